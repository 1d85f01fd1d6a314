import { Injectable } from '@nestjs/common';
import { type Atom, blankCells, type Margin, type OfferedCell } from '@wellspring/contributions-domain';
import { employeeSql } from '@wellspring/people-server';
import { Database } from '@wellspring/platform-database';
import { tenths } from './concentration-figures.js';
import { type ContributionScope, type Measure, MEASURES } from './contribution-scope.js';
import {
  Bindings,
  madeSql,
  pageIsCounted,
  personIsCounted,
  PLANNED_WITH_SCOPE,
  readSql,
} from './counted-sql.js';

/** Kinds of fixed groups. `OTHERS`: who is no active employee, as guests, imported authors and those who left. */
export type GroupKind = 'EVERYBODY' | 'EMPLOYEES' | 'OTHERS' | 'DEPARTMENT' | 'UNIT' | 'LOCATION';

/** A fixed group and what it made. */
export interface GroupFigureView {
  /** Opens its people: see {@link groupOf}. */
  readonly id: string;
  readonly kind: GroupKind;
  /** Empty for the three groups that have no name. */
  readonly name: string;
  /** The department of a unit; else empty. */
  readonly parentName: string;
  /** Of `OTHERS` and `EVERYBODY`, of others only those who contributed. */
  readonly people: number;
  /** Null where the group is blank. */
  readonly contributors: number | null;
  readonly values: Readonly<Record<Measure, number>> | null;
}

interface AtomRow extends Atom {
  readonly isEmployee: boolean;
  readonly department: string | null;
  readonly unit: string | null;
  readonly location: string | null;
  readonly edits: number;
  readonly added: number;
  readonly surviving: number;
  readonly words: number;
}

/** With more groups than these, units are left out: to find what must be blank costs their number cubed. */
const GROUPS_MAX = 150;

/** The parts of a group's id: `DEPARTMENT`, `["Sales"]`; null for no id of ours. */
export function groupOf(id: string): { readonly kind: GroupKind; readonly names: string[] } | null {
  const [kind = '', ...names] = id.split('/').map(decodeURIComponent);
  const known: Readonly<Record<GroupKind, number>> = {
    ...{ EVERYBODY: 0, EMPLOYEES: 0, OTHERS: 0, DEPARTMENT: 1, UNIT: 2, LOCATION: 1 },
  };
  return kind in known && known[kind as GroupKind] === names.length // just found to be one
    ? { kind: kind as GroupKind, names }
    : null;
}

const groupId = (kind: GroupKind, ...names: string[]): string =>
  [kind, ...names].map(encodeURIComponent).join('/');

/** What fixed groups of people made. */
@Injectable()
export class GroupFigures {
  constructor(private readonly database: Database) {}

  /**
   * All groups that have people. Where `withBlanks`, those are blank that would give away fewer than five people, alone
   * or with the others: for whoever may not see people. Offer that for everything ever of the whole wiki only.
   */
  async of(scope: ContributionScope, withBlanks: boolean): Promise<GroupFigureView[]> {
    const atoms = await this.atoms(scope);
    const all = groupsOf(atoms, true);
    const groups = all.length > GROUPS_MAX ? groupsOf(atoms, false) : all;
    const blank = withBlanks ? blankCells(atoms, groups, marginsOf(groups)) : new Set<string>();
    return groups.map(({ id, kind, name, parentName, atoms: of }) => {
      const own = of.map((at) => atoms[at]).filter((atom) => atom !== undefined);
      const sum = (value: (atom: AtomRow) => number) =>
        tenths(own.reduce((total, atom) => total + value(atom), 0));
      const isBlank = blank.has(id);
      return {
        ...{ id, kind, name, parentName, people: sum((atom) => atom.people) },
        contributors: isBlank ? null : sum((atom) => atom.contributors),
        values: isBlank
          ? null
          : {
              EDITS: sum((atom) => atom.edits),
              ADDED_WORDS: sum((atom) => atom.added),
              SURVIVING_WORDS: sum((atom) => atom.surviving),
              WORDS_READ: sum((atom) => atom.words),
            },
      };
    });
  }

