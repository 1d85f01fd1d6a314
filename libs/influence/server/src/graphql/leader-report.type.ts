import { ArgsType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

@ObjectType({ description: 'What was stated before any mail metadata was taken in.' })
export class MailRecording {
  @Field(() => String)
  purpose!: string;
  @Field(() => String, { description: 'legal basis' })
  basis!: string;
  @Field(() => String, { description: 'last day, YYYY-MM-DD' })
  until!: string;
  @Field(() => Date)
  startedAt!: Date;
}

@ObjectType({ description: 'A published analysis with its provenance.' })
export class InfluenceSnapshot {
  @Field(() => ID)
  id!: string;
  @Field(() => Date)
  publishedAt!: Date;
  @Field(() => Date, { description: 'the moment that the analysis looks back from' })
  asOf!: Date;
  @Field(() => Date)
  windowStart!: Date;
  @Field(() => Int)
  peopleCount!: number;
  @Field(() => Int)
  messageCount!: number;
  @Field(() => String)
  methodVersion!: string;
  @Field(() => String, { description: 'parameters, input counts, what was dropped and why, as JSON' })
  methodJson!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'employees whom the analysis left out since they opted out of recording; null: not counted',
  })
  optedOutCount!: number | null;
  @Field(() => Int, { description: 'people who were taken out after it was published' })
  redactedCount!: number;
  @Field(() => String, { nullable: true, description: 'SHA-256: the same input gives the same' })
  digest!: string | null;
  @Field(() => MailRecording, { nullable: true, description: 'the statement that was in force' })
  recording!: MailRecording | null;
}

@ObjectType()
export class Measure {
  @Field(() => String)
  name!: string;
  @Field(() => Float, { nullable: true })
  value!: number | null;
}

@ObjectType({ description: 'Why a person stands where they stand.' })
export class Reason {
  @Field(() => String, { description: 'stable name, for translation' })
  code!: string;
  @Field(() => String, { description: 'English sentence' })
  text!: string;
  @Field(() => String, { description: 'values of the sentence, as JSON' })
  paramsJson!: string;
}

/** GraphQL's names for the roles in a network. */
export const NetworkRoleEnum = { CONNECTOR: 'connector', SPANNER: 'spanner', BROKER: 'broker' } as const;
registerEnumType(NetworkRoleEnum, { name: 'NetworkRole' });
export type NetworkRoleValue = (typeof NetworkRoleEnum)[keyof typeof NetworkRoleEnum];

@ObjectType({ description: 'Place in the organisation chart: formal rank, never truth.' })
export class FormalRankType {
  @Field(() => Int, { description: 'people below, directly and indirectly' })
  reports!: number;
  @Field(() => Int, { description: 'managers above, 0 at the top' })
  depth!: number;
  @Field(() => Int)
  rank!: number;
}

@ObjectType({
  description:
    'By how many ranks the ranking places somebody higher (positive) or lower than a plainer order.',
})
export class RankDifferencesType {
  @Field(() => Int)
  contacts!: number;
  @Field(() => Int)
  sent!: number;
  @Field(() => Int, { nullable: true })
  formal!: number | null;
}

@ObjectType({ description: '90 % interval of the rank, from 1.' })
export class RankInterval {
  @Field(() => Int)
  low!: number;
  @Field(() => Int)
  high!: number;
}

@ObjectType()
export class Leader {
  /** For the field resolvers; not in the schema. */
  personId!: string | null;

  @Field(() => Int, { description: 'from 1; inside a tier the order means nothing' })
  position!: number;
  @Field(() => String, {
    nullable: true,
    description: 'stands for the name in pseudonymous mode; null otherwise',
  })
  pseudonym!: string | null;
  @Field(() => Float, { nullable: true, description: 'mean percentile, 0..1' })
  score!: number | null;
  @Field(() => Int, { nullable: true, description: '1, 2, 3 or none' })
  tier!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'share of resamples in which the person is among the top, 0..1',
  })
  inclusionProbability!: number | null;
  @Field(() => RankInterval, { nullable: true })
  rankInterval!: RankInterval | null;
  @Field(() => Int, { nullable: true, description: 'by score; equal scores share the better rank' })
  rank!: number | null;
  @Field(() => Int, { nullable: true, description: 'by reciprocal rank fusion' })
  secondOpinionRank!: number | null;
  @Field(() => Int, { nullable: true })
  contactsRank!: number | null;
  @Field(() => Int, { nullable: true })
  sentRank!: number | null;
  @Field(() => String, { nullable: true, description: 'when the snapshot was made' })
  department!: string | null;
  @Field(() => Int, { nullable: true, description: '0 is the biggest' })
  community!: number | null;
  @Field(() => [NetworkRoleEnum])
  roles!: NetworkRoleValue[];
  @Field(() => FormalRankType, { nullable: true })
  formalRank!: FormalRankType | null;
  @Field(() => RankDifferencesType, { nullable: true })
  differsFrom!: RankDifferencesType | null;
  @Field(() => [Measure])
  measures!: Measure[];
  @Field(() => [Reason])
  reasons!: Reason[];
}

export enum LeaderReportReason {
  NO_RECORDING = 'NO_RECORDING',
  NO_SNAPSHOT = 'NO_SNAPSHOT',
  PURPOSE_NEEDED = 'PURPOSE_NEEDED',
}
registerEnumType(LeaderReportReason, {
  name: 'LeaderReportReason',
  description: 'Why there is no ranking. PURPOSE_NEEDED: say first why you look, with statePurpose.',
});

@ArgsType()
export class SnapshotArgs {
  @Field(() => ID, { nullable: true, description: 'null: the newest' })
  @IsOptional()
  @IsUUID()
  snapshotId?: string | null;
}

@ArgsType()
export class LeaderReportArgs extends SnapshotArgs {
  @Field(() => String, { nullable: true, description: 'as the snapshot has it' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  department?: string | null;
  @Field(() => String, { nullable: true, description: 'as the directory has it now' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  location?: string | null;
  @Field(() => NetworkRoleEnum, { nullable: true })
  @IsOptional()
  @IsEnum(NetworkRoleEnum)
  role?: NetworkRoleValue | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'only who has fewer than 200 words standing in the wiki: the connected but silent',
  })
  @IsBoolean()
  onlySilentInWiki!: boolean;
  @Field(() => Int, {
    defaultValue: 50,
    description: 'people without a tier that are shown besides, 0 to 200',
  })
  @IsInt()
  @Min(0)
  @Max(200)
  besides!: number;
}

@ObjectType()
export class LeaderReport {
  @Field(() => MailRecording, { nullable: true })
  recording!: MailRecording | null;
  @Field(() => InfluenceSnapshot, { nullable: true })
  snapshot!: InfluenceSnapshot | null;
  @Field(() => LeaderReportReason, { nullable: true })
  reason!: LeaderReportReason | null;
  @Field(() => Boolean, { description: 'pseudonyms stand for names' })
  isPseudonymous!: boolean;
  @Field(() => [Leader])
  leaders!: Leader[];
  @Field(() => [String], { description: 'that can be filtered by' })
  departments!: string[];
  @Field(() => [String], { description: 'that can be filtered by' })
  locations!: string[];
}
