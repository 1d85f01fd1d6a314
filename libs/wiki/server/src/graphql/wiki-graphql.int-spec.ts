import { randomUUID } from 'node:crypto';
import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { aPage, aSpace, edit, type MadePage, type MadeSpace } from '../testing/wiki-builders.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { wikiEntities } from '../wiki.entities.js';

const PAGE_SCREEN = `query ($urlId: String!) { page(urlId: $urlId) {
  id urlId slug title language html contentModel myLevel publishedNumber headNumber revisionCount publishedAt createdAt viewCount
  headings { level text anchor } space { key name access myLevel } breadcrumb { title slug } children { title hasChildren }
  previous { title } next { title } lastAuthor { displayName } draft { text } } }`;

describe('the wiki through GraphQL', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let author: Actor;
  let space: MadeSpace;
  let parent: MadePage;
  let page: MadePage;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    author = await aPerson(test.database, { displayName: '林志明' });
    space = await aSpace(wiki, author, { name: 'Handbook' });
    parent = await aPage(wiki, author, space, { title: 'Benefits' });
    await aPage(wiki, author, space, { title: 'Before', parentId: parent.id });
    page = await aPage(wiki, author, space, {
      ...{ title: '請假 Time off', parentId: parent.id },
      text: '# Time off\n\nSee [[Benefits]], [[Nowhere]] and [web](https://example.com).\n\n## How\n',
    });
    await aPage(wiki, author, space, { title: 'After', parentId: parent.id });
    await aPage(wiki, author, space, { title: 'Below', parentId: page.id });
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });
  afterEach(() => expect(wiki.logged).toEqual([]));

  it('reads a page with all that its screen shows in two queries, one for the author and one for the draft', async () => {
    const first = await wiki.graphql(author, PAGE_SCREEN, { urlId: page.urlId });
    const { result, queries } = await wiki.countingQueries(() =>
      wiki.graphql(author, PAGE_SCREEN, { urlId: page.urlId }),
    );
    expect(result).toEqual(first);
    expect(result.data.page).toMatchObject({
      ...{ slug: '請假-time-off', title: '請假 Time off', contentModel: 'MARKDOWN', myLevel: 'MANAGE' },
      ...{ publishedNumber: 1, headNumber: 1, viewCount: 0, draft: null },
      headings: [
        { level: 1, text: 'Time off' },
        { level: 2, text: 'How' },
      ],
      space: { key: space.key, name: 'Handbook', access: 'OPEN', myLevel: 'MANAGE' },
      breadcrumb: [{ title: 'Benefits', slug: 'benefits' }],
      children: [{ title: 'Below', hasChildren: false }],
      previous: { title: 'Before' },
      next: { title: 'After' },
      lastAuthor: { displayName: '林志明' },
    });
    expect(result.data.page.html).toContain(`href="/p/benefits-${parent.urlId}"`);
    expect(result.data.page.html).toMatch(/class="wanted"[^>]*>Nowhere/);
    expect(queries).toHaveLength(4);
  });

  it('renders a text once, whoever reads it, and anew for another text', async () => {
    const rows = async () =>
      (await test.database.query<{ count: string }>('SELECT count(*) FROM rendered_body'))[0]?.count;
    const fresh = await aPage(wiki, author, space, { title: 'Cache', text: 'cached once' });
    const before = Number(await rows());
    await wiki.graphql(author, PAGE_SCREEN, { urlId: fresh.urlId });
    await wiki.graphql(await aPerson(test.database), PAGE_SCREEN, { urlId: fresh.urlId });
    expect(Number(await rows())).toBe(before + 1);
    await test.database.query(
      `UPDATE rendered_body SET html = '<p>from the cache</p>' WHERE excerpt = 'cached once'`,
    );
    const cached = await wiki.graphql(author, PAGE_SCREEN, { urlId: fresh.urlId });
    expect(cached.data.page.html).toBe('<p>from the cache</p>');
    await edit(wiki, author, { pageId: fresh.id, baseNumber: 1, title: 'Cache', text: 'another text' });
    const anew = await wiki.graphql(author, PAGE_SCREEN, { urlId: fresh.urlId });
    expect(anew.data.page.html).toContain('another text');
  });

  it('gives the home lists page by page, with a number of queries that does not grow with the list', async () => {
    const query = `query ($sort: PageSort!, $first: Int!, $after: String) { pages(sort: $sort, first: $first, after: $after) {
      nodes { title viewCount publishedAt space { name } lastAuthor { displayName } breadcrumb { title } }
      pageInfo { hasNextPage endCursor } } }`;
    const ask = (sort: string, first: number, after?: string) =>
      wiki.countingQueries(() => wiki.graphql(author, query, { sort, first, after }));
    for (const sort of ['RECENT', 'MINE', 'POPULAR', 'READ']) {
      const few = await ask(sort, 2);
      const many = await ask(sort, 20);
      expect(many.queries.length).toBeLessThanOrEqual(5);
      expect(few.queries.length).toBeLessThanOrEqual(many.queries.length);
    }
    const whole = (await ask('RECENT', 20)).result.data.pages;
    expect(whole.pageInfo.hasNextPage).toBe(false);
    const collected: string[] = [];
    for (let after: string | undefined; ;) {
      const { nodes, pageInfo } = (await ask('RECENT', 2, after)).result.data.pages;
      collected.push(...nodes.map((node: { title: string }) => node.title));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(collected).toEqual(whole.nodes.map((node: { title: string }) => node.title));
    expect(new Set(collected).size).toBe(collected.length);
    const { errors } = (await ask('RECENT', 2, 'nonsense')).result;
    expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });

  it('gives a space with its tree in one query a level', async () => {
    const query = `query ($key: String!) { space(key: $key) {
      pageCount access myLevel rootPages { title children { title children { title } } } } }`;
    const { result, queries } = await wiki.countingQueries(() =>
      wiki.graphql(author, query, { key: space.key }),
    );
    const handbook = result.data.space;
    expect(handbook).toMatchObject({ access: 'OPEN', myLevel: 'MANAGE' });
    expect(handbook.rootPages[0]).toMatchObject({
      title: 'Benefits',
      children: [
        { title: 'Before', children: [] },
        { title: '請假 Time off', children: [{ title: 'Below' }] },
        { title: 'After', children: [] },
      ],
    });
    expect(queries).toHaveLength(5);
  });

  it('shows history and differences, each in a fixed number of queries', async () => {
    const long = await aPage(wiki, author, space, { title: 'Long', text: 'Version 1\n\nSame.\n' });
    for (let n = 1; n < 8; n++)
      await edit(wiki, author, {
        ...{ pageId: long.id, baseNumber: n, title: 'Long', text: `Version ${n + 1}\n\nSame.\n` },
      });
    const query = `query ($urlId: String!, $after: String) { page(urlId: $urlId) { revisions(first: 5, after: $after) {
      nodes { number summary tags sizeDeltaChars author { displayName } } pageInfo { hasNextPage endCursor } } } }`;
    const { result, queries } = await wiki.countingQueries(() =>
      wiki.graphql(author, query, { urlId: long.urlId }),
    );
    const numbers = (answer: typeof result) =>
      answer.data.page.revisions.nodes.map((node: { number: number }) => node.number);
    expect(numbers(result)).toEqual([8, 7, 6, 5, 4]);
    expect(queries).toHaveLength(3);
    const after = result.data.page.revisions.pageInfo.endCursor;
    expect(numbers(await wiki.graphql(author, query, { urlId: long.urlId, after }))).toEqual([3, 2, 1]);

    const diff = await wiki.countingQueries(() =>
      wiki.graphql(
        author,
        `query ($urlId: String!) { revisionDiff(urlId: $urlId, from: 1, to: 8) { addedChars removedChars
          from { number author { displayName } } to { number html text }
          hunks { kind beforeStart afterStart lineCount lines { kind beforeLine afterLine spans { text changed } } } } }`,
        { urlId: long.urlId },
      ),
    );
    expect(diff.result.data.revisionDiff).toMatchObject({
      ...{
        addedChars: 1,
        removedChars: 1,
        from: { number: 1 },
        to: { number: 8, text: 'Version 8\n\nSame.\n' },
      },
      hunks: [
        {
          ...{ kind: 'CHANGED', beforeStart: 1, afterStart: 1, lineCount: 2 },
          lines: [
            { kind: 'REMOVED', beforeLine: 1, afterLine: null },
            { kind: 'ADDED', beforeLine: null, afterLine: 1 },
          ],
        },
        { kind: 'CONTEXT', beforeStart: 2, afterStart: 2, lineCount: 2 },
      ],
    });
    const { errors } = await wiki.graphql(
      author,
      `query ($urlId: String!) { revisionDiff(urlId: $urlId, from: 1, to: 99) { addedChars } }`,
      { urlId: long.urlId },
    );
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  const SAVE = `mutation ($input: SavePageInput!) { savePage(input: $input) { __typename
    ... on SavedPage { merged unchanged page { title html } revision { number author { displayName } } }
    ... on EditConflict { code message base { number text } theirs { number author { displayName } }
      segments { kind text base mine theirs } }
    ... on HeldForReview { code revision { number text } } ... on Refused { code reason message } } }`;

  it('saves, and gives conflicts, held and refused texts as values', async () => {
    const made = await wiki.graphql(
      author,
      `mutation ($input: CreatePageInput!) { createPage(input: $input) { __typename ... on SavedPage { page { id urlId } }
        ... on PathTaken { code existing { urlId title } } } }`,
      { input: { spaceKey: space.key, title: 'Saved', text: 'one\n', idempotencyKey: randomUUID() } },
    );
    const { id } = made.data.createPage.page;
    const save = async (baseNumber: number, text: string) =>
      (
        await wiki.graphql(author, SAVE, {
          input: { pageId: id, baseNumber, title: 'Saved', text, idempotencyKey: randomUUID() },
        })
      ).data.savePage;
    expect(await save(1, 'two\n')).toMatchObject({
      ...{ __typename: 'SavedPage', merged: false, unchanged: false, revision: { number: 2 } },
      page: { html: '<p>two</p>\n' },
    });
    expect(await save(1, 'three\n')).toMatchObject({
      ...{ __typename: 'EditConflict', code: 'EDIT_CONFLICT', base: { number: 1, text: 'one\n' } },
      theirs: { number: 2, author: { displayName: '林志明' } },
      segments: expect.arrayContaining([
        { kind: 'CONFLICT', text: null, base: 'one', mine: 'three', theirs: 'two' },
      ]) as unknown,
    });
    wiki.gate.decide = () => Promise.resolve({ kind: 'hold', reason: 'Later.' });
    expect(await save(2, 'four\n')).toMatchObject({
      ...{ __typename: 'HeldForReview', code: 'HELD_FOR_REVIEW', revision: { number: 3, text: 'four\n' } },
    });
    wiki.gate.decide = () => Promise.resolve({ kind: 'refuse', reason: 'No.' });
    expect(await save(3, 'five\n')).toMatchObject({ __typename: 'Refused', code: 'REFUSED', reason: 'RULE' });
    wiki.gate.decide = () => Promise.resolve({ kind: 'publish' });
  });

  it('keeps and discards drafts, previews texts, moves, deletes and restores', async () => {
    const own = await aPage(wiki, author, space, { title: 'Own' });
    const run = async (text: string, variables: object) => (await wiki.graphql(author, text, variables)).data;
    const draft = { pageId: own.id, baseNumber: 1, title: '', text: 'half a sentence' };
    expect(
      await run(`mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { text baseNumber } }`, {
        input: draft,
      }),
    ).toEqual({ saveDraft: { text: 'half a sentence', baseNumber: 1 } });
    expect((await run(PAGE_SCREEN, { urlId: own.urlId })).page.draft).toEqual({ text: 'half a sentence' });
    expect(await run(`mutation ($id: ID!) { discardDraft(pageId: $id) }`, { id: own.id })).toEqual({
      discardDraft: true,
    });
    const preview = await run(
      `query ($urlId: String, $text: String!) { renderPreview(urlId: $urlId, text: $text) }`,
      { urlId: own.urlId, text: '[[Benefits]] <script>alert(1)</script>' },
    );
    expect(preview.renderPreview).toContain(`href="/p/benefits-${parent.urlId}"`);
    expect(preview.renderPreview).not.toContain('<script');
    const moved = await run(
      `mutation ($input: MovePageInput!) { movePage(input: $input) { breadcrumb { title } } }`,
      { input: { pageId: own.id, parentId: parent.id, spaceKey: space.key } },
    );
    expect(moved.movePage.breadcrumb).toEqual([{ title: 'Benefits' }]);
    expect(await run(`mutation ($id: ID!) { recordPageView(pageId: $id) }`, { id: own.id })).toEqual({
      recordPageView: true,
    });
    expect(await run(`mutation ($id: ID!) { deletePage(pageId: $id) }`, { id: own.id })).toEqual({
      deletePage: true,
    });
    expect(await run(PAGE_SCREEN, { urlId: own.urlId })).toEqual({ page: null });
    const restored = await run(`mutation ($id: ID!) { restorePage(pageId: $id) { title } }`, { id: own.id });
    expect(restored).toEqual({ restorePage: { title: 'Own' } });
  });

  it('makes spaces, and says when the key is taken', async () => {
    const create = `mutation ($input: CreateSpaceInput!) { createSpace(input: $input) { __typename
      ... on SpaceCreated { space { key access myLevel } } ... on PathTaken { code message } ... on Refused { reason } } }`;
    const input = { key: 'NEWS', name: 'News', access: 'READABLE' };
    expect((await wiki.graphql(author, create, { input })).data.createSpace).toEqual({
      ...{ __typename: 'SpaceCreated', space: { key: 'NEWS', access: 'READABLE', myLevel: 'MANAGE' } },
    });
    expect((await wiki.graphql(author, create, { input })).data.createSpace.code).toBe('PATH_TAKEN');
    const guest = await aPerson(test.database, { kind: 'guest' });
    expect((await wiki.graphql(guest, create, { input })).data.createSpace.reason).toBe('NOT_ALLOWED');
  });

  it('asks who is there first', async () => {
    for (const query of ['{ spaces { key } }', '{ pages(sort: RECENT) { nodes { id } } }']) {
      const { errors } = await wiki.graphql(null, query);
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    const { errors } = await wiki.graphql(author, `mutation { deletePage(pageId: "1") }`);
    expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });
});
