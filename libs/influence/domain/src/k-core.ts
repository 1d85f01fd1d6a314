import type { Ties } from './build-ties.js';

/**
 * Core number of each person: the largest k such that the person belongs to a group in which everybody has at least
 * k ties within the group. Information only: many people share a number, so it can't rank. O(people + ties).
 * Batagelj and Zaversnik 2003.
 */
export function coreNumbers(ties: Pick<Ties, 'personCount' | 'start' | 'neighbour'>): Uint32Array {
  const { personCount, start, neighbour } = ties;
  const degree = Uint32Array.from({ length: personCount }, (_, i) => (start[i + 1] ?? 0) - (start[i] ?? 0));
  const maxDegree = degree.reduce((most, value) => Math.max(most, value), 0);
  const binStart = new Uint32Array(maxDegree + 2);
  for (const value of degree) binStart[value + 1] = (binStart[value + 1] ?? 0) + 1;
  for (let d = 0; d <= maxDegree; d++) binStart[d + 1] = (binStart[d + 1] ?? 0) + (binStart[d] ?? 0);
  const order = new Uint32Array(personCount);
  const position = new Uint32Array(personCount);
  const fill = binStart.slice();
  for (let person = 0; person < personCount; person++) {
    const bin = degree[person] ?? 0;
    position[person] = fill[bin] ?? 0;
    order[fill[bin] ?? 0] = person;
    fill[bin] = (fill[bin] ?? 0) + 1;
  }
  for (let at = 0; at < personCount; at++) {
    const person = order[at] ?? 0;
    const core = degree[person] ?? 0;
    const end = start[person + 1] ?? 0;
    for (let arc = start[person] ?? 0; arc < end; arc++) {
      const other = neighbour[arc] ?? 0;
      const bin = degree[other] ?? 0;
      if (bin <= core) continue;
      // Swap with the first of its bin, then move the bin's border over it: the order stays sorted by degree.
      const head = Math.max(binStart[bin] ?? 0, at + 1);
      const moved = order[head] ?? 0;
      const from = position[other] ?? 0;
      order[from] = moved;
      position[moved] = from;
      order[head] = other;
      position[other] = head;
      binStart[bin] = head + 1;
      degree[other] = bin - 1;
    }
  }
  return degree;
}
