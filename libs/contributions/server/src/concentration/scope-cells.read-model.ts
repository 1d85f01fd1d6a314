import { Injectable } from '@nestjs/common';
import { systemClock } from '@wellspring/kernel';
import { employeeSql } from '@wellspring/people-server';
import { Database } from '@wellspring/platform-database';
import { WorkerPool } from '@wellspring/platform-jobs';
import { isReadableSql } from './concentration.read-model.js';
import { type ContributionScope, MEASURES } from './contribution-scope.js';
import {
  Bindings,
  madeSql,
  pageIsCounted,
  personIsCounted,
  PLANNED_WITH_SCOPE,
  readSql,
} from './counted-sql.js';
import { type BlankCells, type BlankFigures, cellId, type PartRow } from './scope-cells.thread.js';

/** What somebody who may not see people can be told of spaces, labels and pages that they can't open. */
export interface ToldCells {
  /** Whether the whole wiki is told with the pages that they can't open: none, or made by five people and more. */
  readonly areClosedCounted: boolean;
  blankOf(scope: Pick<ContributionScope, 'spaceId' | 'label'>): BlankFigures;
}

/** What is blank follows months, not minutes; to find it can cost seconds of a thread. */
const CELLS_KEPT_MS = 600_000;
const ANSWERS_KEPT = 50;

/** Spaces and labels as fixed cells: which of them would give away what fewer than five people made. */
@Injectable()
export class ScopeCells {
  private readonly kept = new Map<string, { readonly at: number; readonly cells: Promise<ToldCells> }>();

  constructor(
    private readonly database: Database,
    private readonly pool: WorkerPool,
  ) {}

  /**
   * For the pages that somebody may open (null: all). Spaces and labels are told over these alone; the whole wiki with the
   * others where five people and more made them. One statement, remembered for ten minutes; cost: the contributions, then in
   * a thread the spaces and labels squared.
   */
  async of(scope: ContributionScope, readableSets: readonly string[] | null): Promise<ToldCells> {
    const now = systemClock.now().getTime();
    const key = JSON.stringify([readableSets && [...readableSets].sort(), scope.includeBots, scope.told]);
    const known = this.kept.get(key);
    if (known !== undefined && now - known.at < CELLS_KEPT_MS) return known.cells;
    const cells = this.compute(scope, readableSets);
    this.kept.set(key, { at: now, cells });
    cells.catch(() => this.kept.delete(key));
    for (const oldest of [...this.kept.keys()].slice(0, -ANSWERS_KEPT)) this.kept.delete(oldest);
    return cells;
  }

  private async compute(
    scope: ContributionScope,
    readableSets: readonly string[] | null,
  ): Promise<ToldCells> {
    const { areClosedCounted, blank } = await this.pool.run<readonly PartRow[], BlankCells>({
      module: new URL('./scope-cells.thread.js', import.meta.url),
      input: await this.parts(scope, readableSets),
    });
    return {
      areClosedCounted,
      blankOf: ({ spaceId, label }) => blank.get(cellId(spaceId, label)) ?? new Set(),
    };
  }

  private parts(
    { includeBots, timeZone, told, readerDays }: ContributionScope,
    readableSets: readonly string[] | null,
  ) {
    const bind = new Bindings();
    const whole: ContributionScope = {
      ...{
        spaceId: null,
        spaceKey: null,
        label: null,
        department: null,
        personId: null,
        from: null,
        to: null,
      },
      ...{ includeBots, timeZone, told, readerDays, accessSets: null, exceptSets: null },
    };
    const columns = ['edits', 'added', 'surviving', 'words'].map(
      (column) => `coalesce(bool_or(${column} > 0), false)`,
    );
    return this.database.query<PartRow>(
      `${PLANNED_WITH_SCOPE}
       WITH counted AS MATERIALIZED (
         SELECT p.id, p.space_id, ${isReadableSql(readableSets, bind)} AS shown,
           ARRAY(SELECT mark.label FROM page_label AS mark WHERE mark.page_id = p.id ORDER BY mark.label) AS labels
         FROM page AS p WHERE ${pageIsCounted(whole, bind)})
       SELECT shown, space_id AS "spaceId", labels, dense_rank() OVER (ORDER BY per.id)::integer AS person,
         bool_or(${employeeSql('per')}) AS "isEmployee", ARRAY[${columns.slice(0, MEASURES.length).join(', ')}] AS has
       FROM (
         SELECT page_id, person_id, edits, added, surviving, 0::float8 AS words FROM (${madeSql(whole, bind)}) AS made
         UNION ALL SELECT page_id, person_id, 0, 0, 0, sum(words) FROM (${readSql(whole, bind)}) AS was_read
         GROUP BY page_id, person_id) AS f
       JOIN counted ON counted.id = f.page_id JOIN person AS per ON per.id = f.person_id
       WHERE ${personIsCounted(whole, bind)}
       GROUP BY shown, space_id, labels, per.id`,
      bind.values,
    );
  }
}
