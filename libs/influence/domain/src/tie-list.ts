import type { Ties } from './build-ties.js';
import type { TieList } from './company-findings.js';

/** So many ties are kept of any company, and of a large one so many a person: what is drawn of them is the map's to say. Ours. */
export const MAX_LISTED_TIES = 20_000;
const LISTED_PER_PERSON = 6;

/**
 * The ties as a list of positions, where `positionOf[i]` is the position of person i in the ranking. Up to
 * `maxTies` (by default 20,000, or six a person where that is more) all of them; beyond it the strongest of each person, as many per person as fit (at least one, so that
 * everybody who has a tie stays on the map). O(ties log ties).
 */
export function tieList(
  ties: Ties,
  positionOf: Uint32Array,
  maxTies = Math.max(MAX_LISTED_TIES, LISTED_PER_PERSON * ties.personCount),
): TieList {
  const rankAtEnd = ties.tieCount > maxTies ? strengthRanks(ties) : null;
  const strongestPerPerson = rankAtEnd && perPersonThatFits(rankAtEnd, maxTies);
  const rows: [number, number, number][] = [];
  for (let person = 0; person < ties.personCount; person++) {
    const end = ties.start[person + 1] ?? 0;
    for (let arc = ties.start[person] ?? 0; arc < end; arc++) {
      const other = ties.neighbour[arc] ?? 0;
      if (other < person) continue;
      if (rankAtEnd && (rankAtEnd[arc] ?? 0) >= (strongestPerPerson ?? 0)) continue;
      const [a, b] = [positionOf[person] ?? 0, positionOf[other] ?? 0];
      rows.push([Math.min(a, b), Math.max(a, b), ties.strength[arc] ?? 0]);
    }
  }
  rows.sort((left, right) => left[0] - right[0] || left[1] - right[1]);
  return { count: ties.tieCount, strongestPerPerson, rows };
}

/** For each tie, seen from its first person, its better place (from 0) among the ties of either end by strength. */
function strengthRanks(ties: Ties): Uint32Array {
  const own = new Uint32Array(ties.neighbour.length);
  for (let person = 0; person < ties.personCount; person++) {
    const [from, end] = [ties.start[person] ?? 0, ties.start[person + 1] ?? 0];
    const arcs = Uint32Array.from({ length: end - from }, (_, at) => from + at);
    arcs.sort((a, b) => (ties.strength[b] ?? 0) - (ties.strength[a] ?? 0) || a - b);
    for (const [place, arc] of arcs.entries()) own[arc] = place;
  }
  const next = ties.start.slice();
  // Rows are visited in order, so each person's arcs to earlier people are met in the order in which they are stored.
  const better = own.slice();
  for (let person = 0; person < ties.personCount; person++) {
    const end = ties.start[person + 1] ?? 0;
    for (let arc = ties.start[person] ?? 0; arc < end; arc++) {
      const other = ties.neighbour[arc] ?? 0;
      const back = next[other] ?? 0;
      next[other] = back + 1;
      better[arc] = Math.min(own[arc] ?? 0, own[back] ?? 0);
    }
  }
  return better;
}

function perPersonThatFits(rankAtEnd: Uint32Array, maxTies: number): number {
  const byRank = new Map<number, number>();
  let most = 0;
  for (const rank of rankAtEnd) {
    byRank.set(rank, (byRank.get(rank) ?? 0) + 1);
    most = Math.max(most, rank);
  }
  let [listed, perPerson] = [0, 0];
  // Each tie was counted at both of its ends.
  for (; perPerson <= most; perPerson++) {
    listed += (byRank.get(perPerson) ?? 0) / 2;
    if (listed > maxTies) break;
  }
  return Math.max(1, perPerson);
}
