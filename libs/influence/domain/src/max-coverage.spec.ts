import fc from 'fast-check';
import { maxCoverage } from './max-coverage.js';
import { Reached, reachCurve } from './reach.js';
import { KARATE, tiesOf, type TestEdge } from './testing/known-graphs.js';

const all = (count: number) => new Uint8Array(count).fill(1);

function reachOf(edges: readonly TestEdge[], set: readonly number[]): number {
  const reached = new Set(set);
  for (const [a, b] of edges) {
    if (set.includes(a)) reached.add(b);
    if (set.includes(b)) reached.add(a);
  }
  return reached.size;
}

/** The most that any `size` people reach: every set is tried. */
function bestReach(
  edges: readonly TestEdge[],
  count: number,
  size: number,
  from = 0,
  set: number[] = [],
): number {
  if (set.length === size) return reachOf(edges, set);
  let best = reachOf(edges, set);
  for (let next = from; next < count; next++)
    best = Math.max(best, bestReach(edges, count, size, next + 1, [...set, next]));
  return best;
}

/** Greedy as it is told: everybody is tried at every step, the smallest number wins. */
function plainGreedy(edges: readonly TestEdge[], count: number, budget: number): number[] {
  const set: number[] = [];
  while (set.length < budget) {
    const now = reachOf(edges, set);
    let [best, gain] = [-1, 0];
    for (let person = 0; person < count; person++) {
      const more = reachOf(edges, [...set, person]) - now;
      if (more > gain) [best, gain] = [person, more];
    }
    if (best < 0) break;
    set.push(best);
  }
  return set;
}

const tinyGraph = fc.uniqueArray(
  fc.tuple(fc.nat(8), fc.nat(8)).filter(([a, b]) => a < b),
  { maxLength: 16, selector: ([a, b]) => a * 9 + b },
);

describe('maxCoverage', () => {
  it('chooses as plain greedy does, and reaches 63 % of the best set of each size', () => {
    fc.assert(
      fc.property(tinyGraph, (edges) => {
        const chosen = maxCoverage(tiesOf(9, edges), all(9), 4);
        expect(chosen).toEqual(plainGreedy(edges, 9, 4));
        for (let size = 1; size <= chosen.length; size++) {
          const best = bestReach(edges, 9, size);
          expect(reachOf(edges, chosen.slice(0, size))).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reaches the karate club with four members, of whom the two leaders come first', () => {
    const chosen = maxCoverage(tiesOf(34, KARATE), all(34), 10);
    expect(chosen.slice(0, 2)).toEqual([33, 0]);
    expect(reachCurve(tiesOf(34, KARATE), all(34), chosen, 10).at(-1)).toBe(1);
    expect(chosen).toHaveLength(4);
  });

  it('does not count people without mail, and stops when nobody adds anybody', () => {
    const counts = Uint8Array.from([1, 1, 1, 0]);
    const ties = tiesOf(4, [[0, 1]]);
    expect(maxCoverage(ties, counts, 4)).toEqual([0, 2]);
    expect(reachCurve(ties, counts, [0, 2], 3)).toEqual([2 / 3, 1, 1]);
  });

  it('continues a set that was begun', () => {
    const ties = tiesOf(4, [
      [0, 1],
      [0, 2],
    ]);
    const reached = new Reached(ties, all(4));
    reached.add(1);
    expect(maxCoverage(ties, all(4), 2, [2, 3], reached)).toEqual([2, 3]);
  });
});
