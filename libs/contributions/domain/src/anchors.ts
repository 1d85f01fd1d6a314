/** A stretch of two sequences. */
export interface Stretches {
  readonly aLow: number;
  readonly aHigh: number;
  readonly bLow: number;
  readonly bHigh: number;
}

/** Index of a pair in the one and in the other sequence. */
export type Pair = readonly [inA: number, inB: number];

const TWICE = -2;

/** Runs of `length` elements that occur once in each stretch, by their first elements, in the order of `b`. */
export function uniqueAnchors(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  { aLow, aHigh, bLow, bHigh }: Stretches,
  length: number,
): Pair[] {
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
  return pairs.sort((p, q) => p[1] - q[1]);
}

/** Most of the pairs that are in the same order on both sides; `pairs` are in the order of `b`. */
export function longestIncreasing(pairs: readonly Pair[]): Pair[] {
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
  const chain: Pair[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}
