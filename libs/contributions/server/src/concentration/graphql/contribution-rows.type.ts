import { ArgsType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection, MAX_PAGE_SIZE } from '@wellspring/platform-graphql';
import { IsBoolean, IsEnum, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { ContributionDenominator, ContributionScopeArgs, PeopleHidden } from './contribution-report.type.js';

export enum ContributionRowKind {
  PEOPLE = 'PEOPLE',
  PAGES = 'PAGES',
  REVISIONS = 'REVISIONS',
}
registerEnumType(ContributionRowKind, { name: 'ContributionRowKind' });

export enum ContributionRowMeasure {
  EDITS = 'EDITS',
  ADDED_WORDS = 'ADDED_WORDS',
  SURVIVING_WORDS = 'SURVIVING_WORDS',
  WORDS_READ = 'WORDS_READ',
  VIEWS = 'VIEWS',
}
registerEnumType(ContributionRowMeasure, {
  name: 'ContributionRowMeasure',
  description: 'A measure of contribution, or views of pages.',
});

export enum NewMemberStepEnum {
  JOINED = 'JOINED',
  FIRST_EDIT = 'FIRST_EDIT',
  SECOND_EDIT = 'SECOND_EDIT',
}
registerEnumType(NewMemberStepEnum, { name: 'NewMemberStep' });

@ArgsType()
export class ContributionRowsArgs extends ContributionScopeArgs {
  @Field(() => ContributionRowKind)
  @IsEnum(ContributionRowKind)
  kind!: ContributionRowKind;
  @Field(() => ContributionRowMeasure)
  @IsEnum(ContributionRowMeasure)
  measure!: ContributionRowMeasure;
  @Field(() => ContributionDenominator, { nullable: true, description: 'Of people; EDITORS if not said.' })
  @IsOptional()
  @IsEnum(ContributionDenominator)
  denominator?: ContributionDenominator | null;
  @Field(() => ID, {
    nullable: true,
    description: 'What one person contributed: for analysts with a purpose, and oneself.',
  })
  @IsOptional()
  @IsUUID('all')
  personId?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Of people: who contributed and is not in the denominator.',
  })
  @IsBoolean()
  leftOut!: boolean;
  @Field(() => Int, { nullable: true, description: 'Only so many, those with most.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  top?: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Of people: those of a group of the report, by its id; with EDITORS those of it who contributed.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  group?: string | null;
  @Field(() => String, { nullable: true, description: 'Of people: who joined in this month, YYYY-MM.' })
  @IsOptional()
  @IsString()
  @MaxLength(7)
  joinedMonth?: string | null;
  @Field(() => NewMemberStepEnum, { nullable: true })
  @IsOptional()
  @IsEnum(NewMemberStepEnum)
  newMemberStep?: NewMemberStepEnum | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Of pages: only those whose attribution has not caught up.',
  })
  @IsBoolean()
  onlyPending!: boolean;

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

@ObjectType({ description: 'One of what a number counts: a person, a page or a revision.' })
export class ContributionRow {
  /** For the field resolver; not in the schema. Null for whoever does not want to be shown. */
  personId!: string | null;

  @Field(() => String, { nullable: true })
  pageUrlId!: string | null;
  @Field(() => String, { nullable: true })
  pageTitle!: string | null;
  @Field(() => String, { nullable: true, description: 'Readable part of the address; decoration.' })
  pageSlug!: string | null;
  @Field(() => String, { nullable: true })
  spaceKey!: string | null;
  @Field(() => String, { nullable: true })
  spaceName!: string | null;
  @Field(() => Int, { nullable: true })
  revisionNumber!: number | null;
  @Field(() => Date, { nullable: true })
  savedAt!: Date | null;
  @Field(() => Float)
  value!: number;
}

@ObjectType({ description: 'Part of the number that has no rows of its own.' })
export class ContributionRemainder {
  @Field(() => String, {
    description: 'PAGES_YOU_CANNOT_OPEN, WORDS_BROUGHT_BY_OTHERS or READERS_WITHOUT_CONTRIBUTION',
  })
  kind!: string;
  @Field(() => Int)
  count!: number;
  @Field(() => Float)
  total!: number;
}

@ObjectType({ description: 'Rows and remainders add up to the number that opened them.' })
export class ContributionRowConnection extends Connection(ContributionRow) {
  @Field(() => Int, { description: 'how many, remainders included' })
  count!: number;
  @Field(() => Float, { description: 'what all have together, remainders included' })
  total!: number;
  @Field(() => [ContributionRemainder])
  remainders!: readonly ContributionRemainder[];
  @Field(() => PeopleHidden, { nullable: true, description: 'why there are no rows' })
  peopleHidden!: PeopleHidden | null;
}
