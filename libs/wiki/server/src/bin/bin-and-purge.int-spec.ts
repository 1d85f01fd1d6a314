import { randomUUID } from 'node:crypto';
import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { ChangeAccess } from '../change-access.service.js';
import { DeletePage } from '../delete-page.service.js';
import { aPage, aSpace, edit, type MadePage, type MadeSpace } from '../testing/wiki-builders.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { wikiEntities } from '../wiki.entities.js';
import { DeletedPages } from './deleted-pages.read-model.js';
import { PurgePage } from './purge-page.service.js';

let test: TestDatabase;
let wiki: OpenWiki;
let manager: Actor;
let employee: Actor;
let admin: Actor;
let space: MadeSpace;

beforeAll(async () => {
  test = await createTestDatabase(wikiEntities);
  wiki = await openWiki(test);
  manager = await aPerson(test.database);
  employee = await aPerson(test.database);
  admin = await aPerson(test.database, { roles: ['employee', 'admin'] });
});
beforeEach(async () => {
  space = await aSpace(wiki, manager);
});
afterAll(async () => {
  await wiki.close();
  await test.close();
});

const titles = async (actor: Actor) =>
  (await wiki.get(DeletedPages).ofSpace(actor, space.id, 10, null)).map((page) => page.title);
const remove = (page: MadePage) => wiki.get(DeletePage).run(manager, page.id);

describe('the bin', () => {
  it('shows a deleted page with who and when to those who may bring it back, and to nobody else', async () => {
    const parent = await aPage(wiki, manager, space, { title: 'Parent' });
    const page = await aPage(wiki, manager, space, { title: 'Gone', parentId: parent.id });
    const own = await aPage(wiki, employee, space, { title: 'Of an employee', parentId: parent.id });
    await remove(page);
    await remove(own);
    expect(await titles(manager)).toEqual(['Of an employee', 'Gone']);
    expect(await titles(employee)).toEqual(['Of an employee']);
    expect(await wiki.get(DeletedPages).byUrlId(manager, page.urlId)).toMatchObject({
      ...{ title: 'Gone', deletedById: manager.personId, deletedAt: expect.any(Date), revisionCount: 1 },
      ...{ parent: { title: 'Parent' }, mayRestore: true, mayPurge: false },
    });
    expect(await wiki.get(DeletedPages).byUrlId(employee, page.urlId)).toBeNull();
    expect(await wiki.get(DeletedPages).byUrlId(employee, own.urlId)).toMatchObject({ mayRestore: true });
    expect(await wiki.get(DeletedPages).byUrlId(admin, page.urlId)).toMatchObject({
      ...{ mayRestore: false, mayPurge: true },
    });
    await wiki.get(DeletePage).restore(employee, own.id);
    expect(await titles(employee)).toEqual([]);
    expect(await wiki.get(DeletedPages).byUrlId(manager, parent.urlId)).toBeNull();
  });

  it('goes on page by page, and hides restricted pages from managers of the space who can’t read them', async () => {
    const other = await aPerson(test.database);
    const secret = await aPage(wiki, manager, space, { title: 'Secret' });
    await wiki
      .get(ChangeAccess)
      .ofPage(manager, secret.id, [{ to: { kind: 'person', personId: other.personId }, level: 'manage' }]);
    await wiki.get(DeletePage).run(other, secret.id);
    for (const title of ['A', 'B', 'C']) await remove(await aPage(wiki, manager, space, { title }));
    const query = `query ($key: String!, $after: String) { space(key: $key) { bin(first: 2, after: $after) {
      nodes { title deletedBy { id } } pageInfo { hasNextPage endCursor } } } }`;
    const first = (await wiki.graphql(manager, query, { key: space.key })).data.space.bin;
    const after = first.pageInfo.endCursor;
    const second = (await wiki.graphql(manager, query, { key: space.key, after })).data.space.bin;
    const names = [...first.nodes, ...second.nodes].map((node: { title: string }) => node.title);
    expect(names).toEqual(['C', 'B', 'A']);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(await titles(admin)).toEqual(['C', 'B', 'A']);
  });
});

