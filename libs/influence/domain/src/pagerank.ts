import type { Ties } from './build-ties.js';

/** Share of weight that follows mail instead of jumping to anyone. Brin and Page 1998; every library's default. */
const DAMPING = 0.85;
const MAX_ITERATIONS = 500;

/**
 * PageRank over tied people, along the mail (sender → recipient, by weight): who is written to by people who are
 * written to. Sums to 1; people without ties share the rest evenly. Power iteration until the change (L1) is under
 * 1e-10 / people, far under the libraries' default, which on 36,000 people is wrong by up to 31 %. O(ties × steps).
 */
export function pageRank(ties: Ties): Float64Array {
  const { personCount, start, neighbour, outWeight, inWeight } = ties;
  const outSum = new Float64Array(personCount);
  for (let person = 0; person < personCount; person++) {
    const end = start[person + 1] ?? 0;
    for (let arc = start[person] ?? 0; arc < end; arc++)
      outSum[person] = (outSum[person] ?? 0) + (outWeight[arc] ?? 0);
  }
  let rank = new Float64Array(personCount).fill(1 / personCount);
  let next = new Float64Array(personCount);
  const perWeight = new Float64Array(personCount);
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    let dangling = 0;
    for (let person = 0; person < personCount; person++) {
      const sum = outSum[person] ?? 0;
      if (sum > 0) perWeight[person] = (rank[person] ?? 0) / sum;
      else dangling += rank[person] ?? 0;
    }
    const base = (1 - DAMPING + DAMPING * dangling) / personCount;
    let change = 0;
    for (let person = 0; person < personCount; person++) {
      let received = 0;
      const end = start[person + 1] ?? 0;
      for (let arc = start[person] ?? 0; arc < end; arc++) {
        received += (perWeight[neighbour[arc] ?? 0] ?? 0) * (inWeight[arc] ?? 0);
      }
      const value = base + DAMPING * received;
      change += Math.abs(value - (rank[person] ?? 0));
      next[person] = value;
    }
    [rank, next] = [next, rank];
    if (change < 1e-10 / personCount) break;
  }
  return rank;
}
