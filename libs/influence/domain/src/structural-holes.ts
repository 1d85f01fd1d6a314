import type { Ties } from './build-ties.js';

/** Burt's measures of one person's network. NaN where a person has no tie. */
export interface StructuralHoles {
  /** From near 0 (contacts unknown to each other) to 1 and a little over (one closed circle). */
  readonly constraint: Float64Array;
  /** Contacts that are not redundant; at most the number of ties. */
  readonly effectiveSize: Float64Array;
}

/**
 * Constraint `Σ_j (p_ij + Σ_q p_iq·p_qj)²` and effective size `Σ_j (1 - Σ_q p_iq·m_jq)` over tie strengths, where p
 * is strength over the person's sum and m over the person's largest. Both sums run over the person's own contacts
 * j; q over everyone. O(sum of squared degrees). Burt, Structural Holes, 1992.
 */
export function structuralHoles(
  ties: Pick<Ties, 'personCount' | 'start' | 'neighbour' | 'strength'>,
): StructuralHoles {
  const { personCount, start, neighbour, strength } = ties;
  const sum = new Float64Array(personCount);
  const largest = new Float64Array(personCount);
  for (let person = 0; person < personCount; person++) {
    const end = start[person + 1] ?? 0;
    for (let arc = start[person] ?? 0; arc < end; arc++) {
      sum[person] = (sum[person] ?? 0) + (strength[arc] ?? 0);
      largest[person] = Math.max(largest[person] ?? 0, strength[arc] ?? 0);
    }
  }
  const constraint = new Float64Array(personCount).fill(NaN);
  const effectiveSize = new Float64Array(personCount).fill(NaN);
  const share = new Float64Array(personCount);
  for (let person = 0; person < personCount; person++) {
    const [from, end] = [start[person] ?? 0, start[person + 1] ?? 0];
    if (from === end) continue;
    for (let arc = from; arc < end; arc++)
      share[neighbour[arc] ?? 0] = (strength[arc] ?? 0) / (sum[person] ?? 1);
    let [constrained, effective] = [0, 0];
    for (let arc = from; arc < end; arc++) {
      const contact = neighbour[arc] ?? 0;
      let [indirect, redundant] = [0, 0];
      const contactEnd = start[contact + 1] ?? 0;
      for (let next = start[contact] ?? 0; next < contactEnd; next++) {
        const shared = share[neighbour[next] ?? 0] ?? 0;
        if (shared === 0) continue;
        const weight = shared * (strength[next] ?? 0);
        indirect += weight / (sum[neighbour[next] ?? 0] ?? 1);
        redundant += weight;
      }
      constrained += ((share[contact] ?? 0) + indirect) ** 2;
      effective += 1 - redundant / (largest[contact] ?? 1);
    }
    constraint[person] = constrained;
    effectiveSize[person] = effective;
    for (let arc = from; arc < end; arc++) share[neighbour[arc] ?? 0] = 0;
  }
  return { constraint, effectiveSize };
}
