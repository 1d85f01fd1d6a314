import { betweennessOf, prepareBetweenness, workOnBetweenness, type Tick } from './betweenness-shared.js';
import type { Csr } from './csr.js';

export type { Tick } from './betweenness-shared.js';

/**
 * Betweenness: for each person the sum, over pairs of other people, of the share of shortest paths between them that
 * pass through the person. Paths run along ties, each one step long, however strong: a strong tie is not a long way.
 * Unordered pairs, not normalised (divide by (n - 1)(n - 2) / 2).
 *
 * Exact with all people as `sources` (the default). With fewer (different people) the sum is scaled up to all, an
 * unbiased estimate (Brandes and Pich 2007), in which what people on trees do is exact. At most O(sources × (people + ties)). In this thread alone; on several:
 * `shareBetweenness`, with the same digits.
 */
export function betweenness(network: Csr, sources?: Uint32Array, tick?: Tick): Float64Array {
  const prepared = prepareBetweenness(network, sources, (bytes) => new ArrayBuffer(bytes));
  workOnBetweenness(prepared, tick);
  return betweennessOf(prepared);
}
