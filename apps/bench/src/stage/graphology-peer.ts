import { createRequire } from 'node:module';
import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import eigenvectorModule from 'graphology-metrics/centrality/eigenvector.js';
import hitsModule from 'graphology-metrics/centrality/hits.js';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import { seededRandom } from '@wellspring/kernel';
import { type KernelGraph } from './kernel-graphs.js';
import { secondsOf } from './seconds.js';

// The packages' types describe transpiled modules; what is imported are the functions themselves.
const louvain = louvainModule as unknown as typeof louvainModule.default;
const eigenvectorCentrality = eigenvectorModule as unknown as typeof eigenvectorModule.default;
const hitsScores = hitsModule as unknown as typeof hitsModule.default;
const pagerankScores = pagerankModule as unknown as typeof pagerankModule.default;

export type WeightedGraph = UndirectedGraph<object, { weight: number }>;

/** graphology's own build from the same stored ties. */
export function graphologyGraph({ people, ties }: KernelGraph): WeightedGraph {
  const graph: WeightedGraph = new UndirectedGraph();
  for (let person = 0; person < people; person++) graph.addNode(person);
  for (const [a, b, weight] of ties) graph.addEdge(a, b, { weight });
  return graph;
}

/** PageRank to the tolerance that ours has; the default is far off on graphs of this size. */
export const graphologyPageRank = (graph: WeightedGraph) =>
  secondsOf(() =>
    pagerankScores(graph, { getEdgeWeight: 'weight', tolerance: 1e-10 / graph.order, maxIterations: 500 }),
  );

/** So many iterations of the power method; that it throws when it has not converged is no matter here. */
export const graphologyEigenvector = (graph: WeightedGraph, maxIterations: number) =>
  secondsOf(() => evenIfItThrows(() => eigenvectorCentrality(graph, { maxIterations, tolerance: 1e-12 })));

/** The same for HITS. */
export const graphologyHits = (graph: WeightedGraph, maxIterations: number) =>
  secondsOf(() => evenIfItThrows(() => hitsScores(graph, { maxIterations, tolerance: 1e-12 })));

/** One Louvain run. */
export const graphologyLouvain = (graph: WeightedGraph) =>
  secondsOf(() => louvain(graph, { rng: seededRandom(1).next }));

/** What graphology-metrics' betweenness does for one source is a function of a package below it. */
interface Brandes {
  createUnweightedIndexedBrandes(graph: WeightedGraph): (source: number) => [Stack, number[][], Uint32Array];
}
interface Stack {
  readonly size: number;
  pop(): number;
}

/**
 * Seconds that graphology-metrics' betweenness takes for these sources: its loop, with the very function that it calls.
 * From all sources it would take some twenty minutes on 36,000 people.
 */
export function graphologyBetweenness(graph: WeightedGraph, sources: readonly number[]): Promise<number> {
  const requireAsMetrics = createRequire(
    createRequire(import.meta.url).resolve('graphology-metrics/centrality/betweenness.js'),
  );
  const { createUnweightedIndexedBrandes } = requireAsMetrics(
    'graphology-shortest-path/indexed-brandes',
  ) as Brandes; // its published type
  const brandes = createUnweightedIndexedBrandes(graph);
  const centrality = new Float64Array(graph.order);
  const delta = new Float64Array(graph.order);
  return secondsOf(() => {
    for (const source of sources) {
      const [stack, predecessors, sigma] = brandes(source);
      delta.fill(0);
      while (stack.size > 0) {
        const node = stack.pop();
        const coefficient = (1 + (delta[node] ?? 0)) / (sigma[node] ?? 1);
        for (const before of predecessors[node] ?? [])
          delta[before] = (delta[before] ?? 0) + (sigma[before] ?? 0) * coefficient;
        if (node !== source) centrality[node] = (centrality[node] ?? 0) + (delta[node] ?? 0);
      }
    }
  });
}

function evenIfItThrows(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('failed to converge'))) throw error;
  }
}
