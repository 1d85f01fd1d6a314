import { ArgsType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';
import { InfluenceSnapshot, Leader, LeaderReportReason, SnapshotArgs } from './leader-report.type.js';

@ObjectType({
  description:
    'People and ties to draw, as columns: entry n of each list is the same person, or the same tie.',
})
export class LeaderGraph {
  @Field(() => InfluenceSnapshot, { nullable: true })
  snapshot!: InfluenceSnapshot | null;
  @Field(() => LeaderReportReason, { nullable: true })
  reason!: LeaderReportReason | null;
  @Field(() => Boolean, { description: 'pseudonyms stand for names' })
  isPseudonymous!: boolean;

  @Field(() => [Int], { description: 'of the snapshot, from 1, ascending' })
  positions!: number[];
  @Field(() => [String], { description: 'name, or pseudonym' })
  names!: string[];
  @Field(() => [Int], { description: 'entry of departmentNames; -1: none' })
  departments!: number[];
  @Field(() => [String])
  departmentNames!: string[];
  @Field(() => [Int], { description: '0 is the biggest; -1: none' })
  communities!: number[];
  @Field(() => [Int], { description: '1, 2, 3; 0: none' })
  tiers!: number[];
  @Field(() => [Float], { description: 'mean percentile, 0..1' })
  scores!: number[];
  @Field(() => [Float], { description: '-1000..1000; empty where the snapshot has no layout' })
  x!: number[];
  @Field(() => [Float])
  y!: number[];

  @Field(() => [Int], { description: 'entry of positions' })
  tieFrom!: number[];
  @Field(() => [Int], { description: 'entry of positions' })
  tieTo!: number[];
  @Field(() => [Float], { description: 'harmonic mean of both directions, to three digits' })
  tieStrengths!: number[];

  @Field(() => Int, {
    description: 'people of the snapshot that are not listed, taken out or beyond the limit',
  })
  unlistedPeople!: number;
  @Field(() => Int, { description: 'ties of the snapshot that are not listed' })
  unlistedTies!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'when only so many strongest ties of each person are kept',
  })
  strongestPerPerson!: number | null;
}

@ArgsType()
export class LeaderGraphArgs extends SnapshotArgs {
  @Field(() => Int, { defaultValue: 2_000, description: 'people, best first, 1 to 10,000' })
  @IsInt()
  @Min(1)
  @Max(10_000)
  people!: number;
  @Field(() => Int, { defaultValue: 20_000, description: 'ties, strongest first, 0 to 100,000' })
  @IsInt()
  @Min(0)
  @Max(100_000)
  ties!: number;
}

@ArgsType()
export class LeaderNeighbourhoodArgs extends SnapshotArgs {
  @Field(() => Int, { description: 'whose' })
  @IsInt()
  @Min(1)
  position!: number;
}

@ObjectType({ description: 'Somebody with whom the person has a tie.' })
export class LeaderTie {
  @Field(() => Leader)
  leader!: Leader;
  @Field(() => Float)
  strength!: number;
}

@ObjectType({ description: 'A person with everybody they have a tie with.' })
export class LeaderNeighbourhood {
  @Field(() => InfluenceSnapshot, { nullable: true })
  snapshot!: InfluenceSnapshot | null;
  @Field(() => LeaderReportReason, { nullable: true })
  reason!: LeaderReportReason | null;
  @Field(() => Leader, { nullable: true })
  leader!: Leader | null;
  @Field(() => [LeaderTie], { description: 'strongest first' })
  ties!: LeaderTie[];
  @Field(() => [Int], { description: 'ties among them: position, position, position, position … in pairs' })
  among!: number[];
}
