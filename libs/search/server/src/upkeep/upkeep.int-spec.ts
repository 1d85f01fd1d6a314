import { randomUUID } from 'node:crypto';
import { DAY_MS, type Actor, SYSTEM_ACTOR } from '@wellspring/kernel';
import { JobBacklog, JobRuns } from '@wellspring/platform-jobs';
import { aPerson, type OpenModules, type TestDatabase } from '@wellspring/testing';
import {
  CarePage,
  CreateSpace,
  DeletePage,
  Files,
  MovePage,
  RepublishPages,
  SavePage,
  SetLabels,
} from '@wellspring/wiki-server';
import {
  LookAfterIndex,
  NightlySearch,
  NO_FILTERS,
  PageSearch,
  Reindex,
  SearchIndex,
  SearchState,
} from '../index.js';
import { CheckDrift } from './check-drift.service.js';
import { IndexCare } from '../engine/index-care.service.js';
import { IndexPages } from './index-pages.service.js';
import { IndexTurns } from './index-turns.js';
import { RebuildIndex, type RebuildProgress } from './rebuild-index.service.js';
import { openSearch, type OpenSearch } from '../testing/open-search.js';

type Document = Record<string, unknown>;

const PAGES = 30;
const NOW = new Date();

describe('upkeep of the search index', () => {
  let search: OpenSearch;
  let test: TestDatabase;
  let modules: OpenModules;
  let ada: Actor;
  let admin: Actor;
  const pageIds: string[] = [];
  let keys = 0;

  beforeAll(async () => {
    search = await openSearch();
    ({ test, modules } = search);
    ada = await aPerson(test.database);
    admin = await aPerson(test.database, { roles: ['employee', 'admin'] });
    for (const key of ['ENG', 'OPS'])
      await modules.get(CreateSpace).run(ada, { key, name: key, description: '', access: 'open' });
    for (let n = 0; n < PAGES; n++) pageIds.push(await page(`Capstan ${n}`, `capstan number ${n}`));
    await modules.drain();
  });
  afterAll(async () => {
    await care().dropNext();
    await search.close();
  });

  const index = () => modules.get(SearchIndex);
  const care = () => modules.get(IndexCare);
  const look = () => modules.get(LookAfterIndex).run();

  const page = (title: string, text: string) => search.page(ada, { spaceKey: 'ENG', title, text });
  async function save(pageId: string, baseNumber: number, text: string, title?: string): Promise<void> {
    const outcome = await modules.get(SavePage).run(ada, {
      ...{ pageId, baseNumber, title: title ?? 'Capstan saved', text, summary: '', isMinor: false },
      idempotencyKey: `key-${keys++}`,
    });
    if (outcome.kind !== 'saved') throw new Error(outcome.kind);
  }
  const find = async (text: string) =>
    modules.get(PageSearch).run(ada, {
      ...{ text, filters: NO_FILTERS, sort: 'relevance', page: 1, perPage: 10, withFacets: false },
    });
  const documentOf = (pageId: string): Promise<Document> =>
    index().withIndex(async (one) => (await one.getDocument(pageId)) as unknown as Document); // as it stands there
  const ended = async (runId: string) => {
    await modules.drain();
    return modules.get(JobRuns).get(SYSTEM_ACTOR, runId);
  };
  const watched = (isCancelled = () => false): RebuildProgress => ({
    report: () => undefined,
    get cancelled() {
      return isCancelled();
    },
  });

  it('does the work of all waiting jobs with one', async () => {
    let [posts, ran] = [0, 0];
    const post = index().post.bind(index());
    const stand = modules.get(IndexTurns).take.bind(modules.get(IndexTurns));
    index().post = (...args) => ((posts += 1), post(...args));
    modules.get(IndexTurns).take = (work) => ((ran += 1), stand(work));
    await test.database.query('DELETE FROM indexed_page');
    await test.unitOfWork.run((tx) => modules.get(RepublishPages).run(tx));
    await modules.drain();
    index().post = post;
    modules.get(IndexTurns).take = stand;
    expect({ posts, isOneJob: ran <= 2 }).toEqual({ posts: 1, isOneJob: true });
    expect(await modules.get(JobBacklog).count('search.')).toBe(0);
  });

  it('never has an older revision than the published one, whatever runs at the same time', async () => {
    const pageId = await page('Race', 'race number 1');
    await modules.drain();
    const rebuilds = modules.get(RebuildIndex).run(watched());
    // A job that outlived its connection to the queue goes on while its successor works.
    const stray = () =>
      modules.get(IndexTurns).take(async () => {
        const pages = modules.get(IndexPages);
        await pages.settle(await pages.send([pageId]));
      });
    for (let number = 1; number <= 8; number++) {
      await save(pageId, number, `race number ${number + 1}`, 'Race');
      void stray().catch(() => undefined);
    }
    await Promise.all([rebuilds, modules.drain()]);
    await stray();
    expect(await documentOf(pageId)).toMatchObject({ revisionNumber: 9, text: 'race number 9' });
  });

  it('is made anew beside the old one: every answer meanwhile is whole, and saves are found before and after', async () => {
    const fresh = await page('Marlinspike', 'fresh marlinspike');
    await modules.drain();
    const totals = new Set<number>();
    let isDone = false;
    const asking = (async () => {
      while (!isDone) totals.add((await find('capstan number')).total);
    })();
    const swap = care().swapNext.bind(care());
    let foundBeforeSwap: readonly string[] = [];
    care().swapNext = async () => {
      foundBeforeSwap = (await find('marlinspike')).hits.map((hit) => hit.page.title);
      await swap();
    };
    const rebuild = modules.get(RebuildIndex);
    const progress = watched();
    const running = rebuild.run({
      ...progress,
      // In the middle of it a page is saved, and one is deleted.
      report: ({ done }) => {
        if (done === 0) void save(fresh, 1, 'changed marlinspike', 'Marlinspike changed').then(modules.drain);
      },
    });
    await running;
    care().swapNext = swap;
    await modules.drain();
    isDone = true;
    await asking;
    expect([...totals]).toEqual([PAGES]);
    expect(foundBeforeSwap).toHaveLength(1);
    expect((await find('marlinspike')).hits.map((hit) => hit.page.title)).toEqual(['Marlinspike changed']);
    expect(await index().count()).toBe(PAGES + 2);
  });

  it('starts over after a rebuild that was killed, and leaves nothing of one that was cancelled', async () => {
    await care().startNext();
    await index().put([{ ...(await documentOf(pageIds[0] ?? '')), id: randomUUID() } as never], 'next');
    await modules.get(RebuildIndex).run(watched());
    expect(await index().count()).toBe(PAGES + 2);
    await expect(modules.get(RebuildIndex).run(watched(() => true))).rejects.toThrow('cancelled');
    await expect(index().count('next')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect((await find('capstan number')).total).toBe(PAGES);
  });

  it('is one long job with progress, however often it is asked for', async () => {
    const [first, second] = [
      await modules.get(Reindex).start(admin),
      await modules.get(Reindex).start(admin),
    ];
    expect(second).toBe(first);
    const pages = PAGES + 2;
    expect(await ended(first)).toMatchObject({ state: 'done', done: pages, total: pages, result: { pages } });
    expect(await modules.get(SearchState).current(admin)).toMatchObject({
      ...{ indexedPages: pages, publishedPages: pages, waitingPages: 0, isLimited: false },
      rebuild: { id: first },
    });
    await expect(modules.get(SearchState).current(ada)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  const DAMAGES: readonly [name: string, damage: () => Promise<unknown>, isLimited: boolean][] = [
    ['is deleted', () => index().withIndex((one) => one.delete().waitTask()), true],
    ['is emptied', () => index().clear(), true],
    ['lost a page', () => index().remove([pageIds[0] ?? '']), false],
    [
      'has other settings',
      () => index().withIndex((one) => one.updateSettings({ filterableAttributes: ['id'] }).waitTask()),
      true,
    ],
  ];
  it.each(DAMAGES)(
    'is made anew when it %s; meanwhile PostgreSQL answers',
    async (_name, damage, isLimited) => {
      await damage();
      expect(await look()).toBe('rebuilding');
      expect(await find('capstan number')).toMatchObject(
        isLimited ? { isLimited } : { isLimited, total: PAGES - 1 },
      );
      await modules.drain();
      expect(await look()).toBe('whole');
      expect(await find('capstan number')).toMatchObject({ total: PAGES, isLimited: false });
    },
  );

  it('is noticed by the first question when it is gone', async () => {
    await index().withIndex((one) => one.delete().waitTask());
    expect(await find('capstan number')).toMatchObject({ isLimited: true });
    for (let tries = 0; tries < 500 && (await modules.get(JobBacklog).count('search.rebuild')) === 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    await modules.drain();
    expect(await find('capstan number')).toMatchObject({ total: PAGES, isLimited: false });
  });

  it('catches up by itself with what was saved while Meilisearch was away', async () => {
    search.connection = null;
    const pageId = await page('Away', 'saved while awaygone');
    await expect(modules.drain()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await look()).toBe('away');
    expect(await find('awaygone')).toMatchObject({ isLimited: true });
    // As after an hour of failures.
    await test.database.query(
      `UPDATE graphile_worker._private_jobs SET attempts = max_attempts, run_at = now() + interval '1 hour' WHERE locked_at IS NULL`,
    );
    search.connection = search.meili;
    expect(await look()).toBe('whole');
    await modules.drain();
    expect((await find('awaygone')).hits.map((hit) => hit.page.id)).toEqual([pageId]);
    await modules.get(DeletePage).run(ada, pageId);
    await modules.drain();
  });

  it('is compared with the pages each night, and what differs is mended', async () => {
    const [changed = '', missing = ''] = pageIds;
    const stranger = randomUUID();
    const nightly = modules.get(NightlySearch);
    await nightly.run(NOW);
    await modules.drain();
    const check = modules.get(CheckDrift);
    expect(await check.run()).toMatchObject({ outcome: 'equal', sampledPages: PAGES + 2 });
    await index().withIndex((one) =>
      one.updateDocuments([{ id: changed, hash: 'other' } as never]).waitTask(),
    );
    await index().withIndex((one) => one.deleteDocument(missing).waitTask());
    await index().withIndex((one) => one.addDocuments([{ id: stranger, hash: '' } as never]).waitTask());
    // Few of many: with thirty pages one of each would count as much.
    const pages = PAGES + 2;
    expect(await check.run()).toMatchObject({
      ...{ publishedPages: pages, indexedPages: pages, differingPages: 1, missingPages: 1, surplusPages: 1 },
      outcome: 'rebuilt',
    });
    await modules.drain();
    expect(await check.run()).toMatchObject({ outcome: 'equal' });
    await index().withIndex((one) => one.deleteDocument(missing).waitTask());
    expect(await check.run()).toMatchObject({ missingPages: 1, outcome: 'mended' });
    await modules.drain();
    expect(await check.run()).toMatchObject({ outcome: 'equal' });
    expect((await modules.get(SearchState).current(admin)).lastDriftCheck).toMatchObject({
      outcome: 'equal',
    });
  });

  it('knows views, links in and verifications after a night, and sends only pages that these changed', async () => {
    const [viewed = '', linked = '', verified = ''] = pageIds;
    await page('Linking', 'see [[Capstan 1]]');
    await modules.drain();
    await test.database.query(
      `INSERT INTO page_view (page_id, revision_number, person_id, viewed_at)
       SELECT $1, 1, $2, now() - n * interval '1 hour' FROM generate_series(1, 57) AS n`,
      [viewed, ada.personId],
    );
    await test.database.query(
      `INSERT INTO page_care (page_id, verified_until, verified_at) VALUES ($1, current_date - 1, now())`,
      [verified],
    );
    const before = (await documentOf(linked))['use'];
    let sent = 0;
    const post = index().post.bind(index());
    index().post = (documents, which) => ((sent += documents.length), post(documents, which));
    await modules.get(NightlySearch).run(NOW);
    await modules.drain();
    index().post = post;
    expect(sent).toBe(3);
    expect(await documentOf(viewed)).toMatchObject({ views90: 57, use: 5 });
    expect((await documentOf(linked))['use']).toBeGreaterThan(Number(before));
    expect(await documentOf(verified)).toMatchObject({ care: 'expired', use: 0.25 });
  });

  it('follows everything that changes how a page is found', async () => {
    const [pageId = ''] = pageIds.slice(5);
    const { unitOfWork } = test;
    const at = NOW;
    const changes: readonly [change: () => Promise<unknown>, document: Document][] = [
      [
        () => unitOfWork.run((tx) => modules.get(SetLabels).run(tx, ada, { pageId, labels: ['rope'], at })),
        { labels: ['rope'] },
      ],
      [() => modules.get(CarePage).verify(ada, pageId, inDays(30)), { care: 'verified' }],
      [
        () => save(pageId, 1, 'renamed', 'Windlass'),
        { title: 'Windlass', formerTitles: ['Capstan 5'], text: 'renamed' },
      ],
      [
        () =>
          unitOfWork.run((tx) =>
            modules.get(Files).put(tx, ada, { pageId, name: 'plan.pdf', content: Buffer.from('%PDF'), at }),
          ),
        { fileNames: ['plan.pdf'] },
      ],
      [
        () => modules.get(MovePage).run(ada, { pageId, parentId: null, spaceKey: 'OPS' }),
        { spaceKey: 'OPS' },
      ],
    ];
    for (const [change, document] of changes) {
      await change();
      await modules.drain();
      expect(await documentOf(pageId)).toMatchObject(document);
    }
  });
});

const inDays = (days: number): string => new Date(NOW.getTime() + days * DAY_MS).toISOString().slice(0, 10);
