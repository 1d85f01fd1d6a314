import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { seededRandom } from '@wellspring/kernel';
import type { TieGraph } from './to-graphology.js';

// The package is CommonJS: its types put the function under `default`, at run time the module is the function.
const louvain = louvainModule as unknown as typeof louvainModule.default;

/** Runs with different seeds; ours, a bargain at 0.05 s each. */
const RUNS = 10;
/** Ties whose ends are together in fewer of the runs say nothing about belonging together; the source's middle. */
const TOGETHER = 0.5;
/** The source needs one or two. */
const MAX_ROUNDS = 5;

/** Communities of the tie graph. */
export interface Communities {
  /** Community of each person, in node order; 0 is the biggest, equal sizes in node order. People without ties: -1. */
  readonly communityOf: Int32Array;
  readonly count: number;
  /** Of the partition, -0.5..1; over 0.3 is a clear structure. */
  readonly modularity: number;
  /**
   * On which share of the ties two of the ten first runs agree whether both ends are together, 0..1: near 1 the
   * communities are a property of the graph, near 0.5 of the seed. 1 without ties.
   */
  readonly agreementRatio: number;
}

/** Ties by position of their ends. */
interface Edges {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float64Array;
}

/**
 * Louvain communities by tie strength: the consensus of ten seeded runs. In how many runs the ends of a tie are together
 * is the weight of the tie in the next ten, until all agree. A community is what hangs together by ties that are within it. The
 * same graph and seed give the same communities. Ten to thirty times a Louvain, near-linear in ties. Blondel et al.
 * 2008; Lancichinetti and Fortunato, Consensus clustering in complex networks, 2012, over ties alone as in Tandon et
 * al. 2019.
 */
export function findCommunities(graph: TieGraph, seed: number): Communities {
  const personCount = graph.order;
  const edges = edgesOf(graph);
  if (edges.from.length === 0)
    return { communityOf: new Int32Array(personCount).fill(-1), count: 0, modularity: 0, agreementRatio: 1 };
  let together = togetherIn(runs(personCount, edges, seed), edges);
  const agreementRatio = agreement(together);
  for (let round = 1; round < MAX_ROUNDS && together.some((share) => share > 0 && share < 1); round++) {
    together = togetherIn(
      runs(personCount, consensusEdges(personCount, edges, together), seed + round * RUNS),
      edges,
    );
  }
  const found = connected(personCount, edges, together);
  const { communityOf, count } = numberBySize(found);
  return { communityOf, count, modularity: modularityOf(communityOf, edges), agreementRatio };
}

function edgesOf(graph: TieGraph): Edges {
  const positionOf = new Map(graph.nodes().map((key, position) => [key, position]));
  const edges = {
    from: new Uint32Array(graph.size),
    to: new Uint32Array(graph.size),
    weight: new Float64Array(graph.size),
  };
  let at = 0;
  graph.forEachEdge((_, { weight }, source, target) => {
    edges.from[at] = positionOf.get(source) ?? 0;
    edges.to[at] = positionOf.get(target) ?? 0;
    edges.weight[at++] = weight;
  });
  return edges;
}

/** Ten partitions, each a community for every position. */
function runs(personCount: number, { from, to, weight }: Edges, seed: number): Int32Array[] {
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (let position = 0; position < personCount; position++) graph.addNode(String(position));
  for (let edge = 0; edge < from.length; edge++)
    graph.addEdge(String(from[edge] ?? 0), String(to[edge] ?? 0), { weight: weight[edge] ?? 0 });
  return Array.from({ length: RUNS }, (_, run) => {
    const communities = louvain(graph, { rng: seededRandom(seed + run).next });
    return Int32Array.from({ length: personCount }, (__, position) => communities[String(position)] ?? -1);
  });
}

/** For each tie, in which share of the partitions both ends are together. */
const togetherIn = (partitions: readonly Int32Array[], { from, to }: Edges): Float64Array =>
  Float64Array.from(from, (one, edge) => {
    const other = to[edge] ?? 0;
    return partitions.filter((community) => community[one] === community[other]).length / partitions.length;
  });

