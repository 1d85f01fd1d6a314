import { Readable } from 'node:stream';
import { type Actor, SYSTEM_ACTOR } from '@wellspring/kernel';
import { aPerson, createTestDatabase, realData, type TestDatabase } from '@wellspring/testing';
import { openWikiFile, readMediaWikiXml, writeMediaWikiXml } from '@wellspring/wiki-formats';
import { type ImportReport } from '../import-report.js';
import { ImportWikiHistory } from '../import-wiki-history.service.js';
import { MovePage } from '../move-page.service.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { aPage, aSpace, edit } from '../testing/wiki-builders.js';
import { wikiEntities } from '../wiki.entities.js';
import { ExportMediaWiki } from './export-mediawiki.service.js';

const FILES = [
  'wiki/mediawiki-special-export.xml',
  'wiki/Finger_Lakes3_dummy.xml',
  'wiki/sourcegraph-handbook-git.xml.xz',
];

interface Side {
  readonly test: TestDatabase;
  readonly wiki: OpenWiki;
}

async function openSide(): Promise<Side> {
  const test = await createTestDatabase(wikiEntities);
  return { test, wiki: await openWiki(test) };
}
const importXml = (
  side: Side,
  bytes: AsyncIterable<Uint8Array>,
  spaceKey: string,
  actor: Actor = SYSTEM_ACTOR,
): Promise<ImportReport> =>
  side.wiki
    .get(ImportWikiHistory)
    .run(actor, readMediaWikiXml(bytes, 'in.xml'), { spaceKey, markup: 'auto' });
async function* exportXml(side: Side, spaceKey: string | null, reader: Actor = SYSTEM_ACTOR) {
  const rows = side.wiki.get(ExportMediaWiki).rows({ spaceKey, reader }, () => undefined);
  for await (const piece of writeMediaWikiXml(rows)) yield Buffer.from(piece);
}
async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts).toString();
}

/** Everything that must be the same on both sides, a line a revision, with the path of titles down to the page. */
const contentsOf = (side: Side, spaceKey: string) =>
  side.test.database.query<object>(
    `WITH RECURSIVE tree AS (
       SELECT id, title::text AS path FROM page WHERE parent_id IS NULL
       UNION ALL SELECT page.id, tree.path || ' > ' || page.title FROM page JOIN tree ON page.parent_id = tree.id)
     SELECT tree.path, p.source, p.source_key, p.source_title, r.number, r.source_key AS revision_key, r.saved_at, r.title,
       encode(r.body_hash, 'hex') AS text, r.content_model, r.summary, r.is_minor, r.tags, r.size_delta_chars,
       r.reverts_to_number, a.display_name, a.source AS author_source
     FROM revision AS r JOIN page AS p ON p.id = r.page_id JOIN tree ON tree.id = p.id JOIN space AS s ON s.id = p.space_id
     JOIN person AS a ON a.id = r.author_id
     WHERE s.key = $1 AND p.deleted_at IS NULL ORDER BY p.source_key COLLATE "C", r.number`,
    [spaceKey],
  );

