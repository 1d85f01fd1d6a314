import type { Csr } from './csr.js';

/**
 * Participation `1 - Σ_g (k_g / k)²`, where k_g is how many of a person's ties lead into group g: 0 when all lead
 * into one group, towards 1 when they spread over many. `groupOf[i]` is the group of person i, from 0, or -1; ties to
 * people without a group don't count. NaN where no tie counts. O(people + ties). Guimerà and Amaral, Nature 433, 2005.
 */
export function participation(network: Csr, groupOf: Int32Array): Float64Array {
  const { personCount, start, neighbour } = network;
  const counts = new Uint32Array(groupOf.reduce((most, group) => Math.max(most, group), -1) + 1);
  const result = new Float64Array(personCount).fill(NaN);
  for (let person = 0; person < personCount; person++) {
    const [from, end] = [start[person] ?? 0, start[person + 1] ?? 0];
    // (k + 1)² - k² = 2k + 1: squares grow tie by tie, so no group is looked at that has none.
    let [total, squares] = [0, 0];
    for (let arc = from; arc < end; arc++) {
      const group = groupOf[neighbour[arc] ?? 0] ?? -1;
      if (group < 0) continue;
      const count = counts[group] ?? 0;
      squares += 2 * count + 1;
      counts[group] = count + 1;
      total++;
    }
    for (let arc = from; arc < end; arc++) {
      const group = groupOf[neighbour[arc] ?? 0] ?? -1;
      if (group >= 0) counts[group] = 0;
    }
    if (total > 0) result[person] = 1 - squares / (total * total);
  }
  return result;
}

/** How many of a person's ties lead into each group. */
export function groupCounts(
  network: Pick<Csr, 'start' | 'neighbour'>,
  groupOf: Int32Array,
  person: number,
): Map<number, number> {
  const counts = new Map<number, number>();
  const end = network.start[person + 1] ?? 0;
  for (let arc = network.start[person] ?? 0; arc < end; arc++) {
    const group = groupOf[network.neighbour[arc] ?? 0] ?? -1;
    if (group >= 0) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}
