import { ArgsType, Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '@wellspring/platform-graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  ReviewClassEnum,
  ReviewSourceEnum,
  ReviewVerdictEnum,
  wordOf,
} from '../../levels/graphql/review-words.enum.js';
import { NO_QUEUE_FILTER, type QueueFilter } from '../review-queue.read-model.js';

export const ReviewLaneEnum = { RISK: 'RISK', SAMPLE: 'SAMPLE' } as const;
export type ReviewLaneEnum = keyof typeof ReviewLaneEnum;
registerEnumType(ReviewLaneEnum, {
  name: 'ReviewLane',
  description: 'SAMPLE was drawn at random, RISK is all else.',
});

export const ReviewClaimEnum = { MINE: 'MINE', FREE: 'FREE' } as const;
export type ReviewClaimEnum = keyof typeof ReviewClaimEnum;
registerEnumType(ReviewClaimEnum, { name: 'ReviewClaim', description: 'Who has an item in hand.' });

/** Most values of one filter. */
const MOST_VALUES = 50;
/** Longest note of a decision or an escalation. */
export const REVIEW_NOTE_MAX_CHARS = 2_000;

@InputType()
export class ReviewQueueFilter {
  @Field(() => [ReviewSourceEnum], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @IsIn(Object.values(ReviewSourceEnum), { each: true })
  sources?: ReviewSourceEnum[] | null;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @IsUUID('all', { each: true })
  spaceIds?: string[] | null;

  @Field(() => [ReviewClassEnum], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @IsIn(Object.values(ReviewClassEnum), { each: true })
  classes?: ReviewClassEnum[] | null;

  @Field(() => ReviewLaneEnum, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(ReviewLaneEnum))
  lane?: ReviewLaneEnum | null;

  @Field(() => ReviewClaimEnum, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(ReviewClaimEnum))
  claim?: ReviewClaimEnum | null;

  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  isOverdue!: boolean;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID('all')
  authorId?: string | null;
}

/** The filter as the read model knows it. */
export const queueFilterOf = (filter: ReviewQueueFilter | null | undefined): QueueFilter =>
  filter
    ? {
        sources: filter.sources?.map(wordOf) ?? null,
        spaceIds: filter.spaceIds ?? null,
        classes: filter.classes?.map(wordOf) ?? null,
        lane: filter.lane ? wordOf(filter.lane) : null,
        claim: filter.claim ? wordOf(filter.claim) : null,
        isOverdue: filter.isOverdue,
        authorId: filter.authorId ?? null,
      }
    : NO_QUEUE_FILTER;

@ArgsType()
export class ReviewQueueArgs extends PageArgs {
  @Field(() => ReviewQueueFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReviewQueueFilter)
  filter?: ReviewQueueFilter | null;
}

@ArgsType()
export class NextReviewItemArgs {
  @Field(() => ReviewQueueFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReviewQueueFilter)
  filter?: ReviewQueueFilter | null;

  @Field(() => [ID], { defaultValue: [], description: 'Items that you skipped, at most 200.' })
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID('all', { each: true })
  skipped!: string[];
}

@InputType()
export class DecideReviewItemInput {
  @Field(() => ID)
  @IsUUID('all')
  id!: string;

  @Field(() => Int, { description: 'The version that you saw.' })
  @IsInt()
  version!: number;

  @Field(() => ReviewVerdictEnum)
  @IsIn(Object.values(ReviewVerdictEnum))
  verdict!: ReviewVerdictEnum;

  @Field(() => String, { defaultValue: '', description: 'The reason; wanted where something is taken back.' })
  @IsString()
  @MaxLength(REVIEW_NOTE_MAX_CHARS)
  note!: string;

  @Field(() => Int, { nullable: true, description: 'MENDED: the number of the revision that you saved.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  madeNumber?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a report: the first revision to revert or hide.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  fromNumber?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a report: the last revision to revert or hide.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  toNumber?: number | null;

  @Field(() => String, { nullable: true, description: 'VERIFIED: until which day, `YYYY-MM-DD`.' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  verifiedUntil?: string | null;
}
