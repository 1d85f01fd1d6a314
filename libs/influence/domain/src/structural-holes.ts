import type { WeightedCsr } from './csr.js';

/** Burt's measures of one person's network. NaN where a person has no tie. */
export interface StructuralHoles {
  /** From near 0 (contacts unknown to each other) over 1.125 (three who are alike) to below 2 (one strong tie to somebody who has another). */
  readonly constraint: Float64Array;
  /** Contacts that are not redundant; at most the number of ties. */
  readonly effectiveSize: Float64Array;
}

/**
 * Constraint `Σ_j (p_ij + Σ_q p_iq·p_qj)²` and effective size `Σ_j (1 - Σ_q p_iq·m_jq)` over tie strengths, where p
 * is strength over the person's sum and m over the person's largest. Both sums run over the person's own contacts
 * j; q over everyone, but only those who know both count, so it is a sum over triangles, each of which is found once.
 * O(ties^1.5). Burt, Structural Holes, 1992.
 */
export function structuralHoles(
  network: Pick<WeightedCsr, 'personCount' | 'start' | 'neighbour' | 'strength'>,
): StructuralHoles {
  const { personCount } = network;
  const { sum, largest } = strengthsOf(network);
  const oriented = orient(network);
  const { indirect, redundant } = sumTriangles(oriented, sum, largest);
  const constraint = new Float64Array(personCount);
  const { order, start, ahead, strength } = oriented;
  for (let place = 0; place < personCount; place++) {
    const person = order[place] ?? 0;
    const end = start[place + 1] ?? 0;
    for (let arc = start[place] ?? 0; arc < end; arc++) {
      const other = order[ahead[arc] ?? 0] ?? 0;
      const invested = (strength[arc] ?? 0) + (indirect[arc] ?? 0);
      constraint[person] = (constraint[person] ?? 0) + (invested / (sum[person] ?? 1)) ** 2;
      constraint[other] = (constraint[other] ?? 0) + (invested / (sum[other] ?? 1)) ** 2;
    }
  }
  const effectiveSize = new Float64Array(personCount);
  for (let person = 0; person < personCount; person++) {
    const ties = (network.start[person + 1] ?? 0) - (network.start[person] ?? 0);
    if (ties === 0) constraint[person] = NaN;
    effectiveSize[person] = ties === 0 ? NaN : ties - (redundant[person] ?? 0) / (sum[person] ?? 1);
  }
  return { constraint, effectiveSize };
}

/** For each person the sum of the strengths of all ties, and the largest. */
function strengthsOf({
  personCount,
  start,
  strength,
}: Pick<WeightedCsr, 'personCount' | 'start' | 'strength'>) {
  const sum = new Float64Array(personCount);
  const largest = new Float64Array(personCount);
  for (let person = 0; person < personCount; person++) {
    const end = start[person + 1] ?? 0;
    let [all, most] = [0, 0];
    for (let arc = start[person] ?? 0; arc < end; arc++) {
      const own = strength[arc] ?? 0;
      all += own;
      if (own > most) most = own;
    }
    sum[person] = all;
    largest[person] = most;
  }
  return { sum, largest };
}

/** Every tie once, from the end with fewer ties to the one with more: nobody has more than √(2 · ties) ahead. */
interface Oriented {
  readonly personCount: number;
  /** People by number of ties, fewest first, then by number. A person's place in it is what the rows speak of. */
  readonly order: Uint32Array;
  readonly start: Uint32Array;
  readonly ahead: Uint32Array;
  readonly strength: Float64Array;
}

function orient({
  personCount,
  start: rowStart,
  neighbour,
  strength: rowStrength,
}: Pick<WeightedCsr, 'personCount' | 'start' | 'neighbour' | 'strength'>): Oriented {
  const order = byDegree(personCount, rowStart);
  const placeOf = new Uint32Array(personCount);
  for (let place = 0; place < personCount; place++) placeOf[order[place] ?? 0] = place;
  const start = new Uint32Array(personCount + 1);
  const ahead = new Uint32Array(neighbour.length / 2);
  const strength = new Float64Array(neighbour.length / 2);
  let arcs = 0;
  for (let place = 0; place < personCount; place++) {
    const person = order[place] ?? 0;
    const end = rowStart[person + 1] ?? 0;
    for (let arc = rowStart[person] ?? 0; arc < end; arc++) {
      const other = placeOf[neighbour[arc] ?? 0] ?? 0;
      if (other <= place) continue;
      ahead[arcs] = other;
      strength[arcs++] = rowStrength[arc] ?? 0;
    }
    start[place + 1] = arcs;
  }
  return { personCount, order, start, ahead, strength };
}

