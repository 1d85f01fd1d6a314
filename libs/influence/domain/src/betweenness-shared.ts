import {
  foldTrees,
  pathNetwork,
  type Folded,
  type Allocate,
  type PathNetwork,
} from './betweenness-network.js';
import { accumulateSource, searchRoom } from './betweenness-sources.js';
import type { Csr } from './csr.js';

/** Called after every few sources with the share done; may throw to stop the computation. */
export type Tick = (doneRatio: number) => void;

/** Ask {@link Tick} after so many sources: some milliseconds on a company's graph. */
const SOURCES_PER_TICK = 16;
/** Blocks are no smaller, so that threads hardly meet at the counter. */
const SOURCES_PER_BLOCK = 16;
const MAX_BLOCKS = 128;
/** Numbers in the sums of all blocks together, 32 MB: fewer blocks for more people. */
const SUMS = 4e6;
const MIN_BLOCKS = 16;

/** Places in `counters`. */
const NEXT_BLOCK = 0;
const DONE_BLOCKS = 1;
const STOPPED = 2;

/**
 * A betweenness that several threads work on: only numbers and typed arrays, which `postMessage` hands on without a
 * copy where they lie in shared buffers.
 *
 * Sources are cut into blocks by their number alone, and every block has sums of its own, which are added up in the
 * order of blocks. So the result is the same, digit for digit, whoever does which block.
 */
export interface SharedBetweenness {
  readonly personCount: number;
  readonly network: PathNetwork;
  /** Nodes to search from: each once when exact, for an estimate those that the drawn people were folded into. */
  readonly sources: Uint32Array;
  readonly isEstimate: boolean;
  readonly blockCount: number;
  /** `blockCount` rows of a number for each node. */
  readonly sums: Float64Array;
  /** Next block to be taken; blocks done; 1 when stopped. */
  readonly counters: Int32Array;
  /** What folded people add for each person, in unordered pairs. */
  readonly pairs: Float64Array;
}

/**
 * Makes a graph ready for {@link workOnBetweenness}, in shared memory: up to 32 MB of sums, 4 bytes a tie and end, 52 a person.
 * People who hang on others by one tie are folded into them first. Without `sources` it is exact; with
 * sources (people, each at most once) it is the estimate of {@link betweennessOf}.
 */
export const shareBetweenness = (network: Csr, sources?: Uint32Array): SharedBetweenness =>
  prepareBetweenness(network, sources, (bytes) => new SharedArrayBuffer(bytes));

/** {@link shareBetweenness} in memory of the caller's choice. */
export function prepareBetweenness(
  network: Csr,
  sources: Uint32Array | undefined,
  allocate: Allocate,
): SharedBetweenness {
  const { personCount } = network;
  const folded = foldTrees(network);
  const prepared = pathNetwork(network, folded, allocate);
  const nodes = sources
    ? nodesOf(prepared, folded, sources)
    : Uint32Array.from({ length: prepared.nodeCount }, (_, node) => node);
  const blockCount = blocksFor(nodes.length, prepared.nodeCount);
  const shared = {
    sources: new Uint32Array(allocate(4 * nodes.length)),
    sums: new Float64Array(allocate(8 * blockCount * prepared.nodeCount)),
    counters: new Int32Array(allocate(12)),
    pairs: new Float64Array(allocate(8 * personCount)),
  };
  shared.sources.set(nodes);
  shared.pairs.set(folded.pairs);
  return { personCount, network: prepared, blockCount, isEstimate: sources !== undefined, ...shared };
}

function nodesOf(
  { nodeCount, personOf }: PathNetwork,
  { rootOf, isKept }: Folded,
  people: Uint32Array,
): Uint32Array {
  const nodeOf = new Uint32Array(isKept.length);
  for (let node = 0; node < nodeCount; node++) nodeOf[personOf[node] ?? 0] = node;
  return people.map((person) => nodeOf[rootOf[person] ?? 0] ?? 0);
}

