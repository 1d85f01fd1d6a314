import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import { seededRandom } from '@wellspring/kernel';
import { betweenness } from './betweenness.js';
import { networkOfTies } from './csr.js';
import {
  FLORENTINE,
  KARATE,
  crowdedGraph,
  diamonds,
  furthest,
  graphologyOf,
  randomGraph,
  simple,
  tiesOf,
  type TestEdge,
} from './testing/known-graphs.js';

// CommonJS: at run time the module is the function.
const graphologyBetweenness = betweennessModule as unknown as typeof betweennessModule.default;

/** Theirs on steps of equal length, in the order of people. */
const theirs = (
  personCount: number,
  edges: readonly TestEdge[],
  getEdgeWeight: 'weight' | null = null,
): number[] =>
  Object.values(
    graphologyBetweenness(graphologyOf(personCount, edges), { getEdgeWeight, normalized: false }),
  );

describe('betweenness', () => {
  it('gives the published values of the Florentine families and the karate club', () => {
    const florentine = betweenness(tiesOf(15, FLORENTINE));
    expect(florentine[8]).toBeCloseTo(47.5, 9); // Medici
    expect(florentine[6]).toBeCloseTo(23.166667, 6); // Guadagni
    expect(florentine[9]).toBe(0); // Pazzi
    const karate = betweenness(tiesOf(34, KARATE));
    expect(Math.abs((karate[0] ?? 0) - 231.0714285714286)).toBeLessThan(1e-8);
    expect(Math.abs((karate[33] ?? 0) - 160.5515873015873)).toBeLessThan(1e-8);
    expect(Math.abs((karate[2] ?? 0) - 75.85079365079366)).toBeLessThan(1e-8);
  });

  it('agrees with graphology-metrics on steps of equal length, on sparse, dense and crowded graphs', () => {
    const graphs: [number, TestEdge[]][] = [
      [80, randomGraph(80, 90, seededRandom(3).next)],
      [80, randomGraph(80, 800, seededRandom(4).next)],
      [400, crowdedGraph(400, 1500, seededRandom(5).next)],
    ];
    for (const [personCount, edges] of graphs) {
      const mine = betweenness(tiesOf(personCount, edges));
      expect(furthest(mine, theirs(personCount, edges))).toBeLessThan(1e-8);
    }
  });

  it('counts more shortest paths than 32 bits hold, where graphology-metrics has no number', () => {
    const chain = diamonds(40);
    const result = betweenness(tiesOf(121, chain));
    // The joint in the middle separates 60 people from 60; its own diamonds add one pair of two on each side.
    expect(result[60]).toBeCloseTo(60 * 60 + 0.5 + 0.5, 6);
    expect(theirs(121, chain)[60]).toBeNaN();
  });

  it('takes a strong tie for a tie, where graphology-metrics takes it for a long way by default', () => {
    // 0 and 2 write to each other a lot; their mail does not go by way of 1.
    const edges: TestEdge[] = [[0, 1, 1], [1, 2, 1], [0, 2, 5]]; // prettier-ignore
    expect(theirs(3, edges, 'weight')[1]).toBe(1);
    expect([...betweenness(tiesOf(3, edges))]).toEqual([0, 0, 0]);
  });

  it('knows no ties to oneself, where they give the last person of graphology-metrics ties to the first', () => {
    // 0 – 1 – 2 with mail of 1 to itself; 3 has no tie at all.
    const graph = new UndirectedGraph();
    for (const key of ['0', '1', '2', '3']) graph.addNode(key);
    for (const [a, b] of [['0', '1'], ['1', '2'], ['1', '1']] as const) graph.addEdge(a, b); // prettier-ignore
    expect(graphologyBetweenness(graph, { getEdgeWeight: null, normalized: false })).toMatchObject({ 0: 1 });
    const network = networkOfTies(4, [[0, 1, 1], [1, 2, 1], [1, 1, 1]]); // prettier-ignore
    expect([...betweenness(network)]).toEqual([0, 1, 0, 0]);
  });

  it('is the sum over pairs of the share of shortest paths, on any small graph', () => {
    const graphs = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 16 });
    fc.assert(
      fc.property(graphs, (pairs) => {
        const edges = simple(pairs);
        expect(furthest(betweenness(tiesOf(8, edges)), naiveBetweenness(8, edges))).toBeLessThan(1e-9);
      }),
    );
  });

  it('is the exact value when everybody is a source', () => {
    const ties = tiesOf(34, KARATE);
    const everybody = Uint32Array.from({ length: 34 }, (_, person) => 33 - person);
    expect(furthest(betweenness(ties, everybody), betweenness(ties))).toBeLessThan(1e-9);
  });

  it('has nothing to say about nobody, and says so about people without ties', () => {
    expect(betweenness(tiesOf(0, []))).toHaveLength(0);
    expect([...betweenness(tiesOf(3, []))]).toEqual([0, 0, 0]);
    expect([...betweenness(tiesOf(3, [[0, 1]]), Uint32Array.of())]).toEqual([0, 0, 0]);
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
