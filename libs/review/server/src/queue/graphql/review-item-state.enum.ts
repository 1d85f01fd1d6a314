import { registerEnumType } from '@nestjs/graphql';
import { type ReviewState } from '@wellspring/review-domain';

export const ReviewItemStateEnum = {
  ...{ WAITING: 'WAITING', ESCALATED: 'ESCALATED', DECIDED: 'DECIDED', CLOSED: 'CLOSED' },
} as const satisfies { readonly [Key in Uppercase<ReviewState>]: Key };
export type ReviewItemStateEnum = Uppercase<ReviewState>;
registerEnumType(ReviewItemStateEnum, {
  name: 'ReviewItemState',
  description: 'WAITING and ESCALATED are open; CLOSED is over without a verdict.',
});
