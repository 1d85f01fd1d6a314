import { countBelow } from './percentiles.js';

/**
 * Spearman's rank correlation of two columns, -1..1, with mid-ranks for equal values; 0 where one column doesn't vary.
 * O(n log n).
 */
export function spearman(a: Float64Array, b: Float64Array): number {
  const [left, right] = [midRanks(a), midRanks(b)];
  const mean = (a.length - 1) / 2;
  let [both, ofLeft, ofRight] = [0, 0, 0];
  for (let at = 0; at < a.length; at++) {
    const [x, y] = [(left[at] ?? 0) - mean, (right[at] ?? 0) - mean];
    both += x * y;
    ofLeft += x * x;
    ofRight += y * y;
  }
  return ofLeft > 0 && ofRight > 0 ? both / Math.sqrt(ofLeft * ofRight) : 0;
}

function midRanks(values: Float64Array): Float64Array {
  const below = countBelow(values);
  const equals = new Map<number, number>();
  for (const count of below) equals.set(count, (equals.get(count) ?? 0) + 1);
  return Float64Array.from(below, (count) => count + ((equals.get(count) ?? 1) - 1) / 2);
}

/** Share of the first `count` of one order who are among the first `count` of the other, 0..1. */
export function overlapRatio(a: Uint32Array, b: Uint32Array, count: number): number {
  const second = new Set(b.subarray(0, count));
  let same = 0;
  for (const person of a.subarray(0, count)) if (second.has(person)) same++;
  return count > 0 ? same / count : 0;
}

/**
 * Probability that one of the marked people has the higher value than one of the others, equal values counting half
 * (area under the ROC curve, 0..1); NaN when nobody or everybody is marked. O(n log n).
 */
export function areaUnderCurve(values: Float64Array, isMarked: Uint8Array): number {
  const ranks = midRanks(values);
  let [sum, marked] = [0, 0];
  for (const [at, mark] of isMarked.entries()) {
    if (mark === 0) continue;
    sum += ranks[at] ?? 0;
    marked++;
  }
  const others = values.length - marked;
  return marked === 0 || others === 0 ? NaN : (sum - (marked * (marked - 1)) / 2) / (marked * others);
}
