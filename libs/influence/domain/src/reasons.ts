import type { RankedMeasure } from './score-ties.js';
import type { Tier } from './tiers.js';

/** Why a person stands where they stand, for machines: a screen translates the code and fills in the params. */
export interface ReasonCode {
  readonly code:
    | 'TIES'
    | 'TIES_IN_DEPARTMENTS'
    | 'NO_TIES'
    | 'REACH'
    | 'PAGE_RANK'
    | 'STRENGTH'
    | 'BETWEENNESS'
    | 'DEPARTMENT_BRIDGE'
    | 'OPENNESS'
    | 'STABLE';
  readonly params: Readonly<Record<string, string | number>>;
}

/** What the reasons of one person are made of. */
export interface ReasonFacts {
  readonly ties: number;
  /** Departments of the people behind the ties; null without a directory that has departments. */
  readonly departments: number | null;
  readonly reach: number;
  /** For each ranked measure, the share of other people who have less. */
  readonly aheadOfRatio: Readonly<Record<RankedMeasure, number>>;
  readonly bridge: DepartmentBridge | null;
  readonly tier: Tier;
  readonly inclusionRatio: number;
  readonly topCount: number;
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
  for (const [measure, code] of PHRASES) {
    const aheadOf = facts.aheadOfRatio[measure];
    if (aheadOf < REMARKABLE_RATIO) continue;
    const aheadOfPercent = Math.floor(aheadOf * 100);
    reasons.push({
      code,
      params: code === 'REACH' ? { people: facts.reach, aheadOfPercent } : { aheadOfPercent },
    });
  }
  if (facts.bridge) {
    const { from, to, shareRatio } = facts.bridge;
    reasons.push({ code: 'DEPARTMENT_BRIDGE', params: { from, to, percent: Math.round(shareRatio * 100) } });
  }
  if (facts.tier !== null) {
    const percent = Math.floor(facts.inclusionRatio * 100);
    reasons.push({ code: 'STABLE', params: { top: facts.topCount, percent } });
  }
  return reasons;
}

function tieReason({ ties, departments }: ReasonFacts): ReasonCode {
  if (ties === 0) return { code: 'NO_TIES', params: {} };
  if (departments === null || departments === 0) return { code: 'TIES', params: { people: ties } };
  return { code: 'TIES_IN_DEPARTMENTS', params: { people: ties, departments } };
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
      return `Holds ${params.percent} % of the ties between ${params.from} and ${params.to}.`;
    case 'OPENNESS':
      return `Links people who hardly write to each other (${ahead}).`;
    case 'STABLE':
      return `Among the first ${params.top} in ${params.percent} % of the resampled periods.`;
  }
}

const count = (value: string | number | undefined, one: string, many: string) =>
  `${value ?? 0} ${Number(value) === 1 ? one : many}`;