const agreement = (together: Float64Array): number =>
  together.reduce((sum, share) => sum + share * share + (1 - share) * (1 - share), 0) / together.length;

/** Ties of people who are often together, and for whoever has none of these the one that comes nearest. */
function consensusEdges(personCount: number, { from, to }: Edges, together: Float64Array): Edges {
  const isIn = Uint8Array.from(together, (share) => (share >= TOGETHER ? 1 : 0));
  const hasOne = new Uint8Array(personCount);
  const nearest = new Int32Array(personCount).fill(-1);
  for (let edge = 0; edge < from.length; edge++) {
    for (const person of [from[edge] ?? 0, to[edge] ?? 0]) {
      if (isIn[edge] === 1) hasOne[person] = 1;
      const soFar = nearest[person] ?? -1;
      if (soFar < 0 || (together[edge] ?? 0) > (together[soFar] ?? 0)) nearest[person] = edge;
    }
  }
  for (let person = 0; person < personCount; person++) {
    const edge = nearest[person] ?? -1;
    if (hasOne[person] === 0 && edge >= 0) isIn[edge] = 1;
  }
  const chosen = Uint32Array.from(from.keys()).filter((edge) => isIn[edge] === 1);
  return {
    from: chosen.map((edge) => from[edge] ?? 0),
    to: chosen.map((edge) => to[edge] ?? 0),
    // Whoever was never together with a neighbour still has to be somewhere.
    weight: Float64Array.from(chosen, (edge) => Math.max(together[edge] ?? 0, 1 / (2 * RUNS))),
  };
}

/** Numbers what hangs together by ties within communities; -1 for people without ties. */
function connected(personCount: number, { from, to }: Edges, together: Float64Array): number[] {
  const parent = Uint32Array.from({ length: personCount }, (_, person) => person);
  const rootOf = (person: number) => {
    let root = person;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root] ?? 0] ?? 0;
      root = parent[root] ?? 0;
    }
    return root;
  };
  const isTied = new Uint8Array(personCount);
  for (let edge = 0; edge < from.length; edge++) {
    const [one, other] = [from[edge] ?? 0, to[edge] ?? 0];
    isTied[one] = isTied[other] = 1;
    if ((together[edge] ?? 0) < TOGETHER) continue;
    const roots = [rootOf(one), rootOf(other)];
    parent[Math.max(...roots)] = Math.min(...roots);
  }
  return Array.from({ length: personCount }, (_, person) => (isTied[person] === 1 ? rootOf(person) : -1));
}

function numberBySize(found: readonly number[]): { communityOf: Int32Array; count: number } {
  const sizes = new Map<number, number>();
  for (const community of found) if (community >= 0) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  // Sorting is stable and the map is in node order.
  const bySize = [...sizes].sort((a, b) => b[1] - a[1]);
  const numberOf = new Map(bySize.map(([community], index) => [community, index]));
  return {
    communityOf: Int32Array.from(found, (community) => numberOf.get(community) ?? -1),
    count: bySize.length,
  };
}

/** `Σ_c (within_c / m - (total_c / 2m)²)`. Newman and Girvan 2004, weighted. */
function modularityOf(communityOf: Int32Array, { from, to, weight }: Edges): number {
  const total = new Map<number, number>();
  let [within, all] = [0, 0];
  for (let edge = 0; edge < from.length; edge++) {
    const [one, other] = [communityOf[from[edge] ?? 0] ?? -1, communityOf[to[edge] ?? 0] ?? -1];
    const own = weight[edge] ?? 0;
    all += own;
    if (one === other) within += own;
    for (const community of [one, other]) total.set(community, (total.get(community) ?? 0) + own);
  }
  return [...total.values()].reduce((sum, degree) => sum - (degree / (2 * all)) ** 2, within / all);
}
