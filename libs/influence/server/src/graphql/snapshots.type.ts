import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '@wellspring/platform-graphql';
import { InfluenceSnapshot, Leader, LeaderReportReason } from './leader-report.type.js';

@ObjectType()
export class InfluenceSnapshotConnection extends Connection(InfluenceSnapshot) {}

export enum LeaderMove {
  CAME = 'CAME',
  WENT = 'WENT',
  ROSE = 'ROSE',
  FELL = 'FELL',
}
registerEnumType(LeaderMove, {
  name: 'LeaderMove',
  description:
    'CAME and WENT: into and out of tiers 1 and 2. ROSE and FELL: each rank lies outside the other band.',
});

@ObjectType({ description: 'Somebody whose place differs between two snapshots.' })
export class LeaderChange {
  @Field(() => LeaderMove)
  move!: LeaderMove;
  @Field(() => Leader, { nullable: true })
  earlier!: Leader | null;
  @Field(() => Leader, { nullable: true })
  later!: Leader | null;
}

@ObjectType({ description: 'Two snapshots beside each other.' })
export class SnapshotComparison {
  @Field(() => InfluenceSnapshot)
  earlier!: InfluenceSnapshot;
  @Field(() => InfluenceSnapshot)
  later!: InfluenceSnapshot;
  @Field(() => LeaderReportReason, { nullable: true, description: 'PURPOSE_NEEDED: then nobody is named' })
  reason!: LeaderReportReason | null;
  @Field(() => Boolean, { description: 'pseudonyms stand for names' })
  isPseudonymous!: boolean;
  @Field(() => Int, { description: 'on the list (tiers 1 and 2) in both' })
  stayed!: number;
  @Field(() => Int, { description: 'people who are in the later one alone' })
  joined!: number;
  @Field(() => Int, { description: 'people who are in the earlier one alone' })
  left!: number;
  @Field(() => Int)
  peopleInBoth!: number;
  @Field(() => Float, { nullable: true, description: 'Spearman of the scores of people in both' })
  spearman!: number | null;
  @Field(() => Boolean, { description: 'the same method and parameters made both' })
  isSameMethod!: boolean;
  @Field(() => [LeaderChange])
  changes!: LeaderChange[];
}
