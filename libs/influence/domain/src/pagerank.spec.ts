import fc from 'fast-check';
import { DirectedGraph } from 'graphology';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import { seededRandom } from '@wellspring/kernel';
import type { Ties } from './build-ties.js';
import { pageRank } from './pagerank.js';
import {
  KARATE,
  crowdedGraph,
  furthest,
  randomGraph,
  simple,
  tiesOf,
  withMail,
} from './testing/known-graphs.js';

// CommonJS: at run time the module is the function.
const graphologyPagerank = pagerankModule as unknown as typeof pagerankModule.default;

describe('pageRank', () => {
  it('gives the values of igraph (PRPACK) on the karate club', () => {
    const rank = pageRank(tiesOf(34, KARATE));
    expect(Math.abs((rank[0] ?? 0) - 0.09699728538829475)).toBeLessThan(1e-8);
    expect(Math.abs((rank[33] ?? 0) - 0.1009191823326258)).toBeLessThan(1e-8);
    expect(Math.abs((rank[11] ?? 0) - 0.009564745492135509)).toBeLessThan(1e-8);
  });

  it('agrees with graphology-metrics at a tight tolerance on weighted mail with people who write to nobody', () => {
    const random = seededRandom(7);
    const ties = withMail(tiesOf(62, randomGraph(60, 150, random.next)), uneven);
    const expected = fromGraphology(ties, { tolerance: 1e-10 / 62, maxIterations: 500 });
    const rank = pageRank(ties);
    expect(furthest(rank, expected)).toBeLessThan(1e-8);
    expect(rank.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
  });

  it('does not stop early as graphology-metrics does by default, which leaves errors of per cents among many', () => {
    const ties = tiesOf(3000, crowdedGraph(3000, 9000, seededRandom(5).next));
    const exact = naivePageRank(ties, 400);
    const [mine, theirs] = [pageRank(ties), fromGraphology(ties, {})];
    const worst = (found: ArrayLike<number>) =>
      exact.reduce((most, value, at) => Math.max(most, Math.abs((found[at] ?? NaN) / value - 1)), 0);
    expect(worst(mine)).toBeLessThan(1e-8);
    expect(worst(theirs)).toBeGreaterThan(0.02);
  });

  it('is the stationary walk on any small graph, however uneven the mail', () => {
    const graphs = fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 1, max: 9 })), {
      maxLength: 16,
    });
    fc.assert(
      fc.property(graphs, fc.integer({ min: -6, max: 6 }), (edges, tens) => {
        const ties = withMail(
          tiesOf(8, simple(edges)),
          (from, to) => (from < to ? 10 ** tens : 1) * uneven(from, to),
        );
        expect(furthest(pageRank(ties), naivePageRank(ties, 300))).toBeLessThan(1e-8);
      }),
    );
  });

  it('shares evenly when nobody has a tie, and has nothing to say about nobody', () => {
    expect(furthest(pageRank(tiesOf(4, [])), [0.25, 0.25, 0.25, 0.25])).toBeLessThan(1e-15);
    expect(pageRank(tiesOf(0, []))).toHaveLength(0);
  });
});

const uneven = (from: number, to: number) => 1 + ((from * 7 + to * 3) % 9);

function fromGraphology(ties: Ties, options: { tolerance?: number; maxIterations?: number }): number[] {
  const graph = new DirectedGraph<object, { weight: number }>();
  for (let person = 0; person < ties.personCount; person++) graph.addNode(String(person));
  eachArc(ties, (from, to, weight) => graph.addEdge(String(from), String(to), { weight }));
  const found = graphologyPagerank(graph, { getEdgeWeight: 'weight', ...options });
  return graph.nodes().map((key) => found[key] ?? NaN);
}

/** The definition: a walk that follows mail, and jumps to anyone from people who write to nobody. */
function naivePageRank(ties: Ties, steps: number): number[] {
  const count = ties.personCount;
  const out = new Array<number>(count).fill(0);
  eachArc(ties, (from, _, weight) => (out[from] = (out[from] ?? 0) + weight));
  let rank = new Array<number>(count).fill(1 / count);
  for (let step = 0; step < steps; step++) {
    const lost = rank.reduce((sum, value, at) => sum + (out[at] === 0 ? value : 0), 0);
    const next = rank.map(() => (0.15 + 0.85 * lost) / count);
    eachArc(ties, (from, to, weight) => {
      next[to] = (next[to] ?? 0) + (0.85 * (rank[from] ?? 0) * weight) / (out[from] ?? 1);
    });
    rank = next;
  }
  return rank;
}

function eachArc(ties: Ties, visit: (from: number, to: number, weight: number) => void): void {
  for (let person = 0; person < ties.personCount; person++) {
    for (let arc = ties.start[person] ?? 0; arc < (ties.start[person + 1] ?? 0); arc++)
      visit(person, ties.neighbour[arc] ?? 0, ties.outWeight[arc] ?? 0);
  }
}
