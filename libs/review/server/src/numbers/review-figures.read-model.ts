import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { type ReviewSource, type Verdict } from '@wellspring/review-domain';
import { BoundValues } from './bound-values.js';
import { hoursSql, IS_BAD, itemsSql, numberSql, shownSql, weekSql } from './counted-items-sql.js';
import { allOf, type Deciders, type ReviewFlag, type ReviewNumber } from './review-number.js';
import { type ReadReviewScope } from './review-number-scopes.read-model.js';
import { type ReviewScope } from './review-scope.js';

/** Figures of what waits: of all, of a source, or of a space. */
export interface BacklogRow {
  readonly source: ReviewSource | null;
  readonly spaceId: string | null;
  readonly waiting: number;
  readonly overdue: number;
  readonly oldestOpenedAt: Date;
  readonly medianHours: number;
  readonly p90Hours: number;
  readonly hidden: number;
}

/** What a row of decided items counts: everything, or one value of one of these. */
export interface DecidedGroup {
  readonly source: ReviewSource | null;
  readonly verdict: Verdict | null;
  readonly spaceId: string | null;
  readonly week: string | null;
  readonly by: Deciders | null;
}

/** Numbers that are parts of the decided ones, each with every flag that it is told of. */
export const PARTS = [
  ...(['EXPOSED', 'GOOD_DELAYED', 'JUDGED', 'SAMPLED', 'SAMPLED_BAD', 'APPROVED'] as const),
  ...(['REVERTED_AFTER_APPROVAL', 'OVERTURNED'] as const),
].map((number) => ({ number: number as ReviewNumber, flag: null as ReviewFlag | null }));
export const FLAGGED_PARTS = (['FLAGGED', 'FLAGGED_BAD', 'SAMPLED_BAD_FLAGGED'] as const).flatMap((number) =>
  ([null, 'RULE', 'RISK'] as const).map((flag) => ({ number: number as ReviewNumber, flag })),
);

/** The name of a part, as {@link DecidedRow} has its count. */
export const partOf = (number: ReviewNumber, flag: ReviewFlag | null = null): string =>
  flag === null ? number : `${number}_${flag}`;

/** Figures of what was decided. */
export interface DecidedRow extends DecidedGroup {
  readonly count: number;
  readonly hidden: number;
  readonly medianHours: number;
  readonly p90Hours: number;
  readonly views: number;
  readonly badViews: number;
  readonly delayMedianHours: number | null;
  readonly delayP90Hours: number | null;
  /** By {@link partOf}. */
  readonly parts: Readonly<Record<string, number>>;
}

/** Items that came in a week. */
export interface OpenedRow {
  /** Monday, `YYYY-MM-DD`. */
  readonly week: string;
  readonly opened: number;
}

const PERCENTILES = (column: string) => `percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY ${column})`;

/** Sums items for the dashboard. One statement a call; nobody's rights are checked here. */
@Injectable()
export class ReviewFigures {
  constructor(private readonly database: Database) {}

  /** What waits now, of all first; no row where nothing does. */
  async backlog(read: ReadReviewScope, actor: Actor): Promise<BacklogRow[]> {
    const { scope } = read;
    const bind = new BoundValues();
    const items = itemsSql(scope, allOf('WAITING'), actor.personId, bind);
    return this.database.query<BacklogRow>(
      `WITH items AS MATERIALIZED (
         SELECT i.source, i.space_id, i.opened_at, ${hoursSql(bind.add(scope.timeZone))} AS hours,
           (${numberSql('OVERDUE', null)}) AS is_overdue, ${shownSql(read, bind)} AS shown ${items})
       SELECT source, space_id AS "spaceId", count(*)::integer AS waiting,
         (count(*) FILTER (WHERE is_overdue))::integer AS overdue, min(opened_at) AS "oldestOpenedAt",
         (${PERCENTILES('hours')})[1] AS "medianHours", (${PERCENTILES('hours')})[2] AS "p90Hours",
         (count(*) FILTER (WHERE NOT shown))::integer AS hidden
       FROM items GROUP BY GROUPING SETS ((), (source), (space_id))
       HAVING count(*) > 0 ORDER BY GROUPING(source, space_id) DESC, source, space_id`,
      bind.values,
    );
  }

  /** What was decided in the period, of all first. */
  async decided(read: ReadReviewScope, actor: Actor): Promise<DecidedRow[]> {
    const { scope } = read;
    const bind = new BoundValues();
    const items = itemsSql(scope, allOf('DECIDED'), actor.personId, bind);
    const zone = bind.add(scope.timeZone);
    const parts = [...PARTS, ...FLAGGED_PARTS].map(({ number, flag }) => ({
      name: partOf(number, flag),
      sql: numberSql(number, flag),
    }));
    return this.database.query<DecidedRow>(
      `WITH items AS MATERIALIZED (
         SELECT i.source, i.verdict, i.space_id, ${weekSql('i.decided_at', zone)} AS week,
           CASE WHEN i.decided_by_id = ${bind.add(actor.personId)} THEN 'MINE' ELSE 'OTHERS' END AS by,
           ${hoursSql(zone)} AS hours, i.exposed_views, (${IS_BAD}) AS is_bad,
           ${shownSql(read, bind)} AS shown,
           ${parts.map(({ name, sql }) => `(${sql}) AS ${name}`).join(', ')} ${items})
       SELECT source, verdict, space_id AS "spaceId", week, by, count(*)::integer AS count,
         (count(*) FILTER (WHERE NOT shown))::integer AS hidden,
         (${PERCENTILES('hours')})[1] AS "medianHours", (${PERCENTILES('hours')})[2] AS "p90Hours",
         coalesce(sum(exposed_views), 0)::float8 AS views,
         coalesce(sum(exposed_views) FILTER (WHERE is_bad), 0)::float8 AS "badViews",
         (${PERCENTILES('hours')} FILTER (WHERE GOOD_DELAYED))[1] AS "delayMedianHours",
         (${PERCENTILES('hours')} FILTER (WHERE GOOD_DELAYED))[2] AS "delayP90Hours",
         json_build_object(${parts.map(({ name }) => `'${name}', count(*) FILTER (WHERE ${name})`).join(', ')}) AS parts
       FROM items GROUP BY GROUPING SETS ((), (source), (verdict), (space_id), (week), (by))
       HAVING count(*) > 0
       ORDER BY GROUPING(source, verdict, space_id, week, by) DESC, source, verdict, space_id, week, by`,
      bind.values,
    );
  }

  /** Who decided in the period, by space, in all of them whatever the scope's. */
  async decidersBySpace(scope: ReviewScope): Promise<{ spaceId: string; personIds: string[] }[]> {
    const bind = new BoundValues();
    const items = itemsSql({ ...scope, spaceId: null }, allOf('DECIDED'), '', bind);
    return this.database.query<{ spaceId: string; personIds: string[] }>(
      `SELECT i.space_id AS "spaceId", array_agg(DISTINCT i.decided_by_id) AS "personIds" ${items}
       GROUP BY 1 ORDER BY 1`,
      bind.values,
    );
  }

  /** What came in the period, by week, oldest first. */
  async opened({ scope }: ReadReviewScope, actor: Actor): Promise<OpenedRow[]> {
    const bind = new BoundValues();
    const items = itemsSql(scope, allOf('OPENED'), actor.personId, bind);
    return this.database.query<OpenedRow>(
      `SELECT ${weekSql('i.opened_at', bind.add(scope.timeZone))} AS week, count(*)::integer AS opened ${items}
       GROUP BY 1 ORDER BY 1`,
      bind.values,
    );
  }
}