describe('a MediaWiki export that comes back', () => {
  let here: Side;
  let there: Side;
  let person: Actor;

  beforeAll(async () => {
    [here, there] = [await openSide(), await openSide()];
    person = await aPerson(here.test.database, { displayName: 'Grace Hopper' });
  });
  afterAll(async () => {
    for (const side of [here, there]) {
      await side.wiki.close();
      await side.test.close();
    }
  });

  const isThere = FILES.every((file) => realData(file) !== null);
  if (!isThere) process.stdout.write(`Skipped: ${FILES.join(' or ')} is missing in ../shared/data\n`);
  (isThere ? it : it.skip).each(FILES)(
    '%s: in, out and into an empty wiki gives the same pages, revisions, authors, times and texts (needs ../shared/data beside the project)',
    async (file) => {
      const spaceKey = `S${FILES.indexOf(file)}X`;
      const first = await importXml(here, (await openWikiFile(realData(file) ?? file)).bytes, spaceKey);
      const second = await importXml(there, exportXml(here, spaceKey), spaceKey);
      expect({ ...second, problems: [] }).toEqual({ ...first, problems: [] });
      const before = await contentsOf(here, spaceKey);
      expect(before.length).toBe(first.revisions);
      expect(await contentsOf(there, spaceKey)).toEqual(before);
      // What comes back into where it came from adds nothing.
      expect(await importXml(here, exportXml(here, spaceKey), spaceKey)).toMatchObject({ added: 0 });
    },
    120_000,
  );

  it('keeps odd contributors, empty texts and what is hidden', async () => {
    const revision = (id: number, contributor: string, rest: string) =>
      `<revision><id>${id}</id><timestamp>2024-01-0${id}T00:00:00Z</timestamp>${contributor}${rest}</revision>`;
    const revisions = [
      revision(
        1,
        '<contributor><ip>Conversion script</ip></contributor>',
        '<comment>by word</comment><text>a</text>',
      ),
      revision(2, '<contributor><ip>192.0.xxx</ip></contributor>', '<minor/><text />'),
      revision(3, '<contributor deleted="deleted" />', '<comment deleted="deleted" /><text>c</text>'),
      revision(
        4,
        '<contributor><username>Ada</username><id>0</id></contributor>',
        '<text deleted="deleted" />',
      ),
      revision(5, '<contributor><username>192.0.2.9</username></contributor>', '<text>e</text>'),
    ];
    const xml = `<mediawiki version="0.11"><siteinfo><sitename>Odd</sitename></siteinfo>
      <page><title>User:Odd page</title><ns>2</ns><id>3</id>${revisions.join('')}</page></mediawiki>`;
    expect(await importXml(here, Readable.from([Buffer.from(xml)]), 'ODD')).toMatchObject({ added: 5 });
    const out = await textOf(exportXml(here, 'ODD'));
    expect(out).toContain('<title>User:Odd page</title>\n    <ns>2</ns>\n    <id>3</id>');
    expect(out).toContain('<contributor><ip>Conversion script</ip></contributor>');
    expect(out).toContain('<contributor><ip>192.0.xxx</ip></contributor>');
    expect(out).toContain('<contributor><username>192.0.2.9</username></contributor>');
    expect(out.match(/deleted="deleted"/g)).toHaveLength(3);
    await importXml(there, Readable.from([Buffer.from(out)]), 'ODD');
    expect(await contentsOf(there, 'ODD')).toEqual(await contentsOf(here, 'ODD'));
  });

  it('gives pages that were written here a path, and keeps titles that no path can say', async () => {
    const space = await aSpace(here.wiki, person);
    const parent = await aPage(here.wiki, person, space, {
      title: 'AC/DC [live]',
      text: '# Another heading\n',
    });
    const child = await aPage(here.wiki, person, space, { title: '測試', parentId: parent.id });
    await edit(here.wiki, person, {
      ...{ pageId: child.id, baseNumber: 1, title: '測試 2', text: 'new', summary: 'why', isMinor: true },
    });
    const out = await textOf(exportXml(here, space.key, person));
    expect(out).toContain('<title>AC-DC -live-/測試 2</title>');
    expect(out).toContain('<username>Grace Hopper</username>');
    const report = await importXml(there, Readable.from([Buffer.from(out)]), 'NATIVE');
    expect(report).toMatchObject({ addedPages: 2, added: 3 });
    expect(await contentsOf(there, 'NATIVE')).toMatchObject([{}, {}, {}]);
    const paths = (await contentsOf(there, 'NATIVE')).map((row) => (row as { path: string }).path);
    expect(new Set(paths)).toEqual(new Set(['AC/DC [live]', 'AC/DC [live] > 測試 2']));
    // The same export again is the same pages.
    expect(await importXml(there, exportXml(here, space.key, person), 'NATIVE')).toMatchObject({ added: 0 });
  });

  it('follows a page that was moved here', async () => {
    const pages = ['a', 'a/b', 'c'].map(
      (title, index) =>
        `<page><title>${title}</title><id>${index}</id><revision><id>${index}</id><timestamp>2024-01-01T00:00:00Z</timestamp>` +
        `<contributor><username>Ada</username></contributor><text>${title}</text></revision></page>`,
    );
    const xml = `<mediawiki version="0.11"><siteinfo><sitename>M</sitename></siteinfo>${pages.join('')}</mediawiki>`;
    await importXml(here, Readable.from([Buffer.from(xml)]), 'MOVED', person);
    const ids = await here.test.database.query<{ id: string; title: string }>(
      `SELECT p.id, p.title FROM page AS p JOIN space AS s ON s.id = p.space_id WHERE s.key = 'MOVED'`,
    );
    const id = (title: string) => ids.find((one) => one.title === title)?.id ?? '';
    await here.wiki
      .get(MovePage)
      .run(person, { pageId: id('b'), parentId: null, spaceKey: 'MOVED', afterId: null });
    await here.wiki
      .get(MovePage)
      .run(person, { pageId: id('c'), parentId: id('b'), spaceKey: 'MOVED', afterId: null });
    const out = await textOf(exportXml(here, 'MOVED', person));
    expect([...out.matchAll(/<title>(.*)<\/title>/g)].map(([, title]) => title)).toEqual(
      expect.arrayContaining(['a', 'b', 'b/c']) as string[],
    );
    expect(out.match(/<title>/g)).toHaveLength(3);
  });

  it('gives nobody more than they may read, and tells nobody of a space that is closed to them', async () => {
    const closed = await aSpace(here.wiki, person, { access: 'members' });
    await aPage(here.wiki, person, closed, { title: 'Secret plan' });
    const stranger = await aPerson(here.test.database);
    await expect(textOf(exportXml(here, closed.key, stranger))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const everything = await textOf(exportXml(here, null, stranger));
    expect(everything).toContain('<title>MOVED/b/c</title>');
    expect(everything).not.toContain('Secret plan');
  }, 60_000);
});
