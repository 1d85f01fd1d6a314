import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { type FigureView } from '../concentration-figures.js';
import { type ContributionReportView } from '../look-at-contributions.service.js';

export enum ContributionMeasure {
  EDITS = 'EDITS',
  ADDED_WORDS = 'ADDED_WORDS',
  SURVIVING_WORDS = 'SURVIVING_WORDS',
  WORDS_READ = 'WORDS_READ',
}
registerEnumType(ContributionMeasure, {
  name: 'ContributionMeasure',
  description: 'See docs/methods/concentration.md.',
});

export enum ContributionDenominator {
  EMPLOYEES = 'EMPLOYEES',
  READERS = 'READERS',
  EDITORS = 'EDITORS',
}
registerEnumType(ContributionDenominator, {
  name: 'ContributionDenominator',
  description: 'Whom a figure is over.',
  valuesMap: {
    EMPLOYEES: { description: 'all active employees, those who wrote nothing included' },
    READERS: { description: 'who opened one of the pages in the last three whole weeks' },
    EDITORS: { description: 'who contributed in the period' },
  },
});

export enum NoFiguresReason {
  TOO_FEW_AUTHORS = 'TOO_FEW_AUTHORS',
  NOTHING_COUNTED = 'NOTHING_COUNTED',
  WHOLE_MONTHS_ONLY = 'WHOLE_MONTHS_ONLY',
  MONTH_TOO_SMALL = 'MONTH_TOO_SMALL',
  READERS_FORGOTTEN = 'READERS_FORGOTTEN',
  GROUP_TOO_SMALL = 'GROUP_TOO_SMALL',
  ANALYSTS_ONLY = 'ANALYSTS_ONLY',
  FIXED_GROUPS_ONLY = 'FIXED_GROUPS_ONLY',
}
registerEnumType(NoFiguresReason, {
  name: 'NoFiguresReason',
  description: 'Why figures can not be computed or shown.',
});

export enum PeopleHidden {
  ANALYSTS_ONLY = 'ANALYSTS_ONLY',
  PURPOSE_NEEDED = 'PURPOSE_NEEDED',
  TOO_FEW_READERS = 'TOO_FEW_READERS',
}
registerEnumType(PeopleHidden, { name: 'PeopleHidden', description: 'Why no people are named or counted.' });

