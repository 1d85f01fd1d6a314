import type { Csr } from './csr.js';

/** A buffer of so many bytes, shared between threads or not. */
export type Allocate = (bytes: number) => ArrayBufferLike;

/** A graph made ready for searches from many people; plain arrays, so that threads can share it. */
export interface PathNetwork {
  /** Nodes of the graph: people, or those of them who are left after folding. */
  readonly nodeCount: number;
  readonly start: Uint32Array;
  readonly neighbour: Uint32Array;
  /** How many people a node stands for, itself included. */
  readonly weight: Float64Array;
  /** For each node the first node of its component and the one behind the last: components are contiguous. */
  readonly componentStart: Uint32Array;
  readonly componentEnd: Uint32Array;
  /** The person that a node is. */
  readonly personOf: Uint32Array;
}

/** People who hang on the rest by one tie, taken off again and again until nobody does. */
export interface Folded {
  /** 1 where the person is left. */
  readonly isKept: Uint8Array;
  /** How many people a person stands for, itself included; of those left, it sums to all. */
  readonly weight: Float64Array;
  /** Whom a person was folded into in the end; those left stand for themselves. */
  readonly rootOf: Uint32Array;
  /** Unordered pairs whose paths pass a person because one of them was folded into it. */
  readonly pairs: Float64Array;
}

/**
 * Takes off people with one tie, then those who have one left, and so on: a tree that hangs on somebody has one path
 * to everywhere, so what its people do for each other's paths can be counted without a search. About a third of the
 * people of a mail graph. Of each component at least one person is left. O(people + ties). Sariyüce, Saule, Kaya and
 * Çatalyürek, Shattering and compressing networks for betweenness centrality, SDM 2013.
 */
export function foldTrees(network: Csr): Folded {
  const { personCount, start, neighbour } = network;
  const isKept = new Uint8Array(personCount).fill(1);
  const weight = new Float64Array(personCount).fill(1);
  const pairs = new Float64Array(personCount);
  const rootOf = Uint32Array.from({ length: personCount }, (_, person) => person);
  const size = componentSizes(network);
  const degree = Uint32Array.from({ length: personCount }, (_, i) => (start[i + 1] ?? 0) - (start[i] ?? 0));
  const queue: number[] = [];
  for (let person = 0; person < personCount; person++) if (degree[person] === 1) queue.push(person);
  for (let at = 0; at < queue.length; at++) {
    const leaf = queue[at] ?? 0;
    // The other end of the last tie of a component went first.
    if (degree[leaf] !== 1) continue;
    isKept[leaf] = 0;
    degree[leaf] = 0;
    // Whoever is below the leaf reaches all that are not through it.
    const below = weight[leaf] ?? 0;
    pairs[leaf] = (pairs[leaf] ?? 0) + (below - 1) * ((size[leaf] ?? 0) - below);
    const end = start[leaf + 1] ?? 0;
    for (let arc = start[leaf] ?? 0; arc < end; arc++) {
      const root = neighbour[arc] ?? 0;
      if (isKept[root] === 0) continue;
      rootOf[leaf] = root;
      pairs[root] = (pairs[root] ?? 0) + below * ((weight[root] ?? 0) - 1);
      weight[root] = (weight[root] ?? 0) + below;
      degree[root] = (degree[root] ?? 0) - 1;
      if (degree[root] === 1) queue.push(root);
    }
  }
  // Whoever was folded later is resolved before those who were folded into them.
  for (const leaf of queue.reverse()) rootOf[leaf] = rootOf[rootOf[leaf] ?? 0] ?? 0;
  for (let person = 0; person < personCount; person++) {
    const own = weight[person] ?? 0;
    if (isKept[person] === 1) pairs[person] = (pairs[person] ?? 0) + (own - 1) * ((size[person] ?? 0) - own);
  }
  return { isKept, weight, rootOf, pairs };
}

