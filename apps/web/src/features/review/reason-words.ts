import type { TFunction } from 'i18next';
import type { Format } from '../../i18n/use-format.js';

/** One part of an item's risk as the API tells it: the kind says what the facts mean. */
export interface ReasonFacts {
  readonly kind: string;
  /** What it adds to the log-odds; below zero it lowers the risk. */
  readonly weight: number;
  /** How many (edits, days, characters, places, people), or a share, 0..1. */
  readonly value: number | null;
  /** Hosts with commas between them, a class of page, the reason of a report. */
  readonly text: string | null;
}

interface Wording {
  readonly t: TFunction;
  readonly format: Format;
  /** How long, in words. */
  readonly duration: (ms: number) => string;
}

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

type Teller = (facts: { readonly value: number; readonly text: string }, say: Wording) => string;

const REPORT_REASONS = ['WRONG', 'OUTDATED', 'PRIVATE_DATA', 'COPIED', 'OFFENSIVE', 'OTHER'] as const;

/** The name of a report's reason, however it is spelt. */
export const reportReasonOf = (word: string): (typeof REPORT_REASONS)[number] =>
  REPORT_REASONS.find((reason) => reason === word.toUpperCase().replaceAll('-', '_')) ?? 'OTHER';

const TELLERS: Readonly<Record<string, Teller>> = {
  'new-author': ({ value }, { t }) => t('review.reason.newAuthor', { count: value }),
  'new-account': ({ value }, { t }) =>
    value < WEEK_DAYS ? t('review.reason.newAccountWeek') : t('review.reason.newAccount', { count: value }),
  'removed-text': ({ value }, { t, format }) =>
    t('review.reason.removedText', { amount: format.number(value) }),
  'removed-share': ({ value }, { t, format }) =>
    t('review.reason.removedShare', { share: format.share(value) }),
  blanked: ({ value }, { t, format }) => t('review.reason.blanked', { amount: format.number(value) }),
  'references-removed': ({ value }, { t }) => t('review.reason.referencesRemoved', { count: value }),
  'headings-removed': ({ value }, { t }) => t('review.reason.headingsRemoved', { count: value }),
  'media-removed': ({ value }, { t }) => t('review.reason.mediaRemoved', { count: value }),
  'new-hosts': ({ value, text }, { t }) => {
    const named = text.split(', ').length;
    const hosts = text.replaceAll(', ', t('common.comma'));
    return value > named
      ? t('review.reason.newHostsMore', { hosts, more: value - named })
      : t('review.reason.newHosts', { hosts });
  },
  'private-data': ({ value }, { t }) => t('review.reason.privateData', { count: value }),
  'page-class': ({ text }, { t }) =>
    t(text === 'safety' ? 'review.reason.classSafety' : 'review.reason.classPolicy'),
  'long-untouched': ({ value }, { t, duration }) =>
    t('review.reason.longUntouched', { duration: duration(value * DAY_MS) }),
  'no-summary': (_facts, { t }) => t('review.reason.noSummary'),
  'lasting-words': ({ value }, { t, format }) =>
    t('review.reason.lastingWords', { share: format.share(value) }),
  'approved-by-owner': (_facts, { t }) => t('review.reason.approvedByOwner'),
  reported: ({ value, text }, { t }) =>
    t('review.reason.reported', {
      count: value,
      reason: t(`review.reportReason.${reportReasonOf(text)}`),
    }),
  overdue: ({ value }, { t, duration }) => t('review.reason.overdue', { duration: duration(value * DAY_MS) }),
  'old-text': ({ value }, { t, duration }) =>
    t('review.reason.oldText', { duration: duration(value * DAY_MS) }),
  'broken-links': ({ value }, { t }) => t('review.reason.brokenLinks', { count: value }),
  'owner-gone': (_facts, { t }) => t('review.reason.ownerGone'),
  appealed: (_facts, { t }) => t('review.reason.appealed'),
};

/** One reason in words. A kind that this build does not know is named as the server names it. */
export function reasonWords({ kind, value, text }: ReasonFacts, say: Wording): string {
  const tell = Object.hasOwn(TELLERS, kind) ? TELLERS[kind] : undefined;
  if (!tell) return say.t('review.reason.other', { kind });
  return tell({ value: value ?? 0, text: text ?? '' }, say);
}

/** How high a risk is called, by its ratio: half as likely as not, and one in seven. Ours; they name, they do not decide. */
export const riskLevel = (ratio: number): 'HIGH' | 'MEDIUM' | 'LOW' =>
  ratio >= 0.5 ? 'HIGH' : ratio >= 0.15 ? 'MEDIUM' : 'LOW';
