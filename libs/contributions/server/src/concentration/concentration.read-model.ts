import { Injectable } from '@nestjs/common';
import { employeeSql } from '@wellspring/people-server';
import { Database } from '@wellspring/platform-database';
import { type ContributionScope, isAllTime } from './contribution-scope.js';
import { type ReadScope } from './contribution-scopes.read-model.js';
import {
  Bindings,
  madeSql,
  pageIsCounted,
  personIsCounted,
  PLANNED_WITH_SCOPE,
  readSql,
  tenthsSql,
  viewMakesReader,
} from './counted-sql.js';

/** What one person made of what is counted. */
export interface Contributor {
  readonly personId: string;
  readonly department: string | null;
  /** An active employee: in the denominator of all employees. */
  readonly isEmployee: boolean;
  /** Opened one of the pages, as far as readers are known. */
  readonly hasRead: boolean;
  readonly edits: number;
  readonly addedWords: number;
  readonly survivingWords: number;
  readonly wordsRead: number;
}

/** People of a department (null: of none) in the denominators. */
export interface DepartmentPeople {
  readonly department: string | null;
  readonly employees: number;
  readonly readers: number;
}

/** Everybody who made or read something of what is counted. */
export interface ContributorsView {
  readonly contributors: readonly Contributor[];
  readonly departments: readonly DepartmentPeople[];
}

/** The pages that are counted. */
export interface CountedPagesView {
  /** Everything ever: all pages of the scope; a period or department: those that were saved in it, by them. */
  readonly pages: number;
  /** Of these, those that the actor can't open. */
  readonly hiddenPages: number;
  /** Pages whose attribution has not caught up yet. */
  readonly attributionPending: number;
  readonly computedAt: Date | null;
}

/** SQL: who opened one of the pages in the days of readers, whatever the period. */
export const readersSql = (scope: ContributionScope, bind: Bindings): string =>
  `SELECT DISTINCT view.person_id FROM page_view AS view JOIN page AS p ON p.id = view.page_id
   WHERE ${pageIsCounted(scope, bind)} AND ${viewMakesReader(scope, bind, 'view.viewed_at')}`;

/** Sums contributions by person from what attribution and reading left. One statement a call. */
@Injectable()
export class ConcentrationReadModel {
  constructor(private readonly database: Database) {}

  /** Who made how much. Cost: that of adding up the stored shares, the days of reading and the views of 30 days. */
  async contributors(scope: ContributionScope): Promise<ContributorsView> {
    const bind = new Bindings();
    const sql = `${PLANNED_WITH_SCOPE}
      WITH made AS (
        SELECT person_id, sum(edits)::integer AS edits, sum(added) AS added, sum(surviving) AS surviving
        FROM (${madeSql(scope, bind)}) AS f JOIN page AS p ON p.id = f.page_id
        WHERE ${pageIsCounted(scope, bind)} GROUP BY person_id),
      was_read AS (
        SELECT person_id, sum(words) AS words
        FROM (${readSql(scope, bind)}) AS f JOIN page AS p ON p.id = f.page_id
        WHERE ${pageIsCounted(scope, bind)} GROUP BY person_id),
      readers AS MATERIALIZED (${readersSql(scope, bind)}),
      contributors AS (
        SELECT per.id AS "personId", per.department, (${employeeSql('per')}) AS "isEmployee",
          readers.person_id IS NOT NULL AS "hasRead", coalesce(edits, 0) AS edits, ${tenthsSql('added')} AS "addedWords",
          ${tenthsSql('surviving')} AS "survivingWords", ${tenthsSql('words')} AS "wordsRead"
        FROM made FULL JOIN was_read USING (person_id) JOIN person AS per ON per.id = person_id
        LEFT JOIN readers USING (person_id)
        WHERE ${personIsCounted(scope, bind)} ORDER BY per.id),
      departments AS (
        SELECT per.department, (count(*) FILTER (WHERE ${employeeSql('per')}))::integer AS employees,
          count(readers.person_id)::integer AS readers
        FROM person AS per LEFT JOIN readers ON readers.person_id = per.id
        WHERE ${personIsCounted(scope, bind)} GROUP BY per.department ORDER BY per.department)
      SELECT (SELECT coalesce(json_agg(contributors), '[]') FROM contributors) AS contributors,
        (SELECT coalesce(json_agg(departments), '[]') FROM departments) AS departments`;
    const [row] = await this.database.query<ContributorsView>(sql, bind.values);
    return row ?? { contributors: [], departments: [] };
  }

  /** Which pages. */
  async pages({ scope, readableSets }: ReadScope): Promise<CountedPagesView> {
    const bind = new Bindings();
    const onlySaved =
      isAllTime(scope) && scope.department === null
        ? ''
        : `AND EXISTS (SELECT FROM (${madeSql(scope, bind)}) AS f JOIN person AS per ON per.id = f.person_id
             WHERE f.page_id = p.id AND f.edits > 0 AND ${personIsCounted(scope, bind)})`;
    const [row] = await this.database.query<CountedPagesView>(
      `${PLANNED_WITH_SCOPE}
       SELECT count(*)::integer AS pages,
         (count(*) FILTER (WHERE NOT ${isReadableSql(readableSets, bind)}))::integer AS "hiddenPages",
         (count(*) FILTER (WHERE coalesce(done.revision_number, 0) < p.published_number))::integer AS "attributionPending",
         max(done.attributed_at) AS "computedAt"
       FROM page AS p LEFT JOIN page_authorship AS done ON done.page_id = p.id
       WHERE ${pageIsCounted(scope, bind)} ${onlySaved}`,
      bind.values,
    );
    return row ?? { pages: 0, hiddenPages: 0, attributionPending: 0, computedAt: null };
  }
}

/** SQL condition: the actor may open the page `p`. */
export const isReadableSql = (readableSets: readonly string[] | null, bind: Bindings): string =>
  readableSets === null ? 'true' : `p.access_set_id = ANY(${bind.add(readableSets)}::uuid[])`;
