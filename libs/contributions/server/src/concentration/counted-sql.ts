import { SYSTEM_ACTOR } from '@wellspring/kernel';
import { type ContributionScope, isAllTime, type Measure } from './contribution-scope.js';

/** Values of a statement in the order in which they were bound. */
export class Bindings {
  readonly values: unknown[] = [];

  /** The placeholder of a value. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/**
 * Begins statements whose shape follows the question: planned with their values, since a prepared one would be planned
 * for any period and any space. Only what begins with a verb is prepared.
 */
export const PLANNED_WITH_SCOPE = '/* planned with its scope */';

/** SQL condition: the page `p` is counted. */
export function pageIsCounted(
  {
    spaceId,
    label,
    accessSets,
    exceptSets,
  }: Pick<ContributionScope, 'spaceId' | 'label' | 'accessSets' | 'exceptSets'>,
  bind: Bindings,
  page = 'p',
): string {
  return [
    `${page}.deleted_at IS NULL AND ${page}.published_revision_id IS NOT NULL`,
    ...(spaceId === null ? [] : [`${page}.space_id = ${bind.add(spaceId)}`]),
    ...(accessSets === null ? [] : [`${page}.access_set_id = ANY(${bind.add(accessSets)}::uuid[])`]),
    ...(exceptSets === null ? [] : [`${page}.access_set_id <> ALL(${bind.add(exceptSets)}::uuid[])`]),
    ...(label === null
      ? []
      : [
          `EXISTS (SELECT FROM page_label AS mark WHERE mark.page_id = ${page}.id AND mark.label = ${bind.add(label)})`,
        ]),
  ].join(' AND ');
}

/** SQL condition: contributions of the person are counted. */
export function personIsCounted(
  { department, personId, includeBots }: Pick<ContributionScope, 'department' | 'personId' | 'includeBots'>,
  bind: Bindings,
  person = 'per',
): string {
  return [
    `${person}.id <> '${SYSTEM_ACTOR.personId}'`,
    ...(includeBots ? [] : [`NOT ${person}.is_bot`]),
    ...(department === null ? [] : [`${person}.department = ${bind.add(department)}`]),
    ...(personId === null ? [] : [`${person}.id = ${bind.add(personId)}`]),
  ].join(' AND ');
}

/** SQL condition: the instant lies in the scope's days. */
export function instantIsCounted(
  { from, to, timeZone }: Pick<ContributionScope, 'from' | 'to' | 'timeZone'>,
  bind: Bindings,
  column: string,
): string {
  const dayStart = (day: string, shift: string) =>
    `((${bind.add(day)}::date${shift})::timestamp AT TIME ZONE ${bind.add(timeZone)})`;
  const parts = [
    ...(from === null ? [] : [`${column} >= ${dayStart(from, '')}`]),
    ...(to === null ? [] : [`${column} < ${dayStart(to, ' + 1')}`]),
  ];
  return parts.length === 0 ? 'true' : parts.join(' AND ');
}

/** SQL condition: what was saved then is counted: in the scope's days, and told. */
export const savedIsCounted = (scope: ContributionScope, bind: Bindings, column: string): string => {
  const { told, timeZone } = scope;
  const until = told && { from: null, to: told.savedTo, timeZone };
  return [scope, ...(until ? [until] : [])].map((days) => instantIsCounted(days, bind, column)).join(' AND ');
};

/** SQL condition: what was read on that day is counted: in the scope's days, and told. */
export const readIsCounted = (scope: ContributionScope, bind: Bindings, column: string): string => {
  const until = scope.told && { from: null, to: scope.told.readTo };
  return [scope, ...(until ? [until] : [])].map((days) => dayIsCounted(days, bind, column)).join(' AND ');
};

/** SQL condition: a view of that instant makes a reader. */
export const viewMakesReader = (
  { readerDays, timeZone }: Pick<ContributionScope, 'readerDays' | 'timeZone'>,
  bind: Bindings,
  column: string,
): string => instantIsCounted({ ...readerDays, timeZone }, bind, column);

/** SQL condition: the day lies in the scope's days. */
export function dayIsCounted(
  { from, to }: Pick<ContributionScope, 'from' | 'to'>,
  bind: Bindings,
  column: string,
): string {
  const parts = [
    ...(from === null ? [] : [`${column} >= ${bind.add(from)}::date`]),
    ...(to === null ? [] : [`${column} <= ${bind.add(to)}::date`]),
  ];
  return parts.length === 0 ? 'true' : parts.join(' AND ');
}

/**
 * SQL: who made how much of which page, `(page_id, person_id, edits, added, surviving, copied)`, several rows of a pair
 * possible. Everything ever comes from the stored shares; a period from its revisions, of which it counts what they
 * added, and what of that still stands.
 */
export function madeSql(scope: ContributionScope, bind: Bindings): string {
  if (isAllTime(scope) && scope.told === null)
    return `SELECT page_id, person_id, edits, added_words AS added, surviving_words AS surviving, copied_words AS copied
            FROM page_share`;
  return `SELECT page_id, person_id, 1 AS edits, added_words AS added, surviving_words AS surviving, 0 AS copied
          FROM revision_credit WHERE ${savedIsCounted(scope, bind, 'saved_at')}`;
}

/** SQL: whose words were read how often on which page, `(page_id, person_id, words)`, a row a day. */
export const readSql = (scope: ContributionScope, bind: Bindings): string =>
  `SELECT page_id, person_id, words_read AS words FROM words_read_day WHERE ${readIsCounted(scope, bind, 'day')}`;

const COLUMN_OF = { EDITS: 'edits', ADDED_WORDS: 'added', SURVIVING_WORDS: 'surviving' } as const;

/**
 * SQL: what counts as the measure, `(page_id, person_id, edits, value)`, several rows of a pair possible. Of words read
 * the edits are there as well, so that editors whom nobody read are counted as such.
 */
export function factsSql(scope: ContributionScope, measure: Measure, bind: Bindings): string {
  if (measure !== 'WORDS_READ')
    return `SELECT page_id, person_id, edits, ${COLUMN_OF[measure]}::float8 AS value FROM (${madeSql(scope, bind)}) AS made`;
  return `SELECT page_id, person_id, edits, 0::float8 AS value FROM (${madeSql(scope, bind)}) AS made
          UNION ALL SELECT page_id, person_id, 0, words FROM (${readSql(scope, bind)}) AS was_read`;
}

/**
 * SQL value: a sum of words to the tenth. Words are exact tenths (docs/methods/authorship.md), so this only takes away
 * what adding them up in one order or another leaves behind.
 */
export const tenthsSql = (sum: string): string => `(round(coalesce(${sum}, 0) * 10) / 10)`;
