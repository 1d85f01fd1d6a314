import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum } from 'class-validator';
import { ContributionScopeArgs, PeopleHidden } from '../../concentration/graphql/contribution-report.type.js';
import { type CarriedPage as CarriedPageView } from '../contributor-evidence.read-model.js';

export enum FewMeasure {
  WORDS_READ = 'WORDS_READ',
  SURVIVING_WORDS = 'SURVIVING_WORDS',
}
registerEnumType(FewMeasure, { name: 'FewMeasure', description: 'What the few have half of.' });

@ArgsType()
export class KeyContributorsArgs extends ContributionScopeArgs {
  @Field(() => FewMeasure, { defaultValue: FewMeasure.WORDS_READ })
  @IsEnum(FewMeasure)
  measure!: FewMeasure;
}

@ObjectType({ description: 'A page of which somebody wrote at least half of what stands.' })
export class CarriedPage {
  @Field(() => String)
  urlId!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String, { description: 'Readable part of the address; decoration.' })
  slug!: string;
  @Field(() => String)
  spaceKey!: string;
  @Field(() => String)
  spaceName!: string;
  @Field(() => Int, { description: 'their words that stand' })
  words!: number;
  @Field(() => Float, { description: '0.5..1 of the page' })
  shareRatio!: number;
  @Field(() => Int, { description: 'of the last 90 days' })
  views!: number;
}

@ObjectType()
export class ContributorMonth {
  @Field(() => String, { description: 'YYYY-MM' })
  month!: string;
  @Field(() => Float)
  addedWords!: number;
  @Field(() => Float)
  wordsRead!: number;
}

@ObjectType({ description: 'Readers of a department; null: too few to be told.' })
export class ReadersOfDepartment {
  @Field(() => String)
  name!: string;
  @Field(() => Int, { nullable: true })
  people!: number | null;
}

@ObjectType({ description: 'One of the few, with what shows it.' })
export class KeyContributor {
  /** For field resolvers; not in the schema. */
  personId!: string;
  pages!: readonly CarriedPageView[];

  @Field(() => Float)
  value!: number;
  @Field(() => Float, { description: '0..1 of what everybody has' })
  shareRatio!: number;
  @Field(() => Int)
  edits!: number;
  @Field(() => Int)
  revertedEdits!: number;
  @Field(() => Float)
  addedWords!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'of their added words, 0..1 that lasted; null: not known yet',
  })
  lastingRatio!: number | null;
  @Field(() => Date, { nullable: true })
  lastSavedAt!: Date | null;
  @Field(() => Int)
  carriedCount!: number;
  @Field(() => Int, { description: 'of these, pages that you can not open' })
  carriedHidden!: number;
  @Field(() => Int, { description: 'of all carried pages in the last 90 days' })
  carriedViews!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'who opened their pages in the last three whole weeks; null: fewer than five',
  })
  readers!: number | null;
  @Field(() => [ReadersOfDepartment])
  readersByDepartment!: readonly ReadersOfDepartment[];
  @Field(() => [ContributorMonth], { description: 'the last six, oldest first' })
  months!: readonly ContributorMonth[];
  @Field(() => Boolean)
  isRising!: boolean;
  @Field(() => Boolean, { description: 'saved nothing for 90 days' })
  hasStopped!: boolean;
}

@ObjectType({ description: 'Somebody who adds at least twice the words of before, and 300 or more.' })
export class RisingContributor {
  /** For the field resolver; not in the schema. */
  personId!: string;

  @Field(() => Float, { description: 'of the last 90 days' })
  addedWords!: number;
  @Field(() => Float, { description: 'mean of the three times 90 days before' })
  earlierMeanWords!: number;
}

@ObjectType({ description: 'Days that rising holds against each other, YYYY-MM-DD, both ends counted.' })
export class RisingDays {
  @Field(() => String)
  from!: string;
  @Field(() => String)
  to!: string;
  @Field(() => String, { description: 'first of the three times 90 days before' })
  earlierFrom!: string;
  @Field(() => String)
  earlierTo!: string;
}

@ObjectType({ description: 'The few who have half together: for analysts who have said why they look.' })
export class KeyContributors {
  @Field(() => PeopleHidden, { nullable: true })
  peopleHidden!: PeopleHidden | null;
  @Field(() => Float)
  total!: number;
  @Field(() => Int, { description: 'everybody who has anything of it' })
  contributors!: number;
  @Field(() => Int, { description: 'how many have half together' })
  needed!: number;
  @Field(() => Int, { description: 'of the few, those who do not want to be shown' })
  unshown!: number;
  @Field(() => [KeyContributor], { description: 'at most 50, most first' })
  few!: readonly KeyContributor[];
  @Field(() => [RisingContributor], { description: 'at most 20' })
  rising!: readonly RisingContributor[];
  @Field(() => RisingDays)
  risingDays!: RisingDays;
}
