import type { Stability } from './bootstrap.js';
import type { Ties } from './build-ties.js';
import type { Communities } from './communities.js';
import { departmentBridges, type Departments } from './departments.js';
import type { OrgChart } from './formal-rank.js';
import { measureReader } from './person-measures.js';
import type { RankedPerson } from './leader-analysis.js';
import { networkRoles } from './network-roles.js';
import type { PairBlocks } from './pair-blocks.js';
import { groupCounts, participation } from './participation.js';
import { orderDescending, reciprocalRankFusion, sharedRanks } from './percentiles.js';
import { reasonsFor, sentenceOf } from './reasons.js';
import type { Responses } from './responses.js';
import type { PersonFacts } from './roster.js';
import { RANKED_MEASURES, type RankedMeasure, type TieScores } from './score-ties.js';
import { structuralHoles } from './structural-holes.js';
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
  /** People from whom betweenness of the score was estimated; null when it is exact. */
  readonly betweennessPivots: number | null;
  /** Aged count from which a tie is called steady. */
  readonly steadyThreshold: number;
}

/** People with numbers, tiers and reasons, best first; equal scores in the order of keys. */
export function describePeople(people: readonly PersonFacts[], findings: Findings): RankedPerson[] {
  const { scores, stability, top, volume, ties, communities, departments, chart } = findings;
  const measuresOf = measureReader(findings);
  const secondOpinion = sharedRanks(
    reciprocalRankFusion(RANKED_MEASURES.map((measure) => scores.measures[measure])),
  );
  const contactsRank = sharedRanks(volume.contacts);
  const sentRank = sharedRanks(volume.sent);
  const ranks = sharedRanks(scores.score);
  // Places in the chart are places among those who are in it: so is what stands against them.
  const ranksInChart = sharedRanks(
    scores.score.map((score, index) => (chart?.formalRank[index] ? score : -Infinity)),
  );
  const alike = structuralHoles({ ...ties, strength: new Float64Array(ties.strength.length).fill(1) });
  const roles = networkRoles({
    ...scores.measures,
    effectiveSize: alike.effectiveSize,
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
    const rolesOfPerson = roles[index] ?? [];
    const differsFrom = {
      contacts: (contactsRank[index] ?? 0) - rank,
      sent: (sentRank[index] ?? 0) - rank,
      formal: formalRank && formalRank.rank - (ranksInChart[index] ?? 0),
    };
    const reasonCodes = reasonsFor({
      ties: measures.ties,
      departments:
        departments.names.length > 1
          ? peopleAndGroups(groupCounts(ties, departments.departmentOf, index))
          : null,
      reach: measures.reach,
      aheadOfRatio: aheadOf((measure) => (scores.below[measure][index] ?? 0) / others),
      bridge: bridges[index] ?? null,
      tier,
      inclusionRatio: inclusionRatio ?? 0,
      topCount: top,
      roles: rolesOfPerson,
      brokerRatio: measures.ties === 0 ? null : (alike.effectiveSize[index] ?? 0) / measures.ties,
      ...{ rank, differsFrom, people: people.length },
      secondOpinionRank: secondOpinion[index] ?? 0,
      contactsRank: contactsRank[index] ?? 0,
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
        roles: rolesOfPerson,
        formalRank,
        differsFrom,
        community:
          (communities.communityOf[index] ?? -1) < 0 ? null : (communities.communityOf[index] ?? null),
        measures,
        reasons: reasonCodes.map(sentenceOf),
        reasonCodes,
      },
    ];
  });
}

const peopleAndGroups = (counts: ReadonlyMap<number, number>) => ({
  count: counts.size,
  people: [...counts.values()].reduce((sum, people) => sum + people, 0),
});

const largerOf = (a: Float64Array, b: Float64Array) =>
  a.map((value, index) => {
    const other = b[index] ?? NaN;
    return Number.isNaN(value) || other > value ? other : value;
  });

const aheadOf = (ratioOf: (measure: RankedMeasure) => number): Record<RankedMeasure, number> => ({
  reach: ratioOf('reach'),
  pageRank: ratioOf('pageRank'),
  strength: ratioOf('strength'),
  betweenness: ratioOf('betweenness'),
  openness: ratioOf('openness'),
});
