import type { TFunction } from 'i18next';
import type { Format } from '../../i18n/use-format.js';

/** One part of an item's risk as the API tells it: the kind says what the facts mean. */
export interface ReasonFacts {
  readonly kind: string;
  /** What it adds to the log-odds; below zero it lowers the risk. */
  readonly weight: number;
  /** How many: edits, days, characters, places, people. */
  readonly count: number | null;
  /** A share, 0..1. */
  readonly ratio: number | null;
  /** Names that belong to it: hosts, a class of page, the reason of a report. */
  readonly words: readonly string[];
}

interface Wording {
  readonly t: TFunction;
  readonly format: Format;
  /** How long, in words. */
  readonly duration: (ms: number) => string;
}

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

type Teller = (
  facts: ReasonFacts & { readonly count: number; readonly ratio: number },
  say: Wording,
) => string;

const REPORT_REASONS = ['WRONG', 'OUTDATED', 'PRIVATE_DATA', 'COPIED', 'OFFENSIVE', 'OTHER'] as const;

/** The name of a report's reason, however it is spelt. */
export const reportReasonOf = (word: string): (typeof REPORT_REASONS)[number] =>
  REPORT_REASONS.find((reason) => reason === word.toUpperCase().replaceAll('-', '_')) ?? 'OTHER';

const TELLERS: Readonly<Record<string, Teller>> = {
  'new-author': ({ count }, { t }) => t('review.reason.newAuthor', { count }),
  'new-account': ({ count }, { t }) =>
    count < WEEK_DAYS ? t('review.reason.newAccountWeek') : t('review.reason.newAccount', { count }),
  'removed-text': ({ count }, { t, format }) =>
    t('review.reason.removedText', { amount: format.number(count) }),
  'removed-share': ({ ratio }, { t, format }) =>
    t('review.reason.removedShare', { share: format.share(ratio) }),
  blanked: ({ count }, { t, format }) => t('review.reason.blanked', { amount: format.number(count) }),
  'references-removed': ({ count }, { t }) => t('review.reason.referencesRemoved', { count }),
  'headings-removed': ({ count }, { t }) => t('review.reason.headingsRemoved', { count }),
  'media-removed': ({ count }, { t }) => t('review.reason.mediaRemoved', { count }),
  'new-hosts': ({ count, words }, { t }) => {
    const hosts = words.join(t('common.comma'));
    return count > words.length
      ? t('review.reason.newHostsMore', { hosts, more: count - words.length })
      : t('review.reason.newHosts', { hosts });
  },
  'private-data': ({ count }, { t }) => t('review.reason.privateData', { count }),
  'page-class': ({ words }, { t }) =>
    t(words[0]?.toLowerCase() === 'safety' ? 'review.reason.classSafety' : 'review.reason.classPolicy'),
  'long-untouched': ({ count }, { t, duration }) =>
    t('review.reason.longUntouched', { duration: duration(count * DAY_MS) }),
  'no-summary': (_facts, { t }) => t('review.reason.noSummary'),
  'lasting-words': ({ ratio }, { t, format }) =>
    t('review.reason.lastingWords', { share: format.share(ratio) }),
  'approved-by-owner': (_facts, { t }) => t('review.reason.approvedByOwner'),
  reported: ({ count, words }, { t }) =>
    t('review.reason.reported', {
      count,
      reason: t(`review.reportReason.${reportReasonOf(words[0] ?? '')}`),
    }),
  overdue: ({ count }, { t, duration }) => t('review.reason.overdue', { duration: duration(count * DAY_MS) }),
  'old-text': ({ count }, { t, duration }) =>
    t('review.reason.oldText', { duration: duration(count * DAY_MS) }),
  'broken-links': ({ count }, { t }) => t('review.reason.brokenLinks', { count }),
  'owner-gone': (_facts, { t }) => t('review.reason.ownerGone'),
  appealed: (_facts, { t }) => t('review.reason.appealed'),
};

/** One reason in words. A kind that this build does not know is named as the server names it. */
export function reasonWords(facts: ReasonFacts, say: Wording): string {
  const kind = facts.kind.toLowerCase().replaceAll('_', '-');
  const tell = Object.hasOwn(TELLERS, kind) ? TELLERS[kind] : undefined;
  if (!tell) return say.t('review.reason.other', { kind });
  return tell({ ...facts, count: facts.count ?? 0, ratio: facts.ratio ?? 0 }, say);
}

/** How high a risk is called, by its ratio: half as likely as not, and one in seven. Ours; they name, they do not decide. */
export const riskLevel = (ratio: number): 'HIGH' | 'MEDIUM' | 'LOW' =>
  ratio >= 0.5 ? 'HIGH' : ratio >= 0.15 ? 'MEDIUM' : 'LOW';
