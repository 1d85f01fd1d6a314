import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { CurrentActor } from '@wellspring/platform-graphql';
import { type FindingsView, LookAtFindings } from '../leaders/look-at-findings.service.js';
import {
  FilteredUnit,
  LeaderCoverage,
  LeaderDepartmentMatrix,
  LeaderFilters,
  LeaderStability,
} from './leader-findings.type.js';
import { SnapshotArgs } from './leader-report.type.js';
import { leaderType, reasonType, snapshotType } from './leader-values.js';

@Resolver(() => LeaderCoverage)
export class LeaderFindingsResolver {
  constructor(private readonly findings: LookAtFindings) {}

  @Query(() => LeaderCoverage, {
    description: 'How many people so many reach. For analysts; people only to those who said why they look.',
  })
  async leaderCoverage(
    @CurrentActor() actor: Actor,
    @Args({ type: () => SnapshotArgs }) { snapshotId = null }: SnapshotArgs,
  ): Promise<LeaderCoverage> {
    const view = await this.findings.coverage(actor, snapshotId);
    const { coverage } = view;
    return {
      ...frameOf(view),
      ...{ budget: coverage?.budget ?? [], of: coverage?.of ?? 0, reachable: coverage?.reachable ?? 0 },
      ...{ ties: coverage, anyMessage: coverage?.anyMessage ?? null, quota: coverage?.quota ?? null },
      ...{ set: view.set.map(leaderType), quotaSet: view.quotaSet.map(leaderType) },
    };
  }

  @Query(() => LeaderStability, {
    description: 'Whether to believe the list. For analysts; nobody is named.',
  })
  async leaderStability(
    @CurrentActor() actor: Actor,
    @Args({ type: () => SnapshotArgs }) { snapshotId = null }: SnapshotArgs,
  ): Promise<LeaderStability> {
    const view = await this.findings.run(actor, snapshotId);
    const { stability, sweep } = view.findings;
    const half = stability?.splitHalf ?? null;
    return {
      ...frameOf(view),
      topCount: stability?.topCount ?? null,
      retentionRatio: stability?.retentionRatio ?? null,
      replicates: stability?.replicates ?? null,
      splitHalf: half && { ...half, middle: new Date(half.middle) },
      sweep: sweep ? { ...sweep, reasonCode: sweep.reason.code, reasonText: sweep.reason.text } : null,
    };
  }

  @Query(() => LeaderDepartmentMatrix, {
    description:
      'Who writes with whom by department. For analysts; nobody is named, groups under five are blank.',
  })
  async departmentMatrix(
    @CurrentActor() actor: Actor,
    @Args({ type: () => SnapshotArgs }) { snapshotId = null }: SnapshotArgs,
  ): Promise<LeaderDepartmentMatrix> {
    const view = await this.findings.departments(actor, snapshotId);
    const { matrix } = view;
    const rows = (values: readonly (readonly (number | null)[])[]) => values.map((row) => [...row]);
    return {
      ...frameOf(view),
      groups: matrix?.groups.map((group) => ({ ...group })) ?? [],
      ...{ ties: matrix && rows(matrix.ties), messages: matrix && rows(matrix.messages) },
      blankCells: matrix?.blankCells ?? 0,
    };
  }

  @Query(() => LeaderFilters, { description: 'What was left out and why. For analysts.' })
  async leaderFilters(
    @CurrentActor() actor: Actor,
    @Args({ type: () => SnapshotArgs }) { snapshotId = null }: SnapshotArgs,
  ): Promise<LeaderFilters> {
    const view = await this.findings.run(actor, snapshotId);
    const imports = await this.findings.droppedByImports();
    const { filters } = view.findings;
    return {
      ...frameOf(view),
      ...{ messagesRead: filters?.messagesRead ?? 0, messagesUsed: filters?.messagesUsed ?? 0 },
      rows: (filters?.rows ?? []).map(({ code, unit, count }) => ({
        ...{ code, count, unit: unit === 'messages' ? FilteredUnit.MESSAGES : FilteredUnit.RECIPIENTS },
      })),
      imports: imports.map((row) => ({ ...row, unit: FilteredUnit.MESSAGES })),
      ...{ roleMailboxes: filters?.roleMailboxes ?? 0, oneWaySenders: filters?.oneWaySenders ?? 0 },
    };
  }
}

const frameOf = ({ snapshot, reason }: Pick<FindingsView, 'snapshot' | 'reason'>) => ({
  snapshot: snapshot && snapshotType(snapshot),
  reason: reasonType(reason),
});
