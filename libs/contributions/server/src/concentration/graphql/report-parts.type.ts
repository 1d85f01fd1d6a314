import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { LorenzPoint, NoFiguresReason, TopShare } from './contribution-report.type.js';

@ObjectType({ description: 'A month of a measure over its editors.' })
export class ContributionMonth {
  @Field(() => String, { description: 'YYYY-MM' })
  month!: string;
  @Field(() => Float)
  total!: number;
  @Field(() => Int)
  people!: number;
  @Field(() => Int, { nullable: true })
  peopleForHalf!: number | null;
  @Field(() => Float, { nullable: true })
  gini!: number | null;
  @Field(() => Float, { nullable: true, description: '0..1' })
  topTenPercentShareRatio!: number | null;
}

@ObjectType()
export class ContributionTrend {
  @Field(() => [ContributionMonth], { description: 'Oldest first; months without anything are left out.' })
  months!: readonly ContributionMonth[];
  @Field(() => NoFiguresReason, { nullable: true })
  reason!: NoFiguresReason | null;
}

@ObjectType({ description: 'What share of the views goes to what share of the pages.' })
export class ReadingFigures {
  @Field(() => NoFiguresReason, { nullable: true })
  reason!: NoFiguresReason | null;
  @Field(() => Float)
  views!: number;
  @Field(() => Int, { description: 'all pages of the scope' })
  pages!: number;
  @Field(() => Int)
  viewedPages!: number;
  @Field(() => String, { nullable: true, description: 'First day of which views are counted.' })
  since!: string | null;
  @Field(() => Float, { nullable: true })
  gini!: number | null;
  @Field(() => Int, { nullable: true })
  pagesForHalf!: number | null;
  @Field(() => [TopShare])
  topShareRatio!: TopShare[];
  @Field(() => [LorenzPoint])
  lorenz!: readonly LorenzPoint[];
}

@ObjectType({ description: 'What became of those who joined in a month.' })
export class NewMembersMonth {
  @Field(() => String, { description: 'YYYY-MM' })
  month!: string;
  @Field(() => Int)
  joined!: number;
  @Field(() => Int, { nullable: true, description: 'who made an edit since; null: fewer than five joined' })
  firstEdit!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'whose second edit came within 30 days of the first; null as above',
  })
  secondEdit!: number | null;
  @Field(() => Boolean, { description: 'the numbers can still grow' })
  isOpen!: boolean;
}

@ObjectType()
export class NewMembersFigures {
  @Field(() => [NewMembersMonth])
  months!: readonly NewMembersMonth[];
  @Field(() => NoFiguresReason, { nullable: true })
  reason!: NoFiguresReason | null;
}

@ObjectType({
  description: 'A fixed group; its numbers are null where they would give away fewer than five.',
})
export class ContributionGroup {
  @Field(() => String)
  id!: string;
  @Field(() => String, { description: 'EVERYBODY, EMPLOYEES, OTHERS, DEPARTMENT, UNIT, LOCATION or TENURE' })
  kind!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'the department of a unit' })
  parentName!: string;
  @Field(() => Int)
  people!: number;
  @Field(() => Int, { nullable: true })
  contributors!: number | null;
  @Field(() => Float, { nullable: true })
  edits!: number | null;
  @Field(() => Float, { nullable: true })
  addedWords!: number | null;
  @Field(() => Float, { nullable: true })
  survivingWords!: number | null;
  @Field(() => Float, { nullable: true })
  wordsRead!: number | null;
}

@ObjectType()
export class ContributionGroups {
  @Field(() => [ContributionGroup])
  groups!: readonly ContributionGroup[];
  @Field(() => NoFiguresReason, { nullable: true })
  reason!: NoFiguresReason | null;
}
