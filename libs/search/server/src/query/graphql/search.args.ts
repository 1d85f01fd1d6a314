import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsDate,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { type CareState, HITS_PER_PAGE_MAX, type SearchOrder } from '../search-request.js';

/** GraphQL's names for {@link SearchOrder}. */
export const SearchSortEnum = {
  RELEVANCE: 'relevance',
  NEWEST: 'newest',
  OLDEST: 'oldest',
  TITLE: 'title',
  VIEWS: 'views',
} as const satisfies Record<string, SearchOrder>;
registerEnumType(SearchSortEnum, {
  name: 'SearchSort',
  description: 'VIEWS: those of the last 90 days.',
});

/** GraphQL's names for {@link CareState}. */
export const SearchCareEnum = {
  VERIFIED: 'verified',
  EXPIRED: 'expired',
  NONE: 'none',
} as const satisfies Record<string, CareState>;
registerEnumType(SearchCareEnum, {
  name: 'SearchCare',
  description: 'Whether somebody vouches for a page, has done so, or never did.',
});

/** Most values of one filter. Ours: more than a screen can show as chosen. */
const VALUES_MAX = 50;
const VALUE_MAX_CHARS = 100;

const Values = () => (target: object, key: string) => {
  for (const decorate of [
    IsArray(),
    ArrayMaxSize(VALUES_MAX),
    IsString({ each: true }),
    MaxLength(VALUE_MAX_CHARS, { each: true }),
  ])
    decorate(target, key);
};

@InputType({ description: 'What pages are narrowed to. Values of one list are alternatives.' })
export class SearchFilters {
  @Field(() => [String], {
    defaultValue: [],
    description: 'Templates and archived spaces are found only so.',
  })
  @Values()
  spaceKeys!: string[];

  @Field(() => [String], { defaultValue: [] })
  @Values()
  labels!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Wrote a revision of the page.' })
  @Values()
  authorIds!: string[];

  @Field(() => [String], { defaultValue: [], description: 'As pages have them: en, zh-Hant, …' })
  @Values()
  languages!: string[];

  @Field(() => [SearchCareEnum], { defaultValue: [] })
  @IsArray()
  @ArrayMaxSize(VALUES_MAX)
  @IsEnum(SearchCareEnum, { each: true })
  care!: CareState[];

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Inclusive.' })
  @IsOptional()
  @IsDate()
  publishedSince?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Exclusive.' })
  @IsOptional()
  @IsDate()
  publishedUntil?: Date | null;
}

/** What is looked for, in what, and which page of the hits. */
@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description: 'Words; "in quotes", -word, in:SPACE, by:person. What is behind 300 characters is cut off.',
  })
  @IsString()
  query!: string;

  @Field(() => SearchFilters, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => SearchFilters)
  filters?: SearchFilters | null;

  @Field(() => SearchSortEnum, { defaultValue: SearchSortEnum.RELEVANCE })
  @IsEnum(SearchSortEnum)
  sort!: SearchOrder;

  @Field(() => Int, { defaultValue: 1, description: 'from 1' })
  @IsInt()
  @Min(1)
  @Max(10_000)
  page!: number;

  @Field(() => Int, { defaultValue: 20, description: `1 to ${HITS_PER_PAGE_MAX}` })
  @IsInt()
  @Min(1)
  @Max(HITS_PER_PAGE_MAX)
  perPage!: number;
}

/** What is being typed. */
@ArgsType()
export class QuickSearchArgs {
  @Field(() => String, { description: 'Words as for search; the last one may be a beginning.' })
  @IsString()
  query!: string;

  @Field(() => Int, { defaultValue: 6, description: 'most of each kind, 1 to 20' })
  @IsInt()
  @Min(1)
  @Max(20)
  first!: number;
}
