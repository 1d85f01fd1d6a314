import {
  coreNumbers,
  eigenvector,
  findCommunities,
  hits,
  networkOfTies,
  pageRank,
  participation,
  structuralHoles,
  toGraphology,
  type WeightedCsr,
} from '@wellspring/influence-domain';
import { type Bench, type BenchCase, type CaseResult, type Fact } from '../harness/bench-case.js';
import { compare, type Comparison, type Peer } from '../harness/contest.js';
import { type BuildWork } from '../stage/build-network.thread.js';
import { startBetweennessThreads } from '../stage/betweenness-threads.js';
import {
  graphologyBetweenness,
  graphologyEigenvector,
  graphologyGraph,
  graphologyHits,
  graphologyLouvain,
  graphologyPageRank,
  type WeightedGraph,
} from '../stage/graphology-peer.js';
import { IGRAPH_MISSING, startIgraph, type IgraphKernel, type IgraphPeer } from '../stage/igraph-peer.js';
import {
  columnsOf,
  enronGraph,
  enronMissing,
  inventedGraph,
  type KernelGraph,
} from '../stage/kernel-graphs.js';
import { collectGarbage } from '../stage/memory-of.js';
import { startNetworkBuilder } from '../stage/network-builder.js';
import { secondsOf } from '../stage/seconds.js';
import { temporaryFolder } from '../stage/temporary-folder.js';

const THREADS = 2;
/** Sources of which graphology's betweenness is measured; the rest is by extrapolation. */
const SAMPLED_SOURCES = 200;
/** At most so many times the peer's time, as ratios of speed. */
const TARGETS = { pagerank: 1, constraint: 1 / 0.8, betweenness: 1 / 0.6, csr: 1 / 0.05 };
/** Of the largest value, how far igraph's values may be from ours: another would not be the same measure. */
const SAME = 1e-8;

/** How long each measure of the tie graph takes, beside igraph in C and graphology. */
export const influenceKernels: BenchCase = {
  name: 'influence-kernels',
  description:
    'PageRank, constraint, betweenness and others on 36,692 and 100,000 people, against igraph and graphology',
  missing: enronMissing,
  run,
};

/** One graph in every form. */
interface Subject {
  readonly bench: Bench;
  readonly graph: KernelGraph;
  readonly network: WeightedCsr;
  readonly peer: WeightedGraph;
  readonly igraph: IgraphPeer | null;
  /** Iterations of graphology's HITS that end in time. */
  readonly hitsIterations: number;
}

async function run(bench: Bench): Promise<CaseResult> {
  const igraph = bench.oursAlone ? null : await startIgraph(temporaryFolder(bench));
  bench.defer(() => igraph?.close());
  if (!igraph) bench.note(IGRAPH_MISSING);
  const comparisons: Comparison[] = [];
  const facts: Fact[] = [];
  for (const { which, hitsIterations } of [
    { which: 'enron' as const, hitsIterations: 20 },
    { which: { people: 100_000, ties: 2_000_000 }, hitsIterations: 1 },
  ]) {
    const graph = which === 'enron' ? enronGraph() : inventedGraph(which.people, which.ties);
    comparisons.push(...(await buildContest(bench, graph, which)));
    const network = networkOfTies(graph.people, graph.ties);
    const subject = { bench, graph, network, peer: graphologyGraph(graph), igraph, hitsIterations };
    const build = await igraph?.load(graph.people, columnsOf(graph.ties));
    if (build !== undefined)
      facts.push({ label: `${graph.name}: igraph's own build`, value: build, unit: 's' });
    comparisons.push(...(await kernelContests(subject)));
    facts.push(...(await participationFacts(subject)));
    if (which !== 'enron') continue;
    comparisons.push(...(await communityContest(subject)), ...(await betweennessContest(subject)));
  }
  return {
    comparisons,
    facts,
    texts: igraph ? [`igraph ${igraph.version}, timed around its calls.`] : [IGRAPH_MISSING],
  };
}

/**
 * Seconds of the work after what the peers left (graphology's whole graph is on this heap) was collected, which is not ours
 * to tidy up. It is done once before it is timed: a full collection throws compiled code away.
 */
async function tidied(work: () => unknown): Promise<number> {
  collectGarbage();
  work();
  return secondsOf(work);
}

/** Stored ties to compressed rows; each builds in a thread of its own, where the other's garbage is not on its heap. */
async function buildContest(
  bench: Bench,
  { name, people, ties }: KernelGraph,
  which: BuildWork['graph'],
): Promise<Comparison[]> {
  const [ours, graphology] = [
    await startNetworkBuilder({ graph: which, builder: 'ours' }),
    await startNetworkBuilder({ graph: which, builder: 'graphology' }),
  ];
  try {
    return await bench.hold({
      ...{ name: `${name}: csr`, unit: 's', better: 'less' },
      ours: { name: `networkOfTies, ${people} people, ${ties.length} ties`, run: () => ours.build() },
      peers: [
        {
          ...{ name: 'graphology: addNode and addEdge of the same', target: TARGETS.csr },
          run: () => graphology.build(),
        },
      ],
    });
  } finally {
    await Promise.all([ours.close(), graphology.close()]);
  }
}

