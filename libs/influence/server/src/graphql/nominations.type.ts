import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Band } from './leader-findings.type.js';
import { InfluenceSnapshot } from './leader-report.type.js';

@ObjectType({ description: 'A line that was left out, and why.' })
export class NominationProblem {
  @Field(() => Int)
  line!: number;
  @Field(() => String)
  message!: string;
}

@ObjectType({ description: 'What became of a file of nominations.' })
export class NominationRound {
  @Field(() => Date)
  importedAt!: Date;
  @Field(() => Int, { description: 'lines read' })
  rows!: number;
  @Field(() => Int, { description: 'nominations that are kept' })
  kept!: number;
  @Field(() => Int)
  unknownPeople!: number;
  @Field(() => Int)
  selfNominations!: number;
  @Field(() => Int)
  repeated!: number;
  @Field(() => Int, { description: 'of or by people who opted out of recording' })
  optedOut!: number;
  @Field(() => [NominationProblem], { description: 'the first 100' })
  problems!: readonly NominationProblem[];
}

export enum NominationsReason {
  NO_SNAPSHOT = 'NO_SNAPSHOT',
  PURPOSE_NEEDED = 'PURPOSE_NEEDED',
  PSEUDONYMOUS = 'PSEUDONYMOUS',
  NO_NOMINATIONS = 'NO_NOMINATIONS',
  TOO_FEW_NOMINATORS = 'TOO_FEW_NOMINATORS',
}
registerEnumType(NominationsReason, { name: 'NominationsReason' });

@ObjectType({ description: 'How well the ranking finds those who are nominated, beside plainer orders.' })
export class NominationScore {
  @Field(() => String, { description: 'precisionAtK, recallAtK, averagePrecision' })
  name!: string;
  @Field(() => Float, { description: 'of the ranking, 0..1' })
  value!: number;
  @Field(() => Float, { description: '90 % interval over resampled nominators' })
  low!: number;
  @Field(() => Float)
  high!: number;
  @Field(() => Band, { description: 'of random orders' })
  random!: Band;
  @Field(() => Float, { description: 'of the order by contacts' })
  contacts!: number;
  @Field(() => Float, { description: 'of the order by messages sent' })
  sent!: number;
}

@ObjectType({ description: "The customer's own truth: the ranking against whom people say they ask." })
export class NominationEvaluation {
  @Field(() => InfluenceSnapshot, { nullable: true })
  snapshot!: InfluenceSnapshot | null;
  @Field(() => NominationRound, { nullable: true })
  round!: NominationRound | null;
  @Field(() => NominationsReason, { nullable: true })
  reason!: NominationsReason | null;
  @Field(() => Int)
  nominators!: number;
  @Field(() => Int, { description: 'different people' })
  nominees!: number;
  @Field(() => Int)
  nominations!: number;
  @Field(() => Int, { nullable: true, description: 'how many of each order are looked at' })
  k!: number | null;
  @Field(() => [NominationScore])
  scores!: readonly NominationScore[];
}
