import { diffArrays } from 'diff';

/** `before[beforeStart, beforeEnd)` was replaced by `after[afterStart, afterEnd)`; one of the two may be empty. */
export interface Change {
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

/** Changes in order, never touching each other, and whether the budget ran out so that some are bigger than needed. */
export interface EditScript {
  readonly changes: readonly Change[];
  readonly isCoarse: boolean;
}

/**
 * Steps that one comparison may take. Myers' algorithm needs about the square of the number of differing items; 400,000
 * steps are some 50 ms. More gives finer results on texts that have little in common, and blocks the event loop longer.
 */
export const EDIT_STEPS_MAX = 400_000;

/** Most single comparisons in one gap: each of Myers' steps may run along the whole gap. */
const COMPARISONS_MAX = 50_000_000;
/** How often anchors are looked for inside a gap between anchors; three or four are usual. */
const DEPTH_MAX = 32;

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * What changed between two lists of texts (lines, words, characters). Common ends are cut off, items that occur exactly
 * once on both sides anchor the rest (patience diff), and jsdiff's Myers fills the gaps within a budget of steps instead
 * of a time limit, so that the same input gives the same result on every machine. Where the budget ends, the whole gap
 * counts as replaced. Never mutates; linearithmic in the lists plus `stepsMax`.
 */
export function editScript(
  before: readonly string[],
  after: readonly string[],
  stepsMax: number = EDIT_STEPS_MAX,
): EditScript {
  const { b, a } = numbered(before, after);
  const changes: Change[] = [];
  let stepsLeft = stepsMax;
  let isCoarse = false;

  const gap = (left: Range, right: Range, depth: number): void => {
    let [bFrom, bTo, aFrom, aTo] = [left.from, left.to, right.from, right.to];
    while (bFrom < bTo && aFrom < aTo && b[bFrom] === a[aFrom]) [bFrom, aFrom] = [bFrom + 1, aFrom + 1];
    while (bFrom < bTo && aFrom < aTo && b[bTo - 1] === a[aTo - 1]) [bTo, aTo] = [bTo - 1, aTo - 1];
    if (bFrom === bTo && aFrom === aTo) return;
    const whole: Change = { beforeStart: bFrom, beforeEnd: bTo, afterStart: aFrom, afterEnd: aTo };
    if (bFrom === bTo || aFrom === aTo) {
      changes.push(whole);
      return;
    }
    const anchors =
      depth < DEPTH_MAX ? uniqueInOrder(b, a, { from: bFrom, to: bTo }, { from: aFrom, to: aTo }) : [];
    if (anchors.length > 0) {
      let [bNext, aNext] = [bFrom, aFrom];
      for (const [bAt, aAt] of [...anchors, [bTo, aTo] as const]) {
        gap({ from: bNext, to: bAt }, { from: aNext, to: aAt }, depth + 1);
        [bNext, aNext] = [bAt + 1, aAt + 1];
      }
      return;
    }
    const items = bTo - bFrom + (aTo - aFrom);
    const maxEditLength = Math.floor(Math.min(Math.sqrt(Math.max(0, stepsLeft)), COMPARISONS_MAX / items));
    const parts = diffArrays(b.slice(bFrom, bTo), a.slice(aFrom, aTo), { maxEditLength });
    const edits = parts?.reduce((sum, part) => sum + (part.added || part.removed ? part.count : 0), 0);
    stepsLeft -= (edits ?? maxEditLength) ** 2;
    if (parts) for (const change of shifted(parts, bFrom, aFrom)) changes.push(change);
    else {
      isCoarse = true;
      changes.push(whole);
    }
  };
  gap({ from: 0, to: b.length }, { from: 0, to: a.length }, 0);
  return { changes, isCoarse };
}

/** Equal texts get equal numbers, so that comparing is cheap however long the texts are. */
function numbered(before: readonly string[], after: readonly string[]): { b: number[]; a: number[] } {
  const numberOf = new Map<string, number>();
  const number = (text: string): number => {
    const known = numberOf.get(text);
    if (known !== undefined) return known;
    numberOf.set(text, numberOf.size);
    return numberOf.size - 1;
  };
  return { b: before.map(number), a: after.map(number) };
}

/** Pairs of positions of items that occur once in each range, the longest run of them that is in order on both sides. */
function uniqueInOrder(
  b: readonly number[],
  a: readonly number[],
  left: Range,
  right: Range,
): (readonly [number, number])[] {
  const inBefore = positionsOfUnique(b, left);
  const inAfter = positionsOfUnique(a, right);
  const pairs: [number, number][] = [];
  for (const [item, bAt] of inBefore) {
    const aAt = inAfter.get(item);
    if (bAt >= 0 && aAt !== undefined && aAt >= 0) pairs.push([bAt, aAt]);
  }
  pairs.sort((x, y) => x[0] - y[0]);
  return longestIncreasing(pairs);
}

/** Position of each item of the range that occurs once; -1 for the others. */
function positionsOfUnique(items: readonly number[], range: Range): Map<number, number> {
  const positions = new Map<number, number>();
  for (let at = range.from; at < range.to; at++) {
    // `at` is inside the list: ranges never leave it.
    const item = items[at] as number;
    positions.set(item, positions.has(item) ? -1 : at);
  }
  return positions;
}

/** Longest subsequence with increasing second members, by patience sorting: O(n log n). */
function longestIncreasing(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tops: number[] = [];
  const previous: number[] = [];
  const secondOf = (index: number | undefined): number => pairs[index ?? -1]?.[1] ?? -1;
  pairs.forEach(([, second], index) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (secondOf(tops[middle]) < second) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = index;
  });
  const found: (readonly [number, number])[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) found.push(pair);
  }
  return found.reverse();
}

/** jsdiff's parts as changes, moved to where the gap begins. */
function shifted(
  parts: readonly { added: boolean; removed: boolean; count: number }[],
  beforeOffset: number,
  afterOffset: number,
): Change[] {
  const changes: Change[] = [];
  let [b, a] = [beforeOffset, afterOffset];
  let [bStart, aStart] = [b, a];
  const close = (): void => {
    if (b > bStart || a > aStart) {
      changes.push({ beforeStart: bStart, beforeEnd: b, afterStart: aStart, afterEnd: a });
    }
  };
  for (const part of parts) {
    if (part.removed) b += part.count;
    else if (part.added) a += part.count;
    else {
      close();
      [b, a] = [b + part.count, a + part.count];
      [bStart, aStart] = [b, a];
    }
  }
  close();
  return changes;
}
