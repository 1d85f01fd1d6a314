import { ArgsType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection, MAX_PAGE_SIZE } from '@wellspring/platform-graphql';
import { type ReviewSource, type Verdict } from '@wellspring/review-domain';
import { SpaceType } from '@wellspring/wiki-server';
import { IsEnum, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ReviewSourceEnum, ReviewVerdictEnum } from '../../levels/graphql/review-words.enum.js';
import { type Deciders, REVIEW_NUMBERS, type ReviewFlag, type ReviewNumber } from '../review-number.js';
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

@ArgsType()
export class ReviewScopeArgs {
  @Field(() => String, { nullable: true, description: 'A space; null for the whole wiki.' })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  spaceKey?: string | null;
  @Field(() => String, { nullable: true, description: 'First day, YYYY-MM-DD; null: without beginning.' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  from?: string | null;
  @Field(() => String, { nullable: true, description: 'Last day; null: without end.' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  to?: string | null;
}

@ArgsType()
export class ReviewNumberRowsArgs extends ReviewScopeArgs {
  @Field(() => ReviewNumberEnum)
  @IsEnum(ReviewNumberEnum)
  number!: ReviewNumber;
  @Field(() => ReviewSourceEnum, { nullable: true })
  @IsOptional()
  @IsEnum(ReviewSourceEnum)
  source?: ReviewSourceEnum | null;
  @Field(() => ReviewVerdictEnum, { nullable: true })
  @IsOptional()
  @IsEnum(ReviewVerdictEnum)
  verdict?: ReviewVerdictEnum | null;
  @Field(() => ReviewFlagEnum, { nullable: true, description: 'Of the numbers of flags; null: any flag.' })
  @IsOptional()
  @IsEnum(ReviewFlagEnum)
  flag?: ReviewFlag | null;
  @Field(() => ReviewDecidersEnum, { nullable: true })
  @IsOptional()
  @IsIn(['MINE', 'OTHERS'])
  by?: Deciders | null;
  @Field(() => String, { nullable: true, description: 'Monday of a week, YYYY-MM-DD.' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  week?: string | null;
  @Field(() => Int, { defaultValue: 20, description: `1 to ${MAX_PAGE_SIZE} rows` })
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  first!: number;
  @Field(() => String, { nullable: true, description: 'endCursor of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  after?: string | null;
}

@ObjectType({ description: 'Business hours from the save to the decision: nine to six, Monday to Friday.' })
export class ReviewHours {
  @Field(() => Int)
  count!: number;
  @Field(() => Float, { nullable: true, description: 'null for fewer than 5 items' })
  medianBusinessHours!: number | null;
  @Field(() => Float, { nullable: true, description: '90th percentile; null for fewer than 20 items' })
  p90BusinessHours!: number | null;
  @Field(() => NoReviewFigureReasonEnum, { nullable: true, description: 'why there is no median' })
  reason!: NoReviewFigureReason | null;
}

@ObjectType({ description: 'What waits now, whatever the period.' })
export class ReviewBacklog {
  @Field(() => ReviewSourceEnum, { nullable: true, description: 'null: all' })
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
  @Field(() => ReviewSourceEnum, { nullable: true, description: 'null: all' })
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

@ObjectType({ description: 'A share of items.' })
export class ReviewShare {
  @Field(() => ReviewFlagEnum, { nullable: true, description: 'of which flag; null: of any, or of none' })
  flag!: ReviewFlag | null;
  @Field(() => Int)
  items!: number;
  @Field(() => Int)
  of!: number;
  @Field(() => Float, { nullable: true, description: '0..1; null for a share of fewer than 10' })
  ratio!: number | null;
  @Field(() => Float, { nullable: true, description: 'lower end of the interval, 95 %' })
  low!: number | null;
  @Field(() => Float, { nullable: true })
  high!: number | null;
  @Field(() => NoReviewFigureReasonEnum, { nullable: true, description: 'why there is no ratio' })
  reason!: NoReviewFigureReason | null;
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
  @Field(() => SpaceType, { nullable: true, description: 'null: all spaces together that you can not open' })
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
  @Field(() => Int)
  revertedAfterApproval!: number;
}

@ObjectType({ description: 'What one decided, or all others together.' })
export class ReviewOfDeciders {
  @Field(() => Int)
  people!: number;
  @Field(() => ReviewHours)
  hours!: ReviewHours;
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
  @Field(() => ReviewShare, { description: 'REVERTED_AFTER_APPROVAL of APPROVED' })
  revertsAfterApproval!: ReviewShare;
  @Field(() => [ReviewWeek], { description: 'at most the newest 53, oldest first' })
  weeks!: ReviewWeek[];
  @Field(() => [ReviewOfSpace])
  spaces!: ReviewOfSpace[];
  @Field(() => ReviewOfDeciders)
  mine!: ReviewOfDeciders;
  @Field(() => ReviewOfDeciders, { nullable: true, description: 'null: fewer than five other reviewers' })
  others!: ReviewOfDeciders | null;
  @Field(() => NoReviewFigureReasonEnum, { nullable: true })
  othersReason!: NoReviewFigureReason | null;
}

@ObjectType({ description: 'An item that a number counts.' })
export class ReviewNumberRow {
  @Field(() => ID)
  itemId!: string;
  @Field(() => ReviewSourceEnum)
  source!: Uppercase<ReviewSource>;
  @Field(() => ReviewVerdictEnum, { nullable: true })
  verdict!: Uppercase<Verdict> | null;
  @Field(() => String, { nullable: true, description: 'null: the page was never made' })
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
  @Field(() => Boolean, { description: 'you decided it' })
  isMine!: boolean;
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
