import { type Expected } from './query.js';

const CUT = 10;

/**
 * How well a ranking of titles answers, from 0 to 1: discounted gain of the first ten (a page's gain is 3 for grade 2
 * and 1 for grade 1) over that of the best ranking there is (nDCG@10). A title that comes twice counts once.
 */
export function ndcgAt10(ranked: readonly string[], expected: readonly Expected[]): number {
  const gains = new Map(expected.map(({ title, grade }) => [title, 2 ** grade - 1]));
  const ideal = [...gains.values()].sort((one, other) => other - one);
  const best = discounted(ideal.slice(0, CUT));
  if (best === 0) return 0;
  const got = ranked
    .slice(0, CUT)
    .map((title, at) => (ranked.indexOf(title) === at ? (gains.get(title) ?? 0) : 0));
  return discounted(got) / best;
}

const discounted = (gains: readonly number[]): number =>
  gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);

/** Whether a page that answers (grade 2) is among the first `count`. */
export function isAmongFirst(
  count: number,
  ranked: readonly string[],
  expected: readonly Expected[],
): boolean {
  const best = new Set(expected.filter(({ grade }) => grade === 2).map(({ title }) => title));
  return ranked.slice(0, count).some((title) => best.has(title));
}