@ArgsType()
export class ContributionScopeArgs {
  @Field(() => String, { nullable: true, description: 'A space; null for the whole wiki.' })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  spaceKey?: string | null;
  @Field(() => String, { nullable: true, description: 'Pages with a label.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  label?: string | null;
  @Field(() => String, { nullable: true, description: 'Contributions by the people of a department.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  department?: string | null;
  @Field(() => String, { nullable: true, description: 'First day or month, YYYY-MM-DD or YYYY-MM.' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  from?: string | null;
  @Field(() => String, { nullable: true, description: 'Last day or month.' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  to?: string | null;
  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  includeBots!: boolean;
}

@ObjectType({ description: 'Between which values a figure lies in 95 of 100 resamples of the pages.' })
export class Interval {
  @Field(() => Float)
  low!: number;
  @Field(() => Float)
  high!: number;
}

@ObjectType()
export class TopShare {
  @Field(() => Int, { description: 'the top so many percent of the people (or pages)' })
  percent!: number;
  @Field(() => Int, { description: 'how many those are: rounded up, at least one' })
  count!: number;
  @Field(() => Float, { nullable: true, description: 'what they have, 0..1; null: too few to be told' })
  shareRatio!: number | null;
}

@ObjectType()
export class LorenzPoint {
  @Field(() => Float)
  peopleRatio!: number;
  @Field(() => Float)
  shareRatio!: number;
}

@ObjectType({ description: 'Theil index and its split by department.' })
export class TheilFigures {
  @Field(() => Float)
  total!: number;
  @Field(() => Float, { description: 'what lies between departments' })
  between!: number;
  @Field(() => Float, { description: 'what lies within them' })
  within!: number;
}

@ObjectType({ description: 'How unequally one quantity is spread over people.' })
export class ConcentrationFigures {
  @Field(() => Float, { description: '0 equal, towards 1 one has all' })
  gini!: number;
  @Field(() => [TopShare])
  topShareRatio!: TopShare[];
  @Field(() => Int, { description: 'contributor absence factor (CHAOSS)' })
  peopleForHalf!: number;
  @Field(() => Int)
  peopleForThreeQuarters!: number;
  @Field(() => Int)
  peopleForNineTenths!: number;
  @Field(() => Float, { description: 'Herfindahl-Hirschman index, 1/n to 1' })
  hhi!: number;
  @Field(() => TheilFigures, { nullable: true })
  theil!: TheilFigures | null;
  @Field(() => [LorenzPoint])
  lorenz!: readonly LorenzPoint[];
}

@ObjectType()
export class TopShareInterval extends Interval {
  @Field(() => Int)
  percent!: number;
}

@ObjectType({ description: 'How sure the figures are; see docs/methods/concentration.md.' })
export class ConcentrationIntervalFigures {
  @Field(() => Interval)
  gini!: Interval;
  @Field(() => [TopShareInterval])
  topShareRatio!: TopShareInterval[];
  @Field(() => Interval)
  peopleForHalf!: Interval;
  @Field(() => Interval)
  peopleForThreeQuarters!: Interval;
  @Field(() => Interval)
  peopleForNineTenths!: Interval;
}

@ObjectType({ description: 'Who contributed and is not in the denominator.' })
export class LeftOut {
  @Field(() => Int)
  people!: number;
  @Field(() => Float)
  total!: number;
}

@ObjectType({ description: 'One measure over the people of one denominator.' })
export class ContributionFigure {
  /** For the field resolvers; not in the schema. */
  report!: ContributionReportView;
  view!: FigureView;

  @Field(() => ContributionMeasure)
  measure!: ContributionMeasure;
  @Field(() => ContributionDenominator)
  denominator!: ContributionDenominator;
  @Field(() => Int, { description: 'the denominator, those with nothing included' })
  people!: number;
  @Field(() => Int, { description: 'of these, those who have anything' })
  contributors!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'what they have together; null: too few are left out',
  })
  total!: number | null;
  @Field(() => LeftOut, { nullable: true, description: 'null: too few to be told' })
  leftOut!: LeftOut | null;
  @Field(() => NoFiguresReason, { nullable: true })
  reason!: NoFiguresReason | null;
  @Field(() => ConcentrationFigures, { nullable: true })
  concentration!: ConcentrationFigures | null;
}

@ObjectType({ description: 'A published figure to hold one’s own against.' })
export class ContributionBenchmark {
  @Field(() => String, { description: 'SHARED_FILES, WIKIS_AND_BOARDS, LOGGED_IN_EDITS, VIEWED_FILES' })
  key!: string;
  @Field(() => String, { description: 'WRITING or READING' })
  side!: string;
  @Field(() => Float)
  peoplePercentLow!: number;
  @Field(() => Float)
  peoplePercentHigh!: number;
  @Field(() => Float)
  shareRatio!: number;
  @Field(() => String)
  source!: string;
}

@ObjectType()
export class ContributionReport {
  /** For the field resolvers; not in the schema. */
  view!: ContributionReportView;

  @Field(() => String, { nullable: true })
  spaceKey!: string | null;
  @Field(() => String, { nullable: true })
  label!: string | null;
  @Field(() => String, { nullable: true })
  department!: string | null;
  @Field(() => String, { nullable: true, description: 'First day counted; null: without beginning.' })
  from!: string | null;
  @Field(() => String, { nullable: true, description: 'Last day counted; null: without end.' })
  to!: string | null;
  @Field(() => Int, { description: 'of a period or a department: pages that were saved in it, by them' })
  pages!: number;
  @Field(() => Int, { description: 'pages in the figures that you can not open' })
  hiddenPages!: number;
  @Field(() => Int)
  revisions!: number;
  @Field(() => Int, { description: 'people who saved' })
  authors!: number;
  @Field(() => Int, { description: 'active employees of the company, or of the department' })
  employees!: number;
  @Field(() => Int, { nullable: true, description: 'people who opened one of the pages; null: one to four' })
  readers!: number | null;
  @Field(() => Boolean, {
    description:
      'whether pages that you can not open are counted; not where fewer than five people made them',
  })
  areClosedCounted!: boolean;
  @Field(() => String, {
    nullable: true,
    description:
      'all figures end with this day, YYYY-MM-DD, for whoever may not see people; null: they do not',
  })
  toldUntil!: string | null;
  @Field(() => Date, { description: 'readers are those of the three whole weeks from here on' })
  readersSince!: Date;
  @Field(() => Date, { nullable: true })
  computedAt!: Date | null;
  @Field(() => Int, { description: 'pages whose attribution has not caught up yet' })
  attributionPending!: number;
  @Field(() => NoFiguresReason, { nullable: true, description: 'why there are no figures at all' })
  reason!: NoFiguresReason | null;
  @Field(() => [ContributionBenchmark])
  benchmarks!: readonly ContributionBenchmark[];
  @Field(() => PeopleHidden, { nullable: true, description: 'why you can not open people' })
  peopleHidden!: PeopleHidden | null;
}
