import { badInput } from '@wellspring/kernel';
import { employeeSql } from '@wellspring/people-server';
import { readersSql } from './concentration.read-model.js';
import { type ContributionScope, type Measure, MEASURES } from './contribution-scope.js';
import {
  type Bindings,
  factsSql,
  madeSql,
  pageIsCounted,
  personIsCounted,
  readSql,
  tenthsSql,
} from './counted-sql.js';
import { groupSql } from './group-sql.js';
import { type RowMeasure, type RowsOf } from './row-kinds.js';
import { weightSql } from './weighed-pages.js';

/** SQL: what counts as the measure of people, as {@link factsSql}. BAD_INPUT for what people have none of. */
export function personFactsSql(
  scope: ContributionScope,
  measure: RowMeasure,
  now: Date,
  bind: Bindings,
): string {
  if (measure === 'READ_WEIGHT') return weightSql(scope, now, bind);
  const known = MEASURES.find((one): one is Measure => one === measure);
  if (known === undefined)
    throw badInput(`measure: ${measure} is of pages or revisions, not of people.`, { field: 'measure' });
  return factsSql(scope, known, bind);
}

/** Whether the people are readers: they are counted, and never listed one by one. */
export const areReaders = ({ kind, denominator, group, personIds }: RowsOf): boolean =>
  kind === 'PEOPLE' && denominator === 'READERS' && group === null && personIds === null;

/** SQL of people: `(id, key, person_id, page_id, number, saved_at, value, of_value, shown)`. */
export function peopleSql(scope: ContributionScope, of: RowsOf, bind: Bindings): string {
  const facts = personFactsSql(scope, of.measure, of.now, bind);
  return `SELECT id::text AS id, value AS key, id AS person_id, NULL::uuid AS page_id, NULL::integer AS number,
      NULL::timestamptz AS saved_at, value, NULL::float8 AS of_value, ${String(!areReaders(of))} AS shown
    FROM (
      SELECT per.id, ${tenthsSql('sums.value')} AS value
      FROM person AS per LEFT JOIN (
        SELECT f.person_id, sum(f.edits) AS edits, sum(f.value) AS value
        FROM (${facts}) AS f JOIN page AS p ON p.id = f.page_id WHERE ${pageIsCounted(scope, bind)}
        GROUP BY f.person_id) AS sums ON sums.person_id = per.id
      WHERE ${personIsCounted(scope, bind)} AND ${whoSql(scope, of, bind)}) AS people
    ${of.onlySome ? 'WHERE value > 0' : ''}`;
}

const CONTRIBUTED = '(coalesce(sums.edits, 0) > 0 OR coalesce(sums.value, 0) > 0)';

function whoSql(scope: ContributionScope, of: RowsOf, bind: Bindings): string {
  if (of.personIds !== null) return `per.id = ANY(${bind.add(of.personIds)}::uuid[])`;
  if (of.group !== null) {
    const contributed = () => contributedSql(scope, bind);
    const inGroup = groupSql(of.group, of.now, scope.timeZone, contributed, bind);
    return of.onlyContributors ? `${inGroup} AND ${contributed()}` : inGroup;
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
