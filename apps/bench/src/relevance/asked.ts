import { type Expected, type QueryKind, type RelevanceQuery, type Wiki } from './query.js';

/** Titles of the pages that answer, and of those that help. */
export interface Answers {
  readonly best: readonly string[];
  readonly helpful?: readonly string[];
}

/** Writes down queries to one wiki. */
export const asked = (wiki: Wiki) => ({
  query(kind: QueryKind, text: string, { best, helpful = [] }: Answers): RelevanceQuery {
    const expected: Expected[] = [
      ...best.map((title) => ({ title, grade: 2 as const })),
      ...helpful.map((title) => ({ title, grade: 1 as const })),
    ];
    return { text, kind, wiki, expected };
  },
});
