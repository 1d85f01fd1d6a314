import { parentPort, workerData } from 'node:worker_threads';
import { networkOfTies } from '@wellspring/influence-domain';
import { graphologyGraph } from './graphology-peer.js';
import { enronGraph, inventedGraph } from './kernel-graphs.js';
import { secondsOf } from './seconds.js';

/** What a thread builds again and again, on a heap where nothing is but the stored ties and what it builds. */
export interface BuildWork {
  readonly graph: 'enron' | { readonly people: number; readonly ties: number };
  readonly builder: 'ours' | 'graphology';
}

const { graph: which, builder } = workerData as BuildWork; // whoever starts the thread gives it
const graph = which === 'enron' ? enronGraph() : inventedGraph(which.people, which.ties);
const build =
  builder === 'ours' ? () => networkOfTies(graph.people, graph.ties) : () => graphologyGraph(graph);

// Each message is a build; the answer is how many seconds it took.
parentPort?.on('message', () => {
  void secondsOf(build).then((seconds) => parentPort?.postMessage(seconds));
});
parentPort?.postMessage('ready');
