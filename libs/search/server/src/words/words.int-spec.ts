import { randomUUID } from 'node:crypto';
import { AuditEntries } from '@wellspring/audit-server';
import { type Actor, DAY_MS, systemClock } from '@wellspring/kernel';
import { JobRegistry, JobRunner } from '@wellspring/platform-jobs';
import { aPerson, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { CreateSpace } from '@wellspring/wiki-server';
import { ChangeSynonyms, NO_FILTERS, NoteSearch, PageSearch, RetainSearchPhrases } from '../index.js';
import { SearchesInVain } from './searches-in-vain.read-model.js';
import { SearchesInVainResolver } from './graphql/searches-in-vain.resolver.js';
import { SynonymsResolver } from './graphql/synonyms.resolver.js';
import { openSearch, type OpenSearch } from '../testing/open-search.js';

describe('the company’s words', () => {
  let search: OpenSearch;
  let test: TestDatabase;
  let modules: OpenModules;
  let [admin, analyst, employee]: Actor[] = [];

  beforeAll(async () => {
    search = await openSearch();
    ({ test, modules } = search);
    admin = await aPerson(test.database, { roles: ['employee', 'admin'] });
    analyst = await aPerson(test.database, { roles: ['employee', 'analyst'] });
    employee = await aPerson(test.database, { displayName: 'Wilhelmina Reed' });
    await modules
      .get(CreateSpace)
      .run(actor(admin), { key: 'ENG', name: 'Engineering', description: '', access: 'open' });
    await page('Retrieval', '本页说明如何检索文档。');
    await page('Paid leave', 'Everyone has 25 days of paid time off a year.');
    await modules.drain();
  });
  afterAll(() => search.close());

  const actor = (given: Actor | undefined): Actor => {
    if (!given) throw new Error('The person was not made.');
    return given;
  };
  const page = (title: string, text: string) => search.page(actor(admin), { spaceKey: 'ENG', title, text });
  async function find(text: string) {
    const found = await modules.get(PageSearch).run(actor(employee), {
      ...{ text, filters: NO_FILTERS, sort: 'relevance', page: 1, perPage: 5, withFacets: false },
    });
    return found.hits;
  }
  const titles = async (text: string) => (await find(text)).map((hit) => hit.page.title);
  async function set(words: string[], id: string | null = null, by = admin): Promise<string> {
    const outcome = await modules.get(ChangeSynonyms).set(actor(by), id, words);
    if (outcome.kind !== 'set') throw new Error(outcome.problem.message);
    return outcome.group.id;
  }
  const refusal = async (words: string[], id: string | null = null) => {
    const outcome = await modules.get(ChangeSynonyms).set(actor(admin), id, words);
    return outcome.kind === 'refused' ? outcome.problem : null;
  };

  describe('synonyms', () => {
    it('find each other in both scripts once an administrator has set them, and are marked', async () => {
      expect(await titles('搜尋')).toEqual([]);
      const id = await set(['搜尋', '搜索', '检索']);
      await modules.drain();
      expect(await titles('搜尋')).toEqual(['Retrieval']);
      expect(await titles('搜索')).toEqual(['Retrieval']);
      expect((await find('搜尋'))[0]?.passageHtml).toContain('<mark>检索</mark>');
      await modules.get(ChangeSynonyms).remove(actor(admin), id);
      await modules.drain();
      expect(await titles('搜尋')).toEqual([]);
    });

    it('may be abbreviations of several words', async () => {
      expect(await titles('PTO')).toEqual([]);
      const id = await set(['PTO', 'paid time off']);
      await modules.drain();
      expect(await titles('pto')).toEqual(['Paid leave']);
      await set(['PTO', 'paid time off', 'vacation'], id);
      await modules.drain();
      expect(await titles('vacation')).toEqual(['Paid leave']);
      await modules.get(ChangeSynonyms).remove(actor(admin), id);
      await modules.drain();
    });

    it('are in force without Meilisearch at once, and in the index when it comes back', async () => {
      search.connection = null;
      const id = await set(['搜尋', '检索']);
      expect(await titles('搜尋')).toEqual(['Retrieval']);
      await expect(modules.drain()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      search.connection = search.meili;
      await modules.get(JobRunner).retryNow('search.');
      await modules.drain();
      expect(await titles('搜尋')).toEqual(['Retrieval']);
      await modules.get(ChangeSynonyms).remove(actor(admin), id);
      await modules.drain();
    });

    it('stand in one group; the refusal names the word and its group', async () => {
      const id = await set(['檢索', 'retrieval']);
      const problem = await refusal(['find', '检索']);
      expect(problem).toMatchObject({
        code: 'WORD_IN_OTHER_GROUP',
        word: '检索',
        groupWords: ['檢索', 'retrieval'],
      });
      expect(problem?.message).toContain('檢索, retrieval');
      expect(await refusal(['檢索', 'retrieval', 'lookup'], id)).toBeNull();
      expect(await refusal(['a b', 'c d'], randomUUID())).toMatchObject({ code: 'GROUP_GONE' });
      await modules.get(ChangeSynonyms).remove(actor(admin), id);
      expect(await modules.get(ChangeSynonyms).remove(actor(admin), id)).toBe(false);
    });

    it('are set by one of two administrators who set the same word at once', async () => {
      const outcomes = await Promise.all(
        ['first', 'second'].map((other) =>
          modules.get(ChangeSynonyms).set(actor(admin), null, ['twin', other]),
        ),
      );
      expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['refused', 'set']);
    });

    it('are listed for administrators alone, with suggestions of which no word is taken', async () => {
      const resolver = modules.get(SynonymsResolver);
      const id = await set(['KPI', 'key figure']);
      const list = await resolver.synonymGroups(actor(admin), { text: 'KEY fig', first: 10 });
      expect(list).toMatchObject({ totalCount: 1, nodes: [{ id, words: ['KPI', 'key figure'] }] });
      expect(list.suggestions.flat()).toContain('检索');
      expect(list.suggestions.flat()).not.toContain('KPI');
      for (const by of [employee, analyst]) {
        await expect(resolver.synonymGroups(actor(by), { text: '', first: 1 })).rejects.toMatchObject({
          code: 'FORBIDDEN',
        });
        await expect(set(['a b', 'c d'], null, by)).rejects.toMatchObject({ code: 'FORBIDDEN' });
        await expect(modules.get(ChangeSynonyms).remove(actor(by), id)).rejects.toMatchObject({
          code: 'FORBIDDEN',
        });
      }
    });

    it('are paged, and every change is in the audit trail', async () => {
      const resolver = modules.get(SynonymsResolver);
      const all = await resolver.synonymGroups(actor(admin), { text: '', first: 100 });
      const first = await resolver.synonymGroups(actor(admin), { text: '', first: 1 });
      const rest = await resolver.synonymGroups(actor(admin), {
        text: '',
        first: 100,
        after: first.pageInfo.endCursor,
      });
      expect([...first.nodes, ...rest.nodes]).toEqual(all.nodes);
      const audit = await modules
        .get(AuditEntries)
        .entries({ action: 'search.', actorId: admin?.personId ?? '' }, { limit: 50, after: null });
      expect(audit.map((entry) => entry.details)).toContainEqual({ words: 'KPI, key figure' });
      expect(new Set(audit.map((entry) => entry.action))).toEqual(
        new Set(['search.synonyms-added', 'search.synonyms-changed', 'search.synonyms-removed']),
      );
    });
  });

  describe('searches in vain', () => {
    const note = async (text: string, results: number, opened = false, people = 3) => {
      for (let n = 0; n < people; n++)
        await modules.get(NoteSearch).run(await aPerson(test.database), { text, results, opened });
    };
    const listed = async (days = 30, by = analyst) => {
      const list = await modules.get(SearchesInVainResolver).searchesInVain(actor(by), { days, first: 50 });
      return list.nodes;
    };
    afterEach(() => test.database.query(`DELETE FROM search_phrase_day`));

    it('are phrases with no result, or of whose results nobody opened one, most searched first', async () => {
      await note('bicycle lease', 0, false, 4);
      await note('lease bicycle', 0, false, 1);
      await note('圖書館', 7);
      await note('canteen', 9, false, 4);
      await note('canteen', 9, true, 1);
      expect(await listed()).toMatchObject([
        { phrase: 'bicycle lease', searches: 5, withoutResults: 5 },
        { phrase: '圖書館', searches: 3, withoutResults: 0 },
      ]);
    });

    it('are shown from three searches on', async () => {
      await note('solitary wish', 0, false, 2);
      expect(await listed()).toEqual([]);
    });

    it('count one person’s tries as one search', async () => {
      for (let n = 0; n < 5; n++)
        await modules
          .get(NoteSearch)
          .run(actor(employee), { text: 'parking lot', results: 0, opened: false });
      expect(await test.database.query(`SELECT searches FROM search_phrase_day`)).toEqual([{ searches: 1 }]);
    });

    it('keep no name of a person, whoever looks for it', async () => {
      expect(
        await modules
          .get(NoteSearch)
          .run(actor(analyst), { text: 'wilhelmina REED', results: 0, opened: false }),
      ).toBe(false);
      expect(await test.database.query(`SELECT 1 FROM search_phrase_day`)).toEqual([]);
    });

    it('keep no person in their rows', async () => {
      const columns = await test.database.query<{ name: string }>(
        `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'search_phrase_day' ORDER BY 1`,
      );
      expect(columns.map((column) => column.name)).toEqual([
        'day',
        'opened',
        'phrase',
        'phrase_key',
        'searches',
        'without_results',
      ]);
    });

    it('are of the period that is asked for, and forgotten after 90 days', async () => {
      await note('sauna', 0);
      await test.database.query(`UPDATE search_phrase_day SET day = day - 40`);
      expect(await listed(30)).toEqual([]);
      expect(await listed(41)).toHaveLength(1);
      const now = systemClock.now().getTime();
      expect(await modules.get(RetainSearchPhrases).run(new Date(now + 50 * DAY_MS))).toBe(0);
      expect(await modules.get(RetainSearchPhrases).run(new Date(now + 51 * DAY_MS))).toBe(1);
    });

    it('are shown to analysts and administrators alone', async () => {
      expect(await listed(7, admin)).toEqual([]);
      await expect(listed(7, employee)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });

    it('are paged without repeating', async () => {
      for (const text of ['alpha wish', 'beta wish', 'gamma wish']) await note(text, 0);
      const resolver = modules.get(SearchesInVainResolver);
      const first = await resolver.searchesInVain(actor(analyst), { days: 7, first: 2 });
      const second = await resolver.searchesInVain(actor(analyst), {
        days: 7,
        first: 2,
        after: first.pageInfo.endCursor,
      });
      expect([first.totalCount, first.nodes.length, second.nodes.length]).toEqual([3, 2, 1]);
      expect(
        await modules.get(SearchesInVain).list('2020-01-01', 10, { searches: 3, key: 'gamma wish' }),
      ).toMatchObject({ rows: [] });
    });
  });

  it('are applied by a job', () => {
    expect([...modules.get(JobRegistry).allHandlers().keys()]).toContain('search.apply-synonyms');
  });
});
