import { Readable } from 'node:stream';
import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { type Archive } from '@wellspring/wiki-formats';
import { DeletePage } from '../delete-page.service.js';
import { PageReading } from '../page-reading.read-model.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { edit } from '../testing/wiki-builders.js';
import { wikiEntities } from '../wiki.entities.js';
import { ImportMarkdown, type ImportMarkdownInput } from './import-markdown.service.js';
import { type TransferEntry } from './transfer-entry.js';

type Files = Readonly<Record<string, string>>;

/** An archive of files that are held in memory. */
const archiveOf = (files: Files): Archive => ({
  entries: Object.entries(files).map(([path, content]) => ({
    path,
    sizeBytes: Buffer.byteLength(content),
    open: () => Promise.resolve(Readable.from([Buffer.from(content)])),
  })),
  refused: [],
  close: () => Promise.resolve(),
});

const HANDBOOK: Files = {
  'README.md': '# Handbook\n\nStart with [on call](guides/on-call.md).\n',
  'guides/on-call.md': `---
title: On call
tags: [Ops]
author: Ada Lovelace
date: 2024-05-31
layout: wide
---
See [the start](../README.md), [pay](../people/pay/README.md#steps) and [nobody](gone.md).
`,
  'people/pay/README.md': '# Pay\n\n[on call](../../guides/on-call.md)\n',
};

interface PageRow {
  readonly id: string;
  readonly urlId: string;
  readonly title: string;
  readonly parent: string | null;
  readonly headNumber: number;
  readonly author: string;
  readonly savedAt: Date;
  readonly sourceKey: string;
}

