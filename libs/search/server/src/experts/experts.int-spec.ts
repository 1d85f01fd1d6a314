import { type Actor } from '@wellspring/kernel';
import { aPerson, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { CreateSpace, SavePage } from '@wellspring/wiki-server';
import { Experts } from '../index.js';
import { openSearch, type OpenSearch } from '../testing/open-search.js';

describe('people who know about something', () => {
  let search: OpenSearch;
  let test: TestDatabase;
  let modules: OpenModules;
  let [ada, bo, reader]: Actor[] = [];
  let keys = 0;

  beforeAll(async () => {
    search = await openSearch();
    ({ test, modules } = search);
    ada = await aPerson(test.database, { displayName: 'Ada' });
    bo = await aPerson(test.database, { displayName: '柏宇', department: '壓延部 Calendering' });
    reader = await aPerson(test.database, { displayName: 'Reader' });
    const spaces = modules.get(CreateSpace);
    await spaces.run(actor(ada), { key: 'ENG', name: 'Engineering', description: '', access: 'open' });
    await spaces.run(actor(ada), { key: 'SECRET', name: 'Secret', description: '', access: 'members' });
    const first = await page(
      ada,
      'ENG',
      'Calendering',
      'How the calendering line runs and who cleans the rolls of it.',
    );
    await edit(
      bo,
      first,
      'How the calendering line runs and who cleans the rolls of it.\n\nNip pressure first.',
    );
    await page(
      ada,
      'SECRET',
      'Calendering plans',
      'The calendering line will be sold in March to somebody else.',
    );
    await modules.drain();
  });
  afterAll(() => search.close());

  const page = (by: Actor | undefined, spaceKey: string, title: string, text: string) =>
    search.page(actor(by), { spaceKey, title, text });
  async function edit(by: Actor | undefined, pageId: string, text: string, baseNumber = 1): Promise<void> {
    const outcome = await modules.get(SavePage).run(actor(by), {
      ...{ pageId, baseNumber, text, title: 'Calendering', summary: '', isMinor: false },
      idempotencyKey: `key-${keys++}`,
    });
    if (outcome.kind !== 'saved') throw new Error(outcome.kind);
  }
  const actor = (given: Actor | undefined): Actor => {
    if (!given) throw new Error('The person was not made.');
    return given;
  };
  const ask = (by: Actor | undefined, query = 'calendering') =>
    modules.get(Experts).run(actor(by), query, 10);
  const ids = async (by: Actor | undefined, query?: string) =>
    (await ask(by, query)).experts.map((expert) => expert.personId);
  const setOf = (who: Actor | undefined, column: string, value: string) =>
    test.database.query(`UPDATE person SET ${column} = ${value} WHERE id = $1`, [who?.personId]);

  it('are those who wrote what stands on the pages that the asker may read, with the pages as reasons', async () => {
    const { experts, pages, isLimited } = await ask(reader);
    expect({ pages, isLimited }).toEqual({ pages: 1, isLimited: false });
    expect(experts).toMatchObject([
      { personId: ada?.personId, survivingWords: 12, pageCount: 1, matchesProfile: false },
      { personId: bo?.personId, survivingWords: 3, pageCount: 1, matchesProfile: true },
    ]);
    expect(experts[0]?.pages).toMatchObject([{ page: { title: 'Calendering' }, survivingWords: 12 }]);
    expect(experts[0]?.lastEditAt).toBeInstanceOf(Date);
  });

  it('count closed pages for their members alone', async () => {
    const own = (await ask(ada)).experts.find((expert) => expert.personId === ada?.personId);
    expect(own).toMatchObject({ pageCount: 2 });
    expect(own?.pages.map(({ page: { title } }) => title)).toContain('Calendering plans');
  });

  it('are not those who opted out of display, bots, or Wellspring itself', async () => {
    await setOf(ada, 'display_opt_out', 'true');
    expect(await ids(reader)).toEqual([bo?.personId]);
    expect(await ids(ada)).toEqual([bo?.personId]);
    await setOf(ada, 'display_opt_out', 'false');
    await setOf(bo, 'is_bot', 'true');
    expect(await ids(reader)).toEqual([ada?.personId]);
    await setOf(bo, 'is_bot', 'false');
  });

  it('may be imported authors', async () => {
    const imported = await aPerson(test.database, { kind: 'imported', displayName: 'An old hand' });
    await test.database.query(
      `INSERT INTO page_share (page_id, person_id, edits, added_words, surviving_words, copied_words)
       SELECT id, $1, 1, 40, 40, 0 FROM page WHERE title = 'Calendering'`,
      [imported.personId],
    );
    expect((await ids(reader))[0]).toBe(imported.personId);
    await test.database.query(`DELETE FROM page_share WHERE person_id = $1`, [imported.personId]);
  });

  it('are nobody for a question without words or without pages', async () => {
    expect(await ask(reader, '  ?? ')).toEqual({ experts: [], pages: 0, isLimited: false });
    expect(await ids(reader, 'zebrafish')).toEqual([]);
  });

  it('are no business of guests', async () => {
    const guest = await aPerson(test.database, { kind: 'guest' });
    await expect(ask(guest)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('are found without Meilisearch, too', async () => {
    search.connection = null;
    expect(await ask(reader)).toMatchObject({ isLimited: true, experts: [{ personId: ada?.personId }, {}] });
    search.connection = search.meili;
  });
});
