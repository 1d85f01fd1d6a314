import { Field, Float, GraphQLISODateTime, HideField, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { JobRun } from '@wellspring/platform-jobs';
import { ArrayMaxSize, IsNumber, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

@ObjectType('RehearsedHit', { description: 'A revision that a rule would have hit.' })
export class RehearsedHitType {
  @HideField()
  pageId!: string;
  @HideField()
  authorId!: string;
  @Field(() => Int)
  revisionNumber!: number;
  @Field(() => GraphQLISODateTime)
  savedAt!: Date;
  @Field(() => [String], { description: 'what was found, each type once' })
  types!: readonly string[];
}

@ObjectType({ description: 'What a rule would have hit among the newest revisions that you may read.' })
export class RuleRehearsal {
  @Field(() => ID)
  id!: string;
  @Field(() => GraphQLISODateTime)
  askedAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null until it is done.' })
  finishedAt!: Date | null;
  @Field(() => JobRun, {
    nullable: true,
    description: 'State and progress; `cancelJobRun` stops it. Null once finished jobs are forgotten.',
  })
  run!: JobRun | null;
  @Field(() => Int, { nullable: true, description: 'looked at' })
  revisions!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Of the same time on pages that you can’t open: not looked at.',
  })
  unseenRevisions!: number | null;
  @Field(() => Int, { nullable: true })
  hits!: number | null;
  @Field(() => Int, { nullable: true, description: 'people who wrote them' })
  authors!: number | null;
  @Field(() => Float, { nullable: true, description: '0..1, hits of the revisions that were looked at' })
  shareRatio!: number | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a rule with the brake that was asked about would brake itself.',
  })
  wouldBrake!: boolean | null;
  @Field(() => [RehearsedHitType], {
    description: 'the newest 100 at most, those on pages that are open to you still',
  })
  examples!: readonly RehearsedHitType[];
}

@InputType()
export class RehearseReviewRuleInput {
  @Field(() => String, { description: 'A detector as JSON.' })
  @IsString()
  @MaxLength(500_000)
  detectorJson!: string;
  @Field(() => [ID], { nullable: true, description: 'Null: everywhere.' })
  @IsOptional()
  @IsUUID('all', { each: true })
  @ArrayMaxSize(1_000)
  spaceIds?: string[] | null;
  @Field(() => Float, { defaultValue: 0.05 })
  @IsNumber()
  brakeShareRatio!: number;
}
