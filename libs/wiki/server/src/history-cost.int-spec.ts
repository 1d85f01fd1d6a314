import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { aSpace, edit, type MadeSpace } from './testing/wiki-builders.js';
import { openWiki, type OpenWiki } from './testing/open-wiki.js';
import { Revisions } from './revision.read-model.js';
import { type HistoryPageRow, type HistoryRevisionRow, SaveHistory } from './save-history.service.js';
import { wikiEntities } from './wiki.entities.js';

const LONG = 10_000;
const SHORT = 10;

/** Buffers that a plan touches: what a query costs, without the noise of a clock. */
interface Plan {
  readonly Plan: { readonly 'Shared Hit Blocks': number; readonly 'Shared Read Blocks': number };
}

describe('the cost of a page with a long history', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let author: Actor;
  let space: MadeSpace;
  let pageIds: Map<string, string>;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    author = await aPerson(test.database);
    space = await aSpace(wiki, author);
    function* rows(): Generator<HistoryPageRow | HistoryRevisionRow> {
      for (const [key, count] of [
        ['short', SHORT],
        ['long', LONG],
      ] as const) {
        yield { kind: 'page', key, parentKey: null };
        for (let n = 1; n <= count; n++)
          yield {
            ...{ kind: 'revision', authorId: author.personId, savedAt: new Date(n * 60_000), title: key },
            ...{ text: `${key} ${n}`, summary: '', isMinor: false, tags: [] },
          };
      }
    }
    ({ pageIds } = await test.unitOfWork.run((tx) =>
      wiki.get(SaveHistory).run(tx, author, { spaceKey: space.key, source: 'test', rows: rows() }),
    ));
    await test.database.query('ANALYZE');
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });

  const id = (key: string) => pageIds.get(key) ?? '';

  /** Buffers touched by every statement that `work` sends, each explained with its own parameters. */
  const buffersOf = async (work: () => Promise<unknown>): Promise<number> => {
    const statements: [string, unknown[]][] = [];
    const previous = test.dataSource.logger;
    const ignore = () => undefined;
    test.dataSource.logger = {
      logQuery: (sql: string, parameters?: unknown[]) => {
        if (/^\s*(SELECT|WITH|UPDATE|INSERT|DELETE)/.test(sql)) statements.push([sql, parameters ?? []]);
      },
      ...{ logQueryError: ignore, logQuerySlow: ignore, logSchemaBuild: ignore, logMigration: ignore },
      log: ignore,
    };
    await work();
    test.dataSource.logger = previous;
    let buffers = 0;
    for (const [sql, parameters] of statements) {
      if (!/^\s*SELECT/.test(sql)) continue;
      const [row] = await test.database.query<{ 'QUERY PLAN': Plan[] }>(
        `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql.replace(/FOR UPDATE/, '')}`,
        parameters,
      );
      const plan = row?.['QUERY PLAN'][0]?.Plan;
      buffers += (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0);
    }
    return buffers;
  };
  const medianMs = async (work: () => Promise<unknown>): Promise<number> => {
    const times: number[] = [];
    for (let i = 0; i < 31; i++) {
      const start = performance.now();
      await work();
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[15] ?? 0;
  };

  it('reads a screen of history at the cost of a short page, at the end and in the middle', async () => {
    const read = (key: string, before: number | null) =>
      wiki.get(Revisions).history(author, id(key), { first: 11, before });
    expect((await read('long', 5_000)).map((one) => one.number)[0]).toBe(4_999);
    const short = await buffersOf(() => read('short', null));
    expect(short).toBeGreaterThan(0);
    // An index with a thousand times the entries is a level or two deeper.
    expect(await buffersOf(() => read('long', null))).toBeLessThanOrEqual(short + 25);
    expect(await buffersOf(() => read('long', 5_000))).toBeLessThanOrEqual(short + 25);
  });

  it('reads one author’s part of it at that cost too, and a range of days and its size from the index', async () => {
    const other = await aPerson(test.database);
    await test.database.query(`UPDATE revision SET author_id = $2 WHERE page_id = $1 AND number % 500 = 0`, [
      id('long'),
      other.personId,
    ]);
    await test.database.query('VACUUM ANALYZE revision');
    const filter = { authorId: other.personId, since: null, before: null };
    const read = (key: string, wanted: typeof filter | undefined) =>
      wiki.get(Revisions).history(author, id(key), { first: 11, before: null }, wanted);
    expect((await read('long', filter)).map((one) => one.number).slice(0, 3)).toEqual([10_000, 9_500, 9_000]);
    const short = await buffersOf(() => read('short', undefined));
    expect(await buffersOf(() => read('long', filter))).toBeLessThanOrEqual(short + 60);
    const days = { authorId: null, since: new Date(4_000 * 60_000), before: new Date(4_100 * 60_000) };
    expect(await wiki.get(Revisions).count(author, id('long'), days)).toBe(100);
    const rows = await wiki.get(Revisions).history(author, id('long'), { first: 11, before: null }, days);
    expect(rows[0]?.number).toBe(4_099);
    expect(await medianMs(() => wiki.get(Revisions).count(author, id('long'), days))).toBeLessThan(100);
  });

  it('saves at the cost of a short page', async () => {
    let number = { short: SHORT, long: LONG };
    const save = async (key: 'short' | 'long') => {
      const outcome = await edit(wiki, author, {
        ...{ pageId: id(key), baseNumber: number[key], title: key, text: `${key} again ${number[key]}` },
      });
      if (outcome.kind !== 'saved') throw new Error(outcome.kind);
      number = { ...number, [key]: outcome.number };
    };
    const short = await buffersOf(() => save('short'));
    expect(await buffersOf(() => save('long'))).toBeLessThanOrEqual(short + 15);
    const [long, brief] = [await medianMs(() => save('long')), await medianMs(() => save('short'))];
    // A clock on a shared machine: a cost that grew with 10,000 revisions would show as far more than twice.
    expect(long).toBeLessThan(brief * 2);
  });
});
