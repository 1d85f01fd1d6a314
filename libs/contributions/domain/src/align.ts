/**
 * Most insertions and deletions that are searched for exactly. Beyond, the two sides are so different that where each
 * word went is a guess anyway, and anchors decide. Reference: authorship design; the search costs its square.
 */
const MAX_EDITS = 400;
/** Runs of this many elements that are unique on both sides anchor better than single ones; both are tried, in turn. */
const ANCHOR_LENGTHS = [3, 1];

/** Up to here the search itself is cheaper than leaving out what can not be paired. */
const SMALL_LENGTH = 64;

/**
 * Finds a common subsequence of two sequences of numbers: the longest one where they differ by at most 400 insertions
 * and deletions (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986), else one that goes through what is
 * unique on both sides (Cohen's patience diff) and again the longest between these anchors.
 *
 * @returns for each element of `b` the index of its partner in `a`, or -1. Partners are equal and in order.
 * Cost: linear in the lengths plus at most 400² a stretch; never quadratic in the lengths.
 */
export function align(a: ArrayLike<number>, b: ArrayLike<number>): Int32Array {
  const result = new Int32Array(b.length).fill(-1);
  let [low, aHigh, bHigh] = [0, a.length, b.length];
  while (low < aHigh && low < bHigh && a[low] === b[low]) result[low] = low++;
  while (low < aHigh && low < bHigh && a[aHigh - 1] === b[bHigh - 1]) result[--bHigh] = --aHigh;
  if (low === aHigh || low === bHigh) return result;
  if (aHigh + bHigh - 2 * low <= SMALL_LENGTH) {
    alignRange({ a, b, partners: result }, low, aHigh, low, bHigh, 0);
    return result;
  }
  // What the other side does not have can not be paired: without it the search is shorter and finds the same.
  const aPlaces = placesOfShared(a, b, low, aHigh, bHigh);
  const bPlaces = placesOfShared(b, a, low, bHigh, aHigh);
  const sharedA = aPlaces.map((at) => a[at] ?? 0);
  const sharedB = bPlaces.map((at) => b[at] ?? 0);
  const partners = new Int32Array(sharedB.length).fill(-1);
  alignRange({ a: sharedA, b: sharedB, partners }, 0, sharedA.length, 0, sharedB.length, 0);
  partners.forEach((partner, at) => {
    if (partner >= 0) result[bPlaces[at] ?? 0] = aPlaces[partner] ?? -1;
  });
  return result;
}

/** Places between `low` and `high` whose element the other side has somewhere between `low` and `otherHigh`. */
function placesOfShared(
  sequence: ArrayLike<number>,
  other: ArrayLike<number>,
  low: number,
  high: number,
  otherHigh: number,
): number[] {
  const known = new Set<number>();
  for (let at = low; at < otherHigh; at++) known.add(other[at] ?? 0);
  const places: number[] = [];
  for (let at = low; at < high; at++) if (known.has(sequence[at] ?? 0)) places.push(at);
  return places;
}

interface Task {
  readonly a: ArrayLike<number>;
  readonly b: ArrayLike<number>;
  readonly partners: Int32Array;
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
    const anchors = uniqueAnchors(task, aLow, aHigh, bLow, bHigh, ANCHOR_LENGTHS[step] ?? 1);
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

/** Myers forward search with the way kept; false where more than `MAX_EDITS` edits would be needed. */
function shortestEdit(
  { a, b, partners }: Task,
  aLow: number,
  aHigh: number,
  bLow: number,
  bHigh: number,
): boolean {
  const n = aHigh - aLow;
  const m = bHigh - bLow;
  // So many edits are needed at least; no search is cheaper than one that must fail.
  if (
    Math.abs(n - m) > MAX_EDITS ||
    (n + m > MAX_EDITS && surplus(a, b, aLow, aHigh, bLow, bHigh) > MAX_EDITS)
  ) {
    return false;
  }
  const limit = Math.min(MAX_EDITS, n + m);
  const center = limit + 1;
  // -1 keeps the diagonals that lie beside the field from being entered.
  const reach = new Int32Array(2 * limit + 3).fill(-1);
  reach[center + 1] = 0;
  const ways: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits++) {
    ways.push(reach.slice(center - edits - 1, center + edits + 2));
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
        walkBack(ways, partners, n, m, aLow, bLow);
        return true;
      }
    }
  }
  return false;
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
function steps(reach: Int32Array, center: number, diagonal: number, edits: number): number {
  const fromLeft = reach[center + diagonal - 1] ?? 0;
  const fromAbove = reach[center + diagonal + 1] ?? 0;
  return diagonal === -edits || (diagonal !== edits && fromLeft < fromAbove) ? fromAbove : fromLeft + 1;
}

function walkBack(
  ways: readonly Int32Array[],
  partners: Int32Array,
  n: number,
  m: number,
  aLow: number,
  bLow: number,
): void {
  let [x, y] = [n, m];
  for (let edits = ways.length - 1; edits >= 0; edits--) {
    const way = ways[edits];
    const diagonal = x - y;
    // The kept slice begins at diagonal -edits - 1. The very first stretch has no edit in front of it.
    const entered = way && edits > 0 ? steps(way, edits + 1, diagonal, edits) : 0;
    while (x > entered) {
      x--;
      y--;
      partners[bLow + y] = aLow + x;
    }
    if (edits === 0 || !way) return;
    const down =
      diagonal === -edits ||
      (diagonal !== edits && (way[edits + diagonal] ?? 0) < (way[edits + diagonal + 2] ?? 0));
    if (down) y--;
    else x--;
  }
}

/** Runs that occur once on each side, in an order that both have (longest increasing subsequence), by their first element. */
function uniqueAnchors(
  { a, b }: Task,
  aLow: number,
  aHigh: number,
  bLow: number,
  bHigh: number,
  length: number,
): [number, number][] {
  const TWICE = -2;
  const places = new Map<number, [inA: number, inB: number]>();
  const note = (sequence: ArrayLike<number>, low: number, high: number, side: 0 | 1) => {
    for (let at = low; at + length <= high; at++) {
      let hash = 0;
      for (let i = 0; i < length; i++) hash = (Math.imul(hash, 0x01000193) ^ (sequence[at + i] ?? 0)) | 0;
      const place = places.get(hash) ?? [-1, -1];
      place[side] = place[side] === -1 ? at : TWICE;
      places.set(hash, place);
    }
  };
  note(a, aLow, aHigh, 0);
  note(b, bLow, bHigh, 1);
  const equal = (inA: number, inB: number) => {
    for (let i = 0; i < length; i++) if (a[inA + i] !== b[inB + i]) return false;
    return true;
  };
  const pairs = [...places.values()].filter(([inA, inB]) => inA >= 0 && inB >= 0 && equal(inA, inB));
  return longestIncreasing(pairs.sort((p, q) => p[1] - q[1]));
}

function longestIncreasing(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(([inA], index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[0] ?? 0) < inA) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  });
  const chain: [number, number][] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}
