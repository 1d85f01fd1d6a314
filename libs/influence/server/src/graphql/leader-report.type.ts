import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

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

@ObjectType()
export class Leader {
  /** For the field resolvers; not in the schema. */
  personId!: string | null;

  @Field(() => Int, { description: 'from 1; inside a tier the order means nothing' })
  position!: number;
  @Field(() => Float, { nullable: true, description: 'mean percentile, 0..1' })
  score!: number | null;
  @Field(() => Int, { nullable: true, description: '1, 2, 3 or none' })
  tier!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'share of resamples in which the person is among the top, 0..1',
  })
  inclusionProbability!: number | null;
  @Field(() => [Measure])
  measures!: Measure[];
  @Field(() => [Reason])
  reasons!: Reason[];
}

export enum LeaderReportReason {
  NO_RECORDING = 'NO_RECORDING',
  NO_SNAPSHOT = 'NO_SNAPSHOT',
}
registerEnumType(LeaderReportReason, { name: 'LeaderReportReason', description: 'Why there is no ranking.' });

@ObjectType()
export class LeaderReport {
  @Field(() => MailRecording, { nullable: true })
  recording!: MailRecording | null;
  @Field(() => InfluenceSnapshot, { nullable: true })
  snapshot!: InfluenceSnapshot | null;
  @Field(() => LeaderReportReason, { nullable: true })
  reason!: LeaderReportReason | null;
  @Field(() => [Leader])
  leaders!: Leader[];
}
