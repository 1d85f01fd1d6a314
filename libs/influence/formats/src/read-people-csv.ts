import type { Readable } from 'node:stream';
import { parseAddress, parseAddressList } from './address.js';
import { readTable, type TableRow } from './csv-table.js';
import type { HeaderRow, PersonRow, ProblemRow } from './rows.js';

const REQUIRED = ['email', 'name'];
const OPTIONAL = ['department', 'unit', 'location', 'title', 'manager', 'status', 'started_on'];

/** The columns of a people file that are read; `email` and `name` are required. Any other column is ignored. */
export const PEOPLE_COLUMNS: readonly string[] = [...REQUIRED, ...OPTIONAL];

/** What {@link readPeopleCsv} yields: the header once, then people and problems in the file's order. */
export type PeopleRow = HeaderRow | PersonRow | ProblemRow;

/**
 * Reads a directory from CSV, header names in any order: `email` (several separated by `;`, the main one first),
 * `name`, and optionally `department`, `unit`, `location`, `title`, `manager` (the manager's address), `status`
 * (`active`, the default, or `left`) and `started_on` (first day at work, `YYYY-MM-DD`). Plain or gzip, UTF-8. Other columns are named in the header row and ignored.
 * A wrong row is a problem and reading goes on; so is a second row with an address that an earlier row has.
 *
 * Throws BAD_INPUT naming file and line for an empty file, a wrong header (it lists the known columns), a quote that
 * doesn't close and text that is not UTF-8. Memory: the addresses seen.
 */
export async function* readPeopleCsv(
  source: Readable,
  options: { readonly fileName: string },
): AsyncGenerator<PeopleRow> {
  const lineOf = new Map<string, number>();
  const shape = { fileName: options.fileName, required: REQUIRED, optional: OPTIONAL };
  for await (const row of readTable(source, shape)) {
    yield row.kind === 'row' ? personFrom(row, lineOf) : row;
  }
}

function personFrom(row: TableRow, lineOf: Map<string, number>): PersonRow | ProblemRow {
  const problem = (column: string, message: string): ProblemRow => ({
    kind: 'problem',
    line: row.line,
    column,
    message,
  });
  const emails = parseAddressList(row.cell('email'));
  if (emails.kind === 'wrong')
    return problem('email', `entry ${emails.position} of ${emails.count} is not a mail address`);
  if (emails.addresses.length === 0) return problem('email', 'is empty; a person needs at least one address');
  const name = row.cell('name');
  if (name === '') return problem('name', 'is empty');
  const manager = row.cell('manager');
  const managerEmail = manager === '' ? null : parseAddress(manager);
  if (manager !== '' && managerEmail === null) return problem('manager', 'is not a mail address');
  const status = row.cell('status').toLowerCase() || 'active';
  if (status !== 'active' && status !== 'left') return problem('status', 'is neither active nor left');
  const startedOn = row.cell('started_on') || null;
  if (startedOn !== null && !isDay(startedOn)) return problem('started_on', 'is no day as 2024-05-31');
  const earlier = emails.addresses.find((address) => lineOf.has(address));
  if (earlier !== undefined) return problem('email', `line ${lineOf.get(earlier)} has the same address`);
  for (const address of emails.addresses) lineOf.set(address, row.line);
  const orNull = (column: string) => row.cell(column) || null;
  return {
    kind: 'person',
    line: row.line,
    emails: emails.addresses,
    name,
    department: orNull('department'),
    unit: orNull('unit'),
    location: orNull('location'),
    title: orNull('title'),
    managerEmail,
    status,
    startedOn,
  };
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`, of this century or the last. */
function isDay(text: string): boolean {
  if (!/^(?:19|20)\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
