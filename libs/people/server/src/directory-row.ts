import { type PersonStatus } from './person.entity.js';

/** One person of a directory file. This is the shape that the reader of people files yields. */
export interface DirectoryPerson {
  readonly kind: 'person';
  /** Line of the file where the row starts, from 1. */
  readonly line: number;
  /** Lower-case addresses without duplicates, the main one first; at least one. */
  readonly emails: readonly string[];
  readonly name: string;
  readonly department: string | null;
  readonly unit: string | null;
  readonly location: string | null;
  readonly title: string | null;
  /** Lower-case address of the manager. */
  readonly managerEmail: string | null;
  readonly status: PersonStatus;
  /** First day at work, `YYYY-MM-DD`; null where the file does not say. */
  readonly startedOn?: string | null;
}

/** A row that is wrong; `message` holds no addresses and goes to the screen as it is. */
export interface DirectoryProblem {
  readonly kind: 'problem';
  readonly line: number;
  /** The column's name, or null when the whole row is wrong. */
  readonly column: string | null;
  readonly message: string;
}

/** Which columns the file has. Without it every column counts as present, and an empty cell empties the field. */
export interface DirectoryHeader {
  readonly kind: 'header';
  readonly columns: readonly string[];
}

export type DirectoryRow = DirectoryPerson | DirectoryProblem | DirectoryHeader;

/** A wrong row as the report names it. */
export interface ImportProblem {
  readonly line: number;
  readonly column: string | null;
  readonly message: string;
}