/** For each person, how many people its component has. */
function componentSizes({ personCount, start, neighbour }: Csr): Uint32Array {
  const size = new Uint32Array(personCount);
  const queue = new Uint32Array(personCount);
  for (let first = 0; first < personCount; first++) {
    if (size[first] !== 0) continue;
    let length = 1;
    queue[0] = first;
    size[first] = 1;
    for (let head = 0; head < length; head++) {
      const person = queue[head] ?? 0;
      const end = start[person + 1] ?? 0;
      for (let arc = start[person] ?? 0; arc < end; arc++) {
        const other = neighbour[arc] ?? 0;
        if (size[other] !== 0) continue;
        size[other] = 1;
        queue[length++] = other;
      }
    }
    for (let head = 0; head < length; head++) size[queue[head] ?? 0] = length;
  }
  return size;
}

/**
 * The graph of those left, renumbered: component after component, and within each in the order of a search that
 * starts at its best connected person, so that neighbours lie near each other in memory. O(people + ties).
 */
export function pathNetwork(network: Csr, folded: Folded, allocate: Allocate): PathNetwork {
  const { start, neighbour } = network;
  const order = searchOrder(network, folded.isKept);
  const nodeCount = order.personOf.length;
  const nodeOf = new Uint32Array(network.personCount);
  for (let node = 0; node < nodeCount; node++) nodeOf[order.personOf[node] ?? 0] = node;
  const isKept = (person: number) => folded.isKept[person] === 1;
  const made = {
    start: new Uint32Array(allocate(4 * (nodeCount + 1))),
    weight: new Float64Array(allocate(8 * nodeCount)),
    componentStart: new Uint32Array(allocate(4 * nodeCount)),
    componentEnd: new Uint32Array(allocate(4 * nodeCount)),
    personOf: new Uint32Array(allocate(4 * nodeCount)),
  };
  for (let node = 0; node < nodeCount; node++) {
    const person = order.personOf[node] ?? 0;
    let degree = 0;
    const end = start[person + 1] ?? 0;
    for (let arc = start[person] ?? 0; arc < end; arc++) if (isKept(neighbour[arc] ?? 0)) degree++;
    made.start[node + 1] = (made.start[node] ?? 0) + degree;
    made.weight[node] = folded.weight[person] ?? 0;
  }
  const rows = new Uint32Array(allocate(4 * (made.start[nodeCount] ?? 0)));
  for (let node = 0; node < nodeCount; node++) {
    const person = order.personOf[node] ?? 0;
    let at = made.start[node] ?? 0;
    const end = start[person + 1] ?? 0;
    for (let arc = start[person] ?? 0; arc < end; arc++) {
      const other = neighbour[arc] ?? 0;
      if (isKept(other)) rows[at++] = nodeOf[other] ?? 0;
    }
    rows.subarray(made.start[node], at).sort();
  }
  made.personOf.set(order.personOf);
  for (const [first, end] of order.components) {
    made.componentStart.fill(first, first, end);
    made.componentEnd.fill(end, first, end);
  }
  return { nodeCount, neighbour: rows, ...made };
}

/** Those left in the order described above, and where each component begins and ends. */
function searchOrder({ personCount, start, neighbour }: Csr, isKept: Uint8Array) {
  const degreeOf = (person: number) => (start[person + 1] ?? 0) - (start[person] ?? 0);
  const byDegree = Uint32Array.from({ length: personCount }, (_, person) => person)
    .filter((person) => isKept[person] === 1)
    .sort((a, b) => degreeOf(b) - degreeOf(a) || a - b);
  const personOf = new Uint32Array(byDegree.length);
  const isPlaced = new Uint8Array(personCount);
  const components: (readonly [first: number, end: number])[] = [];
  let length = 0;
  for (const root of byDegree) {
    if (isPlaced[root] === 1) continue;
    const first = length;
    personOf[length++] = root;
    isPlaced[root] = 1;
    for (let head = first; head < length; head++) {
      const person = personOf[head] ?? 0;
      const end = start[person + 1] ?? 0;
      for (let arc = start[person] ?? 0; arc < end; arc++) {
        const other = neighbour[arc] ?? 0;
        if (isPlaced[other] === 1 || isKept[other] === 0) continue;
        isPlaced[other] = 1;
        personOf[length++] = other;
      }
    }
    components.push([first, length]);
  }
  return { personOf, components };
}
