import type { ReviewClass } from '@wellspring/web-graphql';

/** Classes of pages, the most pressing first. */
export const REVIEW_CLASSES = ['SAFETY', 'POLICY', 'OTHER'] as const satisfies readonly ReviewClass[];
