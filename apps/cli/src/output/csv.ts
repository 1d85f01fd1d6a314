import { type Terminal } from './terminal.js';

// A spreadsheet computes what begins with one of these.
const FORMULA_START = /^[=+\-@\t\r]/;

/** The byte order mark: without it spreadsheets read Chinese as another alphabet. */
const CSV_START = '\uFEFF';

/** Lines that are written at once. */
const LINES_AT_ONCE = 1000;

/** A cell of a row: nothing, a number as it is, or a text. */
export type CsvCell = string | number | null;

/**
 * Writes CSV (RFC 4180), the heading and a line for each row, as they come. Texts that a spreadsheet would take for a
 * formula get an apostrophe in front, as OWASP advises and as the exports of the screens do.
 */
export async function writeCsv(
  terminal: Terminal,
  heading: readonly string[],
  rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>,
): Promise<void> {
  let lines = [CSV_START + csvLine(heading)];
  for await (const row of rows) {
    lines.push(csvLine(row));
    if (lines.length < LINES_AT_ONCE) continue;
    await terminal.write(lines.join(''));
    lines = [];
  }
  await terminal.write(lines.join(''));
}

const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
