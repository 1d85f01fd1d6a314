/**
 * How many people have less, for each person. Values within rounding of each other (relative 1e-9) are equal, so
 * that people in the same position get the same number however sums were ordered. NaN is less than everything.
 * O(n log n).
 */
export function countBelow(values: Float64Array): Uint32Array {
  const order = orderAscending(values);
  const below = new Uint32Array(values.length);
  let groupStart = 0;
  for (let at = 0; at < order.length; at++) {
    const value = values[order[at] ?? 0] ?? NaN;
    if (at > 0 && !isSame(values[order[groupStart] ?? 0] ?? NaN, value)) groupStart = at;
    below[order[at] ?? 0] = groupStart;
  }
  return below;
}

const isSame = (a: number, b: number) =>
  a === b ||
  (Number.isNaN(a) && Number.isNaN(b)) ||
  (Number.isFinite(a) && Number.isFinite(b) && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)));

function orderAscending(values: Float64Array): Uint32Array {
  const sortable = values.map((value) => (Number.isNaN(value) ? -Infinity : value));
  const order = Uint32Array.from(values, (_, index) => index);
  return order.sort((a, b) => (sortable[a] ?? 0) - (sortable[b] ?? 0) || a - b);
}

/**
 * Mean percentile (Borda): for each person the mean, over measures, of the share of the other people who have less.
 * 0..1; 0.9 says "more than nine in ten, on average over the measures". People with the same counts get the very same
 * number. One person alone has 0.
 */
export function meanPercentile(below: readonly Uint32Array[]): Float64Array {
  const personCount = below[0]?.length ?? 0;
  const most = below.length * (personCount - 1);
  return Float64Array.from({ length: personCount }, (_, person) => {
    const sum = below.reduce((total, counts) => total + (counts[person] ?? 0), 0);
    return most > 0 ? sum / most : 0;
  });
}

/** Damps the weight of the very first ranks. Cormack, Clarke and Büttcher, SIGIR 2009. */
const RRF_K = 60;

/**
 * Reciprocal rank fusion `Σ 1 / (60 + rank)`, a second opinion that looks at the top ranks more than at the rest.
 * Rank 1 is the highest; people with the same value share the better rank.
 */
export function reciprocalRankFusion(values: readonly Float64Array[]): Float64Array {
  const ranks = values.map((column) =>
    countBelow(column.map((value) => (Number.isNaN(value) ? Infinity : -value))),
  );
  return Float64Array.from({ length: values[0]?.length ?? 0 }, (_, person) =>
    ranks.reduce((sum, column) => sum + 1 / (RRF_K + 1 + (column[person] ?? 0)), 0),
  );
}

/** People from the highest value to the lowest; equal values in the order of their numbers, that is of their keys. */
export function orderDescending(values: Float64Array): Uint32Array {
  const order = Uint32Array.from(values, (_, index) => index);
  return order.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
}

/** Rank from 1 by number, highest first; equal numbers (within rounding) share the better rank. */
export const sharedRanks = (values: ArrayLike<number>): Uint32Array =>
  countBelow(Float64Array.from(values, (value) => -value)).map((more) => more + 1);

/** Rank from 1 of each person in an order. */
export function ranksOf(order: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(order.length);
  for (const [position, person] of order.entries()) ranks[person] = position + 1;
  return ranks;
}
