import { shareOf } from '@wellspring/review-domain';
import { MEDIAN_FROM_ITEMS, PERCENTILE_FROM_ITEMS } from './review-number.js';

/** Why a figure is not there. */
export const NO_REVIEW_FIGURE_REASONS = ['NOTHING_COUNTED', 'TOO_FEW', 'TOO_FEW_PEOPLE'] as const;
export type NoReviewFigureReason = (typeof NO_REVIEW_FIGURE_REASONS)[number];

/** Business hours of so many items. */
export interface HoursView {
  readonly count: number;
  readonly medianBusinessHours: number | null;
  /** Nine of ten took no longer. */
  readonly p90BusinessHours: number | null;
  /** Why there is no median. */
  readonly reason: NoReviewFigureReason | null;
}

/** Hours of items, as far as they are enough to say so. */
export function toldHours(count: number, medianHours: number | null, p90Hours: number | null): HoursView {
  const isTold = count >= MEDIAN_FROM_ITEMS;
  return {
    count,
    medianBusinessHours: isTold ? rounded(medianHours) : null,
    p90BusinessHours: count >= PERCENTILE_FROM_ITEMS ? rounded(p90Hours) : null,
    reason: isTold ? null : count === 0 ? 'NOTHING_COUNTED' : 'TOO_FEW',
  };
}

/** A share of items. */
export interface ShareView {
  readonly items: number;
  readonly of: number;
  /** 0..1 */
  readonly ratio: number | null;
  /** Between these it lies in 95 of 100 such samples. */
  readonly low: number | null;
  readonly high: number | null;
  /** Why there is no ratio. */
  readonly reason: NoReviewFigureReason | null;
}

/** Of fewer, a share is chance. Ours. */
export const SHARE_FROM_ITEMS = 10;

/** A share with its interval (Wilson, 95 %), or why there is none. */
export function toldShare(items: number, of: number): ShareView {
  if (of < SHARE_FROM_ITEMS)
    return {
      ...{ items, of, ratio: null, low: null, high: null },
      reason: of === 0 ? 'NOTHING_COUNTED' : 'TOO_FEW',
    };
  const { value: ratio = null, low = null, high = null } = shareOf(items, of) ?? {};
  return { items, of, ratio, low, high, reason: null };
}

/** To the minute or so. */
const rounded = (hours: number | null): number | null =>
  hours === null ? null : Math.round(hours * 100) / 100;
