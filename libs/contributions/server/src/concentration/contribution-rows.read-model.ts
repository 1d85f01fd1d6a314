import { Injectable } from '@nestjs/common';
import { badInput } from '@wellspring/kernel';
import { employeeSql } from '@wellspring/people-server';
import { Database } from '@wellspring/platform-database';
import { isReadableSql, readersSql } from './concentration.read-model.js';
import { type ContributionScope, type Denominator, isAllTime, type Measure } from './contribution-scope.js';
import { type ReadScope } from './contribution-scopes.read-model.js';
import {
  Bindings,
  dayIsCounted,
  factsSql,
  instantIsCounted,
  madeSql,
  pageIsCounted,
  personIsCounted,
  PLANNED_WITH_SCOPE,
  readSql,
  tenthsSql,
} from './counted-sql.js';
import { groupOf } from './group-figures.read-model.js';

/** What the rows are. */
export const ROW_KINDS = ['PEOPLE', 'PAGES', 'REVISIONS'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** A measure, or views of pages. */
export type RowMeasure = Measure | 'VIEWS';

/** Which rows of a scope. */
export interface RowsOf {
  readonly kind: RowKind;
  readonly measure: RowMeasure;
  /** Of people. */
  readonly denominator: Denominator;
  /** Of people: those who contributed and are not in the denominator. */
  readonly leftOut: boolean;
  /** Only so many, those with most. */
  readonly top: number | null;
  /** Of people: those of a fixed group, by its id, in place of a denominator. */
  readonly group: string | null;
  /** Of a group: only those who contributed anything, by whatever measure. */
  readonly onlyContributors: boolean;
  /** Of people: just these, in place of a denominator. */
  readonly personIds: readonly string[] | null;
  /** Of pages: only those whose attribution has not caught up. */
  readonly onlyPending: boolean;
  /** Of pages and revisions: what the actor can't open is not counted either. */
  readonly onlyReadable: boolean;
}

/** Where a list goes on: after the row with this key and id. */
export interface RowCursor {
  readonly key: number;
  readonly id: string;
}

/** One row of what a number counts. */
export interface ContributionRowView extends RowCursor {
  readonly personId: string | null;
  /** The person does not want to be shown. */
  readonly isPersonHidden: boolean;
  readonly pageUrlId: string | null;
  readonly pageTitle: string | null;
  readonly spaceKey: string | null;
  readonly spaceName: string | null;
  readonly revisionNumber: number | null;
  /** ISO 8601. */
  readonly savedAt: string | null;
  readonly value: number;
}

/** Part of a number that has no rows of its own. */
export interface RemainderView {
  readonly kind: 'PAGES_YOU_CANNOT_OPEN' | 'WORDS_BROUGHT_BY_OTHERS' | 'READERS_WITHOUT_CONTRIBUTION';
  readonly count: number;
  readonly total: number;
}

/** Rows, and what all of them, shown here or not, come to. */
export interface ContributionRowsView {
  readonly rows: readonly ContributionRowView[];
  /** Of everything listed, what is not shown as a row included. */
  readonly count: number;
  readonly total: number;
  readonly remainders: readonly RemainderView[];
}

interface Totals {
  readonly count: number;
  readonly total: number;
  readonly unshown: number;
  readonly unshownTotal: number;
  readonly brought: number;
}

/** Lists what a number of a report counts. */
@Injectable()
export class ContributionRows {
  constructor(private readonly database: Database) {}

  /**
   * At most `limit` rows after a cursor: people and pages with most first, revisions newest first, ties by id. With the
   * remainders they add up to the number exactly. One statement. BAD_INPUT for rows that there are none of.
   */
  async list(
    read: ReadScope,
    of: RowsOf,
    after: RowCursor | null,
    limit: number,
  ): Promise<ContributionRowsView> {
    const bind = new Bindings();
    const listed = listedSql(read, of, bind);
    const brought =
      of.kind === 'REVISIONS' && of.measure === 'SURVIVING_WORDS' && isAllTime(read.scope)
        ? broughtSql(read.scope, bind)
        : '0';
    const goesOn =
      after === null
        ? ''
        : `AND (l.key < ${bind.add(after.key)}::float8 OR l.key = ${bind.add(after.key)}::float8 AND l.id > ${bind.add(after.id)})`;
    const [row] = await this.database.query<{ totals: Totals; rows: ContributionRowView[] }>(
      `${PLANNED_WITH_SCOPE}
       WITH listed AS MATERIALIZED (
         ${listed} ORDER BY key DESC, id ${of.top === null ? '' : `LIMIT ${bind.add(of.top)}`})
       SELECT
         (SELECT json_build_object('count', count(*), 'total', ${tenthsSql('sum(value)')}, 'unshown', count(*) FILTER (WHERE NOT shown),
            'unshownTotal', ${tenthsSql('sum(value) FILTER (WHERE NOT shown)')}, 'brought', ${brought}) FROM listed) AS totals,
         (SELECT coalesce(json_agg(part ORDER BY part.key DESC, part.id), '[]') FROM (
            SELECT l.key, l.id, l.person_id AS "personId", coalesce(who.display_opt_out, false) AS "isPersonHidden",
              pg.url_id AS "pageUrlId", pg.title AS "pageTitle", s.key AS "spaceKey", s.name AS "spaceName",
              l.number AS "revisionNumber", l.saved_at AS "savedAt", l.value
            FROM listed AS l LEFT JOIN person AS who ON who.id = l.person_id LEFT JOIN page AS pg ON pg.id = l.page_id
            LEFT JOIN space AS s ON s.id = pg.space_id
            WHERE l.shown ${goesOn} ORDER BY l.key DESC, l.id LIMIT ${bind.add(limit)}) AS part) AS rows`,
      bind.values,
    );
    const totals = row?.totals ?? { count: 0, total: 0, unshown: 0, unshownTotal: 0, brought: 0 };
    return {
      rows: row?.rows ?? [],
      count: totals.count,
      total: Math.round((totals.total + totals.brought) * 10) / 10,
      remainders: remaindersOf(of.kind, totals),
    };
  }
}

function remaindersOf(kind: RowKind, { unshown, unshownTotal, brought }: Totals): RemainderView[] {
  const unshownKind = kind === 'PEOPLE' ? 'READERS_WITHOUT_CONTRIBUTION' : 'PAGES_YOU_CANNOT_OPEN';
  return [
    ...(unshown > 0 ? [{ kind: unshownKind, count: unshown, total: unshownTotal } as const] : []),
    ...(brought > 0 ? [{ kind: 'WORDS_BROUGHT_BY_OTHERS', count: 0, total: brought } as const] : []),
  ];
}

/** SQL: `(id text, key float8, person_id, page_id, number, saved_at, value, shown)`. */
function listedSql(read: ReadScope, of: RowsOf, bind: Bindings): string {
  switch (of.kind) {
    case 'PEOPLE':
      return peopleSql(read.scope, of, bind);
    case 'PAGES':
      return pagesSql(read, of, bind);
    case 'REVISIONS':
      return revisionsSql(read, of, bind);
  }
}

function peopleSql(scope: ContributionScope, of: RowsOf, bind: Bindings): string {
  if (of.measure === 'VIEWS')
    throw badInput('measure: views are of pages, not of people.', { field: 'measure' });
  const facts = factsSql(scope, of.measure, bind);
  // Who opened pages and wrote nothing is counted and not named: reading is nobody else's business.
  const shown =
    of.denominator === 'READERS' && of.group === null && of.personIds === null ? 'value > 0' : 'true';
  return `SELECT id::text AS id, value AS key, id AS person_id, NULL::uuid AS page_id, NULL::integer AS number,
      NULL::timestamptz AS saved_at, value, ${shown} AS shown
    FROM (
      SELECT per.id, ${tenthsSql('sums.value')} AS value
      FROM person AS per LEFT JOIN (
        SELECT f.person_id, sum(f.edits) AS edits, sum(f.value) AS value
        FROM (${facts}) AS f JOIN page AS p ON p.id = f.page_id WHERE ${pageIsCounted(scope, bind)}
        GROUP BY f.person_id) AS sums ON sums.person_id = per.id
      WHERE ${personIsCounted(scope, bind)} AND ${whoSql(scope, of, bind)}) AS people`;
}

const CONTRIBUTED = '(coalesce(sums.edits, 0) > 0 OR coalesce(sums.value, 0) > 0)';

function whoSql(scope: ContributionScope, of: RowsOf, bind: Bindings): string {
  if (of.personIds !== null) return `per.id = ANY(${bind.add(of.personIds)}::uuid[])`;
  if (of.group !== null) {
    const inGroup = groupSql(scope, of.group, bind);
    return of.onlyContributors ? `${inGroup} AND ${contributedSql(scope, bind)}` : inGroup;
  }
  const inDenominator = {
    EMPLOYEES: () => `(${employeeSql('per')})`,
    READERS: () => `per.id IN (${readersSql(scope, bind)})`,
    EDITORS: () => CONTRIBUTED,
  }[of.denominator]();
  return of.leftOut ? `NOT ${inDenominator} AND sums.value > 0` : inDenominator;
}

/** SQL condition: the person contributed anything of what is counted. */
function contributedSql(scope: ContributionScope, bind: Bindings): string {
  const of = (facts: string) =>
    `SELECT f.person_id FROM (${facts}) AS f JOIN page AS p ON p.id = f.page_id WHERE ${pageIsCounted(scope, bind)}`;
  const made = `SELECT * FROM (${madeSql(scope, bind)}) AS made WHERE edits > 0 OR added > 0 OR surviving > 0`;
  const read = `SELECT * FROM (${readSql(scope, bind)}) AS was_read WHERE words > 0`;
  return `per.id IN (${of(made)} UNION ${of(read)})`;
}

function groupSql(scope: ContributionScope, id: string, bind: Bindings): string {
  const group = groupOf(id);
  if (group === null) throw badInput(`group: ${id} is no group.`, { field: 'group' });
  const [first = '', second = ''] = group.names;
  const employee = `(${employeeSql('per')})`;
  switch (group.kind) {
    case 'EVERYBODY':
      return `(${employee} OR ${contributedSql(scope, bind)})`;
    case 'EMPLOYEES':
      return employee;
    case 'OTHERS':
      return `NOT ${employee} AND ${contributedSql(scope, bind)}`;
    case 'DEPARTMENT':
      return `${employee} AND per.department = ${bind.add(first)}`;
    case 'UNIT':
      return `${employee} AND per.department = ${bind.add(first)} AND per.unit = ${bind.add(second)}`;
    case 'LOCATION':
      return `${employee} AND per.location = ${bind.add(first)}`;
  }
}

function pagesSql({ scope, readableSets }: ReadScope, of: RowsOf, bind: Bindings): string {
  const values =
    of.measure === 'VIEWS'
      ? `SELECT page_id, sum(views)::float8 AS value FROM page_views_day WHERE ${dayIsCounted(scope, bind, 'day')} GROUP BY page_id`
      : `SELECT f.page_id, sum(f.value) AS value FROM (${factsSql(scope, of.measure, bind)}) AS f
         JOIN person AS per ON per.id = f.person_id WHERE ${personIsCounted(scope, bind)} GROUP BY f.page_id`;
  // All pages are the denominator of reading, and of everything ever.
  const hasAll =
    of.measure === 'VIEWS' ||
    of.onlyPending ||
    (of.measure === 'EDITS' && isAllTime(scope) && scope.department === null);
  const pending = of.onlyPending
    ? `AND NOT EXISTS (SELECT FROM page_authorship AS done
         WHERE done.page_id = p.id AND done.revision_number >= p.published_number)`
    : '';
  return `SELECT p.id::text AS id, ${tenthsSql('sums.value')} AS key, NULL::uuid AS person_id, p.id AS page_id,
      NULL::integer AS number, NULL::timestamptz AS saved_at, ${tenthsSql('sums.value')} AS value,
      ${isReadableSql(readableSets, bind)} AS shown
    FROM page AS p LEFT JOIN (${values}) AS sums ON sums.page_id = p.id
    WHERE ${pageIsCounted(scope, bind)} ${hasAll ? '' : 'AND sums.value > 0'} ${pending}
      ${of.onlyReadable ? `AND ${isReadableSql(readableSets, bind)}` : ''}`;
}

function revisionsSql({ scope, readableSets }: ReadScope, of: RowsOf, bind: Bindings): string {
  if (of.measure === 'WORDS_READ' || of.measure === 'VIEWS')
    throw badInput('measure: what is read is known of pages and people, not of revisions.', {
      field: 'measure',
    });
  const value = { EDITS: '1::float8', ADDED_WORDS: 'f.added_words', SURVIVING_WORDS: 'f.surviving_words' }[
    of.measure
  ];
  return `SELECT p.id::text || ':' || lpad(f.revision_number::text, 10, '0') AS id,
      (extract(epoch FROM f.saved_at) * 1000)::float8 AS key, f.person_id, f.page_id, f.revision_number AS number,
      f.saved_at, ${value} AS value, ${isReadableSql(readableSets, bind)} AS shown
    FROM revision_credit AS f JOIN page AS p ON p.id = f.page_id JOIN person AS per ON per.id = f.person_id
    WHERE ${pageIsCounted(scope, bind)} AND ${personIsCounted(scope, bind)} AND ${value} > 0
      AND ${instantIsCounted(scope, bind, 'f.saved_at')}
      ${of.onlyReadable ? `AND ${isReadableSql(readableSets, bind)}` : ''}`;
}

/** SQL value: surviving words that others brought from elsewhere; no revision of their author did. */
const broughtSql = (scope: ContributionScope, bind: Bindings): string =>
  `(SELECT ${tenthsSql('sum(f.copied)')} FROM (${madeSql(scope, bind)}) AS f JOIN page AS p ON p.id = f.page_id
    JOIN person AS per ON per.id = f.person_id WHERE ${pageIsCounted(scope, bind)} AND ${personIsCounted(scope, bind)})`;