function blocksFor(sourceCount: number, nodeCount: number): number {
  const fitting = Math.floor(SUMS / Math.max(1, nodeCount));
  const most = Math.min(MAX_BLOCKS, Math.max(MIN_BLOCKS, fitting));
  return Math.max(1, Math.min(most, Math.floor(sourceCount / SOURCES_PER_BLOCK)));
}

/**
 * Takes block after block until none is left or somebody stops. Call it in every thread that shall help, the asking one
 * too. What `tick` throws stops the other threads as well and is thrown on.
 */
export function workOnBetweenness(shared: SharedBetweenness, tick?: Tick): void {
  const { network, sources, isEstimate, blockCount, sums, counters } = shared;
  const room = searchRoom(network.nodeCount);
  try {
    for (;;) {
      const block = Atomics.add(counters, NEXT_BLOCK, 1);
      if (block >= blockCount) return;
      const into = sums.subarray(block * network.nodeCount, (block + 1) * network.nodeCount);
      const [from, end] = blockOf(shared, block);
      for (let at = from; at < end; at++) {
        if ((at - from) % SOURCES_PER_TICK === SOURCES_PER_TICK - 1) {
          if (Atomics.load(counters, STOPPED) === 1) return;
          tick?.(
            Math.min(1, (Atomics.load(counters, DONE_BLOCKS) + (at - from) / (end - from)) / blockCount),
          );
        }
        const source = sources[at] ?? 0;
        accumulateSource(network, source, isEstimate ? 1 : (network.weight[source] ?? 1), room, into);
      }
      Atomics.add(counters, DONE_BLOCKS, 1);
      Atomics.notify(counters, DONE_BLOCKS);
    }
  } catch (error) {
    stopBetweenness(shared);
    throw error;
  }
}

function blockOf({ sources, blockCount }: SharedBetweenness, block: number): [from: number, end: number] {
  const at = (index: number) => Math.floor((index * sources.length) / blockCount);
  return [at(block), at(block + 1)];
}

/** Lets all threads end at their next source but a few. The result is not to be used. */
export function stopBetweenness({ counters }: SharedBetweenness): void {
  Atomics.store(counters, STOPPED, 1);
  Atomics.notify(counters, DONE_BLOCKS);
}

/** Share of the blocks that are done, 0..1. */
export const betweennessProgress = ({ counters, blockCount }: SharedBetweenness): number =>
  Atomics.load(counters, DONE_BLOCKS) / blockCount;

/**
 * Waits, holding up its thread, until all blocks are done; false when somebody stopped. Only in shared memory. `check`
 * is called every tenth of a second and may throw, for a helper that died would be waited for in vain.
 */
export function awaitBetweenness(shared: SharedBetweenness, check: () => void = () => undefined): boolean {
  const { counters, blockCount } = shared;
  for (;;) {
    if (Atomics.load(counters, STOPPED) === 1) return false;
    const done = Atomics.load(counters, DONE_BLOCKS);
    if (done >= blockCount) return true;
    check();
    Atomics.wait(counters, DONE_BLOCKS, done, 100);
  }
}

/** The sums of all threads as betweenness, in the order of people; see `betweenness` for its scale. */
export function betweennessOf(shared: SharedBetweenness): Float64Array {
  const { personCount, network, sources, isEstimate, blockCount, sums, pairs } = shared;
  const { nodeCount, personOf } = network;
  // Each unordered pair was seen from both of its ends.
  const scale = sources.length === 0 ? 0 : (isEstimate ? personCount / sources.length : 1) / 2;
  const total = new Float64Array(nodeCount);
  for (let block = 0; block < blockCount; block++) {
    const row = block * nodeCount;
    for (let node = 0; node < nodeCount; node++) total[node] = (total[node] ?? 0) + (sums[row + node] ?? 0);
  }
  const result = new Float64Array(personCount);
  result.set(pairs);
  for (let node = 0; node < nodeCount; node++) {
    const person = personOf[node] ?? 0;
    result[person] = (result[person] ?? 0) + (total[node] ?? 0) * scale;
  }
  return result;
}
