import { longestIncreasing, uniqueAnchors } from './anchors.js';
import { IntList } from './int-list.js';
import { Interner } from './interner.js';

/**
 * Most insertions and deletions that are searched for exactly. Beyond, the two sides are so different that where each
 * word went is a guess anyway, and anchors decide. Reference: authorship design; the search costs its square.
 */
const MAX_EDITS = 400;
/** Runs of this many elements that are unique on both sides anchor better than single ones; both are tried, in turn. */
const ANCHOR_LENGTHS = [3, 1];

/** Up to here the search itself is cheaper than leaving out what can not be paired. */
const SMALL_LENGTH = 64;

/** Two sequences, and for each element of `b` the index of its partner in `a`, or -1. */
interface Task {
  readonly a: ArrayLike<number>;
  readonly b: ArrayLike<number>;
  readonly partners: Int32Array;
}

/**
 * Finds a common subsequence of two sequences of numbers: the longest one where they differ by at most 400 insertions
 * and deletions (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986), else one that goes through what is
 * unique on both sides (Cohen's patience diff) and again the longest between these anchors.
 *
 * @param fewEdits where so many insertions and deletions do, nothing is prepared; for lists that are nearly the same
 * @returns for each element of `b` the index of its partner in `a`, or -1. Partners are equal and in order.
 * Cost: linear in the lengths plus at most 400² a stretch; never quadratic in the lengths.
 */
export function align(a: ArrayLike<number>, b: ArrayLike<number>, fewEdits = 0): Int32Array {
  const partners = new Int32Array(b.length).fill(-1);
  alignLists({ values: a, length: a.length }, { values: b, length: b.length }, partners, fewEdits);
  return partners;
}

/** The first elements of an array that may go on behind them. */
export interface Listed {
  readonly values: ArrayLike<number>;
  readonly length: number;
}

/** `align` that fills `partners`, which is -1 everywhere: whoever compares often has the arrays already. */
export function alignLists(a: Listed, b: Listed, partners: Int32Array, fewEdits = 0): void {
  const task = { a: a.values, b: b.values, partners };
  if (fewEdits > 0 && shortestEdit(task, 0, a.length, 0, b.length, fewEdits)) return;
  alignStretch(a.values, b.values, partners, 0, a.length, 0, b.length);
}

/** `align` of a stretch of each sequence. Fills `partners`, which is -1 there, with indices in the whole of `a`. */
export function alignStretch(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  partners: Int32Array,
  aLow: number,
  aHigh: number,
  bLow: number,
  bHigh: number,
): void {
  while (aLow < aHigh && bLow < bHigh && a[aLow] === b[bLow]) partners[bLow++] = aLow++;
  while (aLow < aHigh && bLow < bHigh && a[aHigh - 1] === b[bHigh - 1]) partners[--bHigh] = --aHigh;
  if (aLow === aHigh || bLow === bHigh) return;
  if (aHigh - aLow + bHigh - bLow <= SMALL_LENGTH) {
    alignRange({ a, b, partners }, aLow, aHigh, bLow, bHigh, 0);
    return;
  }
  // What the other side does not have can not be paired: without it the search is shorter and finds the same.
  collectShared(sharedA, a, b, aLow, aHigh, bLow, bHigh);
  collectShared(sharedB, b, a, bLow, bHigh, aLow, aHigh);
  const count = sharedB.values.length;
  const shared = sharedPartners.refill(count, -1);
  const task = { a: sharedA.values.data, b: sharedB.values.data, partners: shared };
  alignRange(task, 0, sharedA.values.length, 0, count, 0);
  for (let at = 0; at < count; at++) {
    const partner = shared[at] ?? -1;
    if (partner >= 0) partners[sharedB.places.at(at)] = sharedA.places.at(partner);
  }
}

const known = new Interner();

/** What is left of one side, and where it stands there. */
interface SharedElements {
  readonly places: IntList;
  readonly values: IntList;
}

// They serve all comparisons: a typed array costs more to make than to fill.
const sharedA: SharedElements = { places: new IntList(), values: new IntList() };
const sharedB: SharedElements = { places: new IntList(), values: new IntList() };
const sharedPartners = new IntList();

/** The elements between `low` and `high` that the other side has somewhere between `otherLow` and `otherHigh`. */
function collectShared(
  { places, values }: SharedElements,
  sequence: ArrayLike<number>,
  other: ArrayLike<number>,
  low: number,
  high: number,
  otherLow: number,
  otherHigh: number,
): void {
  known.clear();
  for (let at = otherLow; at < otherHigh; at++) known.numberOf(other[at] ?? 0, 0);
  places.length = values.length = 0;
  for (let at = low; at < high; at++) {
    const value = sequence[at] ?? 0;
    if (!known.has(value, 0)) continue;
    places.push(at);
    values.push(value);
  }
}

