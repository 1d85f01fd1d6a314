import fc from 'fast-check';
import { coreNumbers } from './k-core.js';
import { KARATE, simple, tiesOf, type TestEdge } from './testing/known-graphs.js';

describe('coreNumbers', () => {
  it('gives the core numbers of networkx and igraph on the karate club', () => {
    expect([...coreNumbers(tiesOf(34, KARATE))]).toEqual([
      4, 4, 4, 4, 3, 3, 3, 4, 4, 2, 3, 1, 2, 4, 2, 2, 2, 2, 2, 3, 2, 2, 2, 3, 3, 3, 2, 3, 3, 3, 4, 3, 4, 4,
    ]);
  });

  it('gives 0 to people without ties', () => {
    expect([...coreNumbers(tiesOf(3, [[0, 2]]))]).toEqual([1, 0, 1]);
  });

  it('is what is left when everybody with fewer than k ties is taken away, for each k', () => {
    const graphs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 40 });
    fc.assert(
      fc.property(graphs, (edges) => {
        expect([...coreNumbers(tiesOf(10, simple(edges)))]).toEqual(naiveCores(10, simple(edges)));
      }),
    );
  });
});

function naiveCores(count: number, edges: readonly TestEdge[]): number[] {
  const core = new Array<number>(count).fill(0);
  for (let k = 1; k < count; k++) {
    let left = core.map((_, person) => person);
    for (let before = -1; before !== left.length;) {
      before = left.length;
      const there = new Set(left);
      const degree = (person: number) =>
        edges.filter(([a, b]) => (a === person && there.has(b)) || (b === person && there.has(a))).length;
      left = left.filter((person) => degree(person) >= k);
    }
    for (const person of left) core[person] = k;
  }
  return core;
}
