import { Injectable } from '@nestjs/common';
import { type ConcentrationIntervals } from '@wellspring/contributions-domain';
import { Database } from '@wellspring/platform-database';
import { WorkerPool } from '@wellspring/platform-jobs';
import { type ContributorsView } from './concentration.read-model.js';
import { type FigureView, isIn } from './concentration-figures.js';
import { type IntervalsInput } from './concentration-intervals.thread.js';
import { type ContributionScope, DENOMINATORS, MEASURES } from './contribution-scope.js';
import {
  Bindings,
  madeSql,
  pageIsCounted,
  personIsCounted,
  PLANNED_WITH_SCOPE,
  readSql,
} from './counted-sql.js';

/** Intervals in the order of the figures; null where there are none. */
export type IntervalsOfFigures = readonly (ConcentrationIntervals | null)[];

/** The same for everybody, so that nobody asks until the interval suits. */
const SEED = 2026;
/** Reports whose intervals are kept: they cost half a second of a thread, and a screen asks for them again and again. */
const REPORTS_KEPT = 40;

/** How sure the figures are: resamples pages, in a thread. */
@Injectable()
export class ConcentrationIntervalsOf {
  private readonly kept = new Map<string, Promise<IntervalsOfFigures>>();

  constructor(
    private readonly database: Database,
    private readonly pool: WorkerPool,
  ) {}

  /** Intervals of all figures of a scope; remembered as long as the figures are the same. */
  async of(
    scope: ContributionScope,
    view: ContributorsView,
    figures: readonly FigureView[],
  ): Promise<IntervalsOfFigures> {
    const key = JSON.stringify([
      scope,
      figures.map(({ people, total, concentration }) => [people, total, concentration?.gini]),
    ]);
    const known = this.kept.get(key);
    if (known) return known;
    const computing = this.compute(scope, view, figures);
    this.kept.set(key, computing);
    computing.catch(() => this.kept.delete(key));
    for (const oldest of [...this.kept.keys()].slice(0, -REPORTS_KEPT)) this.kept.delete(oldest);
    return computing;
  }

  private async compute(
    scope: ContributionScope,
    { contributors }: ContributorsView,
    figures: readonly FigureView[],
  ): Promise<IntervalsOfFigures> {
    const counted = MEASURES.flatMap((measure) =>
      DENOMINATORS.map((denominator) => {
        const personIds = contributors
          .filter((one) => isIn(one, denominator, measure))
          .map((one) => one.personId);
        const people = figures.find(
          (one) => one.measure === measure && one.denominator === denominator,
        )?.people;
        return { personIds, alsoZero: Math.max(0, (people ?? 0) - personIds.length) };
      }),
    );
    const cells = Uint8Array.from(await this.cells(scope));
    return this.pool.run<IntervalsInput, IntervalsOfFigures>({
      module: new URL('./concentration-intervals.thread.js', import.meta.url),
      input: { cells, counted, seed: SEED },
      transfer: [cells.buffer],
    });
  }

  /**
   * What everybody has of every page, as bytes: 30,000 rows as rows would keep the main thread busy for as long as the
   * database is.
   */
  private async cells(scope: ContributionScope): Promise<Uint8Array> {
    const bind = new Bindings();
    const [row] = await this.database.query<{ cells: Buffer | null }>(
      `${PLANNED_WITH_SCOPE}
       SELECT string_agg(uuid_send(person_id) || int4send(uuid_hash(page_id)) || float8send(edits) || float8send(added)
         || float8send(surviving) || float8send(words), ''::bytea ORDER BY page_id, person_id) AS cells
       FROM (
         SELECT f.page_id, f.person_id, sum(f.edits)::float8 AS edits, sum(f.added)::float8 AS added,
           sum(f.surviving)::float8 AS surviving, sum(f.words)::float8 AS words
         FROM (SELECT page_id, person_id, edits, added, surviving, 0::float8 AS words FROM (${madeSql(scope, bind)}) AS made
           UNION ALL SELECT page_id, person_id, 0, 0, 0, words FROM (${readSql(scope, bind)}) AS was_read) AS f
         JOIN page AS p ON p.id = f.page_id JOIN person AS per ON per.id = f.person_id
         WHERE ${pageIsCounted(scope, bind)} AND ${personIsCounted(scope, bind)}
         GROUP BY f.page_id, f.person_id) AS cell`,
      bind.values,
    );
    return row?.cells ?? new Uint8Array();
  }
}
