import { ArgsType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection, paged } from '@wellspring/platform-graphql';
import { IsBoolean, IsEnum, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
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
  READERS = 'READERS',
  LASTING_WORDS = 'LASTING_WORDS',
  READ_WEIGHT = 'READ_WEIGHT',
}
registerEnumType(ContributionRowMeasure, {
  name: 'ContributionRowMeasure',
  description: 'A measure of contribution, or what pages and revisions have beside.',
  valuesMap: {
    VIEWS: { description: 'of pages' },
    READERS: { description: 'of pages: how many people opened them, never who' },
    LASTING_WORDS: {
      description: 'of revisions of which it is known: words that got through their first days',
    },
    READ_WEIGHT: { description: 'words that stand × views of the last 90 days' },
  },
});

export enum NewMemberStepEnum {
  JOINED = 'JOINED',
  FIRST_EDIT = 'FIRST_EDIT',
  SECOND_EDIT = 'SECOND_EDIT',
}
registerEnumType(NewMemberStepEnum, { name: 'NewMemberStep' });

export enum ContributionRowAccess {
  MAY_OPEN = 'MAY_OPEN',
  MAY_NOT_OPEN = 'MAY_NOT_OPEN',
}
registerEnumType(ContributionRowAccess, {
  name: 'ContributionRowAccess',
  description: 'Rows of which pages: those that you may open, or the others, which are one remainder.',
});

@ArgsType()
export class ContributionRowsArgs extends paged(ContributionScopeArgs) {
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
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Of people: only those who have anything of the measure.',
  })
  @IsBoolean()
  onlySome!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: 'Of revisions: only what others took back.' })
  @IsBoolean()
  onlyReverted!: boolean;
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Of pages of a person: only those of which at least half is theirs; views of the last 90 days.',
  })
  @IsBoolean()
  onlyCarried!: boolean;
  @Field(() => Int, { nullable: true, description: 'Of pages: only those that hang on exactly so many.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  absenceFactor?: number | null;
  @Field(() => String, { nullable: true, description: 'Of readers of pages: only those of a department.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readerDepartment?: string | null;
  @Field(() => ContributionRowAccess, {
    nullable: true,
    description: 'Only of pages that you may open, or only of the others, which are counted and not listed.',
  })
  @IsOptional()
  @IsEnum(ContributionRowAccess)
  access?: ContributionRowAccess | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Only so many, those with most; of readers only tops that a figure names.',
  })
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
  @Field(() => Float, { nullable: true, description: 'null: of too few people to be told' })
  value!: number | null;
  @Field(() => Float, { nullable: true, description: 'Of lasting words: those of which it is known.' })
  ofValue!: number | null;
}

@ObjectType({ description: 'Part of the number that has no rows of its own.' })
export class ContributionRemainder {
  @Field(() => String, {
    description: 'PAGES_YOU_CANNOT_OPEN, WORDS_BROUGHT_BY_OTHERS or READERS',
  })
  kind!: string;
  @Field(() => Int)
  count!: number;
  @Field(() => Float, { nullable: true, description: 'null: of too few people to be told' })
  total!: number | null;
}

@ObjectType({ description: 'Rows and remainders add up to the number that opened them.' })
export class ContributionRowConnection extends Connection(ContributionRow) {
  @Field(() => Int, { description: 'how many, remainders included' })
  count!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'what all have together, remainders included; readers once each; null: too few to be told',
  })
  total!: number | null;
  @Field(() => Float, { nullable: true, description: 'what the total is a share of, where it is one' })
  ofTotal!: number | null;
  @Field(() => [ContributionRemainder])
  remainders!: readonly ContributionRemainder[];
  @Field(() => PeopleHidden, { nullable: true, description: 'why there are no rows' })
  peopleHidden!: PeopleHidden | null;
}
