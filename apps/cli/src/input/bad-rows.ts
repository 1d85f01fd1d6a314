import { type ProblemRow } from '@wellspring/influence-formats';
import { badInput } from '@wellspring/kernel';

/** A row that was left out, as it is reported. */
export interface BadRow {
  readonly file: string;
  /** Name of the file inside a folder or archive. */
  readonly entry?: string | undefined;
  readonly line: number;
  /** Name of the column, or null when the whole row is wrong. */
  readonly column: string | null;
  readonly message: string;
}

/** More than this are counted, not listed. */
const LISTED_ROWS = 100;

/** What to do with rows that are wrong: refuse the file at the first one, or leave them out and count them. */
export class BadRows {
  count = 0;
  readonly listed: BadRow[] = [];

  constructor(private readonly skip: boolean) {}

  /** BAD_INPUT naming file, line and column unless wrong rows are skipped. */
  meet(file: string, { line, column, message, entry }: ProblemRow): void {
    const row = { file, line, column, message, ...(entry === undefined ? {} : { entry }) };
    if (!this.skip) throw badInput(`${sentenceOf(row)} (--skip-bad-rows leaves such rows out)`, { line });
    this.count++;
    if (this.listed.length < LISTED_ROWS) this.listed.push(row);
  }
}

/** `mail.csv, line 4711, column sent_at: "x" is not a date`. */
export const sentenceOf = ({ file, entry, line, column, message }: BadRow): string =>
  `${file}${entry === undefined ? '' : `, ${entry}`}, line ${line}${column === null ? '' : `, column ${column}`}: ${message}`;
