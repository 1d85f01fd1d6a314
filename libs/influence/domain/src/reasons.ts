import type { NetworkRole, RankDifferences } from './leader-analysis.js';
import type { RankedMeasure } from './score-ties.js';
import type { Tier } from './tiers.js';

/** Why a person stands where they stand, for machines: a screen translates the code and fills in the params. */
export interface ReasonCode {
  readonly code:
    | 'TIES'
    | 'TIES_IN_DEPARTMENTS'
    | 'TIES_PARTLY_IN_DEPARTMENTS'
    | 'NO_TIES'
    | 'REACH'
    | 'PAGE_RANK'
    | 'STRENGTH'
    | 'BETWEENNESS'
    | 'DEPARTMENT_BRIDGE'
    | 'OPENNESS'
    | 'STABLE'
    | 'CONNECTOR'
    | 'SPANNER'
    | 'BROKER'
    | 'HIGHER_THAN_CONTACTS'
    | 'LOWER_THAN_CONTACTS'
    | 'HIGHER_THAN_FORMAL'
    | 'SECOND_OPINION_DIFFERS';
  readonly params: Readonly<Record<string, string | number>>;
}

/** What the reasons of one person are made of. */
export interface ReasonFacts {
  readonly ties: number;
  /** Departments of the people behind the ties, and how many of these have one; null without a directory that has departments. */
  readonly departments: { readonly count: number; readonly people: number } | null;
  readonly reach: number;
  /** For each ranked measure, the share of other people who have less. */
  readonly aheadOfRatio: Readonly<Record<RankedMeasure, number>>;
  readonly bridge: DepartmentBridge | null;
  readonly tier: Tier;
  readonly inclusionRatio: number;
  readonly topCount: number;
  readonly roles: readonly NetworkRole[];
  /** Share of contacts that other contacts don't repeat, 0..1; null without ties. */
  readonly brokerRatio: number | null;
  readonly rank: number;
  readonly secondOpinionRank: number;
  readonly contactsRank: number;
  readonly differsFrom: RankDifferences;
  /** Of the whole ranking. */
  readonly people: number;
}

/** The person's share of all ties between their own department and another. */
export interface DepartmentBridge {
  readonly from: string;
  readonly to: string;
  readonly shareRatio: number;
}

/** A measure is worth a word from here on: ahead of nine in ten. Ours. */
const REMARKABLE_RATIO = 0.9;

const PHRASES: readonly (readonly [RankedMeasure, ReasonCode['code']])[] = [
  ['reach', 'REACH'],
  ['pageRank', 'PAGE_RANK'],
  ['strength', 'STRENGTH'],
  ['betweenness', 'BETWEENNESS'],
  ['openness', 'OPENNESS'],
];

/** The reasons of a person, the plainest first; never empty. */
export function reasonsFor(facts: ReasonFacts): ReasonCode[] {
  const reasons: ReasonCode[] = [tieReason(facts)];
  if (facts.bridge) {
    const { from, to, shareRatio } = facts.bridge;
    // "All" is what it says: 99.6 % are not.
    const percent = shareRatio < 1 ? Math.min(99, Math.round(shareRatio * 100)) : 100;
    reasons.push({ code: 'DEPARTMENT_BRIDGE', params: { from, to, percent } });
  }
  for (const [measure, code] of PHRASES) {
    const aheadOf = facts.aheadOfRatio[measure];
    if (aheadOf < REMARKABLE_RATIO) continue;
    const aheadOfPercent = wholePercent(aheadOf);
    reasons.push({
      code,
      params: code === 'REACH' ? { people: facts.reach, aheadOfPercent } : { aheadOfPercent },
    });
  }
  reasons.push(...roleReasons(facts));
  if (facts.tier !== null) {
    reasons.push(...differenceReasons(facts));
    const percent = wholePercent(facts.inclusionRatio);
    reasons.push({ code: 'STABLE', params: { top: facts.topCount, percent } });
  }
  return reasons;
}

/** Rounded down; 0.57 is 57 % though a hundred times it is a little less. */
const wholePercent = (ratio: number): number => Math.floor(ratio * 100 + 1e-9);

function roleReasons({ roles, brokerRatio }: ReasonFacts): ReasonCode[] {
  return roles.map((role): ReasonCode => {
    if (role === 'connector') return { code: 'CONNECTOR', params: {} };
    if (role === 'spanner') return { code: 'SPANNER', params: {} };
    return { code: 'BROKER', params: { percent: wholePercent(brokerRatio ?? 0) } };
  });
}

/** A difference in rank is worth a word from so many places on, and from this share of all people. Ours. */
const WORTHY_PLACES = 10;
const WORTHY_RATIO = 0.05;

