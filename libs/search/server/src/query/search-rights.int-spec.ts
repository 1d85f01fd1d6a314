import { type Actor, seededRandom } from '@wellspring/kernel';
import { JobRegistry } from '@wellspring/platform-jobs';
import { aGroup, aPerson, type OpenModules, type TestDatabase } from '@wellspring/testing';
import {
  ChangeAccess,
  ChangeSpace,
  CreateSpace,
  DeletePage,
  MarkTemplate,
  MovePage,
  SetLabels,
} from '@wellspring/wiki-server';
import { PageSearch } from './page-search.service.js';
import { QuickSearch } from './quick-search.service.js';
import { NO_FILTERS, type SearchFilters, type SearchPage } from './search-request.js';
import { openSearch, type OpenSearch } from '../testing/open-search.js';

const EVERYONE = '00000000-0000-0000-0000-000000000000';
const PAGES = 24;
const STEPS = 40;
const KEYS = ['OPEN', 'READ', 'SHUT'] as const;
/** Word of all pages. */
const WORD = 'pistachio';

interface NaivePage {
  readonly id: string;
  readonly spaceKey: string;
  readonly isArchived: boolean;
  readonly isTemplate: boolean;
  readonly labels: readonly string[];
  readonly readers: readonly string[];
}

describe('what somebody finds', () => {
  let search: OpenSearch;
  let test: TestDatabase;
  let modules: OpenModules;
  let manager: Actor;
  let groupId: string;
  let readers: Actor[];
  const pageIds: string[] = [];
  const spaceIds = new Map<string, string>();
  const random = seededRandom(20261122);
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random.next() * list.length)] as T; // of lists with something in them

  beforeAll(async () => {
    search = await openSearch();
    ({ test, modules } = search);
    groupId = await aGroup(test.database);
    manager = await aPerson(test.database);
    readers = [
      manager,
      await aPerson(test.database),
      await aPerson(test.database, { groupIds: [groupId] }),
      await aPerson(test.database, { kind: 'guest' }),
    ];
    for (const [key, access] of [
      ['OPEN', 'open'],
      ['READ', 'readable'],
      ['SHUT', 'members'],
    ] as const) {
      await modules.get(CreateSpace).run(manager, { key, name: `Space ${key}`, description: '', access });
      const [row] = await test.database.query<{ id: string }>('SELECT id FROM space WHERE key = $1', [key]);
      spaceIds.set(key, row?.id ?? '');
    }
    for (let at = 0; at < PAGES; at++) {
      const spaceKey = KEYS[at % KEYS.length] ?? 'OPEN';
      const parentId = at < 9 ? null : (pageIds[at - 9] ?? null);
      const pageId = await newPage({ spaceKey, parentId, title: `Page ${at}` });
      pageIds.push(pageId);
      if (at % 2 === 0) {
        const labels = [at % 4 === 0 ? 'blue' : 'green'];
        await test.unitOfWork.run((tx) =>
          modules.get(SetLabels).run(tx, manager, { pageId: pageId, labels, at: new Date() }),
        );
      }
    }
    await modules.get(MarkTemplate).run(manager, pageIds[3] ?? '', true);
    await work(1_000);
  }, 60_000);
  afterAll(() => search.close());

  const newPage = (place: { spaceKey: string; parentId: string | null; title: string }) =>
    search.page(manager, { ...place, text: `${WORD} of ${place.title}` });

  /** Runs the oldest jobs. One that is not done away with is as one that is still running. */
  async function work(jobs: number, isDone = true): Promise<void> {
    const rows = await test.database.query<{ id: string; name: string; payload: { pageId: string } }>(
      `SELECT job.id, task.identifier AS name, job.payload FROM graphile_worker._private_jobs AS job
       JOIN graphile_worker._private_tasks AS task ON task.id = job.task_id ORDER BY job.id LIMIT $1`,
      [jobs],
    );
    for (const { id, name, payload } of rows) {
      if (name.startsWith('search.')) await modules.get(JobRegistry).allHandlers().get(name)?.run(payload);
      if (isDone) await test.database.query('DELETE FROM graphile_worker._private_jobs WHERE id = $1', [id]);
    }
  }

  /** All pages with everybody who may read them, in the plainest way. */
  async function everything(): Promise<NaivePage[]> {
    return test.database.query<NaivePage>(
      `SELECT p.id, s.key AS "spaceKey", s.archived_at IS NOT NULL AS "isArchived", p.is_template AS "isTemplate",
         ARRAY(SELECT label FROM page_label WHERE page_id = p.id) AS labels,
         ARRAY(SELECT subject_id::text FROM access_grant WHERE access_set_id = p.access_set_id) AS readers
       FROM page AS p JOIN space AS s ON s.id = p.space_id WHERE p.deleted_at IS NULL ORDER BY p.id`,
    );
  }
  const mayRead = (actor: Actor, page: Pick<NaivePage, 'readers'>) =>
    page.readers.some(
      (id) =>
        id === actor.personId ||
        actor.groupIds.includes(id) ||
        (id === EVERYONE && actor.roles.includes('employee')),
    );
  /** Keys of the spaces that somebody may read: what they choose without a hit is named for these alone. */
  async function spaceKeysOf(actor: Actor): Promise<Set<string>> {
    const spaces = await test.database.query<{ key: string; readers: string[] }>(
      `SELECT key, ARRAY(SELECT subject_id::text FROM access_grant WHERE access_set_id = space.access_set_id) AS readers FROM space`,
    );
    return new Set(spaces.filter((space) => mayRead(actor, space)).map((space) => space.key));
  }
  const countsOf = (values: readonly string[]) =>
    Object.fromEntries(
      [...new Set(values)].sort().map((value) => [value, values.filter((one) => one === value).length]),
    );
  const facet = (page: SearchPage, name: 'spaces' | 'labels') =>
    Object.fromEntries(
      [...page.facets[name]]
        .sort((a, b) => (a.value < b.value ? -1 : 1))
        .map(({ value, count }) => [value, count]),
    );

  async function naive(pages: readonly NaivePage[], actor: Actor, { spaceKeys, labels }: SearchFilters) {
    const ownKeys = await spaceKeysOf(actor);
    const mine = pages.filter((page) => mayRead(actor, page));
    const inSpace = (page: NaivePage) =>
      spaceKeys.length === 0 ? !page.isArchived && !page.isTemplate : spaceKeys.includes(page.spaceKey);
    const labelled = (page: NaivePage) =>
      labels.length === 0 || page.labels.some((label) => labels.includes(label));
    const hits = mine.filter((page) => inSpace(page) && labelled(page));
    const labelCounts = countsOf(mine.filter(inSpace).flatMap((page) => [...page.labels]));
    const spaceCounts = countsOf(mine.filter(labelled).map((page) => page.spaceKey));
    const chosen = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, 0]));
    const sorted = (counts: Record<string, number>) =>
      Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
    return {
      ids: hits.map((page) => page.id),
      total: hits.length,
      spaces: sorted({ ...chosen(spaceKeys.filter((key) => ownKeys.has(key))), ...spaceCounts }),
      labels: sorted({ ...chosen(labels), ...labelCounts }),
    };
  }

  async function found(actor: Actor, filters: SearchFilters, perPage = 50, page = 1) {
    const result = await modules
      .get(PageSearch)
      .run(actor, { text: WORD, filters, sort: 'relevance', page, perPage, withFacets: true });
    return { result, ids: result.hits.map((hit) => hit.page.id) };
  }

  /** One change of who may read what, by somebody who may do everything. Those that are refused change nothing. */
  async function change(): Promise<string> {
    const spaceId = spaceIds.get(oneOf(KEYS)) ?? '';
    const pageId = oneOf(pageIds);
    const person = { kind: 'person', personId: oneOf(readers.slice(1)).personId } as const;
    const to = random.next() < 0.5 ? person : ({ kind: 'group', groupId } as const);
    const mine = { to: { kind: 'person', personId: manager.personId }, level: 'manage' } as const;
    const ways: Record<string, () => Promise<unknown>> = {
      'gives a space': () =>
        modules.get(ChangeSpace).changeAccess(manager, spaceId, { kind: 'grant', to, level: 'read' }),
      'takes a space away': () =>
        modules.get(ChangeSpace).changeAccess(manager, spaceId, { kind: 'grant', to, level: null }),
      'opens or closes a space': () =>
        modules.get(ChangeSpace).changeAccess(manager, spaceId, {
          kind: 'openness',
          openness: oneOf(['open', 'readable', 'members'] as const),
        }),
      'gives a page rules': () =>
        modules
          .get(ChangeAccess)
          .ofPage(manager, pageId, random.next() < 0.5 ? [mine] : [mine, { to, level: 'read' }]),
      'takes rules from a page': () => modules.get(ChangeAccess).ofPage(manager, pageId, null),
      'moves a page': () =>
        modules.get(MovePage).run(manager, { pageId, parentId: null, spaceKey: oneOf(KEYS) }),
      'deletes a page': async () =>
        random.next() < 0.3 ? modules.get(DeletePage).run(manager, pageId) : undefined,
      'archives a space or not': () =>
        modules.get(ChangeSpace).archive(manager, spaceId, random.next() < 0.4),
      'joins or leaves a group': async () => {
        readers = readers.map((reader, at) =>
          at === 2 ? { ...reader, groupIds: reader.groupIds.length > 0 ? [] : [groupId] } : reader,
        );
      },
    };
    const [name, way] = oneOf(Object.entries(ways));
    await way().catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== 'DomainError') throw error;
    });
    return name;
  }

  it('is what they may read now, with true counts, however far the index is behind', async () => {
    const log: string[] = [];
    for (let step = 0; step < STEPS; step++) {
      log.push(await change());
      if (random.next() < 0.4) await work(1 + Math.floor(random.next() * 4), random.next() < 0.7);
      if (random.next() < 0.1) await work(1_000);
      const pages = await everything();
      const filters = oneOf<SearchFilters>([
        NO_FILTERS,
        { ...NO_FILTERS, spaceKeys: [oneOf(KEYS)] },
        { ...NO_FILTERS, labels: ['blue'] },
        { ...NO_FILTERS, spaceKeys: ['OPEN', 'SHUT'], labels: ['green', 'blue'] },
      ]);
      for (const actor of readers) {
        const expected = await naive(pages, actor, filters);
        const { result, ids } = await found(actor, filters);
        expect({
          log,
          isLimited: result.isLimited,
          ids: [...ids].sort(),
          total: result.total,
          spaces: facet(result, 'spaces'),
          labels: facet(result, 'labels'),
        }).toEqual({ log, isLimited: false, ...expected, ids: [...expected.ids].sort() });
        const quick = await modules.get(QuickSearch).run(actor, 'pistach', 20);
        const readable = new Set(pages.filter((page) => mayRead(actor, page)).map((page) => page.id));
        expect(quick.pages.filter((hit) => !readable.has(hit.page.id))).toEqual([]);
      }
    }
  }, 120_000);

  it('is in its new space and for its new readers at once, while the index still has it in the old one', async () => {
    await work(1_000);
    for (const spaceId of spaceIds.values()) await modules.get(ChangeSpace).archive(manager, spaceId, false);
    const pageId = await newPage({ spaceKey: 'OPEN', parentId: null, title: 'Nomad' });
    await work(1_000);
    const mine = { to: { kind: 'person', personId: manager.personId }, level: 'manage' } as const;
    const before = (await found(manager, NO_FILTERS)).result;
    await modules.get(MovePage).run(manager, { pageId, parentId: null, spaceKey: 'READ' });
    await modules.get(ChangeAccess).ofPage(manager, pageId, [mine]);
    const after = (await found(manager, NO_FILTERS)).result;
    expect(facet(after, 'spaces')['READ']).toBe((facet(before, 'spaces')['READ'] ?? 0) + 1);
    expect((await found(manager, { ...NO_FILTERS, spaceKeys: ['READ'] })).ids).toContain(pageId);
    expect((await found(manager, { ...NO_FILTERS, spaceKeys: ['OPEN', 'SHUT'] })).ids).not.toContain(pageId);
    for (const reader of readers.slice(1))
      expect((await found(reader, NO_FILTERS)).ids).not.toContain(pageId);
  });

  it('is the same without Meilisearch, facets and counts included', async () => {
    search.connection = null;
    try {
      const pages = await everything();
      for (const actor of readers)
        for (const filters of [
          NO_FILTERS,
          { ...NO_FILTERS, spaceKeys: ['READ'] },
          { ...NO_FILTERS, labels: ['blue'] },
        ]) {
          const expected = await naive(pages, actor, filters);
          const { result, ids } = await found(actor, filters);
          expect(result).toMatchObject({ isLimited: true, total: expected.total });
          expect([...ids].sort()).toEqual([...expected.ids].sort());
          expect([facet(result, 'spaces'), facet(result, 'labels')]).toEqual([
            expected.spaces,
            expected.labels,
          ]);
        }
    } finally {
      search.connection = search.meili;
    }
  });

  it('comes in full pages without repeating', async () => {
    const [first, second] = [await found(manager, NO_FILTERS, 5, 1), await found(manager, NO_FILTERS, 5, 2)];
    const all = await found(manager, NO_FILTERS);
    expect([...first.ids, ...second.ids]).toEqual(all.ids.slice(0, 10));
    expect(first.result.pageCount).toBe(Math.ceil(all.result.total / 5));
    expect((await found(manager, NO_FILTERS, 5, 1_000)).result).toMatchObject({
      hits: [],
      total: all.result.total,
    });
  });
});
