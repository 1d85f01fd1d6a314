/** A figure and between which values it lies with 95 % confidence. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Of a 95 % interval. */
const Z = 1.959964;

/**
 * A share of `total`, with Wilson's interval; null of nothing. Both may be fractions: of weighted rows the effective
 * ones. Source: Wilson, JASA 1927. Cost: constant.
 */
export function shareOf(part: number, total: number): Estimate | null {
  if (total <= 0) return null;
  const value = part / total;
  const spread = Z * Z;
  const middle = (value + spread / (2 * total)) / (1 + spread / total);
  const half =
    (Z / (1 + spread / total)) * Math.sqrt((value * (1 - value)) / total + spread / (4 * total * total));
  // Rounding must not put the figure outside of its own interval.
  return {
    value,
    low: Math.max(0, Math.min(value, middle - half)),
    high: Math.min(1, Math.max(value, middle + half)),
  };
}

/**
 * The sum of the weights of rows that were drawn with known chances, with the gamma interval: right also where a few
 * heavy rows, or none, were found. `nextWeight` is the weight of a row of which one more might have been found.
 * Source: Fay and Feuer, Statistics in Medicine 1997; quantiles of χ² by Wilson and Hilferty 1931, within 2 %.
 * Cost: the rows.
 */
export function weightedCount(weights: readonly number[], nextWeight: number): Estimate {
  const value = weights.reduce((sum, weight) => sum + weight, 0);
  const variance = weights.reduce((sum, weight) => sum + weight * weight, 0);
  if (nextWeight === 0 && value === 0) return { value, low: value, high: value };
  const gamma = (sum: number, spread: number, z: number) =>
    sum === 0 ? 0 : (spread / (2 * sum)) * chiSquared((2 * sum * sum) / spread, z);
  const low = gamma(value, variance, -Z);
  const high = gamma(value + nextWeight, variance + nextWeight * nextWeight, Z);
  return { value, low: Math.min(low, value), high: Math.max(high, value) };
}

function chiSquared(degrees: number, z: number): number {
  const part = 2 / (9 * degrees);
  return degrees * Math.max(0, 1 - part + z * Math.sqrt(part)) ** 3;
}
