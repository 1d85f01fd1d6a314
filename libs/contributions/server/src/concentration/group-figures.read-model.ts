import { Injectable } from '@nestjs/common';
import { type Atom, blankCells, type Margin, type OfferedCell } from '@wellspring/contributions-domain';
import { employeeSql } from '@wellspring/people-server';
import { Database } from '@wellspring/platform-database';
import { tenths } from './concentration-figures.js';
import { type ContributionScope, type Measure, MEASURES } from './contribution-scope.js';
import { GROUP_KINDS, groupId, type GroupKind, tenureBandSql } from './group-sql.js';
import {
  Bindings,
  madeSql,
  pageIsCounted,
  personIsCounted,
  PLANNED_WITH_SCOPE,
  readSql,
} from './counted-sql.js';

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
  readonly tenure: string | null;
  readonly edits: number;
  readonly added: number;
  readonly surviving: number;
  readonly words: number;
}

/**
 * With more groups or more smallest parts than these, units are left out, then tenure: to find what must be blank costs the
 * groups squared times the parts.
 */
const GROUPS_MAX = 150;
const PARTS_MAX = 400;

/** What fixed groups of people made. */
@Injectable()
export class GroupFigures {
  constructor(private readonly database: Database) {}

  /**
   * All groups that have people. Where `withBlanks`, those are blank that would give away fewer than five people, alone
   * or with the others: for whoever may not see people. Offer that for everything ever of the whole wiki only.
   */
  async of(scope: ContributionScope, withBlanks: boolean, now: Date): Promise<GroupFigureView[]> {
    const { atoms, groups } = fittingGroups(await this.atoms(scope, now));
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

  private async atoms(scope: ContributionScope, now: Date): Promise<AtomRow[]> {
    const bind = new Bindings();
    const tenure = tenureBandSql('per', now, scope.timeZone, bind);
    return this.database.query<AtomRow>(
      `${PLANNED_WITH_SCOPE}
       WITH made AS (
         SELECT person_id, sum(edits) AS edits, sum(added) AS added, sum(surviving) AS surviving, sum(words) AS words FROM (
           SELECT page_id, person_id, edits, added, surviving, 0::float8 AS words FROM (${madeSql(scope, bind)}) AS made
           UNION ALL SELECT page_id, person_id, 0, 0, 0, words FROM (${readSql(scope, bind)}) AS was_read) AS f
         JOIN page AS p ON p.id = f.page_id WHERE ${pageIsCounted(scope, bind)} GROUP BY person_id)
       SELECT "isEmployee", department, unit, location, tenure, count(*)::integer AS people,
         (count(*) FILTER (WHERE edits > 0 OR ${MEASURE_COLUMNS.map((column) => `${column} > 0`).join(' OR ')}))::integer
           AS contributors,
         ${MEASURE_COLUMNS.map((column) => `coalesce(sum(${column}), 0)::float8 AS ${column}`).join(', ')}
       FROM (SELECT (${employeeSql('per')}) AS "isEmployee",
               CASE WHEN ${employeeSql('per')} THEN per.department END AS department,
               CASE WHEN ${employeeSql('per')} THEN per.unit END AS unit,
               CASE WHEN ${employeeSql('per')} THEN per.location END AS location,
               CASE WHEN ${employeeSql('per')} THEN ${tenure} END AS tenure, made.*
             FROM person AS per LEFT JOIN made ON made.person_id = per.id
             WHERE ${personIsCounted(scope, bind)} AND ((${employeeSql('per')}) OR made.person_id IS NOT NULL)) AS people
       GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`,
      bind.values,
    );
  }
}

/** The measures in the statement above, in their order. */
const MEASURE_COLUMNS = ['edits', 'added', 'surviving', 'words'].slice(0, MEASURES.length);

interface Group extends OfferedCell {
  readonly kind: GroupKind;
  readonly name: string;
  readonly parentName: string;
}

interface Fitting {
  readonly atoms: readonly AtomRow[];
  readonly groups: readonly Group[];
}

/** As many kinds of groups as can be checked: what is left out is no part of the atoms either. */
function fittingGroups(all: readonly AtomRow[]): Fitting {
  const without = (...kinds: ('unit' | 'tenure')[]) =>
    mergedAtoms(all.map((atom) => ({ ...atom, ...Object.fromEntries(kinds.map((kind) => [kind, null])) })));
  const fits = ({ atoms, groups }: Fitting) => groups.length <= GROUPS_MAX && atoms.length <= PARTS_MAX;
  const whole = { atoms: all, groups: groupsOf(all) };
  if (fits(whole)) return whole;
  const byPlace = without('unit');
  const smaller = { atoms: byPlace, groups: groupsOf(byPlace) };
  if (fits(smaller)) return smaller;
  const least = without('unit', 'tenure');
  return { atoms: least, groups: groupsOf(least) };
}

const ATOM_SUMS = ['people', 'contributors', 'edits', 'added', 'surviving', 'words'] as const;

/** Atoms of the same groups as one. */
function mergedAtoms(atoms: readonly AtomRow[]): AtomRow[] {
  const merged = new Map<string, AtomRow>();
  for (const atom of atoms) {
    const { isEmployee, department, unit, location, tenure } = atom;
    const key = JSON.stringify([isEmployee, department, unit, location, tenure]);
    const same = merged.get(key);
    const sums = ATOM_SUMS.map((sum) => [sum, (same?.[sum] ?? 0) + atom[sum]]);
    merged.set(key, { ...atom, ...Object.fromEntries(sums) });
  }
  return [...merged.values()];
}

function groupsOf(atoms: readonly AtomRow[]): Group[] {
  const groups = new Map<string, Group & { atoms: number[] }>();
  const put = (at: number, kind: GroupKind, name = '', parentName = '') => {
    const names = kind === 'UNIT' ? [parentName, name] : name === '' ? [] : [name];
    const id = groupId(kind, ...names);
    const group = groups.get(id) ?? { id, kind, name, parentName, atoms: [] };
    group.atoms.push(at);
    groups.set(id, group);
  };
  atoms.forEach(({ isEmployee, department, unit, location, tenure }, at) => {
    put(at, 'EVERYBODY');
    put(at, isEmployee ? 'EMPLOYEES' : 'OTHERS');
    if (department !== null) put(at, 'DEPARTMENT', department);
    if (department !== null && unit !== null) put(at, 'UNIT', unit, department);
    if (location !== null) put(at, 'LOCATION', location);
    if (tenure !== null) put(at, 'TENURE', tenure);
  });
  const place = (group: Group) => GROUP_KINDS.indexOf(group.kind);
  return [...groups.values()].sort((a, b) => place(a) - place(b));
}

function marginsOf(groups: readonly Group[]): Margin[] {
  const ids = (test: (group: Group) => boolean) => groups.filter(test).map(({ id }) => id);
  const departments = groups.filter(({ kind }) => kind === 'DEPARTMENT');
  return [
    { total: groupId('EVERYBODY'), parts: [groupId('EMPLOYEES'), groupId('OTHERS')] },
    { total: groupId('EMPLOYEES'), parts: departments.map(({ id }) => id) },
    { total: groupId('EMPLOYEES'), parts: ids(({ kind }) => kind === 'LOCATION') },
    { total: groupId('EMPLOYEES'), parts: ids(({ kind }) => kind === 'TENURE') },
    ...departments.map(({ id, name }) => ({
      total: id,
      parts: ids(({ kind, parentName }) => kind === 'UNIT' && parentName === name),
    })),
  ];
}
