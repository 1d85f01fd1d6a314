import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { type ReviewFlag } from '../review-number.js';
import { type NoReviewFigureReason } from '../told-figures.js';
import { NoReviewFigureReasonEnum, ReviewFlagEnum } from './review-numbers.enum.js';

@ObjectType({ description: 'Business hours from the save to the decision: nine to six, Monday to Friday.' })
export class ReviewHours {
  @Field(() => Int)
  count!: number;
  @Field(() => Float, { nullable: true, description: 'Missing for fewer than 5 items.' })
  medianBusinessHours!: number | null;
  @Field(() => Float, { nullable: true, description: '90th percentile. Missing for fewer than 20 items.' })
  p90BusinessHours!: number | null;
  @Field(() => NoReviewFigureReasonEnum, { nullable: true, description: 'why there is no median' })
  reason!: NoReviewFigureReason | null;
}

@ObjectType({ description: 'A share of items.' })
export class ReviewShare {
  @Field(() => ReviewFlagEnum, {
    nullable: true,
    description: 'Which flag marked them; missing where any did, or where flags play no part.',
  })
  flag!: ReviewFlag | null;
  @Field(() => Int)
  items!: number;
  @Field(() => Int)
  of!: number;
  @Field(() => Float, { nullable: true, description: '0..1. Missing for a share of fewer than 10.' })
  ratio!: number | null;
  @Field(() => Float, { nullable: true, description: 'lower end of the interval, 95 %' })
  low!: number | null;
  @Field(() => Float, { nullable: true })
  high!: number | null;
  @Field(() => NoReviewFigureReasonEnum, { nullable: true, description: 'why there is no ratio' })
  reason!: NoReviewFigureReason | null;
}
