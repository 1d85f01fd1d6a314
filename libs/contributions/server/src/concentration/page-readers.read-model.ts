import { Injectable } from '@nestjs/common';
import { MIN_GROUP_PEOPLE } from '@wellspring/contributions-domain';
import { Database } from '@wellspring/platform-database';
import { readersOf, type ReadersOf } from '../people/readers-of.js';
import { isReadableSql } from './concentration.read-model.js';
import { type ContributionScope } from './contribution-scope.js';
import { type ReadScope } from './contribution-scopes.read-model.js';
import {
  Bindings,
  pageIsCounted,
  personIsCounted,
  PLANNED_WITH_SCOPE,
  viewMakesReader,
} from './counted-sql.js';
import { type ContributionRowsView, goesOnSql, type RowCursor, type RowsOf } from './row-kinds.js';

/** A page is read for somebody's sake where at least this share of what stands is theirs. Ours. */
export const READ_SHARE_MIN = 0.1;

interface Department {
  readonly department: string | null;
  readonly people: number;
}
interface PageRow {
  readonly key: number;
  readonly id: string;
  readonly pageUrlId: string;
  readonly pageTitle: string;
  readonly spaceKey: string;
  readonly spaceName: string;
  readonly departments: readonly Department[];
}
interface Counted {
  readonly departments: readonly Department[];
  readonly count: number;
  readonly unshown: number;
}

/**
 * Opens a number of readers: the pages that they opened, each with how many did, and never who. What is of one to four
 * people stays blank, and so does what it could be computed from.
 */
@Injectable()
export class PageReaders {
  constructor(private readonly database: Database) {}

  /**
   * At most `limit` pages after a cursor, most readers first. Of a person: the pages of which at least a tenth is theirs,
   * without readers who wrote a tenth of the page themselves, in the days of which readers are known. The total counts each
   * reader once. Two statements side by side.
   */
  async list(
    read: ReadScope,
    of: RowsOf,
    after: RowCursor | null,
    limit: number,
  ): Promise<ContributionRowsView> {
    const [[counted], pages] = await Promise.all([
      this.counted(read, of),
      this.pages(read, of, after, limit),
    ]);
    const told = (departments: readonly Department[]) => toldOf(readersOf(departments), of.readerDepartment);
    return {
      rows: pages.map(({ departments, ...page }) => ({
        ...page,
        ...{ personId: null, isPersonHidden: false, revisionNumber: null, savedAt: null, ofValue: null },
        value: told(departments),
      })),
      count: counted?.count ?? 0,
      total: told(counted?.departments ?? []),
      ofTotal: null,
      remainders:
        (counted?.unshown ?? 0) > 0
          ? [{ kind: 'PAGES_YOU_CANNOT_OPEN', count: counted?.unshown ?? 0, total: null }]
          : [],
    };
  }

  private counted(read: ReadScope, of: RowsOf): Promise<Counted[]> {
    const bind = new Bindings();
    return this.database.query<Counted>(
      `${PLANNED_WITH_SCOPE}
       WITH seen AS MATERIALIZED (${seenSql(read.scope, bind)})
       SELECT (SELECT coalesce(json_agg(json_build_object('department', department, 'people', people)), '[]') FROM (
           SELECT reader.department, count(DISTINCT reader.id)::integer AS people
           FROM seen JOIN person AS reader ON reader.id = seen.person_id GROUP BY reader.department) AS by_department) AS departments,
         (SELECT count(*)::integer FROM (${listedSql(of, bind)}) AS listed) AS count,
         (SELECT count(*)::integer FROM (${listedSql(of, bind)}) AS listed JOIN page AS p ON p.id = listed.page_id
          WHERE NOT ${isReadableSql(read.readableSets, bind)}) AS unshown`,
      bind.values,
    );
  }

