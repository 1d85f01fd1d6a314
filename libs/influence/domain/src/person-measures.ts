import type { Findings } from './describe-people.js';
import { eigenvector } from './eigenvector.js';
import { hits } from './hits.js';
import { coreNumbers } from './k-core.js';
import type { PersonMeasures } from './leader-analysis.js';
import { participation } from './participation.js';

/** Gives the numbers of each person; what needs the whole graph is computed once, at the first call of this. */
export function measureReader(findings: Findings): (person: number) => PersonMeasures {
  const { ties, scores, volume, communities, departments, responses, steadyThreshold } = findings;
  const core = coreNumbers(ties);
  const eigen = eigenvector(ties).values;
  const { hubs, authorities } = hits(ties);
  const ofTied = (column: Float64Array, person: number) =>
    (ties.start[person + 1] ?? 0) > (ties.start[person] ?? 0) ? numberOrNull(column[person]) : null;
  const overCommunities = participation(ties, communities.communityOf);
  const overDepartments = participation(ties, departments.departmentOf);
  const pairsOfOthers = Math.max(1, ((ties.personCount - 1) * (ties.personCount - 2)) / 2);
  return (person) => {
    const openness = numberOrNull(scores.measures.openness[person]);
    const [from, end] = [ties.start[person] ?? 0, ties.start[person + 1] ?? 0];
    const steady = ties.agedCount
      .subarray(from, end)
      .filter((count) => count >= steadyThreshold * (1 - 1e-9));
    return {
      contacts: volume.contacts[person] ?? 0,
      sent: volume.sent[person] ?? 0,
      received: volume.received[person] ?? 0,
      reach: scores.measures.reach[person] ?? 0,
      ties: end - from,
      steadyTies: steady.length,
      strength: scores.measures.strength[person] ?? 0,
      pageRank: scores.measures.pageRank[person] ?? 0,
      betweennessRatio: (scores.measures.betweenness[person] ?? 0) / pairsOfOthers,
      constraint: openness === null ? null : -openness,
      effectiveSize: numberOrNull(scores.effectiveSize[person]),
      participationCommunities: numberOrNull(overCommunities[person]),
      participationDepartments: numberOrNull(overDepartments[person]),
      answeredRatio: numberOrNull(responses.answeredRatio[person]),
      responseHours: numberOrNull(responses.responseHours[person]),
      coreNumber: core[person] ?? 0,
      eigenvector: ofTied(eigen, person),
      hub: ofTied(hubs, person),
      authority: ofTied(authorities, person),
    };
  };
}

/** NaN and what is not there are null: JSON has no NaN. */
export const numberOrNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
