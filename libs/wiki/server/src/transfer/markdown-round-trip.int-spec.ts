import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Actor, SYSTEM_ACTOR, systemClock } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { aPerson, createTestDatabase, realData, type TestDatabase } from '@wellspring/testing';
import { openWikiFile, openZip, readMediaWikiXml, readText, writeZip } from '@wellspring/wiki-formats';
import { Files } from '../files/files.service.js';
import { ImportWikiHistory } from '../import-wiki-history.service.js';
import { SetLabels } from '../labels/set-labels.service.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { aPage, aSpace, type MadePage, type MadeSpace } from '../testing/wiki-builders.js';
import { wikiEntities } from '../wiki.entities.js';
import { ExportMarkdown } from './export-markdown.service.js';
import { ImportMarkdown } from './import-markdown.service.js';
import { type TransferEntry } from './transfer-entry.js';

const MELTANO = realData('wiki/meltano-handbook-git.xml.xz');

interface Side {
  readonly test: TestDatabase;
  readonly wiki: OpenWiki;
}

let folder: string;
let here: Side;
let there: Side;
let person: Actor;
let told: TransferEntry[];

const listener = {
  progress: () => undefined,
  entries: (entries: readonly TransferEntry[]) => void told.push(...entries),
};

async function openSide(): Promise<Side> {
  const test = await createTestDatabase(wikiEntities);
  return { test, wiki: await openWiki(test) };
}
/** Writes the export of a space to a file and gives its path. */
async function exported(side: Side, spaceKey: string | null, reader: Actor = SYSTEM_ACTOR): Promise<string> {
  told = [];
  const path = join(folder, `${Math.random()}.zip`);
  await writeFile(
    path,
    await buffer(writeZip(side.wiki.get(ExportMarkdown).entries({ spaceKey, reader }, listener))),
  );
  return path;
}
async function imported(side: Side, path: string, spaceKey: string, actor: Actor = SYSTEM_ACTOR) {
  told = [];
  const archive = await openZip(path, 'export.zip');
  try {
    const input = { spaceKey, sourceName: '', unwrap: true, isDryRun: false };
    return await side.wiki.get(ImportMarkdown).run(actor, archive, input, listener);
  } finally {
    await archive.close();
  }
}
/** The files of a zip: texts as they are, others by their hash. */
async function contentsOf(path: string): Promise<Record<string, string>> {
  const archive = await openZip(path, 'export.zip');
  const contents: Record<string, string> = {};
  for (const entry of archive.entries)
    contents[entry.path] = /\.(md|json)$/.test(entry.path)
      ? await readText(entry, 10_000_000)
      : createHash('sha256')
          .update(await buffer(await entry.open()))
          .digest('hex');
  await archive.close();
  return contents;
}
const pagesOf = (side: Side, spaceKey: string) =>
  side.test.database.query<object>(
    `WITH RECURSIVE tree AS (
       SELECT id, title::text AS path FROM page WHERE parent_id IS NULL
       UNION ALL SELECT page.id, tree.path || ' > ' || page.title FROM page JOIN tree ON page.parent_id = tree.id)
     SELECT tree.path, p.url_id, r.content_model, ARRAY(SELECT label FROM page_label WHERE page_id = p.id ORDER BY 1) AS labels,
       ARRAY(SELECT a.name || ' ' || encode(v.file_hash, 'hex') FROM attachment AS a JOIN attachment_version AS v
             ON v.attachment_id = a.id AND v.number = a.current_version WHERE a.page_id = p.id ORDER BY 1) AS files
     FROM page AS p JOIN tree ON tree.id = p.id JOIN space AS s ON s.id = p.space_id
     JOIN revision AS r ON r.id = p.published_revision_id WHERE s.key = $1 AND p.deleted_at IS NULL
     ORDER BY tree.path COLLATE "C", p.url_id`,
    [spaceKey],
  );
const attach = (page: MadePage, name: string, content: string) =>
  here.wiki
    .get(UnitOfWork)
    .run((tx) =>
      here.wiki
        .get(Files)
        .put(tx, person, { pageId: page.id, name, content: Buffer.from(content), at: systemClock.now() }),
    );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wellspring-round-trip-'));
  [here, there] = [await openSide(), await openSide()];
  person = await aPerson(here.test.database, { displayName: 'Grace Hopper' });
});
afterAll(async () => {
  for (const side of [here, there]) {
    await side.wiki.close();
    await side.test.close();
  }
  await rm(folder, { recursive: true, force: true });
});

