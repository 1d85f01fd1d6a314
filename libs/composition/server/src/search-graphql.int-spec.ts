import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { jest } from '@jest/globals';
import { openServer, type OpenServer } from './authorisation/open-server.js';
import { entities } from './boot.js';

const HIT = `page { id urlId title slug } spaceKey spaceName breadcrumb titleHtml passageHtml section { text anchor }
  publishedAt care labels`;
const VALUES = '{ value name count }';
const RESULT = `{ hits { ${HIT} } total page pageCount isLimited tookMs
  facets { spaces ${VALUES} labels ${VALUES} authors ${VALUES} languages ${VALUES} care ${VALUES} } }`;
const QUICK = `{ pages { ${HIT} } headings { page { id } headingHtml anchor } people { id displayName }
  labels { label pageCount } attachments { id name href mediaType sizeBytes page { id } } isLimited }`;

describe('search through GraphQL', () => {
  let test: TestDatabase;
  let server: OpenServer;
  let ada: Actor;

  beforeAll(async () => {
    test = await createTestDatabase(entities);
    server = await openServer(test);
    ada = await aPerson(test.database, { displayName: 'Ada Byron' });
    await ask(
      'mutation { createSpace(input: { key: "ENG", name: "Engineering", access: OPEN }) { __typename } }',
    );
    for (let at = 0; at < 8; at++)
      await ask(`mutation { createPage(input: { spaceKey: "ENG", parentId: null, title: "Quince ${at}",
        text: "# Quince trees\\n\\nA quince is a fruit.", idempotencyKey: "q${at}" }) { __typename } }`);
    await server.drain();
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await test.close();
  });
  afterEach(() => expect(server.failures).toEqual([]));

  /** What the first field of the query is answered. */
  const ask = async (query: string): Promise<Record<string, unknown>> => {
    const answer = await server.ask(ada, query);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return Object.values(answer.data ?? {})[0] as Record<string, unknown>; // every query has one
  };
  const codeOf = async (query: string) => (await server.ask(ada, query)).errors?.[0]?.extensions.code ?? null;

  it('gives a page of results with facets', async () => {
    const search = await ask(`{ search(query: "quince", sort: TITLE, page: 2, perPage: 3, filters: {
      spaceKeys: ["ENG"], care: [NONE, VERIFIED], publishedSince: "2020-01-01T00:00:00Z" }) ${RESULT} }`);
    expect(search).toMatchObject({ total: 8, page: 2, pageCount: 3, isLimited: false });
    expect(search['hits']).toMatchObject([{ page: { title: 'Quince 3' } }, {}, {}]);
    expect(search['facets']).toMatchObject({
      spaces: [{ value: 'ENG', name: 'Engineering', count: 8 }],
      authors: [{ value: ada.personId, name: 'Ada Byron', count: 8 }],
      care: [
        { value: 'NONE', count: 8 },
        { value: 'verified'.toUpperCase(), count: 0 },
      ],
    });
  });

  it('answers while one types', async () => {
    const quickSearch = await ask(`{ quickSearch(query: "quin tre") ${QUICK} }`);
    expect(quickSearch['headings']).toContainEqual(
      expect.objectContaining({ headingHtml: 'Quince <mark>trees</mark>', anchor: 'quince-trees' }),
    );
    expect((await ask(`{ quickSearch(query: "ada") ${QUICK} }`))['people']).toEqual([
      { id: ada.personId, displayName: 'Ada Byron' },
    ]);
  });

  it('refuses what is no search as bad input, and answers every query', async () => {
    for (const args of [
      'page: 0',
      'perPage: 51',
      'perPage: 0',
      'page: 10001',
      `filters: { labels: [${'"x",'.repeat(51)}] }`,
    ])
      expect([args, await codeOf(`{ search(query: "quince", ${args}) { total } }`)]).toEqual([
        args,
        'BAD_INPUT',
      ]);
    expect(await codeOf('{ quickSearch(query: "quince", first: 21) { isLimited } }')).toBe('BAD_INPUT');
    for (const text of [
      '" OR spaceId EXISTS',
      '',
      '🎉',
      '\u0000',
      'in:"',
      '-',
      'x'.repeat(10_000),
      '('.repeat(10_000),
    ]) {
      expect(
        await codeOf(`{ search(query: ${JSON.stringify(text)}, filters: { authorIds: ["x"] }) { total } }`),
      ).toBeNull();
      expect(await codeOf(`{ quickSearch(query: ${JSON.stringify(text)}) { isLimited } }`)).toBeNull();
    }
  });

  it('asks PostgreSQL as often whatever is found', async () => {
    const asked = jest.spyOn(Database.prototype, 'query');
    const count = async (query: string): Promise<number> => {
      await ask(query);
      asked.mockClear();
      await ask(query);
      return asked.mock.calls.length;
    };
    const search = (perPage: number) => count(`{ search(query: "quince", perPage: ${perPage}) ${RESULT} }`);
    const quick = (first: number) => count(`{ quickSearch(query: "quince", first: ${first}) ${QUICK} }`);
    for (const queries of [
      [await search(2), await search(8)],
      [await quick(2), await quick(8)],
    ]) {
      expect(queries[1]).toBe(queries[0]);
      expect(queries[0]).toBeGreaterThan(0);
      expect(queries[0]).toBeLessThanOrEqual(QUERIES_MAX);
    }
    asked.mockRestore();
  });
});

/** Rules and jobs; weights of words and texts of candidates; hits and passages; names of facets, or people, labels, files. */
const QUERIES_MAX = 11;
