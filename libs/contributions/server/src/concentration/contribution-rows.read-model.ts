import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { isAllTime } from './contribution-scope.js';
import { type ReadScope } from './contribution-scopes.read-model.js';
import { Bindings, pageIsCounted, personIsCounted, PLANNED_WITH_SCOPE, tenthsSql } from './counted-sql.js';
import { pagesSql } from './page-rows.js';
import { areReaders, peopleSql, personFactsSql } from './people-rows.js';
import { broughtSql, revisionsSql } from './revision-rows.js';
import {
  type ContributionRowsView,
  type ContributionRowView,
  goesOnSql,
  type RemainderView,
  type RowCursor,
  type RowsOf,
} from './row-kinds.js';

/** Rows with how many of them have anything, for what must not be told of few. */
export interface CountedRowsView extends ContributionRowsView {
  readonly countOfSome: number;
}

/** A row as it is listed, shown or not. */
export interface ListedRowView extends ContributionRowView {
  readonly shown: boolean;
}

interface Totals {
  readonly count: number;
  readonly countOfSome: number;
  readonly total: number;
  readonly unshown: number;
  readonly unshownTotal: number;
  readonly brought: number;
  readonly ofTotal: number | null;
}

const NOTHING: Totals = {
  ...{ count: 0, countOfSome: 0, total: 0, unshown: 0, unshownTotal: 0, brought: 0, ofTotal: null },
};

/** Lists what a number of a report counts. */
@Injectable()
export class ContributionRows {
  constructor(private readonly database: Database) {}

  /**
   * At most `limit` rows after a cursor: people and pages with most first, revisions newest first, ties by id. With the
   * remainders they add up to the number exactly. One statement. BAD_INPUT for rows that there are none of.
   */
  async list(read: ReadScope, of: RowsOf, after: RowCursor | null, limit: number): Promise<CountedRowsView> {
    const bind = new Bindings();
    const listed = listedOf(read, of, bind);
    const page = `WHERE l.shown ${goesOnSql('l.key', 'l.id', after, bind)} ORDER BY l.key DESC, l.id LIMIT ${bind.add(limit)}`;
    const [row] = await this.database.query<{ totals: Totals; rows: ContributionRowView[] }>(
      `${PLANNED_WITH_SCOPE}
       WITH listed AS MATERIALIZED (${listed})
       SELECT (${totalsSql(read, of, bind)}) AS totals,
         (SELECT coalesce(json_agg(part ORDER BY part.key DESC, part.id), '[]') FROM (${ROW_SQL} ${page}) AS part) AS rows`,
      bind.values,
    );
    return { ...viewOfTotals(of, row?.totals ?? NOTHING), rows: row?.rows ?? [] };
  }

  /** Words that stand and that no revision of their author brought, where the rows are all revisions; else 0. */
  async brought(read: ReadScope, of: RowsOf): Promise<number> {
    if (!hasBrought(read, of)) return 0;
    const bind = new Bindings();
    const [row] = await this.database.query<{ words: number }>(
      `${PLANNED_WITH_SCOPE} SELECT ${broughtSql(read.scope, bind)} AS words`,
      bind.values,
    );
    return row?.words ?? 0;
  }

  /** What all rows come to, without a row. One statement. */
  async totals(read: ReadScope, of: RowsOf): Promise<CountedRowsView> {
    return this.list(read, of, null, 0);
  }
}

/** All rows of a number in their order, shown or not, for a cursor. */
export function rowsStatement(
  read: ReadScope,
  of: RowsOf,
): { readonly sql: string; readonly values: unknown[] } {
  const bind = new Bindings();
  const sql = `WITH listed AS (${listedOf(read, of, bind)}) ${ROW_SQL} ORDER BY l.key DESC, l.id`;
  return { sql, values: bind.values };
}

/** SQL: the rows of a number, in their order, as `FROM` of {@link ROW_SQL} wants them. */
function listedOf(read: ReadScope, of: RowsOf, bind: Bindings): string {
  const sql = { PEOPLE: () => peopleSql(read.scope, of, bind), PAGES: () => pagesSql(read, of, bind) };
  const rows = of.kind === 'REVISIONS' ? revisionsSql(read, of, bind) : sql[of.kind]();
  return `${rows} ORDER BY key DESC, id ${of.top === null ? '' : `LIMIT ${bind.add(of.top)}`}`;
}

/** SQL: rows of `listed AS l` as {@link ListedRowView}. */
const ROW_SQL = `SELECT l.key, l.id, l.person_id AS "personId", coalesce(who.display_opt_out, false) AS "isPersonHidden",
    pg.url_id AS "pageUrlId", pg.title AS "pageTitle", s.key AS "spaceKey", s.name AS "spaceName",
    l.number AS "revisionNumber", to_json(l.saved_at) #>> '{}' AS "savedAt", l.value, l.of_value AS "ofValue", l.shown
  FROM listed AS l LEFT JOIN person AS who ON who.id = l.person_id LEFT JOIN page AS pg ON pg.id = l.page_id
  LEFT JOIN space AS s ON s.id = pg.space_id`;

function totalsSql(read: ReadScope, of: RowsOf, bind: Bindings): string {
  const brought = hasBrought(read, of) ? broughtSql(read.scope, bind) : '0';
  return `SELECT json_build_object('count', count(*), 'countOfSome', count(*) FILTER (WHERE value > 0),
      'total', ${tenthsSql('sum(value)')}, 'unshown', count(*) FILTER (WHERE NOT shown),
      'unshownTotal', ${tenthsSql('sum(value) FILTER (WHERE NOT shown)')}, 'brought', ${brought},
      'ofTotal', ${ofTotalSql(read, of, bind)}) FROM listed`;
}

const hasBrought = ({ scope }: ReadScope, of: RowsOf): boolean =>
  of.kind === 'REVISIONS' &&
  of.measure === 'SURVIVING_WORDS' &&
  isAllTime(scope) &&
  scope.told === null &&
  !of.onlyReverted;

/** SQL value: what the total is a part of. */
function ofTotalSql({ scope }: ReadScope, of: RowsOf, bind: Bindings): string {
  if (of.measure === 'LASTING_WORDS') return tenthsSql('sum(of_value)');
  if (of.kind !== 'PAGES' || of.measure === 'VIEWS' || scope.personId === null) return 'NULL';
  const everybody = { ...scope, personId: null };
  return `(SELECT ${tenthsSql('sum(f.value)')} FROM (${personFactsSql(scope, of.measure, of.now, bind)}) AS f
    JOIN page AS p ON p.id = f.page_id JOIN person AS per ON per.id = f.person_id
    WHERE ${pageIsCounted(scope, bind)} AND ${personIsCounted(everybody, bind)})`;
}

function viewOfTotals(of: RowsOf, totals: Totals): Omit<CountedRowsView, 'rows'> {
  const { count, countOfSome, total, unshown, unshownTotal, brought, ofTotal } = totals;
  const kind = areReaders(of) ? 'READERS' : 'PAGES_YOU_CANNOT_OPEN';
  const remainders: RemainderView[] = [
    ...(unshown > 0 ? [{ kind, count: unshown, total: unshownTotal } as const] : []),
    ...(brought > 0 ? [{ kind: 'WORDS_BROUGHT_BY_OTHERS', count: 0, total: brought } as const] : []),
  ];
  return { count, countOfSome, ofTotal, remainders, total: Math.round((total + brought) * 10) / 10 };
}