describe('a Markdown export', () => {
  let space: MadeSpace;
  let guides: MadePage;
  let call: MadePage;

  beforeAll(async () => {
    space = await aSpace(here.wiki, person, { name: 'Handbook' });
    guides = await aPage(here.wiki, person, space, {
      title: 'Guides: how?',
      text: '---\nlayout: wide\n---\n# Guides\n\n[[On call]] and [[On call#First steps|steps]], ![chart](my%20chart.png)\n',
    });
    call = await aPage(here.wiki, person, space, {
      title: 'On call',
      parentId: guides.id,
      text: '# First steps\n\nx\n',
    });
    const text = `[up](/p/guides-${guides.urlId}#guides), [[Guides: how?]], \`[[On call]]\`, [site](https://example.com), [none](gone.md)\n`;
    await aPage(here.wiki, person, space, { title: '測試', parentId: call.id, text });
    await attach(guides, 'my chart.png', 'PNG');
    await attach(call, 'notes.md', 'a file, not a page');
    await here.wiki
      .get(UnitOfWork)
      .run((tx) =>
        here.wiki
          .get(SetLabels)
          .run(tx, person, { pageId: call.id, labels: ['ops', 'night shift'], at: systemClock.now() }),
      );
  });

  it('lies on a disk as the tree does, with links that lead to the files', async () => {
    const contents = await contentsOf(await exported(here, space.key, person));
    expect(Object.keys(contents).sort()).toEqual([
      'guides-how/README.md',
      'guides-how/_files/README/my chart.png',
      'guides-how/on-call/README.md',
      'guides-how/on-call/_files/README/notes.md',
      'guides-how/on-call/測試.md',
      'wellspring-export.json',
    ]);
    expect(contents['guides-how/README.md']).toContain(
      '[On call](on-call/README.md) and [steps](on-call/README.md#first-steps), ![chart](_files/README/my%20chart.png)',
    );
    expect(contents['guides-how/on-call/測試.md']).toContain(
      '[up](../README.md#guides), [Guides: how?](../README.md), `[[On call]]`, [site](https://example.com), [none](gone.md)',
    );
    expect(contents['guides-how/on-call/README.md']).toMatch(
      /^---\ntitle: On call\nlabels:\n {2}- night shift\n {2}- ops\nauthor: Grace Hopper\nurlId: \w{10}\nrevision: 1\ncreated: .*\nupdated: .*\nchecksum: \w+\n---\n\n# First steps/,
    );
  });

  it('comes into an empty wiki as the same pages, labels and files, under the same addresses', async () => {
    const path = await exported(here, space.key, person);
    const report = await imported(there, path, space.key);
    expect(report).toMatchObject({ added: 3, refused: 0, files: 2 });
    expect(await pagesOf(there, space.key)).toEqual(await pagesOf(here, space.key));
    // A second export is the first one, and links lead where they led.
    const again = await contentsOf(await exported(there, space.key));
    const first = await contentsOf(path);
    const comparable = (text = '') => text.replace(/^(checksum|created|updated): .*\n/gm, '');
    for (const name of Object.keys(first).filter((one) => one.endsWith('.md')))
      expect([name, comparable(again[name])]).toEqual([name, comparable(first[name])]);
    expect(told.flatMap(({ notes }) => notes)).toEqual([]);
  });

  it('adds nothing when it comes back, takes an edited file as a revision, and joins what was edited on both sides', async () => {
    const path = await exported(here, space.key, person);
    expect(await imported(here, path, space.key, person)).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 3,
    });
    const archive = await openZip(path, 'export.zip');
    const entry = archive.entries.find((one) => one.path.endsWith('測試.md'));
    const text = entry ? await readText(entry, 10_000) : '';
    await archive.close();
    const input = { spaceKey: space.key, sourceName: '', unwrap: false, isDryRun: false };
    const edited = {
      path: 'elsewhere.md',
      sizeBytes: 100,
      open: async () => (await import('node:stream')).Readable.from([Buffer.from(`${text}More.\n`)]),
    };
    const one = { entries: [edited], refused: [], close: () => Promise.resolve() };
    const report = await here.wiki.get(ImportMarkdown).run(person, one, input, listener);
    expect(report).toMatchObject({ changed: 1, added: 0 });
  });

  it('holds what its reader may read and no more', async () => {
    const closed = await aSpace(here.wiki, person, { access: 'members' });
    await aPage(here.wiki, person, closed, { title: 'Secret plan' });
    const stranger = await aPerson(here.test.database);
    await expect(exported(here, closed.key, stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const names = Object.keys(await contentsOf(await exported(here, null, stranger)));
    expect(names).toContain(`${space.key}/guides-how/README.md`);
    expect(names.some((name) => name.includes('secret'))).toBe(false);
    expect(Object.keys(await contentsOf(await exported(here, null, person)))).toContain(
      `${closed.key}/secret-plan.md`,
    );
  });
});

if (MELTANO === null)
  process.stdout.write('Skipped: ../shared/data/wiki/meltano-handbook-git.xml.xz is missing\n');
(MELTANO === null ? describe.skip : describe)(
  'a real handbook (needs ../shared/data beside the project)',
  () => {
    it('goes out and comes in again with its tree, and a second round changes nothing', async () => {
      const file = await openWikiFile(String(MELTANO));
      const rows = readMediaWikiXml(file.bytes, 'meltano.xml');
      await here.wiki
        .get(ImportWikiHistory)
        .run(SYSTEM_ACTOR, rows, { spaceKey: 'MELTANO', markup: 'markdown' });
      const path = await exported(here, 'MELTANO');
      expect(await imported(there, path, 'MELTANO')).toMatchObject({ refused: 0 });
      const [before, after] = [await pagesOf(here, 'MELTANO'), await pagesOf(there, 'MELTANO')];
      expect(after).toEqual(before);
      const again = await exported(there, 'MELTANO');
      expect(await imported(there, again, 'MELTANO')).toMatchObject({ added: 0, changed: 0 });
      const texts = async (zip: string) =>
        Object.entries(await contentsOf(zip)).map(([name, text]) => [
          name,
          text.replace(/^---\n.*?\n---\n/s, ''),
        ]);
      expect(await texts(again)).toEqual(await texts(path));
    }, 60_000);
  },
);
