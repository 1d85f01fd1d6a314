import { readFile } from 'node:fs/promises';
import { type Actor, SYSTEM_ACTOR } from '@wellspring/kernel';
import { aPerson, createTestDatabase, realData, type TestDatabase } from '@wellspring/testing';
import { type MediaWikiRow, openWikiFile, readMediaWikiXml } from '@wellspring/wiki-formats';
import { type ImportReport } from './import-report.js';
import { ImportWikiHistory, type ImportWikiHistoryInput } from './import-wiki-history.service.js';
import { PageReading } from './page-reading.read-model.js';
import { Revisions } from './revision.read-model.js';
import { edit } from './testing/wiki-builders.js';
import { openWiki, type OpenWiki } from './testing/open-wiki.js';
import { wikiEntities } from './wiki.entities.js';

const MELTANO = realData('wiki/meltano-handbook-git.xml.xz');
const SPECIAL = realData('wiki/mediawiki-special-export.xml');
const FINGER_LAKES = realData('wiki/Finger_Lakes3_dummy.xml');

interface XmlRevision {
  readonly id: number;
  readonly text: string;
  readonly user?: string;
  readonly ip?: string;
  readonly at?: string;
}
const xmlRevision = ({ id, text, user, ip, at }: XmlRevision) =>
  `<revision><id>${id}</id><timestamp>${at ?? `2024-01-${String(id).padStart(2, '0')}T08:00:00Z`}</timestamp>` +
  `<contributor>${ip ? `<ip>${ip}</ip>` : `<username>${user ?? 'Ada'}</username><id>1</id>`}</contributor>` +
  `<comment>Change ${id}</comment><model>wikitext</model><text xml:space="preserve">${text}</text></revision>`;
const xmlPage = (id: number, title: string, revisions: readonly XmlRevision[]) =>
  `<page><title>${title}</title><ns>0</ns><id>${id}</id>${revisions.map(xmlRevision).join('\n')}</page>\n`;
const xml = (pages: string, siteName = 'Little wiki') =>
  `<mediawiki version="0.11"><siteinfo><sitename>${siteName}</sitename></siteinfo>\n${pages}</mediawiki>`;