  private async atoms(scope: ContributionScope): Promise<AtomRow[]> {
    const bind = new Bindings();
    return this.database.query<AtomRow>(
      `${PLANNED_WITH_SCOPE}
       WITH made AS (
         SELECT person_id, sum(edits) AS edits, sum(added) AS added, sum(surviving) AS surviving, sum(words) AS words FROM (
           SELECT page_id, person_id, edits, added, surviving, 0::float8 AS words FROM (${madeSql(scope, bind)}) AS made
           UNION ALL SELECT page_id, person_id, 0, 0, 0, words FROM (${readSql(scope, bind)}) AS was_read) AS f
         JOIN page AS p ON p.id = f.page_id WHERE ${pageIsCounted(scope, bind)} GROUP BY person_id)
       SELECT "isEmployee", department, unit, location, count(*)::integer AS people,
         (count(*) FILTER (WHERE edits > 0 OR ${MEASURE_COLUMNS.map((column) => `${column} > 0`).join(' OR ')}))::integer
           AS contributors,
         ${MEASURE_COLUMNS.map((column) => `coalesce(sum(${column}), 0)::float8 AS ${column}`).join(', ')}
       FROM (SELECT (${employeeSql('per')}) AS "isEmployee",
               CASE WHEN ${employeeSql('per')} THEN per.department END AS department,
               CASE WHEN ${employeeSql('per')} THEN per.unit END AS unit,
               CASE WHEN ${employeeSql('per')} THEN per.location END AS location, made.*
             FROM person AS per LEFT JOIN made ON made.person_id = per.id
             WHERE ${personIsCounted(scope, bind)} AND ((${employeeSql('per')}) OR made.person_id IS NOT NULL)) AS people
       GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
      bind.values,
    );
  }
}

/** The measures in the statement above, in their order. */
const MEASURE_COLUMNS = ['edits', 'added', 'surviving', 'words'].slice(0, MEASURES.length);

const KINDS_IN_ORDER: readonly GroupKind[] = [
  ...(['EVERYBODY', 'EMPLOYEES', 'OTHERS', 'DEPARTMENT', 'UNIT', 'LOCATION'] as const),
];

interface Group extends OfferedCell {
  readonly kind: GroupKind;
  readonly name: string;
  readonly parentName: string;
}

function groupsOf(atoms: readonly AtomRow[], withUnits: boolean): Group[] {
  const groups = new Map<string, Group & { atoms: number[] }>();
  const put = (at: number, kind: GroupKind, name = '', parentName = '') => {
    const names = kind === 'UNIT' ? [parentName, name] : name === '' ? [] : [name];
    const id = groupId(kind, ...names);
    const group = groups.get(id) ?? { id, kind, name, parentName, atoms: [] };
    group.atoms.push(at);
    groups.set(id, group);
  };
  atoms.forEach(({ isEmployee, department, unit, location }, at) => {
    put(at, 'EVERYBODY');
    put(at, isEmployee ? 'EMPLOYEES' : 'OTHERS');
    if (department !== null) put(at, 'DEPARTMENT', department);
    if (withUnits && department !== null && unit !== null) put(at, 'UNIT', unit, department);
    if (location !== null) put(at, 'LOCATION', location);
  });
  const place = (group: Group) => KINDS_IN_ORDER.indexOf(group.kind);
  return [...groups.values()].sort((a, b) => place(a) - place(b));
}

function marginsOf(groups: readonly Group[]): Margin[] {
  const ids = (test: (group: Group) => boolean) => groups.filter(test).map(({ id }) => id);
  const departments = groups.filter(({ kind }) => kind === 'DEPARTMENT');
  return [
    { total: groupId('EVERYBODY'), parts: [groupId('EMPLOYEES'), groupId('OTHERS')] },
    { total: groupId('EMPLOYEES'), parts: departments.map(({ id }) => id) },
    { total: groupId('EMPLOYEES'), parts: ids(({ kind }) => kind === 'LOCATION') },
    ...departments.map(({ id, name }) => ({
      total: id,
      parts: ids(({ kind, parentName }) => kind === 'UNIT' && parentName === name),
    })),
  ];
}
