/** A row that is wrong: the reader goes on after it. `line` counts from 1 and is where the row starts. */
export interface ProblemRow {
  readonly kind: 'problem';
  readonly line: number;
  /** The column's name, or null when the whole row is wrong. */
  readonly column: string | null;
  /** What is wrong and what is wanted, in plain words; never an address, a subject or another person's data. */
  readonly message: string;
}

/** The header of a table, yielded once before all other rows. Nothing of an ignored column is ever read. */
export interface HeaderRow {
  readonly kind: 'header';
  readonly line: number;
  /** Known columns in the order of the file. */
  readonly columns: readonly string[];
  /** Names of columns that this reader doesn't know, as the file writes them. */
  readonly ignoredColumns: readonly string[];
}

/** Metadata of one message. It has no subject and no body, by construction. */
export interface MessageRow {
  readonly kind: 'message';
  readonly line: number;
  /** Identifies the message within its source; the same key twice is the same message. */
  readonly messageKey: string;
  readonly sentAt: Date;
  /** Lower-case address of the sender. */
  readonly from: string;
  /** Lower-case addresses without duplicates; nobody is in both `to` and `cc`. */
  readonly to: readonly string[];
  readonly cc: readonly string[];
}

/** One person of a directory. Absent and empty cells are null. */
export interface PersonRow {
  readonly kind: 'person';
  readonly line: number;
  /** Lower-case addresses without duplicates, the main one first; at least one. */
  readonly emails: readonly string[];
  readonly name: string;
  readonly department: string | null;
  readonly unit: string | null;
  readonly location: string | null;
  readonly title: string | null;
  /** Lower-case address of the person's manager. */
  readonly managerEmail: string | null;
  readonly status: 'active' | 'left';
}
