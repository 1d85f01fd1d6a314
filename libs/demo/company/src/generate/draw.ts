import { seededRandom } from '@wellspring/kernel';

/** Draws from one seeded sequence. The order of calls decides the outcome, so keep it stable. */
export interface Draw {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probabilityRatio: number): boolean;
  /** One of the list; throws RangeError for an empty one. */
  pick<T>(list: readonly T[]): T;
  /** `count` different ones (fewer if the list is shorter), in drawn order. */
  sample<T>(list: readonly T[], count: number): T[];
  /** Standard normal (Box–Muller). */
  normal(): number;
  /** Poisson by Knuth's product; for means below about 100. */
  poisson(mean: number): number;
}

/** A draw whose sequence depends on the seed and a label alone, so that parts don't disturb each other. */
export function drawFor(seed: number, label: string): Draw {
  let hash = 2166136261 ^ seed;
  for (const char of label) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  const random = seededRandom(hash >>> 0);
  const next = () => random.next();
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(next() * list.length)];
    if (item === undefined) throw new RangeError('Cannot draw from an empty list.');
    return item;
  };
  return {
    next,
    int,
    pick,
    chance: (probabilityRatio) => next() < probabilityRatio,
    sample: (list, count) => {
      const rest = [...list];
      const taken = [];
      while (taken.length < count && rest.length > 0) taken.push(...rest.splice(int(0, rest.length - 1), 1));
      return taken;
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    poisson: (mean) => {
      const limit = Math.exp(-mean);
      let product = next();
      let count = 0;
      while (product > limit) {
        product *= next();
        count++;
      }
      return count;
    },
  };
}

/** Prepares weighted drawing in O(log n): each item comes with its weight (≥ 0). Empty lists give `undefined`. */
export function weightedPicker<T>(
  items: readonly T[],
  weightOf: (item: T) => number,
): (draw: Draw) => T | undefined {
  let total = 0;
  const bounds = Float64Array.from(items, (item) => (total += weightOf(item)));
  return (draw) => {
    const target = draw.next() * total;
    let low = 0;
    let high = items.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    return items[low];
  };
}
