import { type DirectoryPerson, type ImportProblem } from './directory-row.js';
import { type PersonStatus } from './person.entity.js';

/** The fields of a person that a directory decides. */
export interface DirectoryFields {
  readonly displayName: string;
  readonly department: string | null;
  readonly unit: string | null;
  readonly location: string | null;
  readonly title: string | null;
  readonly managerId: string | null;
  readonly status: PersonStatus;
  /** First day at work, `YYYY-MM-DD`. */
  readonly startedOn: string | null;
}

/** A person who is there already, with every address they have. */
export interface KnownPerson extends DirectoryFields {
  readonly id: string;
  readonly addresses: readonly string[];
  readonly primaryAddress: string | null;
}

/** A person to write. */
export interface PlannedPerson extends DirectoryFields {
  readonly id: string;
  /** Addresses that the person does not have yet, lower case. */
  readonly newAddresses: readonly string[];
  readonly primaryAddress: string;
}

/** What an import would do. Nobody is in two of the lists. */
export interface ImportPlan {
  readonly added: readonly PlannedPerson[];
  readonly updated: readonly PlannedPerson[];
  readonly unchanged: number;
  /** In the order of the file's lines. */
  readonly problems: readonly ImportProblem[];
}

interface Placed {
  readonly row: DirectoryPerson;
  readonly id: string;
  readonly known: KnownPerson | null;
}

/**
 * Compares a directory with the people who are there, by address. Addresses are added and never taken away; people
 * whom the file does not name stay as they are. A row is refused when its addresses belong to two people or to
 * somebody whom an earlier row named. A manager whom nobody knows or who is the person is reported and the rest of the
 * row goes in: the manager stays as it was. Rows that make a circle of managers are reported and go in without one.
 *
 * `columns` are the file's columns, null for all: a field whose column is missing keeps its value. `known` holds
 * everybody who has an address. Cost: linear in rows and people.
 */
export function planImport(
  rows: readonly DirectoryPerson[],
  columns: readonly string[] | null,
  known: readonly KnownPerson[],
  newId: () => string,
): ImportPlan {
  const problems: ImportProblem[] = [];
  const personByAddress = new Map(
    known.flatMap((person) => person.addresses.map((address) => [address, person.id] as const)),
  );
  const placed = placeRows(rows, known, personByAddress, newId, problems);
  const managerOf = resolveManagers(placed, columns, known, personByAddress, problems);

  const added: PlannedPerson[] = [];
  const updated: PlannedPerson[] = [];
  let unchanged = 0;
  for (const { row, id, known: before } of placed) {
    const fields = fieldsOf(row, columns, before, managerOf.get(id) ?? null);
    const newAddresses = row.emails.filter((address) => !before?.addresses.includes(address));
    const primaryAddress = row.emails[0] ?? ''; // a row without addresses was refused above
    const after = { ...fields, id, newAddresses, primaryAddress };
    if (before === null) added.push(after);
    else if (isSame(before, after)) unchanged += 1;
    else updated.push(after);
  }
  return { added, updated, unchanged, problems: problems.sort((a, b) => a.line - b.line) };
}

/** Finds who each row is about and refuses rows about nobody or about two people. Fills `personByAddress`. */
function placeRows(
  rows: readonly DirectoryPerson[],
  known: readonly KnownPerson[],
  personByAddress: Map<string, string>,
  newId: () => string,
  problems: ImportProblem[],
): Placed[] {
  const knownById = new Map(known.map((person) => [person.id, person]));
  const lineByPerson = new Map<string, number>();
  const placed: Placed[] = [];
  for (const row of rows) {
    const refuse = (column: string, message: string) => problems.push({ line: row.line, column, message });
    const owners = new Set(row.emails.flatMap((address) => personByAddress.get(address) ?? []));
    const [owner] = owners;
    const earlierLine = [...owners].map((id) => lineByPerson.get(id)).find((line) => line !== undefined);
    if (row.emails.length === 0) refuse('email', 'is empty; a person needs at least one address');
    else if (row.name.trim() === '') refuse('name', 'is empty');
    else if (earlierLine !== undefined) refuse('email', `line ${earlierLine} is about the same person`);
    else if (owners.size > 1) refuse('email', 'the addresses belong to two different people');
    else {
      const id = owner ?? newId();
      lineByPerson.set(id, row.line);
      for (const address of row.emails) personByAddress.set(address, id);
      placed.push({ row, id, known: knownById.get(id) ?? null });
    }
  }
  return placed;
}

/** Manager's id by person's id for every placed row, without circles. */
function resolveManagers(
  placed: readonly Placed[],
  columns: readonly string[] | null,
  known: readonly KnownPerson[],
  personByAddress: ReadonlyMap<string, string>,
  problems: ImportProblem[],
): ReadonlyMap<string, string | null> {
  const managerOf = new Map<string, string | null>(known.map((person) => [person.id, person.managerId]));
  if (columns !== null && !columns.includes('manager')) return managerOf;
  // All are asked for first and circles are looked for afterwards, so that swapping a manager and a report is none.
  for (const { row, id } of placed) {
    const report = (message: string) =>
      problems.push({
        line: row.line,
        column: 'manager',
        message: `${message}; imported without this change`,
      });
    const managerId = row.managerEmail === null ? null : personByAddress.get(row.managerEmail);
    if (managerId === undefined) report('nobody has this address');
    else if (managerId === id) report('is the person');
    else managerOf.set(id, managerId);
  }
  const lineOf = new Map(placed.map(({ row, id }) => [id, row.line]));
  for (const id of membersOfCircles(managerOf)) {
    const line = lineOf.get(id);
    if (line === undefined) continue;
    problems.push({
      line,
      column: 'manager',
      message: 'is part of a circle of managers; imported without a manager',
    });
    managerOf.set(id, null);
  }
  return managerOf;
}

/** Everybody who is, over some steps, their own manager. Each person is walked once. */
function membersOfCircles(managerOf: ReadonlyMap<string, string | null>): string[] {
  const walkOf = new Map<string, string>();
  const circles: string[] = [];
  for (const start of managerOf.keys()) {
    let id: string | null = start;
    while (id !== null && !walkOf.has(id)) {
      walkOf.set(id, start);
      id = managerOf.get(id) ?? null;
    }
    if (id === null || walkOf.get(id) !== start) continue;
    // The walk came back to somebody of its own: that person and all up to the return are the circle.
    const first = id;
    do {
      circles.push(id);
      id = managerOf.get(id) ?? first;
    } while (id !== first);
  }
  return circles;
}

function fieldsOf(
  row: DirectoryPerson,
  columns: readonly string[] | null,
  before: KnownPerson | null,
  managerId: string | null,
): DirectoryFields {
  const pick = <T>(column: string, fromFile: T, current: T | undefined): T =>
    columns === null || columns.includes(column) || current === undefined ? fromFile : current;
  return {
    displayName: row.name.trim(),
    department: pick('department', row.department, before?.department),
    unit: pick('unit', row.unit, before?.unit),
    location: pick('location', row.location, before?.location),
    title: pick('title', row.title, before?.title),
    managerId,
    status: pick('status', row.status, before?.status),
    startedOn: pick('started_on', row.startedOn ?? null, before?.startedOn),
  };
}

const FIELDS = [
  ...([
    'displayName',
    'department',
    'unit',
    'location',
    'title',
    'managerId',
    'status',
    'startedOn',
  ] as const),
];

const isSame = (before: KnownPerson, after: PlannedPerson): boolean =>
  FIELDS.every((field) => before[field] === after[field]) &&
  after.newAddresses.length === 0 &&
  before.primaryAddress === after.primaryAddress;
