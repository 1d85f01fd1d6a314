import { type Actor } from '@wellspring/kernel';
import { aPerson, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { ChangeSpace, CreateSpace, DeletePage, PurgePage, Spaces, SavePage } from '@wellspring/wiki-server';
import { NO_FILTERS, PageSearch, SearchIndex } from './index.js';
import { openSearch, type OpenSearch } from './testing/open-search.js';

describe('search on a real Meilisearch', () => {
  let search: OpenSearch;
  let test: TestDatabase;
  let modules: OpenModules;
  let ada: Actor;
  let bo: Actor;

  beforeAll(async () => {
    search = await openSearch();
    ({ test, modules } = search);
    [ada, bo] = [await aPerson(test.database), await aPerson(test.database)];
    await modules
      .get(CreateSpace)
      .run(ada, { key: 'ENG', name: 'Engineering', description: '', access: 'open' });
    await modules
      .get(CreateSpace)
      .run(ada, { key: 'SECRET', name: 'Secret', description: '', access: 'members' });
  });
  afterAll(() => search.close());

  async function page(spaceKey: string, title: string, text: string): Promise<string> {
    const pageId = await search.page(ada, { spaceKey, title, text });
    await modules.drain();
    return pageId;
  }
  const find = async (actor: Actor, text: string, perPage = 10, page = 1) =>
    modules.get(PageSearch).run(actor, {
      ...{ text, filters: NO_FILTERS, sort: 'relevance', page, perPage, withFacets: false },
    });
  const titles = async (actor: Actor, query: string) =>
    (await find(actor, query)).hits.map((hit) => hit.page.title);

  it('finds a Chinese word inside a sentence, and Traditional for Simplified', async () => {
    await page('ENG', '文件', '這是一個测试文档，說明知識庫的用法。');
    expect(await titles(ada, '测试')).toContain('文件');
    await page('ENG', '會議', '會議室預約');
    expect(await titles(ada, '会议')).toContain('會議');
  });

  it('forgives an English typo and marks the word, everything else escaped', async () => {
    await page('ENG', 'Crosshead', 'Set the <b>crosshead</b> temperature & wait.');
    const { hits } = await find(ada, 'temprature');
    expect(hits[0]).toMatchObject({ spaceKey: 'ENG', spaceName: 'Engineering' });
    expect(hits[0]?.passageHtml).toMatch(/<mark>temperatur.* &amp; wait/);
  });

  it('shows nobody what they may not open, neither as a hit nor in the count', async () => {
    await page('SECRET', 'Merger', 'The zebrafish plan.');
    expect(await titles(ada, 'zebrafish')).toEqual(['Merger']);
    expect(await find(bo, 'zebrafish')).toMatchObject({ hits: [], total: 0, pageCount: 0 });
  });

  it('guards the seconds in which a lost right is not indexed yet, and fills the page up', async () => {
    for (let i = 0; i < 6; i++) await page('ENG', `Capstan ${i}`, 'capstan speed');
    const before = await find(bo, 'capstan', 4);
    const closed = before.hits.slice(0, 2).map((hit) => hit.page.id);
    await test.database.query(
      `UPDATE page SET access_set_id = (SELECT access_set_id FROM space WHERE key = 'SECRET') WHERE id = ANY($1::uuid[])`,
      [closed],
    );
    const after = await find(bo, 'capstan', 4);
    expect(after.hits).toHaveLength(4);
    expect(after.hits.map((hit) => hit.page.id)).not.toEqual(expect.arrayContaining(closed));
  });

  it('pages without repeating', async () => {
    const first = await find(ada, 'capstan', 3);
    const second = await find(ada, 'capstan', 3, 2);
    const all = [...first.hits, ...second.hits].map((hit) => hit.page.id);
    expect(new Set(all).size).toBe(6);
    expect(first).toMatchObject({ total: 6, pageCount: 2 });
  });

  it('follows a save, a rename and a delete', async () => {
    const pageId = await page('ENG', 'Oldname', 'about walrus');
    await modules.get(SavePage).run(ada, {
      ...{ pageId, baseNumber: 1, title: 'Newname', text: 'about narwhal', summary: '' },
      ...{ isMinor: false, idempotencyKey: 'rename' },
    });
    await modules.drain();
    expect(await titles(ada, 'narwhal')).toEqual(['Newname']);
    expect(await titles(ada, 'walrus')).toEqual([]);
    await modules.get(DeletePage).run(ada, pageId);
    await modules.drain();
    expect(await titles(ada, 'narwhal')).toEqual([]);
  });

  it('has no document of a purged page any more, whatever was noted of it', async () => {
    const admin = await aPerson(test.database, { roles: ['employee', 'admin'] });
    const pageId = await page('ENG', 'Payslip', 'the secret word is ichthyosaur');
    const documents = () =>
      modules
        .get(SearchIndex)
        .withIndex(async (index) => (await index.search('ichthyosaur', { filter: 'spaceKey = ENG' })).hits);
    expect(await documents()).toHaveLength(1);
    // Deleted, and purged before the job that takes it out of the index has run.
    await modules.get(DeletePage).run(ada, pageId);
    await modules.get(PurgePage).run(admin, pageId, 'Personal data');
    await modules.drain();
    expect(await documents()).toEqual([]);
    const noted = await test.database.query('SELECT 1 FROM indexed_page WHERE page_id = $1', [pageId]);
    expect(noted).toEqual([]);
  });

  it('follows a change of a space’s grants at once, without indexing anything again', async () => {
    const space = await modules.get(Spaces).byKey(ada, 'SECRET');
    await page('SECRET', 'Takeover', 'the code name is plesiosaur');
    expect(await titles(bo, 'plesiosaur')).toEqual([]);
    const to = { kind: 'person', personId: bo.personId } as const;
    const change = (level: 'read' | null) =>
      modules.get(ChangeSpace).changeAccess(ada, space?.id ?? '', { kind: 'grant', to, level });
    await change('read');
    expect(await titles(bo, 'plesiosaur')).toEqual(['Takeover']);
    await change(null);
    expect(await titles(bo, 'plesiosaur')).toEqual([]);
  });

  it('answers from PostgreSQL without Meilisearch, and says so', async () => {
    search.connection = null;
    const found = await find(ada, 'capstan').finally(() => (search.connection = search.meili));
    expect(found).toMatchObject({ isLimited: true, total: 6 });
  });
});
