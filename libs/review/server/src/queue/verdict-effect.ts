import { type ReviewProblem } from './review-outcome.js';

/** What a verdict did to the page. What is refused has written nothing. */
export type VerdictEffect =
  | {
      readonly kind: 'done';
      /** The revision that it made. */
      readonly madeNumber?: number;
      /** The page is good up to this revision. */
      readonly reviewedNumber?: number;
      /** Whose text it was, where that is not the item's author alone. */
      readonly authorIds?: readonly string[];
      /** Of a report: the revisions that were taken back. */
      readonly fromNumber?: number;
      readonly toNumber?: number;
      /** An appeal published what a rule had held. */
      readonly isPublished?: boolean;
    }
  | { readonly kind: 'refused'; readonly problem: ReviewProblem };