describe('importing a folder of Markdown', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let manager: Actor;
  let told: TransferEntry[];

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    manager = await aPerson(test.database, { displayName: 'Grace Hopper' });
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });
  beforeEach(() => wiki.takeEvents());

  const run = (spaceKey: string, files: Files, input: Partial<ImportMarkdownInput> = {}, actor = manager) => {
    told = [];
    const entries = (more: readonly TransferEntry[]) => void told.push(...more);
    return wiki
      .get(ImportMarkdown)
      .run(
        actor,
        archiveOf(files),
        { spaceKey, sourceName: '', unwrap: false, isDryRun: false, ...input },
        { progress: () => undefined, entries },
      );
  };
  const outcomes = () => Object.fromEntries(told.map(({ path, outcome }) => [path, outcome]));
  const notesOf = (path: string) => told.filter((one) => one.path === path).flatMap(({ notes }) => notes);
  const pages = (spaceKey: string) =>
    test.database.query<PageRow>(
      `SELECT p.id, p.url_id AS "urlId", p.title, above.title AS parent, p.head_number AS "headNumber",
         a.display_name AS author, r.saved_at AS "savedAt", p.source_key AS "sourceKey"
       FROM page AS p LEFT JOIN page AS above ON above.id = p.parent_id JOIN space AS s ON s.id = p.space_id
       JOIN revision AS r ON r.id = p.head_revision_id JOIN person AS a ON a.id = r.author_id
       WHERE s.key = $1 AND p.deleted_at IS NULL ORDER BY p.source_key COLLATE "C"`,
      [spaceKey],
    );
  const pageOf = async (spaceKey: string, title: string) => {
    const page = (await pages(spaceKey)).find((one) => one.title === title);
    if (!page) throw new Error(`There is no page ${title}.`);
    return page;
  };
  const textOf = async (page: PageRow) => {
    const view = await wiki.get(PageReading).byUrlId(manager, page.urlId);
    return (await view?.read())?.html ?? '';
  };

  it('makes the tree of the folders, with title, author and date of the front matter', async () => {
    const report = await run('HANDBOOK', HANDBOOK);
    expect(report).toMatchObject({ added: 5, changed: 0, unchanged: 0, refused: 0 });
    expect(await pages('HANDBOOK')).toMatchObject([
      { title: 'Handbook', parent: null, author: 'Grace Hopper' },
      { title: 'guides', parent: null },
      {
        title: 'On call',
        parent: 'guides',
        author: 'Ada Lovelace',
        savedAt: new Date('2024-05-31T00:00:00Z'),
      },
      { title: 'people', parent: null },
      { title: 'Pay', parent: 'people' },
    ]);
    expect(notesOf('guides/on-call.md')).toEqual(['Line 8: the link to "gone.md" leads nowhere.']);
    const call = await pageOf('HANDBOOK', 'On call');
    const [handbook, pay] = [await pageOf('HANDBOOK', 'Handbook'), await pageOf('HANDBOOK', 'Pay')];
    const html = await textOf(call);
    expect(html).toContain(`href="/p/handbook-${handbook.urlId}"`);
    expect(html).toContain(`href="/p/pay-${pay.urlId}#steps"`);
    expect(await textOf(pay)).toContain(`href="/p/on-call-${call.urlId}"`);
    const [row] = await test.database.query<{ text: string }>(
      `SELECT convert_from(data, 'UTF8') AS text FROM body JOIN revision ON body_hash = hash WHERE page_id = $1 AND codec = 0`,
      [call.id],
    );
    expect(row?.text).toMatch(/^---\nlayout: wide\n---\nSee/);
  });

  it('adds nothing the second time, and a revision where a file changed', async () => {
    await run('TWICE', HANDBOOK);
    await wiki.takeEvents();
    expect(await run('TWICE', HANDBOOK)).toMatchObject({ added: 0, changed: 0, unchanged: 5 });
    expect(await wiki.takeEvents()).toEqual([]);
    const changed = { ...HANDBOOK, 'guides/on-call.md': '# On call\n\nNew.\n', 'guides/new.md': 'New' };
    expect(await run('TWICE', changed)).toMatchObject({ added: 1, changed: 1, unchanged: 4 });
    expect(outcomes()).toMatchObject({ 'guides/new.md': 'added', 'guides/on-call.md': 'changed' });
    expect(await pageOf('TWICE', 'On call')).toMatchObject({ headNumber: 2, author: 'Grace Hopper' });
    expect(await pageOf('TWICE', 'new')).toMatchObject({ parent: 'guides' });
  });

  it('never loses what was edited here: leaves it, joins it, or says that it can not', async () => {
    const lines = (first: string, last: string) => `${first}\n\ntwo\n\nthree\n\nfour\n\n${last}\n`;
    const files = {
      'a.md': lines('one', 'five'),
      'b.md': lines('one', 'five'),
      'c.md': 'one\n',
      'd.md': 'one\n',
    };
    await run('EDITED', files);
    for (const title of ['a', 'b', 'c', 'd']) {
      const page = await pageOf('EDITED', title);
      const text = title === 'c' || title === 'd' ? 'ours\n' : lines('ours', 'five');
      await edit(wiki, manager, { pageId: page.id, baseNumber: 1, title, text });
    }
    await wiki.get(DeletePage).run(manager, (await pageOf('EDITED', 'd')).id);
    const next = { ...files, 'b.md': lines('one', 'theirs'), 'c.md': 'theirs\n', 'd.md': 'theirs\n' };
    expect(await run('EDITED', next)).toMatchObject({ changed: 1, unchanged: 1, refused: 2 });
    expect(outcomes()).toEqual({
      'a.md': 'unchanged',
      'b.md': 'changed',
      'c.md': 'refused',
      'd.md': 'refused',
    });
    expect(notesOf('a.md')).toEqual(['The page was edited here; the file is as it was.']);
    expect(notesOf('b.md')).toEqual(['Joined with what was edited here meanwhile.']);
    expect(notesOf('d.md')).toEqual(['The page was deleted here.']);
    const html = await textOf(await pageOf('EDITED', 'b'));
    expect(html).toContain('ours');
    expect(html).toContain('theirs');
    expect(await textOf(await pageOf('EDITED', 'c'))).toContain('ours');
  });

  it('goes on where a run was broken off', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 250 }, (_, index) => [`p${index}.md`, `# Page ${index}\n`]),
    );
    const stopped = wiki.get(ImportMarkdown).run(
      manager,
      archiveOf(files),
      { spaceKey: 'BROKEN', sourceName: '', unwrap: false, isDryRun: false },
      {
        progress: (done) => {
          if (done >= 200) throw new Error('killed');
        },
        entries: () => undefined,
      },
    );
    await expect(stopped).rejects.toThrow('killed');
    expect(await pages('BROKEN')).toHaveLength(200);
    expect(await run('BROKEN', files)).toMatchObject({ added: 50, unchanged: 200 });
  });

  it('tells in a dry run what would happen, and changes nothing', async () => {
    expect(await run('DRY', HANDBOOK, { isDryRun: true })).toMatchObject({ added: 5 });
    expect(await test.database.query(`SELECT 1 FROM space WHERE key = 'DRY'`)).toEqual([]);
    expect(await wiki.takeEvents()).toEqual([]);
  });

  it('refuses what can not be a page, names it, and takes the others', async () => {
    const report = await run('BAD', {
      'good.md': '# Good\n',
      'huge.md': 'x'.repeat(5_000_000),
      'nul.md': 'a\0b',
      'A/x.md': 'one',
      'a/X.markdown': 'two',
      'front.md': '---\ntitle: A\nbad: "open\n---\ntext\n',
      'image.png': 'PNG',
    });
    expect(report).toMatchObject({ added: 4, refused: 3, noted: 1 });
    expect(notesOf('huge.md')[0]).toContain('more than 2097152 bytes');
    expect(notesOf('nul.md')[0]).toContain('NUL character');
    expect(notesOf('a/X.markdown')[0]).toContain('the same page as "A/x.md"');
    expect(notesOf('front.md')[0]).toMatch(/^Line [34]: The front matter is no YAML/);
    expect(notesOf('image.png')).toEqual(['No page refers to this file; it was left out.']);
    await expect(run('NONE', { 'a.txt': 'a' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('takes the folder away that a zip was packed with, and follows a parent that the front matter names', async () => {
    const files = {
      'handbook-main/a.md': '---\nparent: Zed\n---\na',
      'handbook-main/deep/b.md': '---\nparent: nobody\n---\nb',
      'handbook-main/z.md': '---\ntitle: Zed\nparent: a\n---\nz',
    };
    await run('UNWRAP', files, { unwrap: true });
    expect((await pages('UNWRAP')).map(({ title, parent }) => [title, parent])).toEqual([
      ['a', 'Zed'],
      ['deep', null],
      ['b', 'deep'],
      ['Zed', null],
    ]);
    expect(notesOf('deep/b.md')).toEqual(['There is no page for the parent "nobody"; the folder decides.']);
    expect(notesOf('z.md')).toEqual(['The parent "a" lies below this page; the folder decides.']);
  });

  it('needs somebody who manages the space', async () => {
    const stranger = await aPerson(test.database);
    await expect(run('HANDBOOK', HANDBOOK, {}, stranger)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('passes no review by: not that of a space, and not that of a page of its own', async () => {
    const file = (text: string): Files => ({ 'a.md': `# Limits\n\n${text}\n` });
    const counted = async () => {
      const [row] = await test.database.query<{ revisions: number }>(
        `SELECT count(*)::integer AS revisions FROM revision JOIN page ON page.id = page_id
           JOIN space ON space.id = space_id WHERE key = 'GUARDED'`,
      );
      return row?.revisions;
    };
    await run('GUARDED', file('Three.'));
    await test.database.query(
      `UPDATE page SET reviews_before_publishing = true FROM space WHERE space.id = space_id AND key = 'GUARDED'`,
    );
    await run('GUARDED', file('Four.'));
    expect(notesOf('a.md')).toEqual(['The page asks for review before publishing; it was left as it is.']);
    await test.database.query(`UPDATE space SET reviews_before_publishing = true WHERE key = 'GUARDED'`);
    await expect(run('GUARDED', { 'new.md': '# New\n' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: 'GUARDED: this space asks for review before publishing. Switch that off for the import.',
    });
    expect(await counted()).toBe(1);
  });
});
