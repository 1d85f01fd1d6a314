import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { type ReviewSource, type ReviewState, type Verdict } from '@wellspring/review-domain';
import { BoundValues } from './bound-values.js';
import { hoursSql, itemsSql, shownSql } from './counted-items-sql.js';
import { type ReviewNumberOf } from './review-number.js';
import { type ReadReviewScope } from './review-number-scopes.read-model.js';

/** Where a list of rows goes on: after the row with this key and id. */
export interface NumberRowCursor {
  readonly key: number;
  readonly id: string;
}

/** An item that a number counts. */
export interface NumberRow extends NumberRowCursor {
  readonly source: ReviewSource;
  readonly state: ReviewState;
  readonly verdict: Verdict | null;
  /** Null for the appeal of a page that was never made. */
  readonly pageUrlId: string | null;
  readonly pageTitle: string | null;
  readonly spaceKey: string;
  readonly spaceName: string;
  readonly fromNumber: number | null;
  readonly toNumber: number | null;
  readonly openedAt: Date;
  readonly dueAt: Date;
  readonly decidedAt: Date | null;
  readonly businessHours: number;
  /** Between the save and the decision; null: not known, or not decided. */
  readonly views: number | null;
}

/** Rows, and what all of them come to, shown here or not. */
export interface NumberRowsView {
  readonly rows: readonly NumberRow[];
  readonly count: number;
  /** Of these, those on pages that the actor can't open. */
  readonly hiddenCount: number;
  /** Sums of all, hidden ones included. */
  readonly views: number;
  readonly hiddenViews: number;
}

/** Most exposed first, oldest of what waits first, else what took longest first. */
const keySql = ({ number }: ReviewNumberOf, zone: string): string => {
  if (number === 'EXPOSED' || number === 'EXPOSED_BAD') return 'i.exposed_views::float8';
  const isOfOpening = number === 'WAITING' || number === 'OVERDUE' || number === 'OPENED';
  return isOfOpening ? '(-extract(epoch FROM i.opened_at))::float8' : hoursSql(zone);
};

/** Lists the items of a number: exactly those that the figure counts. */
@Injectable()
export class ReviewNumberRows {
  constructor(private readonly database: Database) {}

  /** At most `limit` rows after the cursor, those that the actor may open; counts are of all. Two statements. */
  async list(
    read: ReadReviewScope,
    of: ReviewNumberOf,
    actor: Actor,
    after: NumberRowCursor | null,
    limit: number,
  ): Promise<NumberRowsView> {
    const { scope } = read;
    const bind = new BoundValues();
    const items = itemsSql(scope, of, actor.personId, bind);
    const zone = bind.add(scope.timeZone);
    const [key, shown] = [keySql(of, zone), shownSql(read, bind)];
    const goesOn =
      after === null
        ? 'true'
        : `(${key} < ${bind.add(after.key)}::float8
            OR ${key} = ${bind.add(after.key)}::float8 AND i.id > ${bind.add(after.id)}::uuid)`;
    const [rows, totals] = await Promise.all([
      this.database.query<NumberRow>(
        `SELECT i.id, ${key} AS key, i.source, i.state, i.verdict, p.url_id AS "pageUrlId", p.title AS "pageTitle",
           sp.key AS "spaceKey", sp.name AS "spaceName", i.from_number AS "fromNumber", i.to_number AS "toNumber",
           i.opened_at AS "openedAt", i.due_at AS "dueAt", i.decided_at AS "decidedAt",
           ${hoursSql(zone)} AS "businessHours", i.exposed_views AS views
         ${items} AND ${shown} AND ${goesOn} ORDER BY key DESC, i.id LIMIT ${bind.add(limit)}`,
        bind.values,
      ),
      this.totals(read, of, actor),
    ]);
    return { rows, ...totals };
  }

  /** What all of them come to. */
  private async totals(
    read: ReadReviewScope,
    of: ReviewNumberOf,
    actor: Actor,
  ): Promise<Omit<NumberRowsView, 'rows'>> {
    const bind = new BoundValues();
    const items = itemsSql(read.scope, of, actor.personId, bind);
    const [row] = await this.database.query<Omit<NumberRowsView, 'rows'>>(
      `SELECT count(*)::integer AS count, (count(*) FILTER (WHERE NOT shown))::integer AS "hiddenCount",
         coalesce(sum(views), 0)::float8 AS views, coalesce(sum(views) FILTER (WHERE NOT shown), 0)::float8 AS "hiddenViews"
       FROM (SELECT i.exposed_views AS views, ${shownSql(read, bind)} AS shown ${items}) AS item`,
      bind.values,
    );
    return row ?? { count: 0, hiddenCount: 0, views: 0, hiddenViews: 0 };
  }
}