/** Where the ranking says something else than the plain number of contacts, the chart or the second opinion. */
function differenceReasons(facts: ReasonFacts): ReasonCode[] {
  const { differsFrom, contactsRank, rank, secondOpinionRank } = facts;
  const isWorthy = (places: number) =>
    Math.abs(places) > Math.max(WORTHY_PLACES, WORTHY_RATIO * facts.people);
  const reasons: ReasonCode[] = [];
  if (isWorthy(differsFrom.contacts)) {
    const code = differsFrom.contacts > 0 ? 'HIGHER_THAN_CONTACTS' : 'LOWER_THAN_CONTACTS';
    reasons.push({ code, params: { places: Math.abs(differsFrom.contacts), contactsRank } });
  }
  if (differsFrom.formal !== null && differsFrom.formal > 0 && isWorthy(differsFrom.formal))
    reasons.push({ code: 'HIGHER_THAN_FORMAL', params: { places: differsFrom.formal } });
  if (Math.abs(secondOpinionRank - rank) > WORTHY_PLACES)
    reasons.push({ code: 'SECOND_OPINION_DIFFERS', params: { rank: secondOpinionRank } });
  return reasons;
}

function tieReason({ ties, departments }: ReasonFacts): ReasonCode {
  if (ties === 0) return { code: 'NO_TIES', params: {} };
  if (departments === null || departments.count === 0) return { code: 'TIES', params: { people: ties } };
  const params = { people: ties, departments: departments.count };
  return departments.people < ties
    ? { code: 'TIES_PARTLY_IN_DEPARTMENTS', params: { ...params, known: departments.people } }
    : { code: 'TIES_IN_DEPARTMENTS', params };
}

/** A reason as an English sentence. */
export function sentenceOf({ code, params }: ReasonCode): string {
  const ahead =
    Number(params.aheadOfPercent) >= 100
      ? 'ahead of everybody else'
      : `ahead of ${params.aheadOfPercent} % of the others`;
  switch (code) {
    case 'TIES':
      return `Writes back and forth with ${count(params.people, 'person', 'people')}.`;
    case 'TIES_IN_DEPARTMENTS':
      return (
        `Writes back and forth with ${count(params.people, 'person', 'people')} ` +
        `in ${count(params.departments, 'department', 'departments')}.`
      );
    case 'TIES_PARTLY_IN_DEPARTMENTS':
      return (
        `Writes back and forth with ${count(params.people, 'person', 'people')}, ` +
        `${params.known} of them in ${count(params.departments, 'department', 'departments')}.`
      );
    case 'NO_TIES':
      return 'No correspondence in both directions in this period.';
    case 'REACH':
      return `${count(params.people, 'person writes', 'people write')} to this person (${ahead}).`;
    case 'PAGE_RANK':
      return `Is written to by people who are much written to themselves (${ahead}).`;
    case 'STRENGTH':
      return `Much recent mail goes both ways (${ahead}).`;
    case 'BETWEENNESS':
      return `Lies on the shortest paths between other people (${ahead}).`;
    case 'DEPARTMENT_BRIDGE':
      return `${shareOf(Number(params.percent))} of the ties between ${params.from} and ${params.to} run through this person.`;
    case 'OPENNESS':
      return `Links people who hardly write to each other (${ahead}).`;
    case 'STABLE':
      return `Among the first ${params.top} in ${params.percent} % of the resampled periods.`;
    case 'CONNECTOR':
      return 'Connector: is written to by more people than 97 % of all.';
    case 'SPANNER':
      return 'Spanner: has ties into many groups and lies on many paths between people.';
    case 'BROKER':
      return `Broker: ${params.percent} % of the contacts are not repeated by other contacts.`;
    case 'HIGHER_THAN_CONTACTS':
      return `Stands ${params.places} places higher than by the number of contacts alone.`;
    case 'LOWER_THAN_CONTACTS':
      return `Stands ${params.places} places lower than by the number of contacts alone.`;
    case 'HIGHER_THAN_FORMAL':
      return `Stands ${params.places} places higher than in the organisation chart.`;
    case 'SECOND_OPINION_DIFFERS':
      return `The second opinion (reciprocal rank fusion) has rank ${params.rank}.`;
  }
}

const SHARES: Readonly<Record<number, string>> = {
  25: 'A quarter',
  33: 'A third',
  50: 'Half',
  67: 'Two thirds',
  75: 'Three quarters',
  100: 'All',
};

const shareOf = (percent: number) => SHARES[percent] ?? `${percent} %`;

const count = (value: string | number | undefined, one: string, many: string) =>
  `${value ?? 0} ${Number(value) === 1 ? one : many}`;
