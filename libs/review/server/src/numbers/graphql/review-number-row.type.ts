import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '@wellspring/platform-graphql';
import { type ReviewSource, type Verdict } from '@wellspring/review-domain';
import { ReviewSourceEnum, ReviewVerdictEnum } from '../../levels/graphql/review-words.enum.js';
import { type NoReviewFigureReason } from '../told-figures.js';
import { NoReviewFigureReasonEnum } from './review-numbers.enum.js';

@ObjectType({ description: 'An item that a number counts.' })
export class ReviewNumberRow {
  @Field(() => ID)
  itemId!: string;
  @Field(() => ReviewSourceEnum)
  source!: Uppercase<ReviewSource>;
  @Field(() => ReviewVerdictEnum, { nullable: true })
  verdict!: Uppercase<Verdict> | null;
  @Field(() => String, { nullable: true, description: 'Missing where the page was never made.' })
  pageUrlId!: string | null;
  @Field(() => String, { nullable: true })
  pageTitle!: string | null;
  @Field(() => String, { nullable: true, description: 'Readable part of the address; decoration.' })
  pageSlug!: string | null;
  @Field(() => String)
  spaceKey!: string;
  @Field(() => String)
  spaceName!: string;
  @Field(() => Int, { nullable: true })
  fromNumber!: number | null;
  @Field(() => Int, { nullable: true })
  toNumber!: number | null;
  @Field(() => Date)
  openedAt!: Date;
  @Field(() => Date)
  dueAt!: Date;
  @Field(() => Date, { nullable: true })
  decidedAt!: Date | null;
  @Field(() => Float, { description: 'from the save to the decision, or until now' })
  businessHours!: number;
  @Field(() => Int, { nullable: true, description: 'page views between save and decision' })
  views!: number | null;
}

@ObjectType({ description: 'Rows and what is hidden add up to the number that opened them.' })
export class ReviewNumberRowConnection extends Connection(ReviewNumberRow) {
  @Field(() => Int, { description: 'all, hidden ones included' })
  totalCount!: number;
  @Field(() => Int, { description: 'on pages that you can not open' })
  hiddenCount!: number;
  @Field(() => Float, { description: 'of all, hidden ones included' })
  views!: number;
  @Field(() => Float)
  hiddenViews!: number;
  @Field(() => NoReviewFigureReasonEnum, { nullable: true, description: 'why there are no rows' })
  reason!: NoReviewFigureReason | null;
}
