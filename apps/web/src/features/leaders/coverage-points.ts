/** Values by budget; null where a step would tell of too few people. */
type Curve = readonly (number | null)[];

/** Share of people reached by the first so many of each order, 0..1; one value a budget. */
export interface CoverageCurves {
  readonly greedy: Curve;
  readonly ranking: Curve;
  readonly management: Curve | null;
  readonly random: readonly { readonly mean: number; readonly low: number; readonly high: number }[];
}

/** What the chart and the table have at one budget; null where an order ends before, or is not told. */
export interface CoveragePoint {
  readonly budget: number;
  readonly greedy: number | null;
  readonly ranking: number | null;
  readonly management: number | null;
  readonly random: number | null;
  readonly band: readonly [number, number] | null;
}

/** The curves budget by budget. */
export const coveragePoints = (
  budgets: readonly number[],
  { greedy, ranking, management, random }: CoverageCurves,
): readonly CoveragePoint[] =>
  budgets.map((budget, at) => {
    const chance = random[at];
    return {
      budget,
      greedy: greedy[at] ?? null,
      ranking: ranking[at] ?? null,
      management: management?.[at] ?? null,
      random: chance?.mean ?? null,
      band: chance ? [chance.low, chance.high] : null,
    };
  });

/** The budgets at which the set that reaches most has a value, increasing. */
export const toldBudgets = (points: readonly CoveragePoint[]): readonly number[] =>
  points.flatMap(({ budget, greedy }) => (greedy === null ? [] : [budget]));

/** The budgets that a table shows: the first, the last, and a few round ones between. Increasing. */
export function shownBudgets(budgets: readonly number[]): readonly number[] {
  const wanted = new Set([1, 2, 3, 5, 10, 20, 30, 40, 50, 100, 200, 500, 1000, budgets.at(-1) ?? 1]);
  return budgets.filter((budget) => wanted.has(budget));
}
