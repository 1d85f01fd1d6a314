import { badInput, dayInZone } from '@wellspring/kernel';
import { employeeSql } from '@wellspring/people-server';
import { type Bindings } from './counted-sql.js';

/**
 * Kinds of fixed groups. `OTHERS`: who is no active employee, as guests, imported authors and those who left. `TENURE`:
 * employees by whole years since their first day.
 */
export const GROUP_KINDS = [
  ...(['EVERYBODY', 'EMPLOYEES', 'OTHERS', 'DEPARTMENT', 'UNIT', 'LOCATION', 'TENURE'] as const),
];
export type GroupKind = (typeof GROUP_KINDS)[number];

/** Bands of tenure by their name, shortest first, each with the years from which on it is another one. Ours. */
export const TENURE_BANDS = [
  ['UNDER_1', 1],
  ['FROM_1_TO_3', 3],
  ['FROM_3_TO_10', 10],
  ['OVER_10', null],
] as const;

const NAMES_OF: Readonly<Record<GroupKind, number>> = {
  ...{ EVERYBODY: 0, EMPLOYEES: 0, OTHERS: 0, DEPARTMENT: 1, UNIT: 2, LOCATION: 1, TENURE: 1 },
};

/** The parts of a group's id: `DEPARTMENT`, `["Sales"]`; null for no id of ours. */
export function groupOf(id: string): { readonly kind: GroupKind; readonly names: string[] } | null {
  const parts = id.split('/').map(decoded);
  if (!parts.every((part) => part !== null)) return null;
  const [text = '', ...names] = parts;
  const kind = GROUP_KINDS.find((one) => one === text);
  return kind !== undefined && NAMES_OF[kind] === names.length ? { kind, names } : null;
}

/** A part of an id; null for what was never encoded. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** The id of a group, for addresses. */
export const groupId = (kind: GroupKind, ...names: string[]): string =>
  [kind, ...names].map(encodeURIComponent).join('/');

/** SQL value: the band of a person's tenure today, null where the directory names no first day. */
export function tenureBandSql(person: string, now: Date, timeZone: string, bind: Bindings): string {
  const today = `${bind.add(dayInZone(now, timeZone))}::date`;
  const cases = TENURE_BANDS.map(([name, years]) =>
    years === null
      ? `ELSE '${name}'`
      : `WHEN ${person}.started_on > ${today} - interval '${years} years' THEN '${name}'`,
  );
  return `(CASE WHEN ${person}.started_on IS NULL THEN NULL ${cases.join(' ')} END)`;
}

/** SQL condition: `per` is in the group. BAD_INPUT for no group. `contributed` says who contributed anything, in SQL. */
export function groupSql(
  id: string,
  now: Date,
  timeZone: string,
  contributed: () => string,
  bind: Bindings,
): string {
  const group = groupOf(id);
  if (group === null) throw badInput(`group: ${id} is no group.`, { field: 'group' });
  const [first = '', second = ''] = group.names;
  const employee = `(${employeeSql('per')})`;
  switch (group.kind) {
    case 'EVERYBODY':
      return `(${employee} OR ${contributed()})`;
    case 'EMPLOYEES':
      return employee;
    case 'OTHERS':
      return `NOT ${employee} AND ${contributed()}`;
    case 'DEPARTMENT':
      return `${employee} AND per.department = ${bind.add(first)}`;
    case 'UNIT':
      return `${employee} AND per.department = ${bind.add(first)} AND per.unit = ${bind.add(second)}`;
    case 'LOCATION':
      return `${employee} AND per.location = ${bind.add(first)}`;
    case 'TENURE':
      return `${employee} AND ${tenureBandSql('per', now, timeZone, bind)} = ${bind.add(first)}`;
  }
}
