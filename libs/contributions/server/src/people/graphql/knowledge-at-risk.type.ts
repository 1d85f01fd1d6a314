import { ArgsType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@wellspring/people-server';
import { Connection, PageArgs } from '@wellspring/platform-graphql';
import { IsIn } from 'class-validator';
import { PeopleHidden } from '../../concentration/graphql/contribution-report.type.js';
import { type KnowledgeAtRiskView, type LossView } from '../look-at-knowledge-at-risk.service.js';

@ArgsType()
export class PagesAtRiskArgs extends PageArgs {
  @Field(() => Int, { defaultValue: 2, description: '1 or 2' })
  @IsIn([1, 2])
  absenceFactor!: number;
}

@ObjectType({ description: 'Words that stand × views of the last 90 days, and what hangs on few people.' })
export class RiskTotals {
  @Field(() => Int)
  pages!: number;
  @Field(() => Int, { description: 'pages that were viewed and have words' })
  readPages!: number;
  @Field(() => Float, { description: 'words × views' })
  weight!: number;
  @Field(() => Int)
  pagesOnOne!: number;
  @Field(() => Float)
  weightOnOne!: number;
  @Field(() => Int)
  pagesOnTwo!: number;
  @Field(() => Float)
  weightOnTwo!: number;
}

@ObjectType()
export class SpaceRisk extends RiskTotals {
  @Field(() => String, { nullable: true, description: 'null: all pages together that you can not open' })
  spaceKey!: string | null;
  @Field(() => String, { nullable: true })
  spaceName!: string | null;
  @Field(() => Int, { description: 'the fewest people who wrote half of what is read; 0: nothing is' })
  absenceFactor!: number;
}

@ObjectType({ description: 'An author of a page.' })
export class AuthorAtRisk {
  @Field(() => PersonType, { nullable: true, description: 'null: does not want to be shown' })
  person!: PersonType | null;
  @Field(() => Float, { description: '0..1 of the words that stand' })
  shareRatio!: number;
}

@ObjectType({ isAbstract: true })
abstract class PageOfFew {
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
  @Field(() => Int, { description: 'words that stand' })
  words!: number;
  @Field(() => Int, { description: 'of the last 90 days' })
  views!: number;
  @Field(() => Float, { description: 'words × views' })
  weight!: number;
  @Field(() => [AuthorAtRisk], { description: 'most words first' })
  authors!: AuthorAtRisk[];
}

@ObjectType({ description: 'A page whose read words hang on one or two people.' })
export class PageAtRisk extends PageOfFew {
  @Field(() => Int, { description: '1 or 2' })
  absenceFactor!: number;
  @Field(() => Int)
  authorCount!: number;
}

@ObjectType()
export class PageAtRiskConnection extends Connection(PageAtRisk) {}

@ObjectType()
export class KnowledgeAtRisk {
  /** For field resolvers; not in the schema. */
  view!: KnowledgeAtRiskView;

  @Field(() => RiskTotals)
  totals!: RiskTotals;
  @Field(() => [SpaceRisk], { description: 'most that hangs on one first' })
  spaces!: readonly SpaceRisk[];
  @Field(() => PeopleHidden, { nullable: true, description: 'why authors are not named' })
  peopleHidden!: PeopleHidden | null;
}

@ObjectType({ description: 'What the wiki would miss of somebody in a space.' })
export class LossOfSpace {
  @Field(() => String, { nullable: true, description: 'null: all pages together that you can not open' })
  spaceKey!: string | null;
  @Field(() => String, { nullable: true })
  spaceName!: string | null;
  @Field(() => Int)
  pages!: number;
  @Field(() => Float)
  words!: number;
  @Field(() => Float, { description: 'words × views of the last 90 days' })
  weight!: number;
  @Field(() => Float, { description: '0..1 of all of the space' })
  shareRatio!: number;
}

@ObjectType({ description: 'A page of which somebody wrote at least half; authors are the others.' })
export class PageOfLeaver extends PageOfFew {
  @Field(() => Float, { description: 'theirs, 0..1' })
  shareRatio!: number;
}

@ObjectType()
export class PageOfLeaverConnection extends Connection(PageOfLeaver) {
  @Field(() => Int, { description: 'all, those that you can not open included' })
  count!: number;
  @Field(() => Int)
  hiddenCount!: number;
}

@ObjectType({ description: 'What is lost if somebody leaves: for analysts who have said why they look.' })
export class LossIfLeaves {
  /** For field resolvers; not in the schema. */
  view!: LossView;

  @Field(() => PeopleHidden, { nullable: true })
  peopleHidden!: PeopleHidden | null;
  @Field(() => PersonType, { nullable: true })
  person!: PersonType | null;
  @Field(() => [LossOfSpace])
  spaces!: readonly LossOfSpace[];
}