  private pages(read: ReadScope, of: RowsOf, after: RowCursor | null, limit: number): Promise<PageRow[]> {
    const bind = new Bindings();
    // By what is told alone: an order by readers who are too few would tell of them.
    const key = `(CASE WHEN paged.people >= ${MIN_GROUP_PEOPLE} THEN paged.people ELSE 0 END)::float8`;
    return this.database.query<PageRow>(
      `${PLANNED_WITH_SCOPE}
       WITH seen AS MATERIALIZED (${seenSql(read.scope, bind)}),
       by_department AS (
         SELECT seen.page_id, reader.department, count(*)::integer AS people
         FROM seen JOIN person AS reader ON reader.id = seen.person_id GROUP BY 1, 2),
       paged AS (
         SELECT page_id, sum(people)::integer AS people,
           json_agg(json_build_object('department', department, 'people', people)) AS departments
         FROM by_department WHERE page_id IN (SELECT page_id FROM (${listedSql(of, bind)}) AS listed) GROUP BY page_id)
       SELECT ${key} AS key, p.id::text AS id, p.url_id AS "pageUrlId", p.title AS "pageTitle", s.key AS "spaceKey",
         s.name AS "spaceName", paged.departments
       FROM paged JOIN page AS p ON p.id = paged.page_id JOIN space AS s ON s.id = p.space_id
       WHERE ${isReadableSql(read.readableSets, bind)} ${goesOnSql(key, 'p.id::text', after, bind)}
       ORDER BY key DESC, p.id::text LIMIT ${bind.add(limit)}`,
      bind.values,
    );
  }
}

/** How many are told of, of all or of one department. */
const toldOf = ({ people, departments }: ReadersOf, department: string | null): number | null =>
  department === null ? people : (departments.find(({ name }) => name === department)?.people ?? null);

/** SQL: pages of `seen` that the number counts. */
const listedSql = ({ readerDepartment }: RowsOf, bind: Bindings): string =>
  readerDepartment === null
    ? 'SELECT DISTINCT page_id FROM seen'
    : `SELECT DISTINCT seen.page_id FROM seen JOIN person AS reader ON reader.id = seen.person_id
       WHERE reader.department = ${bind.add(readerDepartment)}`;

/** SQL: who opened which page, `(page_id, person_id)`, once each. */
function seenSql(scope: ContributionScope, bind: Bindings): string {
  if (scope.personId === null)
    return `SELECT DISTINCT view.page_id, view.person_id FROM page_view AS view JOIN page AS p ON p.id = view.page_id
      JOIN person AS per ON per.id = view.person_id
      WHERE ${pageIsCounted(scope, bind)} AND ${personIsCounted(scope, bind)} AND ${viewMakesReader(scope, bind, 'view.viewed_at')}`;
  const ofThem = readersOfPeopleSql(scope, bind, `= ${bind.add(scope.personId)}`);
  return `SELECT page_id, person_id FROM (${ofThem}) AS of_person`;
}

/**
 * SQL: who opened pages of somebody, `(author, page_id, person_id)`, once each. Who wrote a tenth of a page is no reader of
 * it: then the number of a page is the same on everybody's list, and no two lists tell who of the authors read it.
 */
export function readersOfPeopleSql(scope: ContributionScope, bind: Bindings, isOneOfThem: string): string {
  const isTenth = (share: string) =>
    `${share}.surviving_words > 0 AND ${share}.surviving_words >= done.surviving_words * ${READ_SHARE_MIN}`;
  return `SELECT DISTINCT sh.person_id AS author, view.page_id, view.person_id
      FROM page_share AS sh JOIN page AS p ON p.id = sh.page_id JOIN page_authorship AS done ON done.page_id = p.id
      JOIN page_view AS view ON view.page_id = p.id JOIN person AS reader ON reader.id = view.person_id
      WHERE sh.person_id ${isOneOfThem} AND ${isTenth('sh')} AND ${pageIsCounted(scope, bind)} AND NOT reader.is_bot
        AND ${viewMakesReader(scope, bind, 'view.viewed_at')}
        AND NOT EXISTS (SELECT FROM page_share AS own
          WHERE own.page_id = p.id AND own.person_id = view.person_id AND ${isTenth('own')})`;
}
