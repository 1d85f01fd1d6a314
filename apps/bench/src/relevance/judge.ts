import { isAmongFirst, ndcgAt10 } from './measures.js';
import { type Half, type QueryKind } from './query.js';
import { type SuiteQuery } from './suite.js';

/** What ranks pages for a query. */
export interface RankingEngine {
  readonly name: string;
  /** Keys of pages ({@link pageKey}), best first; ten are enough. */
  search(text: string): Promise<readonly string[]>;
}

/** Names a page of either wiki by its export's title. */
export const pageKey = (wiki: string, title: string): string => `${wiki}:${title}`;

/** How one query went. */
export interface Judged {
  readonly query: SuiteQuery;
  /** The first ten. */
  readonly ranked: readonly string[];
  readonly ndcg: number;
  readonly first: { readonly one: boolean; readonly three: boolean; readonly ten: boolean };
}

/** Means over some queries, from 0 to 1. */
export interface Score {
  readonly queries: number;
  readonly ndcgAt10: number;
  readonly successAt1: number;
  readonly successAt3: number;
  readonly successAt10: number;
}

/** Asks every query, one after the other. */
export async function judge(engine: RankingEngine, suite: readonly SuiteQuery[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const query of suite) {
    const ranked = (await engine.search(query.text)).slice(0, 10);
    const expected = query.expected.map(({ title, grade }) => ({ title: pageKey(query.wiki, title), grade }));
    judged.push({
      ...{ query, ranked, ndcg: ndcgAt10(ranked, expected) },
      first: {
        one: isAmongFirst(1, ranked, expected),
        three: isAmongFirst(3, ranked, expected),
        ten: isAmongFirst(10, ranked, expected),
      },
    });
  }
  return judged;
}

/** The means of those that belong to the half, and to the kind where one is given. */
export function scoreOf(judged: readonly Judged[], half: Half, kind: QueryKind | null = null): Score {
  const some = judged.filter(({ query }) => query.half === half && (kind === null || query.kind === kind));
  const mean = (of: (one: Judged) => number | boolean) =>
    some.reduce((sum, one) => sum + Number(of(one)), 0) / some.length;
  return {
    queries: some.length,
    ndcgAt10: mean(({ ndcg }) => ndcg),
    successAt1: mean(({ first }) => first.one),
    successAt3: mean(({ first }) => first.three),
    successAt10: mean(({ first }) => first.ten),
  };
}
