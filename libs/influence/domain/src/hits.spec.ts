import { DirectedGraph } from 'graphology';
import hitsModule from 'graphology-metrics/centrality/hits.js';
import { seededRandom } from '@wellspring/kernel';
import type { Ties } from './build-ties.js';
import { hits } from './hits.js';
import { KARATE, crowdedGraph, furthest, randomGraph, tiesOf, withMail } from './testing/known-graphs.js';

// CommonJS: at run time the module is the function.
const graphologyHits = hitsModule as unknown as typeof hitsModule.default;

const uneven = (from: number, to: number) => 1 + ((from * 7 + to * 3) % 9);

describe('hits', () => {
  it('gives the values of networkx and igraph on the karate club, where both are the same', () => {
    const { hubs, authorities, converged } = hits(tiesOf(34, KARATE));
    expect(Math.abs((hubs[0] ?? 0) - 0.07141272880825)).toBeLessThan(1e-8);
    expect(Math.abs((hubs[33] ?? 0) - 0.07500294215657)).toBeLessThan(1e-8);
    expect(furthest(hubs, authorities)).toBeLessThan(1e-8);
    expect(converged).toBe(true);
  });

  it('agrees with graphology-metrics on mail that is uneven in both directions', () => {
    const ties = withMail(tiesOf(50, randomGraph(50, 250, seededRandom(7).next)), uneven);
    const expected = graphologyHits(graphOf(ties), { tolerance: 1e-13, maxIterations: 10_000 });
    const { hubs, authorities } = hits(ties);
    expect(furthest(hubs, Object.values(expected.hubs))).toBeLessThan(1e-8);
    expect(furthest(authorities, Object.values(expected.authorities))).toBeLessThan(1e-8);
    expect(hubs.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
    expect(authorities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
  });

  it('gives the best that it found where graphology-metrics throws', () => {
    const ties = withMail(tiesOf(1000, crowdedGraph(1000, 2000, seededRandom(8).next)), uneven);
    expect(() => graphologyHits(graphOf(ties), { maxIterations: 2, tolerance: 1e-12 })).toThrow(
      'failed to converge',
    );
    const early = hits(ties, { maxIterations: 2 });
    expect(early).toMatchObject({ converged: false, iterations: 2 });
    expect(hits(ties).residual).toBeLessThan(early.residual);
    expect([...early.hubs, ...early.authorities].every((value) => value >= 0)).toBe(true);
  });

  it('shares evenly when nobody has a tie', () => {
    expect([...hits(tiesOf(4, [])).authorities]).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(hits(tiesOf(0, [])).hubs).toHaveLength(0);
  });
});

function graphOf(ties: Ties): DirectedGraph<object, { weight: number }> {
  const graph = new DirectedGraph<object, { weight: number }>();
  for (let person = 0; person < ties.personCount; person++) graph.addNode(String(person));
  for (let person = 0; person < ties.personCount; person++) {
    for (let arc = ties.start[person] ?? 0; arc < (ties.start[person + 1] ?? 0); arc++)
      graph.addEdge(String(person), String(ties.neighbour[arc] ?? 0), { weight: ties.outWeight[arc] ?? 0 });
  }
  return graph;
}
