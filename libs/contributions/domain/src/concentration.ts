/**
 * Why a concentration can not be computed: one person alone has no distribution, and where nobody has anything
 * there is nothing to share.
 */
export type NoConcentrationReason = 'TOO_FEW_AUTHORS' | 'NOTHING_COUNTED';

/** Shares of people that are reported, in percent. */
export const TOP_PERCENTS = [1, 2, 3, 5, 10] as const;

/** How unevenly a quantity is spread over people. */
export interface Concentration {
  /** 0: all have the same; towards 1: one has all. */
  readonly gini: number;
  /** Part of the whole that the top 1, 2, 3, 5 and 10 percent of the people have, 0..1; keys are percents. */
  readonly topShareRatio: Readonly<Record<`${(typeof TOP_PERCENTS)[number]}`, number>>;
  /** Fewest people who together have half, three quarters, nine tenths of the whole. */
  readonly peopleForHalf: number;
  readonly peopleForThreeQuarters: number;
  readonly peopleForNineTenths: number;
  /** Herfindahl-Hirschman index: sum of the squared shares, from 1/n (all alike) to 1 (one has all). */
  readonly hhi: number;
}

/** A point of a Lorenz curve: the `peopleRatio` with least have `shareRatio` of the whole; both 0..1. */
export interface LorenzPoint {
  readonly peopleRatio: number;
  readonly shareRatio: number;
}

/** Values of people, most first, without those who have nothing; and how many people there are with those. */
export interface RankedValues {
  /** Descending, each above 0. */
  readonly values: Float64Array;
  /** Everybody of the denominator: those of `values` and those with 0. */
  readonly people: number;
  readonly sum: number;
}

/**
 * Ranks one value a person (0 or more, finite, any order); `alsoZero` people more have 0, so that a company of 100,000
 * needs no list of those who never wrote. O(k log k) for the k values.
 */
export function rankedValues(values: ArrayLike<number>, alsoZero = 0): RankedValues {
  const ranked = new Float64Array(values).sort().reverse();
  const end = ranked.findIndex((value) => value <= 0);
  const above = end === -1 ? ranked : ranked.subarray(0, end);
  let sum = 0;
  for (const value of above) sum += value;
  return { values: above, people: values.length + alsoZero, sum };
}

/**
 * Why nothing can be said about these values, or null. All functions of this file take one value a person (0 or
 * more, finite, in any order) and count everybody in the list, those with 0 as well: who belongs into it is the
 * denominator and the caller's to state.
 */
export function noConcentrationReason(values: ArrayLike<number>, alsoZero = 0): NoConcentrationReason | null {
  return reasonOf(rankedValues(values, alsoZero));
}

const reasonOf = ({ people, sum }: RankedValues): NoConcentrationReason | null => {
  if (people < 2) return 'TOO_FEW_AUTHORS';
  return sum > 0 ? null : 'NOTHING_COUNTED';
};

/**
 * Gini coefficient of the list as a whole population: `G = 2·Σ i·x(i) / (n·Σ x) − (n + 1)/n` with x ascending and i
 * from 1. In 0..(n − 1)/n; it is not stretched to reach 1, so small groups look more equal than large ones.
 * Null for fewer than two values or all zero. Source: Gini 1912; form of Damgaard and Weiner, Ecology 2000.
 */
export function gini(values: ArrayLike<number>): number | null {
  const ranked = rankedValues(values);
  return reasonOf(ranked) ? null : giniOfRanked(ranked);
}

/** {@link gini} of ranked values that have a concentration. */
export function giniOfRanked({ values, people, sum }: RankedValues): number {
  let weighted = 0;
  values.forEach((value, rank) => (weighted += (people - rank) * value));
  // Rounding alone would give a tiny negative number for equal values.
  return Math.max(0, (2 * weighted) / (people * sum) - (people + 1) / people);
}

/**
 * Lorenz curve, those with least first, from (0, 0) to (1, 1). Null as for `gini`.
 * @param maxPoints thins a long curve for drawing: evenly spaced people, both ends kept; at least 2
 * @param alsoZero so many people more have 0
 */
