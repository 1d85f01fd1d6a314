import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { DAY_MS, type Actor } from '@wellspring/kernel';
import { aPerson, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { CarePage, ChangeSpace, CreateSpace, Files, MarkTemplate, SetLabels } from '@wellspring/wiki-server';
import { PageSearch } from './page-search.service.js';
import { QuickSearch } from './quick-search.service.js';
import { NO_FILTERS, type SearchFilters, type SearchRequest } from './search-request.js';
import { openSearch, type OpenSearch } from '../testing/open-search.js';

describe('a search', () => {
  let search: OpenSearch;
  let test: TestDatabase;
  let modules: OpenModules;
  let ada: Actor;
  let lin: Actor;
  let shy: Actor;
  let guest: Actor;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    search = await openSearch();
    ({ test, modules } = search);
    ada = await aPerson(test.database, { displayName: 'Ada Byron' });
    lin = await aPerson(test.database, { displayName: '林 雨' });
    shy = await aPerson(test.database, { displayName: 'Shy Writer' });
    guest = await aPerson(test.database, { displayName: 'Guest', kind: 'guest' });
    await test.database.query('UPDATE person SET display_opt_out = true WHERE id = $1', [shy.personId]);
    for (const [key, name, access] of [
      ['ENG', 'Engineering', 'open'],
      ['HR', '人力資源', 'open'],
      ['OLD', 'Old things', 'open'],
      ['SECRET', 'Secret', 'members'],
    ] as const)
      await modules.get(CreateSpace).run(ada, { key, name, description: '', access });
    for (const key of ['ENG', 'HR', 'OLD', 'SECRET']) await page(ada, key, `Home ${key}`, 'Nothing.');
    await page(
      ada,
      'ENG',
      'Deploying',
      '# Start\n\nWalnut trees grow.\n\n## Roll back\n\nHow to roll back a walnut release: 部署 K8s.\n',
    );
    await page(lin, 'ENG', 'Monitoring', 'Walnut alerts for the on-call engineer. Release often.');
    await page(shy, 'HR', '請假規定', '員工請假須先申請。 walnut leave of absence.');
    await page(lin, 'HR', 'Leave', 'Absence of leave, leave of walnuts; walnut. 软件');
    await page(ada, 'OLD', 'Ruins', 'A walnut of old.');
    await page(ada, 'SECRET', 'Merger', 'The walnut plan.');
    await page(ada, 'ENG', 'Template', 'Walnut: fill in.');
    await label('Deploying', ['ops', 'a "b" \\ c']);
    await label('Monitoring', ['ops']);
    await modules.get(MarkTemplate).run(ada, id('Template'), true);
    await modules
      .get(CarePage)
      .verify(ada, id('Deploying'), new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10));
    await test.database.query(
      `INSERT INTO page_care (page_id, verified_until, verified_at, verified_by_id) VALUES ($1, '2020-01-01', now(), $2)`,
      [id('Monitoring'), ada.personId],
    );
    await test.database.query(`UPDATE page SET published_at = '2024-05-01T00:00:00.5Z' WHERE id = $1`, [
      id('Leave'),
    ]);
    const [old] = await test.database.query<{ id: string }>(`SELECT id FROM space WHERE key = 'OLD'`);
    await modules.get(ChangeSpace).archive(ada, old?.id ?? '', true);
    for (const title of ['Monitoring', 'Leave']) await save(title);
    await modules.drain();
  }, 60_000);
  afterAll(() => search.close());

  const id = (title: string): string => ids.get(title) ?? '';
  async function page(author: Actor, spaceKey: string, title: string, text: string): Promise<void> {
    const parentId = ids.get(`Home ${spaceKey}`) ?? null;
    ids.set(title, await search.page(author, { spaceKey, parentId, title, text }));
  }
  /** A second revision with the same text, so that the page is indexed again. */
  async function save(title: string): Promise<void> {
    await test.unitOfWork.run((tx) =>
      modules.get(SetLabels).change(tx, ada, { pageId: id(title), add: ['again'], remove: [] }, new Date()),
    );
  }
  const label = (title: string, labels: string[]) =>
    test.unitOfWork.run((tx) =>
      modules.get(SetLabels).run(tx, ada, { pageId: id(title), labels, at: new Date() }),
    );
  const find = (text: string, more: Partial<SearchRequest> = {}, actor = ada) =>
    modules.get(PageSearch).run(actor, {
      ...{ text, filters: NO_FILTERS, sort: 'title', page: 1, perPage: 20, withFacets: true, ...more },
    });
  const titles = async (
    text: string,
    filters: Partial<SearchFilters> = {},
    more: Partial<SearchRequest> = {},
  ) =>
    (await find(text, { filters: { ...NO_FILTERS, ...filters }, ...more })).hits.map((hit) => hit.page.title);
  const quick = (text: string, actor = ada) => modules.get(QuickSearch).run(actor, text, 5);

  /** The same with Meilisearch and without. */
  const bothWays = (name: string, check: () => Promise<void>) => {
    it(name, check);
    it(`${name} (without Meilisearch)`, async () => {
      search.connection = null;
      try {
        await check();
      } finally {
        search.connection = search.meili;
      }
    });
  };

  bothWays('knows words in quotes, and words that must not be there', async () => {
    expect(await titles('"leave of absence"')).toEqual(['請假規定']);
    expect(await titles('walnut -release')).toEqual(['Leave', 'Merger', '請假規定']);
    expect(await titles('walnut -"roll back"')).toEqual(['Leave', 'Merger', 'Monitoring', '請假規定']);
    expect(await titles('walnut 部署')).toEqual(['Deploying']);
  });

  bothWays('is narrowed by spaces and people as they are typed', async () => {
    expect(await titles('walnut in:hr')).toEqual(['Leave', '請假規定']);
    expect(await titles('walnut in:人力資源 by:林')).toEqual(['Leave']);
    expect(await titles('walnut by:"ada byron" in:eng in:secret')).toEqual([
      'Deploying',
      'Merger',
      'Template',
    ]);
    expect(await titles('walnut by:me')).toEqual(['Deploying', 'Merger']);
    expect(await titles('in:secret')).toEqual(['Home SECRET', 'Merger']);
    expect(await titles('walnut in:nowhere')).toEqual([]);
    expect(await titles('walnut by:nobody')).toEqual([]);
  });

  bothWays('finds templates and what is archived in a space that is named, and nowhere else', async () => {
    expect(await titles('walnut')).toEqual(['Deploying', 'Leave', 'Merger', 'Monitoring', '請假規定']);
    expect(await titles('walnut', { spaceKeys: ['ENG'] })).toEqual(['Deploying', 'Monitoring', 'Template']);
    expect(await titles('walnut in:OLD')).toEqual(['Ruins']);
  });

  bothWays('is narrowed by every filter', async () => {
    expect(await titles('walnut', { labels: ['ops'] })).toEqual(['Deploying', 'Monitoring']);
    expect(await titles('walnut', { authorIds: [lin.personId] })).toEqual(['Leave', 'Monitoring']);
    expect(await titles('walnut', { care: ['verified'] })).toEqual(['Deploying']);
    expect(await titles('walnut', { care: ['expired'] })).toEqual(['Monitoring']);
    expect(await titles('walnut', { care: ['none'], spaceKeys: ['HR'] })).toEqual(['Leave', '請假規定']);
    const languages = new Set((await find('walnut')).facets.languages.map((facet) => facet.value));
    expect(languages.has('en')).toBe(true);
    expect(await titles('walnut', { languages: ['xx'] })).toEqual([]);
    const may = new Date('2024-05-01T00:00:00Z');
    expect(await titles('walnut', { publishedUntil: new Date('2024-05-01T00:00:01Z') })).toEqual(['Leave']);
    expect(await titles('walnut', { publishedUntil: may })).toEqual([]);
    expect(await titles('walnut', { publishedSince: may, publishedUntil: new Date('2025-01-01') })).toEqual([
      'Leave',
    ]);
    expect(await titles('', { labels: ['ops'] })).toEqual(['Deploying', 'Monitoring']);
  });

  bothWays('counts what each value would find, of a facet in use without itself', async () => {
    const { facets, total } = await find('walnut', {
      filters: { ...NO_FILTERS, labels: ['ops'], authorIds: [ada.personId] },
    });
    expect(total).toBe(1);
    expect(facets.labels.find((facet) => facet.value === 'ops')).toEqual({
      value: 'ops',
      name: 'ops',
      count: 1,
    });
    expect(facets.authors.map(({ name, count }) => [name, count])).toEqual([
      ['Ada Byron', 1],
      ['林 雨', 1],
    ]);
    const all = await find('walnut');
    for (const { value, count } of all.facets.spaces)
      expect([value, count]).toEqual([value, (await titles('walnut', { spaceKeys: [value] })).length]);
    for (const { value, count } of all.facets.labels)
      expect([value, count]).toEqual([value, (await titles('walnut', { labels: [value] })).length]);
    expect(all.facets.spaces.map(({ name }) => name).sort()).toEqual([
      'Engineering',
      'Old things',
      'Secret',
      '人力資源',
    ]);
    expect(all.facets.care.map(({ value, count }) => [value, count])).toEqual([
      ['none', 3],
      ['expired', 1],
      ['verified', 1],
    ]);
    // Who does not want to be shown in figures is in none, unless somebody asks for them.
    expect(all.facets.authors.map(({ name }) => name)).not.toContain('Shy Writer');
  });

  it('shows where a hit is, under which heading, and who vouches for it', async () => {
    const { hits } = await find('roll back walnut release', { sort: 'relevance' });
    expect(hits[0]).toMatchObject({
      ...{ spaceKey: 'ENG', spaceName: 'Engineering', breadcrumb: ['Home ENG'], care: 'verified' },
      ...{ titleHtml: 'Deploying', section: { text: 'Roll back', anchor: 'roll-back' } },
      labels: ['a "b" \\ c', 'ops'],
    });
    expect(hits[0]?.passageHtml).toContain(
      '<mark>roll</mark> <mark>back</mark> a <mark>walnut</mark> <mark>release</mark>',
    );
  });

  bothWays('is ordered as asked', async () => {
    expect((await titles('walnut', {}, { sort: 'oldest' }))[0]).toBe('Leave');
    expect((await titles('walnut', {}, { sort: 'newest' })).at(-1)).toBe('Leave');
    expect(await titles('walnut', {}, { sort: 'views' })).toHaveLength(5);
  });

  bothWays('finds everything that has a name while one types', async () => {
    const content = Buffer.from('A walnut.');
    await test.unitOfWork.run((tx) =>
      modules
        .get(Files)
        .put(tx, ada, { pageId: id('Merger'), name: 'Rollover plan.txt', content, at: new Date() }),
    );
    const found = await quick('roll');
    expect(found.headings).toEqual([
      {
        page: expect.objectContaining({ title: 'Deploying' }),
        headingHtml: '<mark>Roll</mark> back',
        anchor: 'roll-back',
      },
    ]);
    expect(found.attachments.map((file) => [file.name, file.page.title])).toEqual([
      ['Rollover plan.txt', 'Merger'],
    ]);
    expect((await quick('roll', lin)).attachments).toEqual([]);
    expect((await quick('ada b')).people.map((person) => person.displayName)).toEqual(['Ada Byron']);
    expect((await quick('ada b', guest)).people).toEqual([]);
    expect((await quick('op')).labels).toEqual([{ label: 'ops', pages: 2 }]);
    expect((await quick('op', guest)).labels).toEqual([]);
    expect(await quick('ada in:ENG')).toMatchObject({ people: [], labels: [], attachments: [] });
    expect(await quick('?')).toMatchObject({
      pages: [],
      headings: [],
      people: [],
      labels: [],
      attachments: [],
    });
  });

  it('does not wait for a Meilisearch that does not answer', async () => {
    const server = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(server, 'listening');
    search.connection = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key: 'k' }; // listens on a port
    try {
      expect(await find('walnut')).toMatchObject({ isLimited: true, total: 5 });
    } finally {
      search.connection = search.meili;
      server.closeAllConnections();
      server.close();
    }
  }, 20_000);

  const ODD = [
    ...[
      '"',
      '""',
      '"""',
      "'",
      '\\',
      '\\"',
      '-',
      '--',
      '- -',
      '-"',
      'in:',
      'by:',
      'in:"',
      '「',
      '」',
      '“',
      '(((',
    ],
    ...[
      '?!…。，、',
      '*',
      '%',
      '_',
      '%%%',
      '_ _',
      '\\%',
      '::',
      'a:b:c',
      'label:ops',
      'type:page walnut',
      'site:x',
    ],
    ...[
      '" OR spaceId EXISTS',
      "' OR 1=1 --",
      '") OR id EXISTS OR ("',
      'in:"ENG] OR accessSetId EXISTS"',
      'in:] by:]',
    ],
    ...[
      'by:"x\\" OR id EXISTS"',
      'walnut AND accessSetId NOT IN []',
      'id IN [*]',
      'NOT x',
      '<script>',
      '${1}',
      '$1',
    ],
    ...[
      '🎉',
      '👩‍💻',
      '"🎉"',
      '-🎉',
      '\ud800',
      'a\udc00b',
      'walnut\ud83d',
      '\u0000',
      'wal\u0000nut',
      '\u202eabc',
      '\ufffe',
    ],
    ...[
      'x'.repeat(10_000),
      'walnut '.repeat(1_500),
      '請'.repeat(10_000),
      '"a" '.repeat(2_500),
      '-a '.repeat(3_000),
    ],
    ...[
      'in:a '.repeat(2_000),
      'by:a '.repeat(2_000),
      '('.repeat(10_000),
      '\\'.repeat(10_000),
      'a\tb\nc\r',
      '１２３',
      'ﬁ',
    ],
  ];
  bothWays('answers odd queries as any other, and never with more than may be read', async () => {
    const mine = new Set(
      (
        await test.database.query<{ id: string }>(
          `SELECT p.id FROM page AS p JOIN space AS s ON s.id = p.space_id WHERE s.key <> 'SECRET'`,
        )
      ).map((row) => row.id),
    );
    const odd = { spaceKeys: ODD.slice(0, 20), labels: ODD.slice(0, 30).map((text) => text.slice(0, 100)) };
    for (const text of ODD) {
      const found = await find(text, {}, lin);
      const typed = await quick(text, lin);
      for (const { page: hit } of [...found.hits, ...typed.pages])
        expect([text.slice(0, 40), mine.has(hit.id)]).toEqual([text.slice(0, 40), true]);
      // What is not a word of any page finds nothing.
      if (!/[a-z請]/iu.test(text)) expect([text.slice(0, 40), found.total]).toEqual([text.slice(0, 40), 0]);
      const narrowed = await find(
        'walnut',
        { filters: { ...NO_FILTERS, spaceKeys: [text.slice(0, 100)] } },
        lin,
      );
      expect([text.slice(0, 40), narrowed.total]).toEqual([text.slice(0, 40), 0]);
    }
    expect((await find('walnut', { filters: { ...NO_FILTERS, ...odd } }, lin)).total).toBe(0);
    expect(
      (await find('walnut', { filters: { ...NO_FILTERS, authorIds: ['x" OR id EXISTS', '\\'] } }, lin)).total,
    ).toBe(0);
  });
});
