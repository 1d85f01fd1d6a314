import { type ReviewSource, type Verdict } from '@wellspring/review-domain';

/**
 * What can be counted, each of items:
 *
 * - WAITING, OVERDUE: open now, whatever the period; those of them that should have been decided
 * - OPENED: came into the queue in the period
 * - DECIDED: by people, in the period; everything below is a part of it
 * - EXPOSED: of which page views between save and decision are known; EXPOSED_BAD: of these, those that were not good
 * - GOOD_DELAYED: changes that review before publishing held back, and that were good
 * - JUDGED: changes that somebody found good or not; FLAGGED: those that a flag had marked; FLAGGED_BAD: of these, those
 *   that were not good
 * - SAMPLED: judged ones drawn at random; SAMPLED_BAD: not good; SAMPLED_BAD_FLAGGED: of these, marked by a flag
 * - APPROVED: found good; REVERTED_AFTER_APPROVAL: of these, taken back by somebody after that
 * - OVERTURNED: an appeal against the decision was won
 */
export const REVIEW_NUMBERS = [
  ...([
    'WAITING',
    'OVERDUE',
    'OPENED',
    'DECIDED',
    'EXPOSED',
    'EXPOSED_BAD',
    'GOOD_DELAYED',
    'JUDGED',
  ] as const),
  ...(['FLAGGED', 'FLAGGED_BAD', 'SAMPLED', 'SAMPLED_BAD', 'SAMPLED_BAD_FLAGGED'] as const),
  ...(['APPROVED', 'REVERTED_AFTER_APPROVAL', 'OVERTURNED'] as const),
];
export type ReviewNumber = (typeof REVIEW_NUMBERS)[number];

/** What marks a change as worth a look: a rule that hit it, or its risk. */
export const REVIEW_FLAGS = ['RULE', 'RISK'] as const;
export type ReviewFlag = (typeof REVIEW_FLAGS)[number];

/** Changes of this risk and more are called risky. Ours: more likely bad than good, by the score's own word. */
export const RISKY_RATIO = 0.5;

/** Sources whose items are changes. */
export const CHANGE_SOURCES = ['patrol', 'pending', 'rule'] as const satisfies readonly ReviewSource[];

/** Whose decisions: the actor's own, or those of all others together. */
export const DECIDERS = ['MINE', 'OTHERS'] as const;
export type Deciders = (typeof DECIDERS)[number];

/** Which items of a number. */
export interface ReviewNumberOf {
  readonly number: ReviewNumber;
  readonly source: ReviewSource | null;
  readonly verdict: Verdict | null;
  /** For the numbers of flags; null: any flag. */
  readonly flag: ReviewFlag | null;
  readonly by: Deciders | null;
  /** Monday of a week, `YYYY-MM-DD`: of its opening for OPENED, else of its decision. */
  readonly week: string | null;
}

/** All items of a number. */
export const allOf = (number: ReviewNumber): ReviewNumberOf => ({
  ...{ number, source: null, verdict: null, flag: null, by: null, week: null },
});

/** Fewer items than these have no median, and no 90th percentile: one of them would be the figure. Ours, as analytics E. */
export const MEDIAN_FROM_ITEMS = 5;
export const PERCENTILE_FROM_ITEMS = 20;

/** Other reviewers are counted together, and only where they are at least so many. */
export const MIN_REVIEWERS = 5;
