import { DirectedGraph } from 'graphology';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import { seededRandom } from '@wellspring/kernel';
import { pageRank } from './pagerank.js';
import { KARATE, randomGraph, tiesOf } from './testing/known-graphs.js';

// CommonJS: at run time the module is the function.
const graphologyPagerank = pagerankModule as unknown as typeof pagerankModule.default;

describe('pageRank', () => {
  it('gives the values of networkx on the karate club', () => {
    const rank = pageRank(tiesOf(34, KARATE));
    expect(rank[0]).toBeCloseTo(0.096997, 6);
    expect(rank[33]).toBeCloseTo(0.100919, 6);
    expect(rank[11]).toBeCloseTo(0.009565, 6);
  });

  it('agrees with graphology-metrics at a tight tolerance on weighted mail with people who write to nobody', () => {
    const random = seededRandom(7);
    const edges = randomGraph(60, 150, random.next);
    const ties = tiesOf(62, edges);
    const outWeight = ties.outWeight.map(() => 1 + Math.floor(random.next() * 9));
    const arcOf = (from: number, to: number) => ties.neighbour.indexOf(to, ties.start[from]);
    const inWeight = Float64Array.from(outWeight);
    const graph = new DirectedGraph<object, { weight: number }>();
    for (let person = 0; person < 62; person++) graph.addNode(String(person));
    for (const [a, b] of edges) {
      const [there, back] = [arcOf(a, b), arcOf(b, a)];
      inWeight[there] = outWeight[back] ?? 0;
      inWeight[back] = outWeight[there] ?? 0;
      graph.addEdge(String(a), String(b), { weight: outWeight[there] ?? 0 });
      graph.addEdge(String(b), String(a), { weight: outWeight[back] ?? 0 });
    }
    const expected = graphologyPagerank(graph, {
      getEdgeWeight: 'weight',
      tolerance: 1e-10 / 62,
      maxIterations: 500,
    });
    const rank = pageRank({ ...ties, outWeight, inWeight });
    for (let person = 0; person < 62; person++) {
      expect(Math.abs((rank[person] ?? NaN) - (expected[String(person)] ?? NaN))).toBeLessThan(1e-8);
    }
    expect(rank.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
  });

  it('shares evenly when nobody has a tie, and has nothing to say about nobody', () => {
    expect([...pageRank(tiesOf(4, []))]).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(pageRank(tiesOf(0, []))).toHaveLength(0);
  });
});
