import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

@ObjectType()
export class TopShare {
  @Field(() => Int, { description: 'the top so many percent of the people' })
  percent!: number;
  @Field(() => Float, { description: 'what they hold, 0..1' })
  shareRatio!: number;
}

@ObjectType()
export class LorenzPoint {
  @Field(() => Float)
  peopleRatio!: number;
  @Field(() => Float)
  shareRatio!: number;
}

@ObjectType({ description: 'How unequally one quantity is spread over people.' })
export class ConcentrationFigures {
  @Field(() => Float, { description: '0 equal, towards 1 one has all' })
  gini!: number;
  @Field(() => [TopShare])
  topShareRatio!: TopShare[];
  @Field(() => Int)
  peopleForHalf!: number;
  @Field(() => Int)
  peopleForThreeQuarters!: number;
  @Field(() => Int, { description: 'the denominator' })
  people!: number;
  @Field(() => [LorenzPoint])
  lorenz!: readonly LorenzPoint[];
}

@ObjectType()
export class ContributorRow {
  /** For the field resolver; not in the schema. */
  personId!: string;

  @Field(() => Int)
  survivingTokens!: number;
  @Field(() => Float)
  shareRatio!: number;
  @Field(() => Int)
  edits!: number;
}

export enum NoFiguresReason {
  TOO_FEW_AUTHORS = 'TOO_FEW_AUTHORS',
  NOTHING_COUNTED = 'NOTHING_COUNTED',
}
registerEnumType(NoFiguresReason, {
  name: 'NoFiguresReason',
  description: 'Why figures can not be computed.',
});

export enum PeopleHidden {
  ANALYSTS_ONLY = 'ANALYSTS_ONLY',
}
registerEnumType(PeopleHidden, { name: 'PeopleHidden', description: 'Why no people are named.' });

@ObjectType()
export class ContributionReport {
  @Field(() => String, { nullable: true })
  spaceKey!: string | null;
  @Field(() => Int)
  pages!: number;
  @Field(() => Int, { description: 'pages in the figures that you can not open' })
  hiddenPages!: number;
  @Field(() => Int)
  revisions!: number;
  @Field(() => Int)
  authors!: number;
  @Field(() => Int, { description: 'active employees of the company' })
  employees!: number;
  @Field(() => Date, { nullable: true })
  computedAt!: Date | null;
  @Field(() => Int, { description: 'pages whose attribution has not caught up yet' })
  attributionPending!: number;
  @Field(() => ConcentrationFigures, { nullable: true })
  survivingTokens!: ConcentrationFigures | null;
  @Field(() => ConcentrationFigures, { nullable: true })
  edits!: ConcentrationFigures | null;
  @Field(() => NoFiguresReason, { nullable: true })
  reason!: NoFiguresReason | null;
  @Field(() => [ContributorRow])
  people!: ContributorRow[];
  @Field(() => PeopleHidden, { nullable: true })
  peopleHidden!: PeopleHidden | null;
}

@ObjectType({ description: 'Who wrote how much of what stands on a page.' })
export class AuthorShare {
  /** For the field resolver; not in the schema. */
  personId!: string;

  @Field(() => Int)
  survivingTokens!: number;
  @Field(() => Float, { description: '0..1 of the page' })
  shareRatio!: number;
}