async function kernelContests(subject: Subject): Promise<Comparison[]> {
  const { network, peer, hitsIterations } = subject;
  const mail = { ...network, outWeight: network.strength, inWeight: network.strength };
  const graphology = (name: string, work: () => Promise<number>): Peer => ({
    ...{ name: `graphology-metrics, ${name}`, target: null },
    run: work,
  });
  return [
    ...(await contest(subject, 'pagerank', () => pageRank(mail), [
      graphology('to the same tolerance', () => graphologyPageRank(peer)),
    ])),
    ...(await contest(subject, 'constraint', () => structuralHoles(network).constraint, [])),
    ...(await contest(subject, 'coreness', () => Float64Array.from(coreNumbers(network)), [])),
    ...(await contest(subject, 'eigenvector', () => eigenvector(network).values, [
      graphology('stopped after 100 iterations', () => graphologyEigenvector(peer, 100)),
    ])),
    ...(await contest(subject, 'hits', () => hits(mail).hubs, [
      graphology(`stopped after ${hitsIterations} iterations`, () => graphologyHits(peer, hitsIterations)),
    ])),
  ];
}

/** Ours against igraph, whose values are compared as well, and others. */
async function contest(
  { bench, graph, igraph }: Subject,
  kernel: Exclude<IgraphKernel, 'louvain' | 'betweenness'>,
  work: () => Float64Array,
  others: readonly Peer[],
): Promise<Comparison[]> {
  let values: Float64Array = new Float64Array();
  const target = kernel === 'pagerank' || kernel === 'constraint' ? TARGETS[kernel] : null;
  const inC = igraph && {
    ...{ name: `igraph ${igraph.version}, ${kernel}`, target },
    run: async () => {
      const theirs = await igraph.run(kernel);
      refuseOthers(kernel, values, theirs.values);
      return theirs.seconds;
    },
  };
  return bench.hold({
    ...{ name: `${graph.name}: ${kernel}`, unit: 's', better: 'less' },
    ours: {
      name: 'ours, one thread',
      run: () => tidied(() => (values = work())),
    },
    peers: inC ? [inC, ...others] : others,
  });
}

/** Throws when two give other values, each in its own scale; people without ties have none and are left out. */
function refuseOthers(kernel: string, ours: Float64Array, theirs: Float64Array): void {
  const largest = (values: Float64Array) => values.reduce((most, value) => (value > most ? value : most), 0);
  const [mine, other] = [largest(ours), largest(theirs)];
  const tolerance = kernel === 'eigenvector' || kernel === 'hits' ? 1e-4 : SAME;
  for (let person = 0; person < ours.length; person++) {
    const difference = Math.abs((ours[person] ?? NaN) / mine - (theirs[person] ?? NaN) / other);
    if (difference > tolerance)
      throw new Error(
        `igraph's ${kernel} of person ${person} differs by ${difference} of the largest value.`,
      );
  }
}

/** Nobody else has it. */
async function participationFacts({ graph, network }: Subject): Promise<Fact[]> {
  const groupOf = Int32Array.from({ length: graph.people }, (_, person) => person % 50);
  participation(network, groupOf);
  const seconds = await secondsOf(() => participation(network, groupOf));
  return [{ label: `${graph.name}: participation, no peer has it`, value: seconds * 1000, unit: 'ms' }];
}

async function communityContest({ bench, graph, network, peer, igraph }: Subject): Promise<Comparison[]> {
  const people = Array.from({ length: graph.people }, (_, person) => ({
    ...{ key: String(person), name: '', department: null },
  }));
  const ties = toGraphology(network, people);
  const inC = igraph && {
    ...{ name: `igraph ${igraph.version}, one Louvain run`, target: null },
    run: async () => (await igraph.run('louvain')).seconds,
  };
  const graphology = {
    ...{ name: 'graphology-communities-louvain, one run', target: null },
    run: () => graphologyLouvain(peer),
  };
  return bench.hold({
    ...{ name: `${graph.name}: communities`, unit: 's', better: 'less' },
    ours: { name: 'consensus of ten Louvain runs', run: () => secondsOf(() => findCommunities(ties, 1)) },
    peers: inC ? [graphology, inC] : [graphology],
  });
}

/** One round: igraph takes minutes for it. */
async function betweennessContest({ bench, graph, network, peer, igraph }: Subject): Promise<Comparison[]> {
  const threads = await startBetweennessThreads(THREADS);
  bench.defer(() => threads.close());
  let values = new Float64Array();
  const name = `${graph.name}: betweenness`;
  const ours = {
    name: `exact, ${THREADS} threads`,
    run: () => secondsOf(async () => (values = Float64Array.from(await threads.run(network)))),
  };
  bench.note(`${name}: ours, exact`);
  const seconds = await ours.run();
  const against = (to: Peer, figure: number) =>
    compare({ name, unit: 's', better: 'less', ours, peers: [to] }, to, [seconds], [figure]);
  bench.note(`${name}: graphology, ${SAMPLED_SOURCES} sources`);
  const step = Math.floor(graph.people / SAMPLED_SOURCES);
  const sampled = await graphologyBetweenness(
    peer,
    Array.from({ length: SAMPLED_SOURCES }, (_, at) => at * step),
  );
  const extrapolated = {
    ...{ name: `graphology-metrics, EXTRAPOLATED from ${SAMPLED_SOURCES} sources`, target: null },
    run: () => Promise.resolve((sampled * graph.people) / SAMPLED_SOURCES),
  };
  const comparisons = [against(extrapolated, await extrapolated.run())];
  if (igraph) {
    bench.note(`${name}: igraph, exact, one round of some minutes`);
    const theirs = await igraph.run('betweenness');
    refuseOthers('betweenness', values, theirs.values);
    const inC = {
      name: `igraph ${igraph.version}, exact`,
      target: TARGETS.betweenness,
      run: () => Promise.resolve(theirs.seconds),
    };
    comparisons.unshift(against(inC, theirs.seconds));
  }
  return comparisons;
}