function alignRange(
  task: Task,
  aLow: number,
  aHigh: number,
  bLow: number,
  bHigh: number,
  anchorStep: number,
): void {
  const { a, b, partners } = task;
  while (aLow < aHigh && bLow < bHigh && a[aLow] === b[bLow]) partners[bLow++] = aLow++;
  while (aLow < aHigh && bLow < bHigh && a[aHigh - 1] === b[bHigh - 1]) partners[--bHigh] = --aHigh;
  if (aLow === aHigh || bLow === bHigh) return;
  if (shortestEdit(task, aLow, aHigh, bLow, bHigh)) return;
  for (let step = anchorStep; step < ANCHOR_LENGTHS.length; step++) {
    const pairs = uniqueAnchors(a, b, { aLow, aHigh, bLow, bHigh }, ANCHOR_LENGTHS[step] ?? 1);
    const anchors = longestIncreasing(pairs);
    if (anchors.length === 0) continue;
    let [aFrom, bFrom] = [aLow, bLow];
    for (const [aAt, bAt] of anchors) {
      if (aAt < aFrom || bAt < bFrom) continue;
      alignRange(task, aFrom, aAt, bFrom, bAt, step + 1);
      partners[bAt] = aAt;
      [aFrom, bFrom] = [aAt + 1, bAt + 1];
    }
    alignRange(task, aFrom, aHigh, bFrom, bHigh, step + 1);
    return;
  }
}

/** How far each diagonal was reached; -1 keeps those that lie beside the field from being entered. */
const reach = new Int32Array(2 * MAX_EDITS + 3);
/** The diagonals around the middle as they were before each number of edits: 2e + 3 of them before `e` edits. */
let ways = new Int32Array(1024);
const wayOf = (edits: number): number => edits * edits + 2 * edits;

/** Myers forward search with the way kept; false where more than `maxEdits` edits would be needed. */
function shortestEdit(
  { a, b, partners }: Task,
  aLow: number,
  aHigh: number,
  bLow: number,
  bHigh: number,
  maxEdits = MAX_EDITS,
): boolean {
  const n = aHigh - aLow;
  const m = bHigh - bLow;
  // So many edits are needed at least; no search is cheaper than one that must fail.
  if (
    Math.abs(n - m) > maxEdits ||
    (maxEdits === MAX_EDITS && n + m > MAX_EDITS && surplus(a, b, aLow, aHigh, bLow, bHigh) > MAX_EDITS)
  ) {
    return false;
  }
  const limit = Math.min(maxEdits, n + m);
  const center = limit + 1;
  reach.fill(-1, 0, 2 * limit + 3);
  reach[center + 1] = 0;
  for (let edits = 0; edits <= limit; edits++) {
    keepWay(center, edits);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      if (diagonal > n || diagonal < -m) continue;
      let x = steps(reach, center, diagonal, edits);
      let y = x - diagonal;
      while (x < n && y < m && a[aLow + x] === b[bLow + y]) {
        x++;
        y++;
      }
      reach[center + diagonal] = x;
      if (x >= n && y >= m) {
        walkBack(edits, partners, n, m, aLow, bLow);
        return true;
      }
    }
  }
  return false;
}

function keepWay(center: number, edits: number): void {
  const from = wayOf(edits);
  if (from + 2 * edits + 3 > ways.length) {
    const larger = new Int32Array(2 * (from + 2 * edits + 3));
    larger.set(ways);
    ways = larger;
  }
  for (let i = 0; i < 2 * edits + 3; i++) ways[from + i] = reach[center - edits - 1 + i] ?? -1;
}

/** Elements that one side has more often than the other: at least so many edits are needed. */
function surplus(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  aLow: number,
  aHigh: number,
  bLow: number,
  bHigh: number,
): number {
  const counts = new Map<number, number>();
  for (let at = aLow; at < aHigh; at++) counts.set(a[at] ?? 0, (counts.get(a[at] ?? 0) ?? 0) + 1);
  for (let at = bLow; at < bHigh; at++) counts.set(b[at] ?? 0, (counts.get(b[at] ?? 0) ?? 0) - 1);
  let total = 0;
  for (const count of counts.values()) total += Math.abs(count);
  return total;
}

/** How far `x` is when the diagonal is entered: downwards (an insertion) from above, or to the right (a deletion). */
function steps(row: Int32Array, center: number, diagonal: number, edits: number): number {
  const fromLeft = row[center + diagonal - 1] ?? 0;
  const fromAbove = row[center + diagonal + 1] ?? 0;
  return diagonal === -edits || (diagonal !== edits && fromLeft < fromAbove) ? fromAbove : fromLeft + 1;
}

function walkBack(
  editCount: number,
  partners: Int32Array,
  n: number,
  m: number,
  aLow: number,
  bLow: number,
): void {
  let [x, y] = [n, m];
  for (let edits = editCount; edits >= 0; edits--) {
    const center = wayOf(edits) + edits + 1;
    const diagonal = x - y;
    // The very first stretch has no edit in front of it.
    const entered = edits > 0 ? steps(ways, center, diagonal, edits) : 0;
    while (x > entered) {
      x--;
      y--;
      partners[bLow + y] = aLow + x;
    }
    if (edits === 0) return;
    const fromLeft = ways[center + diagonal - 1] ?? 0;
    const fromAbove = ways[center + diagonal + 1] ?? 0;
    if (diagonal === -edits || (diagonal !== edits && fromLeft < fromAbove)) y--;
    else x--;
  }
}
