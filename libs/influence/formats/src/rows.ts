/** Every format of mail metadata; `message` is one RFC 822 message (`.eml`, maildir). */
export const MAIL_FORMATS = ['csv', 'edge-list', 'mbox', 'message', 'exchange', 'postfix'] as const;
export type MailFormat = (typeof MAIL_FORMATS)[number];

/** A row that is wrong: the reader goes on after it. `line` counts from 1 and is where the row starts. */
export interface ProblemRow {
  readonly kind: 'problem';
  readonly line: number;
  /** Name of the file inside a folder or archive; `line` counts within it. A message's is its subject often: never keep it. */
  readonly entry?: string | undefined;
  /** Its place among the files that are read, from 1. */
  readonly entryAt?: number | undefined;
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

/** Which format a reader has recognised or was told; before the rows, and again when a mailbox's dialect is known. */
export interface FormatRow {
  readonly kind: 'format';
  readonly format: MailFormat;
  /** Of a mailbox mboxo, mboxrd, mboxcl or mboxcl2; else null. */
  readonly dialect: string | null;
}

/** Metadata of one message. It has no subject and no body, by construction. */
export interface MessageRow {
  readonly kind: 'message';
  /** Where the message starts; in a folder or archive within `entry`. */
  readonly line: number;
  /** Name of the file inside a folder or archive. */
  readonly entry?: string | undefined;
  /**
   * Identifies the message; the same key twice is the same message. The message id without its angle brackets, or where
   * there is none a key of sender, second and recipients. Whoever stores it hashes it first.
   */
  readonly messageKey: string;
  /** Key of the message that this one answers. */
  readonly inReplyTo: string | null;
  readonly sentAt: Date;
  /** Lower-case address of the sender; empty for a bounce alone, which is `isAutoSubmitted`. */
  readonly from: string;
  /** Lower-case addresses without duplicates; nobody is in two of `to`, `cc` and `bcc`. */
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  /** Went through a mailing list (any List-* header). */
  readonly isList: boolean;
  /** A machine wrote it: auto-replies, bounces, notifications. */
  readonly isAutoSubmitted: boolean;
  /** Says of itself that it is bulk mail (Precedence). */
  readonly isBulk: boolean;
  /** An invitation or an answer to one. */
  readonly isCalendar: boolean;
}

/** What nothing says of a message where a format has no word for it. */
export const UNMARKED = { isList: false, isAutoSubmitted: false, isBulk: false, isCalendar: false } as const;

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
  /** First day at work, `YYYY-MM-DD`. */
  readonly startedOn: string | null;
}

/** What the mail readers yield: the header once (tables only), then messages and problems in the file's order. */
export type MailRow = FormatRow | HeaderRow | MessageRow | ProblemRow;
