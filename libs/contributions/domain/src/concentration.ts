/**
 * Why a concentration can not be computed: one person alone has no distribution, and where nobody has anything
 * there is nothing to share.
 */
export type NoConcentrationReason = 'TOO_FEW_AUTHORS' | 'NOTHING_COUNTED';

/** Shares of people that are reported, in percent. */
export const TOP_PERCENTS = [1, 3, 5, 10] as const;

/** How unevenly a quantity is spread over people. */
export interface Concentration {
  /** 0: all have the same; towards 1: one has all. */
  readonly gini: number;
  /** Part of the whole that the top 1, 3, 5 and 10 percent of the people have, 0..1; keys are percents. */
  readonly topShareRatio: Readonly<Record<`${(typeof TOP_PERCENTS)[number]}`, number>>;
  /** Fewest people who together have half, three quarters of the whole. */
  readonly peopleForHalf: number;
  readonly peopleForThreeQuarters: number;
}

/** A point of a Lorenz curve: the `peopleRatio` with least have `shareRatio` of the whole; both 0..1. */
export interface LorenzPoint {
  readonly peopleRatio: number;
  readonly shareRatio: number;
}

const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * Why nothing can be said about these values, or null. All functions of this file take one value a person (0 or
 * more, finite, in any order) and count everybody in the list, those with 0 as well: who belongs into it is the
 * denominator and the caller's to state.
 */
export function noConcentrationReason(values: readonly number[]): NoConcentrationReason | null {
  if (values.length < 2) return 'TOO_FEW_AUTHORS';
  return sumOf(values) > 0 ? null : 'NOTHING_COUNTED';
}

/**
 * Gini coefficient of the list as a whole population: `G = 2·Σ i·x(i) / (n·Σ x) − (n + 1)/n` with x ascending and i
 * from 1. In 0..(n − 1)/n; it is not stretched to reach 1, so small groups look more equal than large ones.
 * Null for fewer than two values or all zero. Source: Gini 1912; form of Damgaard and Weiner, Ecology 2000.
 */
export function gini(values: readonly number[]): number | null {
  if (noConcentrationReason(values)) return null;
  const n = values.length;
  const weighted = ascending(values).reduce((sum, value, index) => sum + (index + 1) * value, 0);
  // Rounding alone would give a tiny negative number for equal values.
  return Math.max(0, (2 * weighted) / (n * sumOf(values)) - (n + 1) / n);
}

/**
 * Lorenz curve, those with least first, from (0, 0) to (1, 1). Null as for `gini`.
 * @param maxPoints thins a long curve for drawing: evenly spaced people, both ends kept; at least 2
 */
export function lorenz(values: readonly number[], maxPoints = Infinity): LorenzPoint[] | null {
  if (noConcentrationReason(values)) return null;
  const total = sumOf(values);
  let sum = 0;
  const curve: LorenzPoint[] = [{ peopleRatio: 0, shareRatio: 0 }];
  ascending(values).forEach((value, index) => {
    sum += value;
    curve.push({ peopleRatio: (index + 1) / values.length, shareRatio: sum / total });
  });
  const last = curve.length - 1;
  curve[last] = { peopleRatio: 1, shareRatio: 1 };
  if (curve.length <= maxPoints) return curve;
  const steps = Math.max(2, Math.floor(maxPoints)) - 1;
  return Array.from({ length: steps + 1 }, (_, i) => curve[Math.round((i * last) / steps)]).filter(
    (point) => point !== undefined,
  );
}

/**
 * Part of the whole, 0..1, that the top `percent` of n people have. The top are `ceil(n·percent/100)` people, at least
 * one: with 50 people the top 1 % is one person, who is 2 %. Null as for `gini`.
 */
export function topShareRatio(values: readonly number[], percent: number): number | null {
  if (noConcentrationReason(values)) return null;
  const count = Math.max(1, Math.ceil((values.length * percent) / 100));
  return sumOf(ascending(values).slice(-count)) / sumOf(values);
}

/**
 * The fewest people who together have at least `shareRatio` (0..1) of the whole. With ties several groups of this
 * size do. Null as for `gini`.
 */
export function peopleForShare(values: readonly number[], shareRatio: number): number | null {
  if (noConcentrationReason(values)) return null;
  // Sums of thirds and tenths may miss their goal by a rounding error.
  const goal = sumOf(values) * shareRatio * (1 - 1e-12);
  let sum = 0;
  let people = 0;
  for (const value of ascending(values).reverse()) {
    if (sum >= goal) break;
    sum += value;
    people++;
  }
  return people;
}

/**
 * Contributor absence factor: the smallest number of people who made half of the contributions; formerly bus factor.
 * Source: CHAOSS, metric "Contributor Absence Factor". Null as for `gini`.
 */
export const contributorAbsenceFactor = (values: readonly number[]): number | null =>
  peopleForShare(values, 0.5);

/** All measures of one quantity at once; null as for `gini`, `noConcentrationReason` says why. */
export function concentrationOf(values: readonly number[]): Concentration | null {
  if (noConcentrationReason(values)) return null;
  const top = (percent: number) => topShareRatio(values, percent) ?? 0;
  return {
    gini: gini(values) ?? 0,
    topShareRatio: { '1': top(1), '3': top(3), '5': top(5), '10': top(10) },
    peopleForHalf: peopleForShare(values, 0.5) ?? 0,
    peopleForThreeQuarters: peopleForShare(values, 0.75) ?? 0,
  };
}
