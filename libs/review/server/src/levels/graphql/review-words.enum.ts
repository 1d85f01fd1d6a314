import { registerEnumType } from '@nestjs/graphql';
import { type PageClass, type ReviewSource, type Verdict } from '@wellspring/review-domain';

/** Words of the domain as enums of the API: the same word in capitals. */
type Capitals<Word extends string> = { readonly [Key in Uppercase<Word>]: Key };

export const ReviewSourceEnum = {
  ...{ PATROL: 'PATROL', PENDING: 'PENDING', RULE: 'RULE', REPORT: 'REPORT' },
  ...{ FRESHNESS: 'FRESHNESS', APPEAL: 'APPEAL' },
} as const satisfies Capitals<ReviewSource>;
export type ReviewSourceEnum = Uppercase<ReviewSource>;
registerEnumType(ReviewSourceEnum, {
  name: 'ReviewSource',
  description: 'Where an item of the queue comes from.',
});

export const ReviewVerdictEnum = {
  ...{ GOOD: 'GOOD', THANKED: 'THANKED', MENDED: 'MENDED', RETURNED: 'RETURNED', REVERTED: 'REVERTED' },
  ...{ HIDDEN: 'HIDDEN', DISMISSED: 'DISMISSED', VERIFIED: 'VERIFIED', UPHELD: 'UPHELD' },
  ...{ OVERTURNED: 'OVERTURNED', TRUSTED: 'TRUSTED' },
} as const satisfies Capitals<Verdict>;
export type ReviewVerdictEnum = Uppercase<Verdict>;
registerEnumType(ReviewVerdictEnum, { name: 'ReviewVerdict', description: 'What was decided of an item.' });

export const ReviewClassEnum = {
  ...{ SAFETY: 'SAFETY', POLICY: 'POLICY', OTHER: 'OTHER' },
} as const satisfies Capitals<PageClass>;
export type ReviewClassEnum = Uppercase<PageClass>;
registerEnumType(ReviewClassEnum, {
  name: 'ReviewClass',
  description: 'Of pages: each has a service level.',
});

/** A word of the domain as the API says it. */
export const enumOf = <Word extends string>(word: Word): Uppercase<Word> =>
  word.toUpperCase() as Uppercase<Word>; // toUpperCase gives just this; its type does not say so

/** A word of the API as the domain says it. */
export const wordOf = <Word extends string>(word: Word): Lowercase<Word> =>
  word.toLowerCase() as Lowercase<Word>; // as above
