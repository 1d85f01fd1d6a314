import { registerEnumType } from '@nestjs/graphql';
import { type Deciders, REVIEW_NUMBERS, type ReviewFlag } from '../review-number.js';
import { type NoReviewFigureReason } from '../told-figures.js';

/** Each name as its own value, for an enum of the API. */
const mirror = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [Key in Name]: Key }; // fromEntries forgets the keys

export const ReviewNumberEnum = mirror(REVIEW_NUMBERS);
registerEnumType(ReviewNumberEnum, {
  name: 'ReviewNumber',
  description: 'What a number of review counts, each of items.',
  valuesMap: {
    WAITING: { description: 'open now, whatever the period' },
    OVERDUE: { description: 'of these, those that should have been decided' },
    OPENED: { description: 'came in the period' },
    DECIDED: { description: 'decided by people in the period; what follows is a part of it' },
    EXPOSED: { description: 'page views between save and decision are known' },
    EXPOSED_BAD: { description: 'of these, those of texts that were not good' },
    GOOD_DELAYED: { description: 'good changes that review before publishing held back' },
    JUDGED: { description: 'changes that were found good or not' },
    FLAGGED: { description: 'of these, those that a flag had marked' },
    FLAGGED_BAD: { description: 'of these, those that were not good' },
    SAMPLED: { description: 'judged changes that were drawn at random' },
    SAMPLED_BAD: { description: 'of these, those that were not good' },
    SAMPLED_BAD_FLAGGED: { description: 'of these, those that a flag had marked' },
    APPROVED: { description: 'changes that were found good' },
    REVERTED_AFTER_APPROVAL: { description: 'of these, those that somebody took back later' },
    OVERTURNED: { description: 'an appeal against the decision was won' },
  },
});

export const ReviewFlagEnum = mirror(['RULE', 'RISK'] as const satisfies readonly ReviewFlag[]);
registerEnumType(ReviewFlagEnum, {
  name: 'ReviewFlag',
  description: 'What marks a change as worth a look.',
  valuesMap: {
    RULE: { description: 'a rule hit it' },
    RISK: { description: 'its risk ratio is 0.5 or more; few changes are, bad ones included' },
  },
});

export const ReviewDecidersEnum = mirror(['MINE', 'OTHERS'] as const satisfies readonly Deciders[]);
registerEnumType(ReviewDecidersEnum, {
  name: 'ReviewDeciders',
  description: 'Whose decisions: your own, or those of all others together where they are at least five.',
});

export const NoReviewFigureReasonEnum = mirror([
  ...(['NOTHING_COUNTED', 'TOO_FEW', 'TOO_FEW_PEOPLE'] as const satisfies readonly NoReviewFigureReason[]),
]);
registerEnumType(NoReviewFigureReasonEnum, {
  name: 'NoReviewFigureReason',
  description: 'Why a figure is not there.',
});