export function lorenz(values: ArrayLike<number>, maxPoints = Infinity, alsoZero = 0): LorenzPoint[] | null {
  const ranked = rankedValues(values, alsoZero);
  if (reasonOf(ranked)) return null;
  const { people, sum } = ranked;
  // cumulated[k]: what the k people with most have
  const cumulated = new Float64Array(ranked.values.length + 1);
  ranked.values.forEach((value, rank) => (cumulated[rank + 1] = (cumulated[rank] ?? 0) + value));
  const shareOfLowest = (lowest: number): number => {
    const others = people - lowest;
    return others >= ranked.values.length ? 0 : 1 - (cumulated[others] ?? 0) / sum;
  };
  const points = Math.min(people + 1, Math.max(2, Math.floor(Math.min(maxPoints, people + 1))));
  return Array.from({ length: points }, (_, at) => {
    const lowest = Math.round((at * people) / (points - 1));
    return { peopleRatio: lowest / people, shareRatio: shareOfLowest(lowest) };
  });
}

/** How many people the top `percent` of `people` are: rounded up, at least one. */
export const topCount = (people: number, percent: number): number =>
  // A product such as 29 × 0.1 must not be rounded up for its rounding error.
  Math.max(1, Math.ceil((people * percent) / 100 - 1e-9));

/**
 * Part of the whole, 0..1, that the top `percent` of n people have. The top are `ceil(n·percent/100)` people, at least
 * one: with 50 people the top 1 % is one person, who is 2 %. Null as for `gini`.
 */
export function topShareRatio(values: ArrayLike<number>, percent: number): number | null {
  const ranked = rankedValues(values);
  return reasonOf(ranked) ? null : topShareOfRanked(ranked, percent);
}

/** {@link topShareRatio} of ranked values that have a concentration. */
export function topShareOfRanked({ values, people, sum }: RankedValues, percent: number): number {
  let top = 0;
  const count = Math.min(values.length, topCount(people, percent));
  for (let rank = 0; rank < count; rank++) top += values[rank] ?? 0;
  return Math.min(1, top / sum);
}

/**
 * The fewest people who together have at least `shareRatio` (0..1) of the whole. With ties several groups of this
 * size do. Null as for `gini`.
 */
export function peopleForShare(values: ArrayLike<number>, shareRatio: number): number | null {
  const ranked = rankedValues(values);
  return reasonOf(ranked) ? null : peopleForShareOfRanked(ranked, shareRatio);
}

/** {@link peopleForShare} of ranked values that have a concentration. */
export function peopleForShareOfRanked({ values, sum }: RankedValues, shareRatio: number): number {
  // Sums of thirds and tenths may miss their goal by a rounding error.
  const goal = sum * shareRatio * (1 - 1e-12);
  let have = 0;
  let people = 0;
  for (const value of values) {
    if (have >= goal) break;
    have += value;
    people++;
  }
  return people;
}

/**
 * Contributor absence factor: the smallest number of people who made half of the contributions; formerly bus factor.
 * Source: CHAOSS, metric "Contributor Absence Factor". Null as for `gini`.
 */
export const contributorAbsenceFactor = (values: ArrayLike<number>): number | null =>
  peopleForShare(values, 0.5);

/**
 * Herfindahl-Hirschman index, sum of the squared shares: the chance that two words drawn at random have one author.
 * 1/n to 1; 1 over it is the number of equal authors that would give the same. Null as for `gini`.
 * Source: Hirschman 1945, Herfindahl 1950.
 */
export function hhi(values: ArrayLike<number>): number | null {
  const ranked = rankedValues(values);
  return reasonOf(ranked) ? null : hhiOfRanked(ranked);
}

function hhiOfRanked({ values, sum }: RankedValues): number {
  let squares = 0;
  for (const value of values) squares += (value / sum) ** 2;
  return Math.min(1, squares);
}

/**
 * All measures of one quantity at once; null as for `gini`, `noConcentrationReason` says why.
 * @param alsoZero so many people more have 0
 */
export function concentrationOf(values: ArrayLike<number>, alsoZero = 0): Concentration | null {
  const ranked = rankedValues(values, alsoZero);
  if (reasonOf(ranked)) return null;
  const top = (percent: number) => topShareOfRanked(ranked, percent);
  return {
    gini: giniOfRanked(ranked),
    topShareRatio: { '1': top(1), '2': top(2), '3': top(3), '5': top(5), '10': top(10) },
    peopleForHalf: peopleForShareOfRanked(ranked, 0.5),
    peopleForThreeQuarters: peopleForShareOfRanked(ranked, 0.75),
    peopleForNineTenths: peopleForShareOfRanked(ranked, 0.9),
    hhi: hhiOfRanked(ranked),
  };
}
