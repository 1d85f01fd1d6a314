import type { Ties } from './build-ties.js';

/** Called after every few sources with the share done; may throw to stop the computation. */
export type Tick = (doneRatio: number) => void;

/**
 * Betweenness: for each person the sum, over pairs of other people, of the share of shortest paths between them that
 * pass through the person. Paths run along ties, each one step long. Unordered pairs, not normalised (divide by
 * (n - 1)(n - 2) / 2).
 *
 * Exact with all people as `sources` (the default). With fewer the sum is scaled up to all, an unbiased estimate
 * (Brandes and Pich 2007). O(sources × (people + ties)). Brandes 2001 with path counts in floating point, since a
 * 32-bit count overflows on long chains, and without predecessor lists.
 */
export function betweenness(
  ties: Pick<Ties, 'personCount' | 'start' | 'neighbour'>,
  sources?: Uint32Array,
  tick?: Tick,
) {
  const { personCount, start, neighbour } = ties;
  const total = new Float64Array(personCount);
  const distance = new Int32Array(personCount).fill(-1);
  const paths = new Float64Array(personCount);
  const dependency = new Float64Array(personCount);
  const queue = new Uint32Array(personCount);
  const sourceCount = sources?.length ?? personCount;
  for (let at = 0; at < sourceCount; at++) {
    const source = sources ? (sources[at] ?? 0) : at;
    if (at % 64 === 63) tick?.(at / sourceCount);
    distance[source] = 0;
    paths[source] = 1;
    queue[0] = source;
    let length = 1;
    for (let head = 0; head < length; head++) {
      const person = queue[head] ?? 0;
      const further = (distance[person] ?? 0) + 1;
      const count = paths[person] ?? 0;
      const end = start[person + 1] ?? 0;
      for (let arc = start[person] ?? 0; arc < end; arc++) {
        const other = neighbour[arc] ?? 0;
        if (distance[other] === -1) {
          distance[other] = further;
          queue[length++] = other;
        }
        if (distance[other] === further) paths[other] = (paths[other] ?? 0) + count;
      }
    }
    for (let tail = length - 1; tail >= 0; tail--) {
      const person = queue[tail] ?? 0;
      const further = (distance[person] ?? 0) + 1;
      let sum = 0;
      const end = start[person + 1] ?? 0;
      for (let arc = start[person] ?? 0; arc < end; arc++) {
        const other = neighbour[arc] ?? 0;
        if (distance[other] === further) sum += (1 + (dependency[other] ?? 0)) / (paths[other] ?? 1);
      }
      dependency[person] = sum * (paths[person] ?? 0);
      if (person !== source) total[person] = (total[person] ?? 0) + (dependency[person] ?? 0);
    }
    for (let head = 0; head < length; head++) {
      const person = queue[head] ?? 0;
      distance[person] = -1;
      paths[person] = 0;
      dependency[person] = 0;
    }
  }
  // Each unordered pair was seen from both of its ends.
  const scale = sourceCount === 0 ? 0 : personCount / sourceCount / 2;
  return total.map((sum) => sum * scale);
}
