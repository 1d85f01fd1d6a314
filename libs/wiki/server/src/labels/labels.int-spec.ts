import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { PageIndex } from '../page-index.read-model.js';
import { aPage, aSpace, type MadeSpace } from '../testing/wiki-builders.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { wikiEntities } from '../wiki.entities.js';
import { SetLabels } from './set-labels.service.js';

describe('labels', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let author: Actor;
  let outsider: Actor;
  let space: MadeSpace;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    author = await aPerson(test.database);
    outsider = await aPerson(test.database);
    space = await aSpace(wiki, author, { access: 'readable' });
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });

  const ask = async (actor: Actor, query: string, variables: object = {}) => {
    const { data, errors } = await wiki.graphql(actor, query, variables);
    return errors ? errors[0]?.extensions.code : Object.values(data as object)[0];
  };
  const change = (actor: Actor, pageId: string, add: string[], remove: string[] = []) =>
    ask(
      actor,
      'mutation ($p: ID!, $a: [String!]!, $r: [String!]!) { changeLabels(pageId: $p, add: $a, remove: $r) { labels } }',
      { p: pageId, a: add, r: remove },
    );
  const counts = (actor: Actor, variables: object) =>
    ask(
      actor,
      'query ($k: String, $t: String! = "", $first: Int! = 20, $after: String) { labels(spaceKey: $k, text: $t, first: $first, after: $after) { totalCount nodes { label pageCount } pageInfo { endCursor } } }',
      variables,
    );

  it('are added and removed one by one, in one form, by those who may edit', async () => {
    const page = await aPage(wiki, author, space);
    expect(await change(author, page.id, ['#On  Call', 'ｏｎ call', '值班'])).toEqual({
      labels: ['on call', '值班'],
    });
    expect(await change(author, page.id, ['<b>x</b>'], ['ON CALL'])).toEqual({
      labels: ['<b>x</b>', '值班'],
    });
    expect(await change(outsider, page.id, ['x'])).toBe('FORBIDDEN');
    for (const bad of ['  ', 'a\u202eb', 'x'.repeat(51), 'a\nb\u0000'])
      expect(await change(author, page.id, [bad])).toBe('BAD_INPUT');
    expect(
      await change(
        author,
        page.id,
        Array.from({ length: 30 }, (_, n) => `l${n}`),
      ),
    ).toBe('BAD_INPUT');
  });

  it('are counted over the pages that the reader may open, those on most pages first, page by page', async () => {
    const closed = await aSpace(wiki, author, { access: 'members' });
    for (const [title, labels] of [
      ['A', ['runbook', 'team']],
      ['B', ['runbook']],
      ['C', ['runbook', '秘密']],
    ] as const) {
      const page = await aPage(wiki, author, title === 'C' ? closed : space, { title });
      await change(author, page.id, [...labels]);
    }
    expect(await counts(outsider, { t: 'RUN' })).toMatchObject({
      totalCount: 1,
      nodes: [{ label: 'runbook', pageCount: 2 }],
    });
    expect(await counts(author, { t: 'run' })).toMatchObject({ nodes: [{ label: 'runbook', pageCount: 3 }] });
    expect(JSON.stringify(await counts(outsider, { first: 100 }))).not.toContain('秘密');
    expect(await counts(outsider, { k: closed.key })).toBe('NOT_FOUND');
    const first = await counts(author, { k: closed.key, first: 1 });
    expect(first).toMatchObject({ totalCount: 2, nodes: [{ label: 'runbook' }] });
    expect(await counts(author, { k: closed.key, first: 1, after: first.pageInfo.endCursor })).toMatchObject({
      nodes: [{ label: '秘密' }],
    });
    const pages = 'query ($l: String!) { pagesWithLabel(label: $l) { totalCount nodes { title } } }';
    expect(await ask(outsider, pages, { l: ' RunBook' })).toEqual({
      totalCount: 2,
      nodes: [{ title: 'A' }, { title: 'B' }],
    });
  });

  it('set by an import are exactly those, and tell the index once', async () => {
    const page = await aPage(wiki, author, space);
    await change(author, page.id, ['old', 'kept']);
    await wiki.takeEvents();
    const set = () =>
      test.unitOfWork.run((tx) =>
        wiki.get(SetLabels).run(tx, author, { pageId: page.id, labels: ['Kept', 'new'], at: new Date() }),
      );
    await set();
    expect(await wiki.takeEvents()).toEqual([
      { event: 'wiki.revision-published', pageId: page.id, revisionNumber: 1 },
    ]);
    await set();
    expect(await wiki.takeEvents()).toEqual([]);
    expect((await wiki.get(PageIndex).states([page.id]))[0]?.labels).toEqual(['kept', 'new']);
  });

  it('come with the page in its one query', async () => {
    const page = await aPage(wiki, author, space, { text: 'no links' });
    await change(author, page.id, ['quick']);
    const read = () =>
      ask(author, `{ page(urlId: "${page.urlId}") { html labels isTemplate verification { until } } }`);
    await read();
    const { result, queries } = await wiki.countingQueries(read);
    expect(result).toMatchObject({ labels: ['quick'] });
    expect(queries).toHaveLength(1);
  });
});
