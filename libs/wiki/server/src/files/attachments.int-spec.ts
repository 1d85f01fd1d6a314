import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Actor, DAY_MS, systemClock } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { CreatePage } from '../create-page.service.js';
import { openFileRoutes, type OpenFileRoutes } from '../testing/open-file-routes.js';
import { type OpenWiki, openWiki } from '../testing/open-wiki.js';
import { aPage, aSpace, edit, type MadePage, type MadeSpace } from '../testing/wiki-builders.js';
import { wikiEntities } from '../wiki.entities.js';
import { FileStore } from './file-store.js';
import { Files, purgeFilesOf } from './files.service.js';
import { SweepFiles } from './sweep-files.service.js';

const GIF = Buffer.from('R0lGODlhAgADAIAAAP///wAAACwAAAAAAgADAAACAoRRADs=', 'base64');
const LIST = `query ($urlId: String!) { page(urlId: $urlId) { attachments {
  id name href mediaType sizeBytes version uploadedBy { displayName } versions { number href uploadedBy { displayName } } }
  bin: attachments(inBin: true) { name deletedBy { displayName } } } }`;

describe('attachments of pages', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let http: OpenFileRoutes;
  let author: Actor;
  let reader: Actor;
  let stranger: Actor;
  let space: MadeSpace;
  let page: MadePage;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    http = await openFileRoutes(wiki);
    author = await aPerson(test.database, { displayName: '林志明' });
    reader = await aPerson(test.database);
    stranger = await aPerson(test.database, { kind: 'guest' });
    space = await aSpace(wiki, author, { access: 'readable' });
    page = await aPage(wiki, author, space);
  });
  afterAll(async () => {
    await http.close();
    await wiki.close();
    await test.close();
  });
  afterEach(() => expect(wiki.logged).toEqual([]));
  const put = async (pageId: string, name: string, content: string | Buffer) =>
    (await http.upload(author, { pageId, name }, new Uint8Array(Buffer.from(content)))).body;
  const htmlOf = async (urlId: string, actor = reader): Promise<string> =>
    (await wiki.graphql(actor, `query ($u: String!) { page(urlId: $u) { html } }`, { u: urlId })).data.page
      .html;
  const call = async (actor: Actor, mutation: string, id: string, more = '') => {
    const { data, errors } = await wiki.graphql(
      actor,
      `mutation ($id: ID!) { ${mutation}(attachmentId: $id${more}) { name version deletedAt } }`,
      { id },
    );
    return errors?.[0]?.extensions.code ?? data[mutation];
  };

  it('are found by their names in the text, and leave room for pictures', async () => {
    const text = [
      '![Plan](plan.gif) [form](../old%20folder/My%20Form%20(2).txt) [[Nowhere]] ![gone](gone.png)',
      '[notes](notes.md) [lost](lost.md) ![own](<PLAN.gif>)',
    ].join('\n\n');
    const shown = await aPage(wiki, author, space, { text });
    const plan = await put(shown.id, 'plan.gif', GIF);
    const form = await put(shown.id, 'My Form (2).txt', 'form');
    const notes = await put(shown.id, 'notes.md', '# Notes');
    const html = await htmlOf(shown.urlId);
    expect(html).toContain(`<img src="${plan.href}" width="2" height="3" loading="lazy" alt="Plan" />`);
    expect(html).toContain(`<a href="${form.href}">form</a>`);
    expect(html).toContain(`<a href="${notes.href}" title="notes.md">notes</a>`);
    expect(html).toMatch(/class="wanted"[^>]*>lost/);
    expect(html).toContain('<img data-file-ref="gone.png" alt="gone" />');
    expect(html.match(new RegExp(plan.href, 'g'))).toHaveLength(2);
  });

  it('cost a page without files no query, and one with twenty files one', async () => {
    const ask = (urlId: string) =>
      wiki.countingQueries(() =>
        wiki.graphql(reader, `query ($u: String!) { page(urlId: $u) { html } }`, { u: urlId }),
      );
    const without = await aPage(wiki, author, space, { text: '[web](https://example.com)' });
    const names = Array.from({ length: 20 }, (_, n) => `file-${n}.txt`);
    const withMany = await aPage(wiki, author, space, {
      text: names.map((name) => `[x](${name})`).join(' '),
    });
    for (const name of names) await put(withMany.id, name, name);
    for (const { urlId } of [without, withMany]) await ask(urlId);
    const [few, many] = [await ask(without.urlId), await ask(withMany.urlId)];
    expect(few.queries.filter((sql) => sql.includes('attachment'))).toEqual([]);
    expect(many.queries.filter((sql) => sql.includes('attachment'))).toHaveLength(1);
    expect(many.result.data.page.html.match(/href="\/files\//g)).toHaveLength(20);
    const list = await wiki.countingQueries(() => wiki.graphql(reader, LIST, { urlId: withMany.urlId }));
    expect(list.result.data.page.attachments).toHaveLength(20);
    expect(list.queries.length).toBeLessThanOrEqual(6);
  });

  it('can be listed, renamed, deleted and restored by editors, and still be found by an earlier name', async () => {
    const own = await aPage(wiki, author, space, { text: '![x](old.gif)' });
    const { id } = await put(own.id, 'old.gif', GIF);
    await put(own.id, 'taken.gif', GIF);
    expect(await call(author, 'renameAttachment', id, ', name: "taken.gif"')).toBe('BAD_INPUT');
    expect(await call(author, 'renameAttachment', id, ', name: "../\\u202enew.gif"')).toMatchObject({
      name: 'new.gif',
    });
    expect(await htmlOf(own.urlId)).toContain(`src="/files/${id}/new.gif"`);
    await put(own.id, 'old.gif', 'another');
    expect(await htmlOf(own.urlId)).not.toContain(`src="/files/${id}/new.gif"`);
    expect((await call(author, 'deleteAttachment', id)).deletedAt).not.toBeNull();
    const { data } = await wiki.graphql(author, LIST, { urlId: own.urlId });
    expect(data.page.attachments.map(({ name }: { name: string }) => name)).toEqual(['old.gif', 'taken.gif']);
    expect(data.page.bin).toEqual([{ name: 'new.gif', deletedBy: { displayName: '林志明' } }]);
    expect((await wiki.graphql(reader, LIST, { urlId: own.urlId })).data.page.bin).toEqual([]);
    const href = `/files/${id}/new.gif`;
    expect([(await http.get(reader, href)).status, (await http.get(author, href)).status]).toEqual([
      404, 200,
    ]);
    await put(own.id, 'NEW.gif', 'in its place');
    expect(await call(author, 'restoreAttachment', id)).toMatchObject({ name: 'new-2.gif', deletedAt: null });
  });

  it('keep every version, and take an earlier one back as a new one', async () => {
    const own = await aPage(wiki, author, space);
    const { id } = await put(own.id, 'v.txt', 'one');
    await put(own.id, 'v.txt', 'two');
    expect(await call(author, 'restoreAttachmentVersion', id, ', version: 1')).toMatchObject({ version: 3 });
    expect(await call(author, 'restoreAttachmentVersion', id, ', version: 7')).toBe('NOT_FOUND');
    const { data } = await wiki.graphql(reader, LIST, { urlId: own.urlId });
    expect(data.page.attachments[0].versions.map(({ number }: { number: number }) => number)).toEqual([
      3, 2, 1,
    ]);
    expect(await (await http.get(reader, data.page.attachments[0].href)).text()).toBe('one');
  });

  it('are changed by nobody who may not edit the page, and unknown to whoever may not read it', async () => {
    const { id } = await put(page.id, 'policy.txt', 'x');
    for (const [mutation, more] of [
      ['renameAttachment', ', name: "y.txt"'],
      ['deleteAttachment', ''],
      ['restoreAttachment', ''],
      ['restoreAttachmentVersion', ', version: 1'],
    ] as const) {
      expect([mutation, await call(reader, mutation, id, more)]).toEqual([mutation, 'FORBIDDEN']);
      expect([mutation, await call(stranger, mutation, id, more)]).toEqual([mutation, 'NOT_FOUND']);
      expect([mutation, await call(author, mutation, randomUUID(), more)]).toEqual([mutation, 'NOT_FOUND']);
      expect([mutation, await call(author, mutation, '1', more)]).toEqual([mutation, 'BAD_INPUT']);
    }
    const { errors } = await wiki.graphql(
      stranger,
      `{ spaceFiles(spaceKey: "${space.key}") { nodes { id } } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('of a space are listed page by page, those of closed pages left out', async () => {
    const other = await aSpace(wiki, author, { access: 'readable' });
    const open = await aPage(wiki, author, other);
    for (let n = 0; n < 5; n++) await put(open.id, `f${n}.txt`, `${n}`);
    const query = `query ($key: String!, $after: String) { spaceFiles(spaceKey: $key, first: 2, after: $after) {
      nodes { name page { id } } pageInfo { hasNextPage endCursor } } }`;
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await wiki.graphql(reader, query, { key: other.key, after });
      names.push(...data.spaceFiles.nodes.map(({ name }: { name: string }) => name));
      after = data.spaceFiles.pageInfo.hasNextPage ? (data.spaceFiles.pageInfo.endCursor as string) : null;
    } while (after !== null);
    expect(names).toEqual(['f4.txt', 'f3.txt', 'f2.txt', 'f1.txt', 'f0.txt']);
  });

  it('uploaded before the page are shown in its preview, and belong to it once it is saved', async () => {
    const named = (await http.upload(author, { name: 'draft pic.gif' }, GIF)).body;
    const given = (await http.upload(author, { name: 'given.txt' }, 'x')).body;
    const left = (await http.upload(author, { name: 'left.txt' }, 'x')).body;
    const foreign = (await http.upload(reader, { name: 'foreign.gif' }, GIF)).body;
    const text = '![x](draft%20pic.gif) ![y](foreign.gif)';
    const preview = await wiki.graphql(
      author,
      `query ($t: String!, $k: String!) { renderPreview(text: $t, spaceKey: $k) }`,
      { t: text, k: space.key },
    );
    expect(preview.data.renderPreview).toContain(`src="${named.href}"`);
    expect(preview.data.renderPreview).toContain('data-file-ref="foreign.gif"');
    const outcome = await wiki.get(CreatePage).run(author, {
      ...{ spaceKey: space.key, parentId: null, title: 'With files', text, summary: '' },
      ...{ idempotencyKey: randomUUID(), attachmentIds: [given.id, foreign.id, randomUUID()] },
    });
    if (outcome.kind !== 'saved') throw new Error(outcome.kind);
    const files = await wiki.get(Files).ofPage([outcome.pageId]);
    expect(files.get(outcome.pageId)?.map(({ name }) => name)).toEqual(['draft pic.gif', 'given.txt']);
    expect((await http.get(reader, named.href)).status).toBe(200);
    expect((await http.get(reader, left.href)).status).toBe(404);
  });

  it('follow a page that is held back and refused as its text does', async () => {
    wiki.gate.decide = () => Promise.resolve({ kind: 'refuse', reason: 'No.' });
    const kept = (await http.upload(author, { name: 'refused.gif' }, GIF)).body;
    const create = (title: string) =>
      wiki.get(CreatePage).run(author, {
        ...{ spaceKey: space.key, parentId: null, title, text: '![x](refused.gif)', summary: '' },
        ...{ idempotencyKey: randomUUID(), attachmentIds: [kept.id] },
      });
    expect((await create('Refused')).kind).toBe('refused');
    expect(
      await test.database.query('SELECT FROM attachment WHERE id = $1 AND page_id IS NULL', [kept.id]),
    ).toHaveLength(1);
    wiki.gate.decide = () => Promise.resolve({ kind: 'hold', reason: 'Later.' });
    expect((await create('Held')).kind).toBe('held');
    expect([(await http.get(reader, kept.href)).status, (await http.get(author, kept.href)).status]).toEqual([
      404, 200,
    ]);
    wiki.gate.decide = () => Promise.resolve({ kind: 'publish' });
  });

  it('are put, listed and opened by other parts of the system', async () => {
    const own = await aPage(wiki, author, space);
    const at = new Date('2020-02-03T04:05:06Z');
    const run = (content: string) =>
      wiki
        .get(UnitOfWork)
        .run((tx) =>
          wiki
            .get(Files)
            .put(tx, author, { pageId: own.id, name: 'a/b/import.txt', content: Buffer.from(content), at }),
        );
    expect(await run('one')).toMatchObject({ name: 'import.txt', version: 1, isUnchanged: false });
    expect(await run('one')).toMatchObject({ version: 1, isUnchanged: true });
    expect(await run('two')).toMatchObject({ version: 2 });
    const [file] = (await wiki.get(Files).ofPage([own.id])).get(own.id) ?? [];
    expect(file).toMatchObject({ name: 'import.txt', currentVersion: 2 });
    expect(
      file?.versions.map(({ number, sizeBytes, uploadedAt }) => [number, sizeBytes, uploadedAt]),
    ).toEqual([
      [1, 3, at],
      [2, 3, at],
    ]);
    const stream = await wiki.get(Files).open(file?.versions[0]?.hashHex ?? '');
    expect(Buffer.concat(await stream.toArray()).toString()).toBe('one');
  });

  it('leave the disk in the daily sweep once nobody refers to them, and others are left alone', async () => {
    const sweep = wiki.get(SweepFiles);
    const store = wiki.get(FileStore);
    const own = await aPage(wiki, author, space);
    await put(own.id, 'only.bin', 'only here');
    await put(own.id, 'shared.bin', 'shared');
    await put(page.id, 'shared.bin', 'shared');
    const forgetful = await aPerson(test.database);
    const old = (await http.upload(forgetful, { name: 'forgotten.txt' }, 'forgotten')).body;
    const fresh = (await http.upload(author, { name: 'fresh.txt' }, 'fresh')).body;
    await test.database.query(`UPDATE attachment SET created_at = now() - interval '2 days' WHERE id = $1`, [
      old.id,
    ]);
    expect(await wiki.get(UnitOfWork).run((tx) => purgeFilesOf(tx, own.id))).toBe(2);
    const stray = store.pathOf(Buffer.alloc(32, 7));
    const unfinished = join(store.incomingFolder, randomUUID());
    for (const path of [stray, unfinished]) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, 'x');
      const past = new Date(Date.now() - 2 * DAY_MS);
      utimesSync(path, past, past);
    }
    const running = join(store.incomingFolder, randomUUID());
    writeFileSync(running, 'x');
    const isThere = async (content: string) => {
      const [row] = await test.database.query<{ hash: Buffer }>('SELECT sha256(convert_to($1, $2)) AS hash', [
        content,
        'UTF8',
      ]);
      return existsSync(store.pathOf(row?.hash ?? Buffer.alloc(32)));
    };
    const report = await sweep.run(systemClock.now());
    expect(report).toMatchObject({
      unclaimedDropped: 1,
      contentsRemoved: 2,
      strayFilesRemoved: 2,
      missing: 0,
    });
    expect([await isThere('only here'), await isThere('forgotten')]).toEqual([false, false]);
    expect([await isThere('shared'), await isThere('fresh')]).toEqual([true, true]);
    expect([existsSync(stray), existsSync(unfinished), existsSync(running)]).toEqual([false, false, true]);
    expect((await http.get(author, fresh.href)).status).toBe(200);
    expect(await sweep.run(systemClock.now())).toEqual({
      ...{ unclaimedDropped: 0, contentsRemoved: 0, strayFilesRemoved: 0, missing: 0 },
    });
  });

  it('wait for a page as long as its author has a draft of one', async () => {
    const waiting = (await http.upload(stranger, { name: 'waiting.txt' }, 'waiting')).body;
    await test.database.query(`UPDATE attachment SET created_at = now() - interval '9 days' WHERE id = $1`, [
      waiting.id,
    ]);
    await test.database.query(
      `INSERT INTO draft (id, person_id, title, text, updated_at) VALUES ($1, $2, '', '![x](waiting.txt)', now())`,
      [randomUUID(), stranger.personId],
    );
    expect((await wiki.get(SweepFiles).run(systemClock.now())).unclaimedDropped).toBe(0);
    await test.database.query('DELETE FROM draft WHERE person_id = $1', [stranger.personId]);
    expect((await wiki.get(SweepFiles).run(systemClock.now())).unclaimedDropped).toBe(1);
  });

  it('survive an upload beside a sweep of the same content', async () => {
    const sweeps = Promise.all(Array.from({ length: 6 }, () => wiki.get(SweepFiles).run(systemClock.now())));
    const own = await aPage(wiki, author, space);
    for (let n = 0; n < 6; n++) {
      const { href, id } = await put(own.id, `beside-${n}.txt`, 'beside a sweep');
      expect(await (await http.get(reader, href)).text()).toBe('beside a sweep');
      if (n < 5)
        await wiki.get(UnitOfWork).run((tx) => tx.query('DELETE FROM attachment WHERE id = $1', [id]));
      if (n === 2) await wiki.get(SweepFiles).run(systemClock.now());
    }
    await sweeps;
    await edit(wiki, author, { pageId: own.id, baseNumber: 1, title: 'Beside', text: '[x](beside-5.txt)' });
    expect(await htmlOf(own.urlId)).toContain('beside-5.txt');
  });
});
