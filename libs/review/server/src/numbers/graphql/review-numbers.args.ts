import { ArgsType, Field } from '@nestjs/graphql';
import { paged } from '@wellspring/platform-graphql';
import { IsEnum, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ReviewSourceEnum, ReviewVerdictEnum } from '../../levels/graphql/review-words.enum.js';
import { type Deciders, type ReviewFlag, type ReviewNumber } from '../review-number.js';
import { ReviewDecidersEnum, ReviewFlagEnum, ReviewNumberEnum } from './review-numbers.enum.js';

@ArgsType()
export class ReviewScopeArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Key of a space; the whole wiki where it is left out.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  spaceKey?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'First day, YYYY-MM-DD; from the beginning where it is left out.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  from?: string | null;
  @Field(() => String, { nullable: true, description: 'Last day; until now where it is left out.' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  to?: string | null;
}

@ArgsType()
export class ReviewNumberRowsArgs extends paged(ReviewScopeArgs) {
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
  @Field(() => ReviewFlagEnum, {
    nullable: true,
    description: 'For the numbers of flags; any flag where it is left out.',
  })
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
}