/** People by number of ties, fewest first, equal ones by number: a counting sort. */
function byDegree(personCount: number, start: Uint32Array): Uint32Array {
  const first = new Uint32Array(personCount + 2);
  const degreeOf = (person: number) => (start[person + 1] ?? 0) - (start[person] ?? 0);
  for (let person = 0; person < personCount; person++) {
    const bin = degreeOf(person) + 1;
    first[bin] = (first[bin] ?? 0) + 1;
  }
  for (let degree = 0; degree <= personCount; degree++)
    first[degree + 1] = (first[degree + 1] ?? 0) + (first[degree] ?? 0);
  const order = new Uint32Array(personCount);
  for (let person = 0; person < personCount; person++) {
    const bin = degreeOf(person);
    const at = first[bin] ?? 0;
    first[bin] = at + 1;
    order[at] = person;
  }
  return order;
}

/**
 * For each oriented tie i–j `Σ_q s_iq·s_qj / sum_q` (over a person's sum it is `Σ_q p_iq·p_qj`, the same for both
 * ends), and for each person `Σ_j Σ_q s_iq·m_jq`.
 */
function sumTriangles(
  { personCount, order, start, ahead, strength }: Oriented,
  sum: Float64Array,
  largest: Float64Array,
) {
  const indirect = new Float64Array(ahead.length);
  const redundant = new Float64Array(personCount);
  /** For those ahead of the person at hand, 1 + their tie; stale for others, so compared with the row's bounds. */
  const tieTo = new Uint32Array(personCount);
  // In the order of places, so that the innermost loop reads them in sequence where it can.
  const perSum = Float64Array.from(order, (person) => 1 / (sum[person] ?? 1));
  const perLargest = Float64Array.from(order, (person) => 1 / (largest[person] ?? 1));
  for (let u = 0; u < personCount; u++) {
    const [from, end] = [start[u] ?? 0, start[u + 1] ?? 0];
    if (end - from < 2) continue;
    for (let arc = from; arc < end; arc++) tieTo[ahead[arc] ?? 0] = arc + 1;
    const uPerSum = perSum[u] ?? 0;
    const uPerLargest = perLargest[u] ?? 0;
    let uRedundant = 0;
    for (let uv = from; uv < end; uv++) {
      const v = ahead[uv] ?? 0;
      const vEnd = start[v + 1] ?? 0;
      const suv = strength[uv] ?? 0;
      const vPerSum = perSum[v] ?? 0;
      const vPerLargest = perLargest[v] ?? 0;
      let uvIndirect = 0;
      let vRedundant = 0;
      for (let vw = start[v] ?? 0; vw < vEnd; vw++) {
        const w = ahead[vw] ?? 0;
        const uw = (tieTo[w] ?? 0) - 1;
        if (uw < from) continue;
        const suw = strength[uw] ?? 0;
        const svw = strength[vw] ?? 0;
        const wPerLargest = perLargest[w] ?? 0;
        uvIndirect += suw * svw * (perSum[w] ?? 0);
        indirect[uw] = (indirect[uw] ?? 0) + suv * svw * vPerSum;
        indirect[vw] = (indirect[vw] ?? 0) + suv * suw * uPerSum;
        uRedundant += svw * (suw * vPerLargest + suv * wPerLargest);
        vRedundant += suw * (svw * uPerLargest + suv * wPerLargest);
        const third = order[w] ?? 0;
        redundant[third] = (redundant[third] ?? 0) + suv * (svw * uPerLargest + suw * vPerLargest);
      }
      indirect[uv] = (indirect[uv] ?? 0) + uvIndirect;
      const second = order[v] ?? 0;
      redundant[second] = (redundant[second] ?? 0) + vRedundant;
    }
    const first = order[u] ?? 0;
    redundant[first] = (redundant[first] ?? 0) + uRedundant;
  }
  return { indirect, redundant };
}
