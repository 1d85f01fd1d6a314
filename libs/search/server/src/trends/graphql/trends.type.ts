import { ArgsType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { LabelType, PageInSpaceType } from '@wellspring/wiki-server';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

/** Longest period. Ours: five of them are more than a year. */
const DAYS_MAX = 90;

@ArgsType()
export class TrendsArgs {
  @Field(() => String, { nullable: true, description: 'Null for all spaces that are in use.' })
  @IsOptional()
  @IsString()
  spaceKey?: string | null;

  @Field(() => Int, { defaultValue: 7, description: `Length of the period, 1 to ${DAYS_MAX}.` })
  @IsInt()
  @Min(1)
  @Max(DAYS_MAX)
  days!: number;
}

@ObjectType({ description: 'A page and how often it was looked at.' })
export class TrendingPage extends PageInSpaceType {
  @Field(() => [Int], { description: 'Views of five periods, oldest first; the last is the present one.' })
  views!: readonly number[];
  @Field(() => Float, { description: 'Views of a period in the mean of the four before the present one.' })
  earlierMean!: number;
}

@ObjectType('SpaceKeywords', {
  description: 'Words by which a space differs, from pages that every employee may read.',
})
export class SpaceKeywordsType {
  @Field(() => String)
  spaceKey!: string;
  @Field(() => String)
  spaceName!: string;
  @Field(() => [String], { description: 'Most telling first. Renewed each night.' })
  words!: readonly string[];
}

@ObjectType('Trends', { description: 'What is read, of what you may open.' })
export class TrendsType {
  @Field(() => Date, { description: 'Views from here (inclusive) …' })
  since!: Date;
  @Field(() => Date, { description: '… to here (exclusive) are counted; a full hour.' })
  until!: Date;
  @Field(() => [TrendingPage], { description: 'Most views first; templates left out.' })
  popular!: readonly TrendingPage[];
  @Field(() => [TrendingPage], { description: 'Greatest growth first; see docs/methods/trends.md.' })
  rising!: readonly TrendingPage[];
  @Field(() => [LabelType], { description: 'Labels whose pages have most views, those first.' })
  labels!: readonly LabelType[];
  @Field(() => [LabelType], { description: 'Labels that no page bore before.' })
  newLabels!: readonly LabelType[];
  @Field(() => [SpaceKeywordsType])
  keywords!: readonly SpaceKeywordsType[];
}
