/** The byte order mark: without it spreadsheets read Chinese as another alphabet. */
export const CSV_START = '\uFEFF';

// A spreadsheet computes what begins with one of these, after white space and with the full-width signs of Chinese
// keyboards too.
const FORMULA_START = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/**
 * A line of a CSV file (RFC 4180, with its line end). Texts that a spreadsheet would take for a formula get an apostrophe
 * in front, as OWASP advises; numbers are written as they are.
 */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
