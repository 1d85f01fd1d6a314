/** One part of the people, as a department: those with 0 are counted in `people` and need no value. */
export interface PartOfPeople {
  /** 0 or more each. */
  readonly values: readonly number[];
  /** Everybody of the part, at least as many as there are values. */
  readonly people: number;
}

/** Inequality, split into what lies between the parts and what lies within them. */
export interface TheilSplit {
  /** 0 (all alike) to ln n (one has all). */
  readonly total: number;
  /** What would be left if everybody had the mean of their part. */
  readonly between: number;
  /** `total − between`: the parts' own inequality, weighted by what they have. */
  readonly within: number;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * Theil index `T = (1/n)·Σ (x/μ)·ln(x/μ)` over everybody of the parts, and its exact split:
 * `T = Σ s·ln(s/p) + Σ s·T(part)` with s a part's share of the whole and p its share of the people. 0·ln 0 is 0.
 * Null for fewer than two people or where all have 0. Source: Theil 1967; Shorrocks, Econometrica 1980.
 */
export function theilSplit(parts: readonly PartOfPeople[]): TheilSplit | null {
  const people = parts.reduce((sum, part) => sum + part.people, 0);
  const whole = parts.reduce((sum, part) => sum + sumOf(part.values), 0);
  if (people < 2 || whole <= 0) return null;
  const ofShares = (shares: readonly (readonly [have: number, are: number])[]) =>
    shares.reduce((sum, [have, are]) => (have > 0 ? sum + have * Math.log(have / are) : sum), 0);
  const total = ofShares(
    parts.flatMap(({ values }) => values.map((value) => [value / whole, 1 / people] as const)),
  );
  const between = ofShares(parts.map((part) => [sumOf(part.values) / whole, part.people / people] as const));
  // Rounding alone would give tiny negative numbers where all are alike.
  const [sure, sureBetween] = [Math.max(0, total), Math.max(0, between)];
  return { total: sure, between: sureBetween, within: Math.max(0, sure - sureBetween) };
}
