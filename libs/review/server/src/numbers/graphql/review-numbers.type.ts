import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { SpaceType } from '@wellspring/wiki-server';
import { ReviewSourceEnum, ReviewVerdictEnum } from '../../levels/graphql/review-words.enum.js';
import { type NoReviewFigureReason } from '../told-figures.js';
import { ReviewHours, ReviewShare } from './review-figures.type.js';
import { NoReviewFigureReasonEnum } from './review-numbers.enum.js';

@ObjectType({ description: 'What waits now, whatever the period.' })
export class ReviewBacklog {
  @Field(() => ReviewSourceEnum, {
    nullable: true,
    description: 'Where the items come from; missing in the row of all.',
  })
  source!: ReviewSourceEnum | null;
  @Field(() => Int)
  waiting!: number;
  @Field(() => Int)
  overdue!: number;
  @Field(() => Date, { nullable: true })
  oldestOpenedAt!: Date | null;
  @Field(() => ReviewHours, { description: 'how long they have waited so far' })
  age!: ReviewHours;
}

@ObjectType({ description: 'How long decisions of the period took.' })
export class ReviewLatency {
  @Field(() => ReviewSourceEnum, {
    nullable: true,
    description: 'Where the items come from; missing in the row of all.',
  })
  source!: ReviewSourceEnum | null;
  @Field(() => ReviewHours)
  hours!: ReviewHours;
  @Field(() => Int, { description: 'wait now and are not in it: what takes longest is decided last' })
  waiting!: number;
}

@ObjectType({ description: 'Page views between save and decision, of the items with one verdict.' })
export class ReviewExposure {
  @Field(() => ReviewVerdictEnum)
  verdict!: ReviewVerdictEnum;
  @Field(() => Boolean, { description: 'the text was not good: mended, returned, reverted or hidden' })
  isBad!: boolean;
  @Field(() => Int)
  items!: number;
  @Field(() => Float)
  views!: number;
}

@ObjectType()
export class ReviewWeek {
  @Field(() => String, { description: 'Monday, YYYY-MM-DD' })
  week!: string;
  @Field(() => Int)
  opened!: number;
  @Field(() => Int)
  decided!: number;
  @Field(() => Float, { description: 'between save and decision, of what was decided in the week' })
  views!: number;
  @Field(() => Float, { description: 'of these, those of texts that were not good' })
  badViews!: number;
  @Field(() => Float, { nullable: true })
  medianBusinessHours!: number | null;
}

@ObjectType({ description: 'The figures of a space; its rows are those of the scope of that space.' })
export class ReviewOfSpace {
  @Field(() => SpaceType, {
    nullable: true,
    description: 'Missing in the row of all spaces together that you can not open.',
  })
  space!: SpaceType | null;
  @Field(() => Int)
  waiting!: number;
  @Field(() => Int)
  overdue!: number;
  @Field(() => ReviewHours)
  hours!: ReviewHours;
  @Field(() => Float)
  views!: number;
  @Field(() => Float)
  badViews!: number;
  @Field(() => Int, { nullable: true, description: 'Missing where it would judge one to four others.' })
  revertedAfterApproval!: number | null;
}

@ObjectType({ description: 'What one decided, or all others together.' })
export class ReviewOfDeciders {
  @Field(() => Int)
  people!: number;
  @Field(() => ReviewHours, {
    nullable: true,
    description: 'Missing where, taken from the whole, it would leave what one to four others decided.',
  })
  hours!: ReviewHours | null;
  @Field(() => Int, { description: 'decisions that an appeal overturned' })
  overturned!: number;
  @Field(() => Int)
  revertedAfterApproval!: number;
}

@ObjectType({ description: 'How well review works. See docs/methods/review-numbers.md.' })
export class ReviewNumbers {
  @Field(() => String, { nullable: true })
  spaceKey!: string | null;
  @Field(() => String, { nullable: true })
  from!: string | null;
  @Field(() => String, { nullable: true })
  to!: string | null;
  @Field(() => Date)
  computedAt!: Date;
  @Field(() => Int, {
    description: 'items in these figures on pages that you can not open: counted, not listed',
  })
  hiddenItems!: number;
  @Field(() => [ReviewBacklog], { description: 'of all first' })
  backlog!: ReviewBacklog[];
  @Field(() => [ReviewLatency], { description: 'of all first' })
  decided!: ReviewLatency[];
  @Field(() => [ReviewExposure])
  exposure!: ReviewExposure[];
  @Field(() => Int)
  exposedItems!: number;
  @Field(() => Float)
  exposedViews!: number;
  @Field(() => Float, { description: 'of these, those of texts that were not good: the number that matters' })
  badViews!: number;
  @Field(() => ReviewHours, { description: 'how long review before publishing held back good changes' })
  goodDelay!: ReviewHours;
  @Field(() => [ReviewShare], { description: 'FLAGGED_BAD of FLAGGED, by flag, of any first' })
  precision!: ReviewShare[];
  @Field(() => [ReviewShare], { description: 'SAMPLED_BAD_FLAGGED of SAMPLED_BAD, by flag, of any first' })
  recall!: ReviewShare[];
  @Field(() => ReviewShare, { description: 'SAMPLED_BAD of SAMPLED: how many changes are not good at all' })
  badInSample!: ReviewShare;
  @Field(() => ReviewShare, {
    nullable: true,
    description: 'REVERTED_AFTER_APPROVAL of APPROVED. Missing where it would judge one to four others.',
  })
  revertsAfterApproval!: ReviewShare | null;
  @Field(() => [ReviewWeek], { description: 'at most the newest 53, oldest first' })
  weeks!: ReviewWeek[];
  @Field(() => [ReviewOfSpace])
  spaces!: ReviewOfSpace[];
  @Field(() => ReviewOfDeciders)
  mine!: ReviewOfDeciders;
  @Field(() => ReviewOfDeciders, {
    nullable: true,
    description: 'Missing where no others decided, or fewer than five.',
  })
  others!: ReviewOfDeciders | null;
  @Field(() => NoReviewFigureReasonEnum, { nullable: true, description: 'Why `others` is missing.' })
  othersReason!: NoReviewFigureReason | null;
}