describe('the purge', () => {
  it('is for administrators who may read the page, of pages in the bin, with a reason', async () => {
    const page = await aPage(wiki, manager, space);
    const purge = (actor: Actor, reason = 'Personal data') => wiki.get(PurgePage).run(actor, page.id, reason);
    await expect(purge(manager)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(purge(admin)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await remove(page);
    await expect(purge(admin, ' ')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const closed = await aSpace(wiki, manager, { access: 'members' });
    const secret = await aPage(wiki, manager, closed);
    await remove(secret);
    await expect(wiki.get(PurgePage).run(admin, secret.id, 'Why not')).rejects.toMatchObject({
      ...{ code: 'NOT_FOUND' },
    });
    await expect(wiki.get(PurgePage).run(admin, 'x', 'Why not')).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('leaves no row, no text and no name of the page anywhere but in the audit trail', async () => {
    const word = `word${randomUUID().replaceAll('-', '')}`;
    const shared = 'A text that another page has as well.\n';
    const parent = await aPage(wiki, manager, space);
    const page = await aPage(wiki, manager, space, {
      ...{ title: `Title ${word}`, text: `Text ${word}\n`, parentId: parent.id },
    });
    await edit(wiki, manager, { pageId: page.id, baseNumber: 1, title: `Second ${word}`, text: shared });
    const twin = await aPage(wiki, manager, space, { text: shared });
    const child = await aPage(wiki, manager, space, { parentId: page.id });
    await wiki.graphql(manager, `query ($urlId: String!) { page(urlId: $urlId) { html } }`, {
      ...{ urlId: page.urlId },
    });
    await wiki.get(ChangeAccess).ofPage(manager, page.id, [
      { to: { kind: 'person', personId: manager.personId }, level: 'manage' },
      { to: { kind: 'person', personId: admin.personId }, level: 'read' },
    ]);
    await wiki.get(ChangeAccess).ofPage(manager, child.id, null);
    await fillTables(page, word);
    await remove(page);

    const before = await traces(page.id);
    expect((await tablesOfPages()).filter((name) => !before.has(name))).toEqual([]);
    await wiki.takeEvents();
    const report = await wiki.get(PurgePage).run(admin, page.id, 'Personal data of a customer');
    expect(report).toMatchObject({
      revisions: 2,
      texts: 1,
      drafts: 1,
      views: 3,
      comments: 1,
      notices: 3,
      files: 1,
    });
    expect(await wiki.takeEvents()).toContainEqual({ event: 'wiki.page-purged', pageId: page.id });

    expect([...(await traces(page.id))]).toEqual([]);
    expect([...(await traces(word))]).toEqual([]);
    expect(await wiki.get(DeletedPages).byUrlId(admin, page.urlId)).toBeNull();
    const texts = await test.database.query(
      'SELECT 1 FROM body WHERE NOT EXISTS (SELECT FROM revision WHERE body_hash = hash)',
    );
    expect(texts).toEqual([]);
    const sets = await test.database.query(
      `SELECT 1 FROM access_set AS s WHERE NOT EXISTS (SELECT FROM page WHERE access_set_id = s.id)
         AND NOT EXISTS (SELECT FROM space WHERE access_set_id = s.id)`,
    );
    expect(sets).toEqual([]);
    const read = `query ($urlId: String!) { page(urlId: $urlId) { text } }`;
    expect((await wiki.graphql(manager, read, { urlId: twin.urlId })).data.page.text).toBe(shared);
    expect((await wiki.graphql(manager, read, { urlId: child.urlId })).data.page).not.toBeNull();
    const trail = await test.database.query<{ details: object }>(
      `SELECT details FROM audit_entry WHERE action = 'wiki.page-purged' AND subject_id = $1`,
      [page.id],
    );
    expect(trail).toEqual([{ details: { reason: 'Personal data of a customer', ...report } }]);
  });

  /** A row in every table that belongs to pages and that no command of this test has filled. */
  async function fillTables(page: MadePage, word: string): Promise<void> {
    const sql = (text: string, ...parameters: unknown[]) =>
      test.database.query(text, [page.id, employee.personId, ...parameters]);
    const [commentId, sendingId, attachmentId] = [randomUUID(), randomUUID(), randomUUID()];
    await sql(
      `INSERT INTO draft (id, person_id, page_id, title, text, updated_at) VALUES (gen_random_uuid(), $2, $1, $3, $3, now())`,
      word,
    );
    await sql(
      `INSERT INTO page_view (page_id, person_id, revision_number, viewed_at) VALUES ($1, $2, 1, now())`,
    );
    await test.database.query(
      `INSERT INTO page_view_hour (page_id, revision_number, hour, views) VALUES ($1, 1, now(), 2)`,
      [page.id],
    );
    await sql(
      `INSERT INTO page_comment (id, page_id, author_id, text, created_at) VALUES ($3, $1, $2, $4, now())`,
      commentId,
      word,
    );
    await sql(
      `INSERT INTO reaction (id, page_id, comment_id, person_id, emoji, created_at) VALUES (gen_random_uuid(), $1, $3, $2, '+', now())`,
      commentId,
    );
    await sql(
      `INSERT INTO watch (id, person_id, page_id, created_at) VALUES (gen_random_uuid(), $2, $1, now())`,
    );
    await test.database.query(
      `INSERT INTO page_told (page_id, revision_number) VALUES ($1, 1) ON CONFLICT DO NOTHING`,
      [page.id],
    );
    await sql(
      `INSERT INTO page_sending (id, page_id, sender_id, recipient_id, note, sent_at, idempotency_key) VALUES ($3, $1, $2, $2, $4, now(), $4)`,
      sendingId,
      word,
    );
    for (const [kind, id] of [
      ['page', page.id],
      ['comment', commentId],
      ['page-sending', sendingId],
    ])
      await test.database.query(
        `INSERT INTO notice (id, person_id, kind, subject_kind, subject_id, created_at) VALUES (gen_random_uuid(), $1, 'wiki.page-edited', $2, $3, now())`,
        [employee.personId, kind, id],
      );
    await sql(
      `INSERT INTO attachment (id, page_id, name, name_key, created_by_id, created_at) VALUES ($3, $1, $4, $4, $2, now())`,
      attachmentId,
      `${word}.txt`,
    );
    const alone = (text: string, ...parameters: unknown[]) =>
      test.database.query(text, [page.id, ...parameters]);
    await alone(
      `INSERT INTO page_links (page_id, revision_number, reader_version) VALUES ($1, 1, 1) ON CONFLICT DO NOTHING`,
    );
    await alone(`INSERT INTO page_link (page_id, ordinal, kind, target) VALUES ($1, 99, 'page', $2)`, word);
    await alone(
      `INSERT INTO page_link_meaning (page_id, ordinal, rank, kind, key) VALUES ($1, 99, 0, 'title', $2)`,
      word,
    );
    await alone(
      `INSERT INTO page_alias (page_id, space_id, title_key, title, kind, created_at) VALUES ($1, $2, $3, $3, 'redirect', now())`,
      space.id,
      word,
    );
    await sql(
      `INSERT INTO page_label (page_id, label, added_by_id, added_at) VALUES ($1, $3, $2, now())`,
      word,
    );
    await sql(`INSERT INTO page_care (page_id, owner_id) VALUES ($1, $2)`);
    await sql(
      `INSERT INTO page_editing (page_id, session_id, person_id, since, seen_at) VALUES ($1, gen_random_uuid(), $2, now(), now())`,
    );
    await alone(
      `INSERT INTO page_authorship (page_id, method_version, revision_number, surviving_words, current_credits, attributed_at) VALUES ($1, 1, 1, 1, '', now())`,
    );
    await sql(
      `INSERT INTO page_share (page_id, person_id, edits, added_words, surviving_words, copied_words) VALUES ($1, $2, 1, 1, 1, 0)`,
    );
    // Parts hold the words of every revision.
    await alone(
      `INSERT INTO page_authorship_part (page_id, up_to_number, content) VALUES ($1, 1, convert_to($2, 'UTF8'))`,
      word,
    );
    await sql(
      `INSERT INTO revision_credit (page_id, revision_number, person_id, saved_at, added_words, removed_words, surviving_words)
       VALUES ($1, 1, $2, now(), 1, 0, 1)`,
    );
    await sql(
      `INSERT INTO known_passage (fingerprint, page_id, revision_number, person_id, saved_at) VALUES (1, $1, 1, $2, now())`,
    );
    await sql(
      `INSERT INTO words_read_day (page_id, person_id, day, words_read) VALUES ($1, $2, '2026-01-01', 1)`,
    );
    await alone(`INSERT INTO page_views_day (page_id, day, views, readers) VALUES ($1, '2026-01-01', 1, 1)`);
    await sql(
      `INSERT INTO revision_thanks (page_id, revision_number, from_person_id, to_person_id, note, thanked_at)
       SELECT $1, 1, $2, id, $3, now() FROM person WHERE id <> $2 LIMIT 1`,
      word,
    );
    const transferId = randomUUID();
    await test.database.query(
      `INSERT INTO transfer (id, direction, file_name, requested_by_id, created_at) VALUES ($1, 'import', 'x.zip', $2, now())`,
      [transferId, employee.personId],
    );
    await alone(
      `INSERT INTO transfer_entry (transfer_id, path, outcome, page_id) VALUES ($2, $3, 'added', $1)`,
      transferId,
      `${word}.md`,
    );
    await alone(
      `INSERT INTO indexed_page (page_id, revision_number, document_hash, index_name, indexed_at) VALUES ($1, 1, '', 'x', now())`,
    );
    await alone(
      `INSERT INTO search_text (page_id, revision_number, reader_version, title, language, is_traditional, headings, text,
         folded_title, folded_headings, folded, folded_chars) VALUES ($1, 1, 1, $2, 'en', false, '[]', $2, $2, $2, $2, 1)`,
      word,
    );
    await alone(`INSERT INTO search_page_use (page_id, views90, links_in) VALUES ($1, 1, 1)`);
    await sql(
      `INSERT INTO review_item (id, source, state, page_id, space_id, class, opened_at, changed_at, due_at, risk_score, risk_ratio,
         request) SELECT gen_random_uuid(), 'report', 'waiting', $1, space_id, 'other', now(), now(), now(), 0, 0, $3
       FROM page WHERE id = $1 AND $2::uuid IS NOT NULL`,
      word,
    );
    await alone(`INSERT INTO review_page (page_id) VALUES ($1)`);
    await alone(
      `INSERT INTO review_page_sketch (page_id, revision_number, sketch, bands, shingles) VALUES ($1, 1, '', '{}', 0)`,
    );
    const [refusalId, ruleId, versionId] = [randomUUID(), randomUUID(), randomUUID()];
    await sql(
      `INSERT INTO review_refusal (id, person_id, space_id, page_id, text_hash, refused_at)
       SELECT $3, $2, space_id, $1, '', now() FROM page WHERE id = $1`,
      refusalId,
    );
    await test.database.query(
      `WITH version AS (
         INSERT INTO review_rule_version (id, rule_id, number, name, words, detector, action, brake_share_ratio, created_at,
           created_by_id) VALUES ($2, $1, 1, 'r', 'r', '{}', 'note', 1, now(), $3))
       INSERT INTO review_rule (id, state, current_version_id, created_at, created_by_id, armed_at) VALUES ($1, 'off', $2, now(), $3, now())`,
      [ruleId, versionId, employee.personId],
    );
    await sql(
      `INSERT INTO review_rule_hit (id, version_id, action, author_id, page_id, refusal_id, hit_at)
       VALUES (gen_random_uuid(), $3, 'refuse', $2, $1, $4, now())`,
      ...[versionId, refusalId],
    );
  }

  /** Every table that has the text in some row, whatever the column; jobs and the trail of what was done left out. */
  async function traces(text: string): Promise<Set<string>> {
    const tables = await test.database.query<{ name: string }>(
      `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'audit_entry'`,
    );
    const found = new Set<string>();
    for (const { name } of tables) {
      const rows = await test.database.query(
        `SELECT 1 FROM ${name} AS one WHERE strpos(one::text, $1) > 0 LIMIT 1`,
        [text],
      );
      if (rows.length > 0) found.add(name);
    }
    return found;
  }

  /** Tables with a foreign key to pages: each of them has to be in the test. */
  async function tablesOfPages(): Promise<string[]> {
    const rows = await test.database.query<{ name: string }>(
      `SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint
       WHERE contype = 'f' AND confrelid IN ('page'::regclass, 'page_links'::regclass)
         AND conname NOT IN ('page_parent_fkey', 'draft_parent_fkey') ORDER BY name`,
    );
    return rows.map((row) => row.name);
  }
});
