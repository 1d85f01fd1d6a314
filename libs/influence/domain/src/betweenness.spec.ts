import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import { seededRandom } from '@wellspring/kernel';
import { betweenness } from './betweenness.js';
import { FLORENTINE, KARATE, randomGraph, tiesOf, type TestEdge } from './testing/known-graphs.js';

// CommonJS: at run time the module is the function.
const graphologyBetweenness = betweennessModule as unknown as typeof betweennessModule.default;

describe('betweenness', () => {
  it('gives the published values of the Florentine families and the karate club', () => {
    const florentine = betweenness(tiesOf(15, FLORENTINE));
    expect(florentine[8]).toBeCloseTo(47.5, 9); // Medici
    expect(florentine[6]).toBeCloseTo(23.166667, 6); // Guadagni
    expect(florentine[9]).toBe(0); // Pazzi
    const karate = betweenness(tiesOf(34, KARATE));
    expect(karate[0]).toBeCloseTo(231.071429, 6);
    expect(karate[33]).toBeCloseTo(160.551587, 6);
  });

  it('agrees with graphology-metrics on steps of equal length', () => {
    const edges = randomGraph(80, 160, seededRandom(3).next);
    const graph = new UndirectedGraph();
    for (let person = 0; person < 80; person++) graph.addNode(String(person));
    for (const [a, b] of edges) graph.addEdge(String(a), String(b));
    const expected = graphologyBetweenness(graph, { getEdgeWeight: null, normalized: false });
    const mine = betweenness(tiesOf(80, edges));
    for (let person = 0; person < 80; person++) {
      expect(Math.abs((mine[person] ?? NaN) - (expected[String(person)] ?? NaN))).toBeLessThan(1e-8);
    }
  });

  it('counts more shortest paths than 32 bits hold', () => {
    // Forty diamonds in a chain: 2^40 shortest paths from end to end, where graphology gives NaN.
    const edges: TestEdge[] = [];
    for (let diamond = 0; diamond < 40; diamond++) {
      const left = 3 * diamond;
      edges.push([left, left + 1], [left, left + 2], [left + 1, left + 3], [left + 2, left + 3]);
    }
    const result = betweenness(tiesOf(121, edges));
    // The joint in the middle separates 60 people from 60; its own diamonds add one pair of two on each side.
    expect(result[60]).toBeCloseTo(60 * 60 + 0.5 + 0.5, 6);
  });

  it('is the sum over pairs of the share of shortest paths, on any small graph', () => {
    const graphs = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 14 });
    fc.assert(
      fc.property(graphs, (pairs) => {
        const simple = new Map(
          pairs.filter(([a, b]) => a < b).map(([a, b]) => [`${a}-${b}`, [a, b] as const]),
        );
        const edges = [...simple.values()];
        const [fast, naive] = [betweenness(tiesOf(7, edges)), naiveBetweenness(7, edges)];
        for (let person = 0; person < 7; person++) expect(fast[person]).toBeCloseTo(naive[person] ?? NaN, 9);
      }),
    );
  });

  it('is the exact value when everybody is a source', () => {
    const ties = tiesOf(34, KARATE);
    const everybody = Uint32Array.from({ length: 34 }, (_, person) => 33 - person);
    const [sampled, exact] = [betweenness(ties, everybody), betweenness(ties)];
    for (let person = 0; person < 34; person++) expect(sampled[person]).toBeCloseTo(exact[person] ?? NaN, 9);
  });
});

/** The definition itself: lists every shortest path. */
function naiveBetweenness(personCount: number, edges: readonly TestEdge[]): number[] {
  const neighbours = Array.from({ length: personCount }, (_, person) =>
    edges.flatMap(([a, b]) => (a === person ? [b] : b === person ? [a] : [])),
  );
  const total = new Array<number>(personCount).fill(0);
  for (let from = 0; from < personCount; from++) {
    for (let to = from + 1; to < personCount; to++) {
      let paths: number[][] = [[from]];
      while (paths.length > 0 && !paths.some((path) => path.at(-1) === to)) {
        paths = paths.flatMap((path) =>
          (neighbours[path.at(-1) ?? 0] ?? [])
            .filter((next) => !path.includes(next))
            .map((next) => [...path, next]),
        );
      }
      const shortest = paths.filter((path) => path.at(-1) === to);
      for (const path of shortest) {
        for (const person of path.slice(1, -1)) total[person] = (total[person] ?? 0) + 1 / shortest.length;
      }
    }
  }
  return total;
}