describe('importing a wiki with its history', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let manager: Actor;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    manager = await aPerson(test.database);
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });
  afterEach(() => wiki.takeEvents());

  const run = (rows: AsyncIterable<MediaWikiRow>, input: Partial<ImportWikiHistoryInput>) =>
    wiki.get(ImportWikiHistory).run(manager, rows, { spaceKey: 'LITTLE', markup: 'markdown', ...input });
  async function* bytesOf(text: string) {
    yield Buffer.from(text);
  }
  const importXml = (text: string, input: Partial<ImportWikiHistoryInput> = {}) =>
    run(readMediaWikiXml(bytesOf(text), 'little.xml'), input);
  const importFile = async (path: string, input: Partial<ImportWikiHistoryInput>) =>
    run(readMediaWikiXml((await openWikiFile(path)).bytes, 'file.xml'), input);
  const counts = async (spaceKey: string) => {
    const [row] = await test.database.query<{ pages: string; revisions: string }>(
      `SELECT count(DISTINCT p.id) AS pages, count(r.id) AS revisions FROM space AS s
       JOIN page AS p ON p.space_id = s.id JOIN revision AS r ON r.page_id = p.id WHERE s.key = $1`,
      [spaceKey],
    );
    return [Number(row?.pages), Number(row?.revisions)];
  };
  const pageOf = async (spaceKey: string, title: string) => {
    const [row] = await test.database.query<{ urlId: string; id: string; headNumber: number }>(
      `SELECT p.url_id AS "urlId", p.id, p.head_number AS "headNumber" FROM page AS p JOIN space AS s ON s.id = p.space_id
       WHERE s.key = $1 AND p.title = $2`,
      [spaceKey, title],
    );
    if (!row) throw new Error(`There is no page ${title}.`);
    return row;
  };

  it('keeps author, time, summary and order of every revision, and recognises reverts', async () => {
    const report = await importXml(
      xml(
        xmlPage(7, 'Guide', [
          { id: 1, text: '# The guide\n\nGood.', user: 'Ada' },
          { id: 2, text: 'BAD', ip: '192.0.2.7' },
          { id: 3, text: '# The guide\n\nGood.', user: 'Grace' },
          { id: 4, text: '', user: 'Ada', at: '2023-12-31T23:00:00Z' },
        ]),
      ),
      { spaceKey: 'KEEPS' },
    );
    expect(report).toMatchObject({
      ...{ pages: 1, revisions: 4, authors: 3, added: 4, addedPages: 1, skipped: 0, problemCount: 0 },
    });
    const { id } = await pageOf('KEEPS', 'Guide');
    const history = await wiki.get(Revisions).publishedHistory(id, 0, 10);
    expect(history).toMatchObject([
      { number: 1, summary: 'Change 1', tags: ['import'], title: 'The guide', sizeDeltaChars: 18 },
      { number: 2, text: 'BAD', sizeDeltaChars: -15 },
      { number: 3, revertsToNumber: 1, tags: ['import', 'revert'] },
      { number: 4, text: '', savedAt: new Date('2023-12-31T23:00:00Z'), title: 'Guide' },
    ]);
    const names = await test.database.query<{ display_name: string; kind: string }>(
      `SELECT DISTINCT display_name, person.kind FROM revision JOIN person ON person.id = author_id
       WHERE page_id = $1 ORDER BY display_name`,
      [id],
    );
    expect(names).toEqual([
      { display_name: '192.0.2.7', kind: 'imported' },
      { display_name: 'Ada', kind: 'imported' },
      { display_name: 'Grace', kind: 'imported' },
    ]);
    expect(await wiki.takeEvents()).toEqual([
      { event: 'wiki.revision-published', pageId: id, revisionNumber: 4 },
    ]);
  });

  it('builds the tree from titles without making pages, and resolves relative links between pages', async () => {
    await importXml(
      xml(
        xmlPage(1, 'company/team/people', [
          { id: 1, text: '# People\n\n[pay](pay.md), [top](../../company.md), [gone](gone.md)' },
        ]) +
          xmlPage(2, 'company', [{ id: 2, text: '# Company' }]) +
          xmlPage(3, 'company/team/pay', [{ id: 3, text: 'no heading' }]),
      ),
      { spaceKey: 'TREE' },
    );
    const page = await pageOf('TREE', 'People');
    const view = await wiki.get(PageReading).byUrlId(manager, page.urlId);
    expect(view?.breadcrumb.map((node) => node.title)).toEqual(['Company']);
    expect(view?.next?.title).toBe('pay');
    const pay = await pageOf('TREE', 'pay');
    const company = await pageOf('TREE', 'Company');
    expect((await view?.read())?.html).toContain(`href="/p/pay-${pay.urlId}"`);
    expect((await view?.read())?.html).toContain(`href="/p/company-${company.urlId}"`);
    expect((await view?.read())?.html).toMatch(/class="wanted"[^>]*>gone/);
  });

  it('adds nothing the second time, appends what a newer file has more, and never touches local edits', async () => {
    const first = xmlPage(1, 'A', [{ id: 1, text: 'one' }]) + xmlPage(2, 'B', [{ id: 2, text: 'b' }]);
    await importXml(xml(first), { spaceKey: 'TWICE' });
    expect(await importXml(xml(first), { spaceKey: 'TWICE' })).toMatchObject({ added: 0, skipped: 2 });
    expect((await wiki.takeEvents()).length).toBe(2);
    const b = await pageOf('TWICE', 'B');
    await edit(wiki, manager, { pageId: b.id, baseNumber: 1, title: 'B', text: 'edited here' });
    const newer =
      xmlPage(1, 'A', [
        { id: 1, text: 'one' },
        { id: 3, text: 'two' },
        { id: 4, text: 'one' },
      ]) +
      xmlPage(2, 'B', [
        { id: 2, text: 'b' },
        { id: 5, text: 'edited there' },
      ]);
    const report = await importXml(xml(newer), { spaceKey: 'TWICE' });
    expect(report).toMatchObject({ added: 2, addedPages: 0, skipped: 3, problemCount: 1 });
    expect(report.problems[0]?.message).toContain('edited here since');
    expect(await counts('TWICE')).toEqual([2, 5]);
    const a = await pageOf('TWICE', 'A');
    const history = await wiki.get(Revisions).publishedHistory(a.id, 0, 10);
    expect(history.map((one) => [one.number, one.text, one.revertsToNumber])).toEqual([
      [1, 'one', null],
      [2, 'two', null],
      [3, 'one', 1],
    ]);
  });

  it('refuses the file of another wiki with the same name', async () => {
    await importXml(xml(xmlPage(1, 'A', [{ id: 1, text: 'one' }])), { spaceKey: 'OTHER' });
    const foreign = xml(xmlPage(1, 'Z', [{ id: 1, text: 'z', at: '2020-01-01T00:00:00Z' }]));
    await expect(importXml(foreign, { spaceKey: 'OTHER' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('another wiki') as string,
    });
  });

  it('leaves out a text that no page holds, names it, and takes the others', async () => {
    const huge = 'a'.repeat(50_000_000);
    const report = await importXml(
      xml(
        xmlPage(1, 'Huge', [
          { id: 1, text: 'before' },
          { id: 2, text: huge },
          { id: 3, text: 'after' },
        ]) + xmlPage(2, 'Other', [{ id: 4, text: 'small' }]),
      ),
      { spaceKey: 'HUGE' },
    );
    expect(report).toMatchObject({ added: 3, skipped: 1, problemCount: 1 });
    expect(report.problems[0]?.message).toMatch(
      /^Revision 2 of "Huge" was left out: The text has 50000000 bytes; at most 2097152 fit into a page\./,
    );
    expect((await pageOf('HUGE', 'Huge')).headNumber).toBe(2);
    expect(
      await importXml(xml(xmlPage(1, 'Huge', [{ id: 2, text: huge }])), { spaceKey: 'HUGE' }),
    ).toMatchObject({
      ...{ added: 0, skipped: 1 },
    });
  });

  it('hangs pages below one of which nothing was taken under the next one above', async () => {
    await importXml(
      xml(
        xmlPage(1, 'top', [{ id: 1, text: 'top' }]) +
          xmlPage(2, 'top/nothing', []) +
          xmlPage(3, 'top/nothing/below', [{ id: 3, text: 'below' }]),
      ),
      { spaceKey: 'GAPS' },
    );
    const page = await pageOf('GAPS', 'below');
    const view = await wiki.get(PageReading).byUrlId(manager, page.urlId);
    expect(view?.breadcrumb.map((node) => node.title)).toEqual(['top']);
  });

  it('leaves nothing of a file that is cut off, and names the line', async () => {
    const whole = xml(
      Array.from({ length: 900 }, (_, i) =>
        xmlPage(i + 1, `P${i}`, [{ id: i + 1, text: `text ${i}`, at: '2024-01-01T00:00:00Z' }]),
      ).join(''),
    );
    const people = await test.database.query('SELECT id FROM person');
    await expect(importXml(whole.slice(0, -200), { spaceKey: 'CUT' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(/line \d+/) as string,
    });
    expect(await test.database.query(`SELECT id FROM space WHERE key = 'CUT'`)).toEqual([]);
    expect(await test.database.query('SELECT id FROM person')).toHaveLength(people.length);
    const orphans = await test.database.query(
      `SELECT hash FROM body WHERE NOT EXISTS (SELECT 1 FROM revision WHERE body_hash = hash)`,
    );
    expect(orphans).toEqual([]);
    expect(await wiki.takeEvents()).toEqual([]);
  });

  it('stops without a trace when the one who watches it throws', async () => {
    const pages = xml(
      Array.from({ length: 1_200 }, (_, i) =>
        xmlPage(i + 1, `P${i}`, [{ id: i + 1, text: `${i}`, at: '2024-01-01T00:00:00Z' }]),
      ).join(''),
    );
    const onProgress = () => {
      throw new Error('cancelled');
    };
    await expect(importXml(pages, { spaceKey: 'STOP', onProgress })).rejects.toThrow('cancelled');
    expect(await test.database.query(`SELECT id FROM space WHERE key = 'STOP'`)).toEqual([]);
  });

  it('shows wikitext as its source, escaped', async () => {
    await importXml(
      xml(xmlPage(1, 'Old', [{ id: 1, text: "'''Bold''' &lt;script&gt;x&lt;/script&gt; [[A]]" }])),
      {
        spaceKey: 'WIKITEXT',
        markup: 'auto',
      },
    );
    const page = await pageOf('WIKITEXT', 'Old');
    const view = await wiki.get(PageReading).byUrlId(manager, page.urlId);
    expect(view?.page.contentModel).toBe('wikitext');
    expect((await view?.read())?.html).toContain("'''Bold''' &lt;script&gt;");
  });

  it('needs somebody who manages the space', async () => {
    await importXml(xml(xmlPage(1, 'A', [{ id: 1, text: 'one' }])), { spaceKey: 'MINE' });
    const other = await aPerson(test.database);
    const rows = readMediaWikiXml(bytesOf(xml(xmlPage(2, 'B', [{ id: 2, text: 'b' }]))), 'x.xml');
    await expect(
      wiki.get(ImportWikiHistory).run(other, rows, { spaceKey: 'MINE', markup: 'markdown' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  const withData =
    (path: string | null) =>
    (name: string, test: () => Promise<void>): void => {
      if (path === null)
        process.stdout.write(`Skipped: a file of ../shared/data/wiki for “${name}” is missing\n`);
      (path === null ? it.skip : it)(`${name} (needs ../shared/data beside the project)`, test);
    };

  withData(MELTANO)('takes over a real handbook once: 60 pages, 508 revisions, 29 authors', async () => {
    const expected = { pages: 60, revisions: 508, authors: 29, markup: 'markdown' };
    const first = await importFile(String(MELTANO), { spaceKey: 'MELTANO', markup: 'auto' });
    expect(first).toMatchObject({ ...expected, added: 508, addedPages: 60, skipped: 0 });
    const second = await importFile(String(MELTANO), { spaceKey: 'MELTANO', markup: 'auto' });
    expect(second).toMatchObject({ ...expected, added: 0, addedPages: 0, skipped: 508 });
    expect(await counts('MELTANO')).toEqual([60, 508]);
    // The export's titles with blanks behind slashes stand as paths, and the report says so.
    expect(first.problems.map((problem) => problem.message)).toContain(
      'The title " company/ tech-stack/ hubspot" stands as "company/tech-stack/hubspot".',
    );
    const { urlId } = await pageOf('MELTANO', 'HubSpot');
    const view = await wiki.get(PageReading).byUrlId(manager, urlId);
    expect(view?.breadcrumb.length).toBeGreaterThan(0);
  });

  withData(SPECIAL)('reads an export in the form that MediaWiki itself writes', async () => {
    const report: ImportReport = await importFile(String(SPECIAL), { spaceKey: 'SPECIAL', markup: 'auto' });
    expect(report).toMatchObject({ pages: 2, revisions: 120, authors: 34, added: 120 });
  });

  withData(FINGER_LAKES)('marks the identity reverts of the revert cases', async () => {
    const report = await importFile(String(FINGER_LAKES), { spaceKey: 'LAKES', markup: 'wikitext' });
    expect(report).toMatchObject({ pages: 1, revisions: 28, authors: 12 });
    const rows = await test.database.query<{ number: number; reverts: number }>(
      `SELECT r.number, r.reverts_to_number AS reverts FROM revision AS r JOIN page AS p ON p.id = r.page_id
       JOIN space AS s ON s.id = p.space_id WHERE s.key = 'LAKES' AND r.reverts_to_number IS NOT NULL`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.reverts < row.number)).toBe(true);
    const truncated = (await readFile(String(FINGER_LAKES), 'utf8')).slice(0, 9_000);
    await expect(importXml(truncated, { spaceKey: 'CUTLAKES' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('lets the command line import as the system', async () => {
    const rows = readMediaWikiXml(bytesOf(xml(xmlPage(1, 'A', [{ id: 1, text: 'one' }]))), 'x.xml');
    const report = await wiki
      .get(ImportWikiHistory)
      .run(SYSTEM_ACTOR, rows, { spaceKey: 'SYSTEM', markup: 'auto' });
    expect(report.added).toBe(1);
  });
});
