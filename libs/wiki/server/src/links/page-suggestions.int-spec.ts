import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { aPage, aSpace, edit, type MadeSpace } from '../testing/wiki-builders.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { wikiEntities } from '../wiki.entities.js';

describe('page suggestions', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let author: Actor;
  let space: MadeSpace;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    author = await aPerson(test.database);
    space = await aSpace(wiki, author, { name: 'Handbook' });
    const top = await aPage(wiki, author, space, { title: 'Finance' });
    await aPage(wiki, author, space, { title: '費用報銷流程說明', parentId: top.id });
    await aPage(wiki, author, space, { title: 'Onboarding guide' });
    await aPage(wiki, author, space, { title: '100% remote_work' });
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });

  const suggest = async (text: string, actor = author, spaceKey: string | null = null) => {
    const { data, errors } = await wiki.graphql(
      actor,
      `query ($text: String!, $spaceKey: String) { pageSuggestions(text: $text, spaceKey: $spaceKey) {
         page { title slug urlId } spaceKey spaceName breadcrumb similarity formerTitle } }`,
      { text, spaceKey },
    );
    expect(errors).toBeUndefined();
    return data.pageSuggestions as {
      page: { title: string };
      spaceKey: string;
      breadcrumb: string[];
      similarity: number;
      formerTitle: string | null;
    }[];
  };
  const titles = async (text: string, actor = author) =>
    (await suggest(text, actor)).map((found) => found.page.title);

  it('find a beginning, a part, another order of words, and a slip of the finger', async () => {
    expect((await titles('onb'))[0]).toBe('Onboarding guide');
    expect((await titles('GUIDE'))[0]).toBe('Onboarding guide');
    expect((await titles('guide to onboarding'))[0]).toBe('Onboarding guide');
    expect((await titles('onbaording guide'))[0]).toBe('Onboarding guide');
    expect((await suggest('onboarding guide'))[0]).toMatchObject({ similarity: 1 });
  });

  it('find parts of Chinese titles, and titles that share words with what was typed', async () => {
    expect(await suggest('報銷')).toMatchObject([
      { page: { title: '費用報銷流程說明' }, breadcrumb: ['Finance'] },
    ]);
    expect(await titles('報銷的流程')).toEqual(['費用報銷流程說明']);
    expect(await titles('出差規定')).toEqual([]);
  });

  it('join Traditional and Simplified titles, with the words of either side', async () => {
    expect((await suggest('费用报销流程说明'))[0]).toMatchObject({
      page: { title: '費用報銷流程說明' },
      similarity: 1,
    });
    expect(await titles('报销')).toEqual(['費用報銷流程說明']);
    await aPage(wiki, author, space, { title: '软件开发规范' });
    expect(await titles('軟體開發規範')).toEqual(['软件开发规范']);
  });

  it('take signs of search patterns as they are', async () => {
    expect(await titles('100%')).toEqual(['100% remote_work']);
    expect(await titles('%')).toEqual(['100% remote_work']);
    expect(await titles('e_w')).toEqual(['100% remote_work']);
    expect(await titles('\\')).toEqual([]);
  });

  it('find a page by the title that it had, and say so', async () => {
    const page = await aPage(wiki, author, space, { title: 'Holiday calendar' });
    await edit(wiki, author, { pageId: page.id, baseNumber: 1, title: 'Days off', text: 'x' });
    expect(await suggest('holiday cal')).toMatchObject([
      { page: { title: 'Days off' }, formerTitle: 'Holiday calendar' },
    ]);
  });

  it('show nothing of pages that the reader may not open', async () => {
    const closed = await aSpace(wiki, author, { access: 'members' });
    await aPage(wiki, author, closed, { title: 'Merger plan' });
    const outsider = await aPerson(test.database);
    expect(await titles('Merger plan')).toEqual(['Merger plan']);
    expect(await titles('Merger plan', outsider)).toEqual([]);
  });

  it('put pages of the space at hand first, and offer its newest while nothing is typed', async () => {
    const other = await aSpace(wiki, author);
    await aPage(wiki, author, other, { title: 'Onboarding guide' });
    expect((await suggest('onboarding', author, other.key))[0]).toMatchObject({ spaceKey: other.key });
    expect((await suggest('onboarding', author, space.key))[0]).toMatchObject({ spaceKey: space.key });
    expect((await suggest(' ', author, other.key))[0]).toMatchObject({ spaceKey: other.key });
  });
});
