import type { Stability } from './bootstrap.js';
import type { Ties } from './build-ties.js';
import type { Communities } from './communities.js';
import { departmentBridges, type Departments } from './departments.js';
import type { OrgChart } from './formal-rank.js';
import { coreNumbers } from './k-core.js';
import type { PersonMeasures, RankedPerson } from './leader-analysis.js';
import { networkRoles } from './network-roles.js';
import type { PairBlocks } from './pair-blocks.js';
import { groupCounts, participation } from './participation.js';
import { countBelow, orderDescending, ranksOf, reciprocalRankFusion } from './percentiles.js';
import { reasonsFor, sentenceOf } from './reasons.js';
import type { Responses } from './responses.js';
import type { PersonFacts } from './roster.js';
import { RANKED_MEASURES, type RankedMeasure, type TieScores } from './score-ties.js';
import { tierOf } from './tiers.js';
import type { Volume } from './volume.js';

/** All that a ranking found out, before it is put into words. */
export interface Findings {
  readonly blocks: PairBlocks;
  readonly ties: Ties;
  readonly scores: TieScores;
  readonly stability: Stability | null;
  /** How many people are called the top. */
  readonly top: number;
  readonly volume: Volume;
  readonly communities: Communities;
  readonly departments: Departments;
  readonly chart: OrgChart | null;
  readonly responses: Responses;
  /** Aged count from which a tie is called steady. */
  readonly steadyThreshold: number;
}

/** People with numbers, tiers and reasons, best first; equal scores in the order of keys. */
export function describePeople(people: readonly PersonFacts[], findings: Findings): RankedPerson[] {
  const { scores, stability, top, volume, ties, communities, departments, chart } = findings;
  const measuresOf = measureReader(findings);
  const secondOpinion = ranksOf(
    orderDescending(reciprocalRankFusion(RANKED_MEASURES.map((measure) => scores.measures[measure]))),
  );
  const contactsRank = sharedRanks(volume.contacts);
  const sentRank = sharedRanks(volume.sent);
  const ranks = sharedRanks(scores.score);
  const roles = networkRoles({
    ...scores.measures,
    effectiveSize: scores.effectiveSize,
    participation: largerOf(
      participation(ties, communities.communityOf),
      participation(ties, departments.departmentOf),
    ),
    ties: Uint32Array.from(people, (_, person) => (ties.start[person + 1] ?? 0) - (ties.start[person] ?? 0)),
  });
  const bridges = departmentBridges(ties, departments);
  const others = Math.max(1, people.length - 1);
  return [...orderDescending(scores.score)].flatMap((index): RankedPerson[] => {
    const facts = people[index];
    if (!facts) return [];
    const { managerKey: _managerKey, ...person } = facts;
    const formalRank = chart?.formalRank[index] ?? null;
    const rank = ranks[index] ?? 0;
    const measures = measuresOf(index);
    const inclusionRatio = stability ? (stability.inclusionRatio[index] ?? 0) : null;
    const tier = inclusionRatio === null || measures.ties === 0 ? null : tierOf(inclusionRatio);
    const reasonCodes = reasonsFor({
      ties: measures.ties,
      departments:
        departments.names.length > 1 ? groupCounts(ties, departments.departmentOf, index).size : null,
      reach: measures.reach,
      aheadOfRatio: aheadOf((measure) => (scores.below[measure][index] ?? 0) / others),
      bridge: bridges[index] ?? null,
      tier,
      inclusionRatio: inclusionRatio ?? 0,
      topCount: top,
    });
    return [
      {
        ...person,
        score: scores.score[index] ?? 0,
        tier,
        inclusionRatio,
        rankInterval: stability && {
          low: stability.rankLow[index] ?? 0,
          high: stability.rankHigh[index] ?? 0,
        },
        secondOpinionRank: secondOpinion[index] ?? 0,
        contactsRank: contactsRank[index] ?? 0,
        sentRank: sentRank[index] ?? 0,
        rank,
        roles: roles[index] ?? [],
        formalRank,
        differsFrom: {
          contacts: (contactsRank[index] ?? 0) - rank,
          sent: (sentRank[index] ?? 0) - rank,
          formal: formalRank && formalRank.rank - rank,
        },
        community: orNull(communities.communityOf[index] ?? -1, (community) => community >= 0),
        measures,
        reasons: reasonCodes.map(sentenceOf),
        reasonCodes,
      },
    ];
  });
}

function measureReader(findings: Findings): (person: number) => PersonMeasures {
  const { ties, scores, volume, communities, departments, responses, steadyThreshold } = findings;
  const core = coreNumbers(ties);
  const overCommunities = participation(ties, communities.communityOf);
  const overDepartments = participation(ties, departments.departmentOf);
  const pairsOfOthers = Math.max(1, ((ties.personCount - 1) * (ties.personCount - 2)) / 2);
  const numberOrNull = (value: number | undefined) => orNull(value ?? NaN, (number) => !Number.isNaN(number));
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
      eigenvector: null,
      hub: null,
      authority: null,
    };
  };
}

const largerOf = (a: Float64Array, b: Float64Array) =>
  a.map((value, index) => {
    const other = b[index] ?? NaN;
    return Number.isNaN(value) || other > value ? other : value;
  });

const orNull = (value: number, isThere: (value: number) => boolean) => (isThere(value) ? value : null);

const aheadOf = (ratioOf: (measure: RankedMeasure) => number): Record<RankedMeasure, number> => ({
  reach: ratioOf('reach'),
  pageRank: ratioOf('pageRank'),
  strength: ratioOf('strength'),
  betweenness: ratioOf('betweenness'),
  openness: ratioOf('openness'),
});

/** Rank from 1 by number, highest first; equal numbers share the better rank. */
function sharedRanks(counts: Uint32Array | Float64Array): Uint32Array {
  return countBelow(Float64Array.from(counts, (value) => -value)).map((fewer) => fewer + 1);
}
