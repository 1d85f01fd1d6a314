import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { ChangeAttachment } from '../files/change-attachment.service.js';
import { Files } from '../files/files.service.js';
import { DeletePage } from '../delete-page.service.js';
import { aPage, aSpace, edit, type MadePage, type MadeSpace } from '../testing/wiki-builders.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { wikiEntities } from '../wiki.entities.js';
import { IndexLinks } from './index-links.service.js';

const COUNTED = 'totalCount nodes { title } pageInfo { hasNextPage endCursor }';

describe('backlinks and reports of links', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let author: Actor;
  let outsider: Actor;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    author = await aPerson(test.database);
    outsider = await aPerson(test.database);
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });

  const ask = async (actor: Actor, query: string, variables: object) => {
    await wiki.get(IndexLinks).catchUp();
    const { data, errors } = await wiki.graphql(actor, query, variables);
    return errors ? { code: errors[0]?.extensions.code } : Object.values(data as object)[0];
  };
  const backlinks = (page: MadePage, actor = author, first = 20, after: string | null = null) =>
    ask(
      actor,
      `query ($pageId: ID!, $first: Int!, $after: String) { backlinks(pageId: $pageId, first: $first, after: $after) { ${COUNTED} } }`,
      { pageId: page.id, first, after },
    );
  const report = (
    name: string,
    fields: string,
    space: MadeSpace | null,
    actor = author,
    first = 20,
    after?: string,
  ) =>
    ask(
      actor,
      `query ($spaceKey: String, $first: Int!, $after: String) { ${name}(spaceKey: $spaceKey, first: $first, after: $after) { totalCount nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
      { spaceKey: space?.key ?? null, first, after: after ?? null },
    );

  it('name the pages whose links lead there, by any name and once each, page by page', async () => {
    const space = await aSpace(wiki, author);
    const target = await aPage(wiki, author, space, { title: 'Old home', text: '[[Old home]]' });
    await aPage(wiki, author, space, { title: 'A', text: '[[Old home]] [[old HOME#x]]' });
    await aPage(wiki, author, space, { title: 'B', text: `[x](/p/whatever-${target.urlId})` });
    await edit(wiki, author, { pageId: target.id, baseNumber: 1, title: 'New home', text: 'x' });
    await aPage(wiki, author, space, { title: 'C', text: '[x](New_home.md)' });
    await aPage(wiki, author, space, { title: 'D', text: 'New home' });
    const first = await backlinks(target, author, 2);
    expect(first).toMatchObject({ totalCount: 3, nodes: [{ title: 'A' }, { title: 'B' }] });
    const rest = await backlinks(target, author, 2, first.pageInfo.endCursor);
    expect(rest).toMatchObject({ totalCount: 3, nodes: [{ title: 'C' }], pageInfo: { hasNextPage: false } });
  });

  it('go with the links: an edit, a deletion and a page that takes the name change them', async () => {
    const space = await aSpace(wiki, author);
    const target = await aPage(wiki, author, space, { title: 'Plan' });
    const one = await aPage(wiki, author, space, { title: 'One', text: '[[Plan]]' });
    const two = await aPage(wiki, author, space, { title: 'Two', text: '[[Plan]]' });
    await edit(wiki, author, { pageId: one.id, baseNumber: 1, title: 'One', text: 'no link any more' });
    expect(await backlinks(target)).toMatchObject({ totalCount: 1, nodes: [{ title: 'Two' }] });
    await edit(wiki, author, { pageId: target.id, baseNumber: 1, title: 'Plan of 2019', text: 'x' });
    expect(await backlinks(target)).toMatchObject({ totalCount: 1 });
    const taker = await aPage(wiki, author, space, { title: 'Plan' });
    expect(await backlinks(target)).toMatchObject({ totalCount: 0 });
    expect(await backlinks(taker)).toMatchObject({ totalCount: 1 });
    await wiki.get(DeletePage).run(author, two.id);
    expect(await backlinks(taker)).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('count and name no page that the reader may not open', async () => {
    const [open, closed] = [await aSpace(wiki, author), await aSpace(wiki, author, { access: 'members' })];
    const target = await aPage(wiki, author, open, { title: 'Canteen' });
    await aPage(wiki, author, open, { title: 'Seen', text: '[[Canteen]]' });
    const secret = await aPage(wiki, author, closed, {
      title: 'Unseen',
      text: '[[Canteen]] [[Nowhere at all]]',
    });
    expect(await backlinks(target)).toMatchObject({ totalCount: 2 });
    expect(await backlinks(target, outsider)).toMatchObject({ totalCount: 1, nodes: [{ title: 'Seen' }] });
    expect(await backlinks(secret, outsider)).toEqual({ code: 'NOT_FOUND' });
    for (const name of ['brokenLinks', 'wantedPages', 'orphanPages'])
      expect(await report(name, '__typename', closed, outsider)).toEqual({ code: 'NOT_FOUND' });
    const wanted = await report('wantedPages', 'target', null, outsider, 100);
    expect(JSON.stringify(wanted)).not.toContain('Nowhere');
  });

  it('tell which links lead nowhere, which pages are wanted by how many, and by which', async () => {
    const space = await aSpace(wiki, author);
    await aPage(wiki, author, space, {
      title: 'A',
      text: '[[Onboarding plan]] [[缺頁]] [ok](https://example.org)',
    });
    await aPage(wiki, author, space, {
      title: 'B',
      text: '[[onboarding PLAN#week 1]] [gone](/p/gone-abcdefgh23) [[A]]',
    });
    expect(await report('brokenLinks', 'page { title } target wantedTitle', space, author, 3)).toMatchObject({
      totalCount: 4,
      nodes: [
        { page: { title: 'A' }, target: '[[Onboarding plan]]', wantedTitle: 'Onboarding plan' },
        { page: { title: 'A' }, target: '[[缺頁]]', wantedTitle: '缺頁' },
        { page: { title: 'B' }, target: '[[onboarding PLAN#week 1]]', wantedTitle: 'onboarding PLAN' },
      ],
      pageInfo: { hasNextPage: true },
    });
    const wanted = await report('wantedPages', 'kind key title spaceKey pageCount', space);
    expect(wanted).toMatchObject({
      totalCount: 2,
      nodes: [
        { kind: 'TITLE', key: 'onboarding plan', spaceKey: space.key, pageCount: 2 },
        { kind: 'TITLE', key: '缺頁', title: '缺頁', pageCount: 1 },
      ],
    });
    const by = await ask(
      author,
      `query ($spaceKey: String) { pagesWanting(kind: TITLE, key: "onboarding plan", spaceKey: $spaceKey) { ${COUNTED} } }`,
      { spaceKey: space.key },
    );
    expect(by).toMatchObject({ totalCount: 2, nodes: [{ title: 'A' }, { title: 'B' }] });
    await aPage(wiki, author, space, { title: 'Onboarding plan' });
    expect(await report('wantedPages', 'key', space)).toMatchObject({ totalCount: 1 });
  });

  it('name files that are not there, with pictures, and not those that a text finds by another name', async () => {
    const space = await aSpace(wiki, author);
    const page = await aPage(wiki, author, space, {
      title: 'Files',
      text: '![a](../img/Plan%20A.png) [old](old.pdf?raw=1) [gone](docs/gone.pdf) ![none](none.png) [out](https://example.org/x.pdf) [[Missing]]',
    });
    const put = (name: string) =>
      test.unitOfWork.run((tx) =>
        wiki
          .get(Files)
          .put(tx, author, { pageId: page.id, name, content: Buffer.from(name), at: new Date() }),
      );
    await put('plan a.png');
    const old = await put('old.pdf');
    const gone = await put('gone.pdf');
    await wiki.get(ChangeAttachment).rename(author, old.attachmentId, 'new.pdf');
    await wiki.get(ChangeAttachment).delete(author, gone.attachmentId);
    const first = await report('brokenLinks', 'target wantedTitle', space, author, 2);
    expect(first).toMatchObject({
      totalCount: 3,
      nodes: [
        { target: 'docs/gone.pdf', wantedTitle: null },
        { target: 'none.png', wantedTitle: null },
      ],
    });
    const rest = await report('brokenLinks', 'target', space, author, 2, first.pageInfo.endCursor);
    expect(rest).toMatchObject({ totalCount: 3, nodes: [{ target: '[[Missing]]' }] });
    expect(await report('wantedPages', 'target', space)).toMatchObject({ totalCount: 1 });
  });

  it('list pages that nothing links to, but not those at the top nor those that only link to themselves', async () => {
    const space = await aSpace(wiki, author);
    const top = await aPage(wiki, author, space, { title: 'Top', text: '[[Linked]]' });
    await aPage(wiki, author, space, { title: 'Linked', parentId: top.id });
    await aPage(wiki, author, space, { title: 'Narcissus', text: '[[Narcissus]]', parentId: top.id });
    const other = await aSpace(wiki, author);
    await aPage(wiki, author, space, { title: 'Far but linked', parentId: top.id });
    await aPage(wiki, author, other, { title: 'Elsewhere', text: '[[Far but linked]]' });
    expect(await report('orphanPages', 'title', space)).toMatchObject({
      totalCount: 1,
      nodes: [{ title: 'Narcissus' }],
    });
  });

  it('read again what a rebuild forgot, and nothing twice', async () => {
    const count = await wiki.get(IndexLinks).rebuild();
    expect(count).toBeGreaterThan(5);
    expect(await wiki.get(IndexLinks).catchUp()).toBe(0);
  });
});
