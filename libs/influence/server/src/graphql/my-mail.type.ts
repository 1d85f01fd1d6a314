import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InfluenceSnapshot, Leader, MailRecording, Measure } from './leader-report.type.js';

export enum MyNetworkReason {
  OPTED_OUT = 'OPTED_OUT',
  NO_SNAPSHOT = 'NO_SNAPSHOT',
  NOT_IN_SNAPSHOT = 'NOT_IN_SNAPSHOT',
}
registerEnumType(MyNetworkReason, { name: 'MyNetworkReason' });

@ObjectType({ description: 'Somebody with whom I have a tie.' })
export class MyTie {
  /** For the field resolver; not in the schema. */
  personId!: string;

  @Field(() => Float, { description: 'of my strongest tie, 0..1' })
  relativeStrength!: number;
  @Field(() => String, { nullable: true })
  department!: string | null;
  @Field(() => Boolean, { description: 'in my community of the tie graph' })
  isInMyCommunity!: boolean;
  @Field(() => Boolean, { nullable: true, description: 'not there in the snapshot before; null without one' })
  isNew!: boolean | null;
}

@ObjectType()
export class MyNetworkDepartment {
  @Field(() => String)
  name!: string;
  @Field(() => Int)
  ties!: number;
}

@ObjectType({ description: 'My community of the tie graph, in departments of five and more of it.' })
export class MyCommunity {
  @Field(() => Int)
  people!: number;
  @Field(() => [String])
  departments!: string[];
}

@ObjectType({ description: 'My network in one snapshot.' })
export class MyNetworkMoment {
  @Field(() => Date)
  publishedAt!: Date;
  @Field(() => Int)
  ties!: number;
  @Field(() => Int)
  departments!: number;
  @Field(() => Int, { nullable: true, description: 'ties that the snapshot before did not have' })
  newTies!: number | null;
  @Field(() => Int, { nullable: true, description: 'ties of the snapshot before that are gone' })
  endedTies!: number | null;
}

@ObjectType({ description: "My network, for me alone; nobody's rank is in it, not my own either." })
export class MyNetwork {
  @Field(() => MyNetworkReason, { nullable: true })
  reason!: MyNetworkReason | null;
  @Field(() => Date, { nullable: true })
  asOf!: Date | null;
  @Field(() => Date, { nullable: true })
  windowStart!: Date | null;
  @Field(() => [MyTie], { description: 'strongest first, at most 200' })
  ties!: MyTie[];
  @Field(() => Int)
  tieCount!: number;
  @Field(() => [MyNetworkDepartment], { description: 'most ties first' })
  departments!: MyNetworkDepartment[];
  @Field(() => MyCommunity, { nullable: true })
  community!: MyCommunity | null;
  @Field(() => [MyNetworkMoment], { description: 'oldest first' })
  history!: MyNetworkMoment[];
}

@ObjectType()
export class MyMailMonth {
  @Field(() => String, { description: 'YYYY-MM' })
  month!: string;
  @Field(() => Int)
  sent!: number;
  @Field(() => Int)
  received!: number;
}

@ObjectType({ description: 'Somebody with whom mail of mine is recorded.' })
export class MyCorrespondent {
  /** For the field resolver; not in the schema. */
  personId!: string;

  @Field(() => Int, { description: 'messages of mine to them' })
  sent!: number;
  @Field(() => Int, { description: 'messages of theirs to me' })
  received!: number;
  @Field(() => Date)
  lastAt!: Date;
}

@ObjectType({ description: 'My own row in a snapshot.' })
export class MySnapshotFigures {
  @Field(() => InfluenceSnapshot)
  snapshot!: InfluenceSnapshot;
  @Field(() => Leader)
  figures!: Leader;
  @Field(() => Int)
  ties!: number;
}

@ObjectType({ description: 'Everything that is recorded about me from mail metadata.' })
export class MyMailRecord {
  @Field(() => MailRecording, { nullable: true, description: 'in force now; null: nothing is taken in' })
  recording!: MailRecording | null;
  @Field(() => Date, { nullable: true, description: 'since when nothing of mine is recorded' })
  optedOutAt!: Date | null;
  @Field(() => Int)
  sent!: number;
  @Field(() => Int)
  received!: number;
  @Field(() => Date, { nullable: true })
  oldestAt!: Date | null;
  @Field(() => Date, { nullable: true })
  newestAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'when the last of what is kept now will be deleted' })
  deletedBy!: Date | null;
  @Field(() => Int, { description: 'weeks by correspondent that are kept of ties' })
  weeklyTies!: number;
  @Field(() => Date, { nullable: true, description: 'when the last of these will be deleted' })
  weeklyTiesDeletedBy!: Date | null;
  @Field(() => [MyMailMonth], { description: 'oldest first' })
  months!: MyMailMonth[];
  @Field(() => [MyCorrespondent], { description: 'most mail first, at most 200; the download has all' })
  correspondents!: MyCorrespondent[];
  @Field(() => Int)
  correspondentCount!: number;
  @Field(() => [MySnapshotFigures], { description: 'newest first' })
  snapshots!: MySnapshotFigures[];
  @Field(() => [Measure], {
    description: 'days that things are kept: mail, weeklyTies, snapshots, unknownAddresses',
  })
  retentionDays!: Measure[];
  @Field(() => Int, { description: 'nominations of me or by me' })
  nominations!: number;
  @Field(() => String, { description: 'address of the download as JSON' })
  downloadUrl!: string;
}
