import type { Ties } from './build-ties.js';

/**
 * Participation `1 - Σ_g (k_g / k)²`, where k_g is how many of a person's ties lead into group g: 0 when all lead
 * into one group, towards 1 when they spread over many. `groupOf[i]` is the group of person i or -1; ties to people
 * without a group don't count. NaN where no tie counts. O(ties). Guimerà and Amaral, Nature 433, 2005.
 */
export function participation(
  ties: Pick<Ties, 'personCount' | 'start' | 'neighbour'>,
  groupOf: Int32Array,
): Float64Array {
  const result = new Float64Array(ties.personCount).fill(NaN);
  for (let person = 0; person < ties.personCount; person++) {
    const counts = groupCounts(ties, groupOf, person);
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (total === 0) continue;
    result[person] = 1 - [...counts.values()].reduce((sum, count) => sum + (count / total) ** 2, 0);
  }
  return result;
}

/** How many of a person's ties lead into each group. */
export function groupCounts(
  ties: Pick<Ties, 'start' | 'neighbour'>,
  groupOf: Int32Array,
  person: number,
): Map<number, number> {
  const counts = new Map<number, number>();
  const end = ties.start[person + 1] ?? 0;
  for (let arc = ties.start[person] ?? 0; arc < end; arc++) {
    const group = groupOf[ties.neighbour[arc] ?? 0] ?? -1;
    if (group >= 0) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}
