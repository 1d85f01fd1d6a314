import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InfluenceSnapshot, Leader, LeaderReportReason } from './leader-report.type.js';

@ObjectType({ description: 'A mean and the range of the middle 90 %.' })
export class Band {
  @Field(() => Float)
  mean!: number;
  @Field(() => Float)
  low!: number;
  @Field(() => Float)
  high!: number;
}

@ObjectType({
  description:
    'Share of people reached, 0..1, one value a budget; null where the step from the last value would tell of fewer than five people.',
})
export class CoverageCurves {
  @Field(() => [Float], { nullable: 'items' })
  greedy!: readonly (number | null)[];
  @Field(() => [Float], { nullable: 'items' })
  ranking!: readonly (number | null)[];
  @Field(() => [Float], {
    nullable: 'itemsAndList',
    description: 'by formal rank; null without an organisation chart',
  })
  management!: readonly (number | null)[] | null;
  @Field(() => [Band], { description: 'sets drawn at random' })
  random!: readonly Band[];
}

@ObjectType({ description: 'The set with one of each bigger department first.' })
export class CoverageQuota {
  /** For the field resolver; not in the schema. */
  people!: readonly (number | null)[];

  @Field(() => [Float], { nullable: 'items' })
  curve!: readonly (number | null)[];
  @Field(() => [String])
  departments!: readonly string[];
}

@ObjectType({ description: 'The set of people that reaches most of the company: a statement about a set.' })
export class LeaderCoverage {
  @Field(() => InfluenceSnapshot, { nullable: true })
  snapshot!: InfluenceSnapshot | null;
  @Field(() => LeaderReportReason, { nullable: true })
  reason!: LeaderReportReason | null;
  @Field(() => [Int])
  budget!: readonly number[];
  @Field(() => Int, { description: 'how many people 1 stands for' })
  of!: number;
  @Field(() => Int, { description: 'people with a tie: nobody can reach more' })
  reachable!: number;
  @Field(() => CoverageCurves, { nullable: true })
  ties!: CoverageCurves | null;
  @Field(() => CoverageCurves, {
    nullable: true,
    description: 'where one message in either direction is enough',
  })
  anyMessage!: CoverageCurves | null;
  @Field(() => [Leader], {
    description:
      'The greedy set in order of choice, at most 100; a person who is gone has neither name nor figures. Empty without a purpose.',
  })
  set!: Leader[];
  @Field(() => CoverageQuota, { nullable: true })
  quota!: CoverageQuota | null;
  @Field(() => [Leader], { description: 'the set with one of each bigger department first, at most 100' })
  quotaSet!: Leader[];
}

@ObjectType()
export class ReachNext {
  @Field(() => Float)
  ranking!: number;
  @Field(() => Float)
  contacts!: number;
  @Field(() => Float)
  sent!: number;
  @Field(() => Band)
  random!: Band;
}

@ObjectType({ description: 'The first half of the time against the second.' })
export class SplitHalf {
  @Field(() => Date)
  middle!: Date;
  @Field(() => Float, { description: 'share of the top that is the same in both halves' })
  overlapRatio!: number;
  @Field(() => Float)
  spearman!: number;
  @Field(() => ReachNext, {
    description: "share of the second half's people whom the first half's top reaches",
  })
  reachNext!: ReachNext;
}

@ObjectType()
export class ThresholdSweepRow {
  @Field(() => Float, { description: 'mails a year that both must have written' })
  perYear!: number;
  @Field(() => Int)
  ties!: number;
  @Field(() => Float, { description: 'share of them that go on' })
  persistence!: number;
  @Field(() => Float, { description: "share of the second half's ties that were among them" })
  recall!: number;
  @Field(() => Float)
  f05!: number;
  @Field(() => Float, { nullable: true })
  spearman!: number | null;
  @Field(() => Float, { nullable: true })
  reachNext!: number | null;
}

@ObjectType({ description: 'How the threshold of a tie was chosen on this very mail.' })
export class ThresholdSweep {
  @Field(() => [ThresholdSweepRow])
  rows!: readonly ThresholdSweepRow[];
  @Field(() => Float, { nullable: true })
  steadyPerYear!: number | null;
  @Field(() => Float)
  chosenPerYear!: number;
  @Field(() => String, { description: 'stable name' })
  reasonCode!: string;
  @Field(() => String, { description: 'English sentence' })
  reasonText!: string;
}

@ObjectType({ description: 'How much the list depends on which weeks were looked at.' })
export class LeaderStability {
  @Field(() => InfluenceSnapshot, { nullable: true })
  snapshot!: InfluenceSnapshot | null;
  @Field(() => LeaderReportReason, { nullable: true })
  reason!: LeaderReportReason | null;
  @Field(() => Int, { nullable: true })
  topCount!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "mean share of resamples in which today's top is on top",
  })
  retentionRatio!: number | null;
  @Field(() => Int, { nullable: true })
  replicates!: number | null;
  @Field(() => SplitHalf, { nullable: true })
  splitHalf!: SplitHalf | null;
  @Field(() => ThresholdSweep, { nullable: true })
  sweep!: ThresholdSweep | null;
}

@ObjectType()
export class DepartmentGroup {
  @Field(() => String)
  name!: string;
  @Field(() => Int, { nullable: true, description: 'null: blank' })
  people!: number | null;
}

@ObjectType({
  description:
    'Who writes with whom by department. Blank (null) is what would tell of fewer than five people.',
})
export class LeaderDepartmentMatrix {
  @Field(() => InfluenceSnapshot, { nullable: true })
  snapshot!: InfluenceSnapshot | null;
  @Field(() => LeaderReportReason, { nullable: true })
  reason!: LeaderReportReason | null;
  @Field(() => [DepartmentGroup])
  groups!: DepartmentGroup[];
  @Field(() => [[Int]], { nullable: 'itemsAndList', description: 'symmetric; entry of groups both ways' })
  ties!: (number | null)[][] | null;
  @Field(() => [[Int]], { nullable: 'itemsAndList', description: 'from the row to the column' })
  messages!: (number | null)[][] | null;
  @Field(() => Int, { description: 'cells that are blank' })
  blankCells!: number;
}

export enum FilteredUnit {
  MESSAGES = 'messages',
  RECIPIENTS = 'recipients',
}
registerEnumType(FilteredUnit, { name: 'FilteredUnit' });

@ObjectType()
export class FilteredRow {
  @Field(() => String, { description: 'stable name' })
  code!: string;
  @Field(() => FilteredUnit)
  unit!: FilteredUnit;
  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'What came in, what was left out and why.' })
export class LeaderFilters {
  @Field(() => InfluenceSnapshot, { nullable: true })
  snapshot!: InfluenceSnapshot | null;
  @Field(() => LeaderReportReason, { nullable: true })
  reason!: LeaderReportReason | null;
  @Field(() => Int)
  messagesRead!: number;
  @Field(() => Int)
  messagesUsed!: number;
  @Field(() => [FilteredRow], { description: 'before the ties were built' })
  rows!: readonly FilteredRow[];
  @Field(() => [FilteredRow], { description: 'dropped when files were taken in, all imports together' })
  imports!: readonly FilteredRow[];
  @Field(() => Int)
  roleMailboxes!: number;
  @Field(() => Int)
  oneWaySenders!: number;
}
