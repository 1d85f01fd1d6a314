import { ArgsType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Connection, PageArgs } from '@wellspring/platform-graphql';
import { IsBoolean, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { PHRASE_DAYS } from '../retain-search-phrases.service.js';

/** Longest query that is looked at; what a search reads of it is shorter. */
const QUERY_FIELD_MAX_CHARS = 10_000;

@InputType({ description: 'How a search ended.' })
export class NoteSearchInput {
  @Field(() => String, { description: 'as typed' })
  @IsString()
  @MaxLength(QUERY_FIELD_MAX_CHARS)
  query!: string;

  @Field(() => Int, { description: 'everything that was shown' })
  @IsInt()
  @Min(0)
  results!: number;

  @Field(() => Boolean, { description: 'Something of it was opened. May be told later, for the same query.' })
  @IsBoolean()
  opened!: boolean;
}

@ObjectType('SearchInVain', { description: 'Something that was looked for and not found.' })
export class SearchInVainType {
  @Field(() => String, { description: 'as somebody wrote it' })
  phrase!: string;
  @Field(() => Int)
  searches!: number;
  @Field(() => Int, {
    description: 'of these, how many showed nothing; after the others nobody opened anything',
  })
  withoutResults!: number;
  @Field(() => String, { description: 'YYYY-MM-DD' })
  lastDay!: string;
}

@ObjectType()
export class SearchInVainConnection extends Connection(SearchInVainType) {
  @Field(() => Int)
  totalCount!: number;
}

@ArgsType()
export class SearchesInVainArgs extends PageArgs {
  @Field(() => Int, { defaultValue: 30, description: `1 to ${PHRASE_DAYS}` })
  @IsInt()
  @Min(1)
  @Max(PHRASE_DAYS)
  days!: number;
}
