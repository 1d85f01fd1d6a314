import { type PageClass } from './sources.js';
import {
  type FreshnessFeatures,
  type ReportFeatures,
  type Risk,
  type RiskFeatures,
  type RiskPart,
} from './risk.js';
import {
  FIRST_EDITS,
  LARGE_REMOVAL_RATIO,
  LASTING_EDITS,
  LASTING_RATIO,
  LONG_UNTOUCHED_DAYS,
  NEW_ACCOUNT_DAYS,
  REMOVED_UNIT_CHARS,
  RISK_BASE,
  RISK_WEIGHTS as WEIGHTS,
  UNEXPLAINED_CHARS,
} from './risk-weights.js';

/** Hosts that a part names; the others are in its count. */
const HOSTS_NAMED = 3;
const DAYS_A_YEAR = 365;
const DAYS_A_MONTH = 30;

/**
 * How likely a change is to need a reviewer: log-odds that are added up, every part shown. Orders the queue; it accuses
 * nobody. Source: analytics C2; weights at {@link WEIGHTS}. Cost: constant.
 */
export function riskOf(features: RiskFeatures): Risk {
  const { authorEdits, accountAgeDays, survival, previousChars, removedChars, addedChars } = features;
  const { newHosts, daysSinceLastEdit } = features;
  const removedRatio = previousChars > 0 ? Math.min(1, removedChars / previousChars) : 0;
  const isLasting = survival !== null && survival.ratio > LASTING_RATIO && survival.edits >= LASTING_EDITS;
  const changedChars = addedChars + removedChars;
  return summed([
    authorEdits !== null &&
      authorEdits < FIRST_EDITS && { kind: 'new-author', weight: WEIGHTS.newAuthor, edits: authorEdits },
    accountAgeDays !== null &&
      accountAgeDays < NEW_ACCOUNT_DAYS && {
        ...{ kind: 'new-account', weight: WEIGHTS.newAccount },
        days: Math.max(0, Math.floor(accountAgeDays)),
      },
    removedChars > 0 && {
      ...{ kind: 'removed-text', chars: removedChars },
      weight: WEIGHTS.removedText * Math.log2(1 + removedChars / REMOVED_UNIT_CHARS),
    },
    features.isBlanked && { kind: 'blanked', weight: WEIGHTS.blanked, chars: previousChars },
    !features.isBlanked &&
      removedRatio > LARGE_REMOVAL_RATIO && {
        ...{ kind: 'removed-share', weight: WEIGHTS.removedShare },
        ratio: removedRatio,
      },
    counted('references-removed', WEIGHTS.referencesRemoved, features.referencesRemoved),
    counted('headings-removed', WEIGHTS.headingsRemoved, features.headingsRemoved),
    counted('media-removed', WEIGHTS.mediaRemoved, features.mediaRemoved),
    newHosts.length > 0 && {
      ...{ kind: 'new-hosts', weight: WEIGHTS.newHosts },
      ...{ hosts: newHosts.slice(0, HOSTS_NAMED), count: newHosts.length },
    },
    counted('private-data', WEIGHTS.privateData, features.privateDataHits),
    classPart(features.pageClass),
    daysSinceLastEdit !== null &&
      daysSinceLastEdit > LONG_UNTOUCHED_DAYS && {
        ...{ kind: 'long-untouched', weight: WEIGHTS.longUntouched },
        days: Math.floor(daysSinceLastEdit),
      },
    features.isSummaryEmpty &&
      changedChars > UNEXPLAINED_CHARS && {
        kind: 'no-summary',
        weight: WEIGHTS.noSummary,
        chars: changedChars,
      },
    isLasting && { kind: 'lasting-words', weight: WEIGHTS.lastingWords, ...survival },
    features.isApprovedByOwner && { kind: 'approved-by-owner', weight: WEIGHTS.approvedByOwner },
  ]);
}

/** How pressing readers' reports of a page are: by reason and by how many people gave it. Cost: the reasons. */
export const reportRiskOf = ({ reports, pageClass }: ReportFeatures): Risk =>
  summed([
    ...reports.map(({ reason, people }): RiskPart | false => {
      const isHarm = reason === 'private-data' || reason === 'offensive';
      const weight = WEIGHTS.reported * (isHarm ? 2 : 1) * Math.log2(1 + people);
      return people > 0 && { kind: 'reported', weight, reason, people };
    }),
    classPart(pageClass),
  ]);

/** How pressing it is that a page is read again. Cost: constant. */
export function freshnessRiskOf(features: FreshnessFeatures): Risk {
  const { daysOverdue, daysSinceChange } = features;
  const grown = (weight: number, days: number, unitDays: number) => weight * Math.log2(1 + days / unitDays);
  return summed([
    daysOverdue !== null &&
      daysOverdue > 0 && {
        ...{ kind: 'overdue', days: Math.floor(daysOverdue) },
        weight: grown(WEIGHTS.overdue, daysOverdue, DAYS_A_MONTH),
      },
    daysOverdue === null &&
      daysSinceChange > 0 && {
        ...{ kind: 'old-text', days: Math.floor(daysSinceChange) },
        weight: grown(WEIGHTS.oldText, daysSinceChange, DAYS_A_YEAR),
      },
    counted('broken-links', WEIGHTS.brokenLinks, features.brokenLinks),
    features.isOwnerGone && { kind: 'owner-gone', weight: WEIGHTS.ownerGone },
    classPart(features.pageClass),
  ]);
}

/** How pressing an appeal is: one person waits, whatever the text. */
export const appealRiskOf = (pageClass: PageClass): Risk =>
  summed([{ kind: 'appealed', weight: WEIGHTS.appealed }, classPart(pageClass)]);

const classPart = (pageClass: PageClass): RiskPart | false =>
  pageClass !== 'other' && { kind: 'page-class', weight: WEIGHTS.pageClass, class: pageClass };

type CountedKind =
  'references-removed' | 'headings-removed' | 'media-removed' | 'private-data' | 'broken-links';

const counted = (kind: CountedKind, weight: number, count: number): RiskPart | false =>
  count > 0 && { kind, weight, count };

function summed(all: readonly (RiskPart | false)[]): Risk {
  const parts = all
    .filter((part) => part !== false)
    .sort((a, b) => b.weight - a.weight || (a.kind < b.kind ? -1 : Number(a.kind > b.kind)));
  const score = parts.reduce((sum, { weight }) => sum + weight, RISK_BASE);
  return { score, ratio: 1 / (1 + Math.exp(-score)), parts };
}
