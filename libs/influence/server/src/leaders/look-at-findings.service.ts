import { Injectable } from '@nestjs/common';
import { MIN_GROUP_PEOPLE } from '@wellspring/contributions-domain';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { type Findings } from '../analysis/snapshot.entity.js';
import { type BlankedMatrix, BlankedMatrices } from './department-matrix.read-model.js';
import { Leaders } from './leaders.read-model.js';
import { type ShownLeader, type Sight, SightOfLeaders } from './sight-of-leaders.service.js';
import { chartInGroups, inGroups, type ToldCoverage } from './told-curves.js';

/** People of a set that are shown. */
const SET_MAX = 100;

/** A part of a snapshot's findings; null where it has none, as snapshots of earlier versions. */
export interface FindingsView extends Sight {
  readonly findings: Partial<Findings>;
}

/** Curves of reach and whom they are about; null for a snapshot that has none. */
export interface CoverageView extends Sight {
  readonly coverage: ToldCoverage | null;
  readonly set: readonly ShownLeader[];
  readonly quotaSet: readonly ShownLeader[];
}

/** What was dropped when files were taken in: reason and messages. */
export interface ImportDrops {
  readonly code: string;
  readonly count: number;
}

/** Shows analysts what an analysis says of the company; people only to those who said why they look. */
@Injectable()
export class LookAtFindings {
  constructor(
    private readonly sight: SightOfLeaders,
    private readonly leaders: Leaders,
    private readonly matrices: BlankedMatrices,
    private readonly database: Database,
  ) {}

  /** Figures of the company, nobody in them; curves of reach by {@link coverage}. FORBIDDEN without the analyst's role. */
  async run(actor: Actor, snapshotId: string | null): Promise<FindingsView> {
    const sight = await this.sight.of(actor, snapshotId);
    const reason = sight.reason === 'PURPOSE_NEEDED' ? null : sight.reason;
    return {
      ...{ ...sight, reason },
      findings: sight.snapshot === null ? {} : await this.leaders.findings(sight.snapshot.id),
    };
  }

  /**
   * The curves, by fives of people; person by person, with the sets of people, where the analyst said why (the management's
   * not in pseudonymous mode). Each look at one of them is recorded.
   */
  async coverage(actor: Actor, snapshotId: string | null): Promise<CoverageView> {
    const sight = await this.sight.of(actor, snapshotId);
    const { snapshot } = sight;
    const findings = snapshot === null ? {} : await this.leaders.findings(snapshot.id);
    if (snapshot === null || sight.reason !== null) {
      const coverage = findings.coverage === undefined ? null : inGroups(findings.coverage);
      return { ...sight, coverage, set: [], quotaSet: [] };
    }
    const places = (people: readonly (number | null)[] = []) =>
      people.slice(0, SET_MAX).flatMap((position) => (position === null ? [] : [position + 1]));
    const [set, quota] = [places(findings.coverage?.people), places(findings.coverage?.quota?.people)];
    const rows = await this.leaders.at(snapshot.id, [...new Set([...set, ...quota])]);
    const shown = await this.sight.show(actor, sight, snapshot.id, rows, 'coverage');
    const at = new Map(shown.map((row) => [row.position, row]));
    const inOrder = (positions: readonly number[]) => positions.flatMap((position) => at.get(position) ?? []);
    const { coverage = null } = findings;
    return {
      ...{ ...sight, coverage: coverage && sight.isPseudonymous ? chartInGroups(coverage) : coverage },
      ...{ set: inOrder(set), quotaSet: inOrder(quota) },
    };
  }

  /** Who writes with whom by department, blank where it would tell of fewer than five people, for whoever asks. */
  async departments(
    actor: Actor,
    snapshotId: string | null,
  ): Promise<FindingsView & { matrix: BlankedMatrix | null }> {
    const view = await this.run(actor, snapshotId);
    const { departmentMatrix } = view.findings;
    if (view.snapshot === null || departmentMatrix === undefined) return { ...view, matrix: null };
    const { id, peopleCount, redactedCount } = view.snapshot;
    return { ...view, matrix: await this.matrices.of(id, departmentMatrix, peopleCount - redactedCount) };
  }

  /**
   * What all finished imports dropped, most first, ties by name. Mail of people who opted out is not told of fewer than five:
   * it would be a figure of them.
   */
  async droppedByImports(): Promise<ImportDrops[]> {
    const rows = await this.database.query<{ code: string; count: string }>(
      `SELECT key AS code, sum(value::bigint) AS count
       FROM mail_import, jsonb_each_text(dropped) WHERE state = 'done'
       GROUP BY key HAVING sum(value::bigint) > 0
         AND (key <> 'optedOut' OR (SELECT count(*) FROM mail_recording_opt_out) >= ${MIN_GROUP_PEOPLE})
       ORDER BY sum(value::bigint) DESC, key`,
    );
    return rows.map(({ code, count }) => ({ code, count: Number(count) }));
  }
}
