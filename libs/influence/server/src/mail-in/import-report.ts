import { type MailRow, type ProblemRow } from '@wellspring/influence-formats';
import { entryLabel } from './file-label.js';
import { type MailImportRow } from './mail-import.entity.js';
import { type ImportStand } from './mail-import.repository.js';
import { type KeptMessage, type MailDropReason, type Verdict } from './sort-message.js';

/** A bad row as it is reported. */
export interface MailProblem {
  readonly line: number;
  readonly column: string | null;
  readonly message: string;
  /** The file inside a folder or archive by its place, `#12`. */
  readonly entry?: string | undefined;
}

/** What became of a file. */
export interface MailImportReport {
  /** As given or recognised; of a mailbox with its dialect, `mbox (mboxrd)`. */
  readonly format: string;
  readonly messagesRead: number;
  /** New messages that were stored. */
  readonly messagesKept: number;
  /** Of those kept: wait for an address to be resolved. */
  readonly messagesPending: number;
  /** Different people who appear in the messages of this file. */
  readonly people: number;
  readonly dropped: Readonly<Record<MailDropReason, number>>;
  /** Addresses of the company that the directory does not have. */
  readonly unknownAddresses: number;
  /** Recipients outside the company: counted and dropped. */
  readonly externalRecipients: number;
  /** The first hundred. */
  readonly problems: readonly MailProblem[];
  readonly problemCount: number;
  /** Columns of the file that were not read. */
  readonly ignoredColumns: readonly string[];
  readonly firstSentAt: Date | null;
  readonly lastSentAt: Date | null;
}

const REPORTED_PROBLEMS = 100;

/** What reading has counted up to a row; what storing did comes to it when that is known. */
export type ReadCounts = Omit<ImportStand, 'messagesKept' | 'messagesPending'>;

/** What storing batches did. */
export interface StoredCounts {
  /** Messages that were new. */
  readonly kept: number;
  /** Of those: wait for an address to be resolved. */
  readonly pending: number;
  /** Messages that were there already, or came twice. */
  readonly there: number;
  /** Messages of people who opted out while the import ran. */
  readonly optedOut: number;
}

/** Counts what becomes of the rows of a file. Memory: the people met and the first problems. */
export class ReportCounter {
  private readonly dropped: Record<MailDropReason, number>;
  private readonly problems: MailProblem[];
  private readonly people = new Set<string>();
  private ignoredColumns: readonly string[];
  private firstSentAt: Date | null;
  private lastSentAt: Date | null;
  private problemCount: number;
  private externalRecipients: number;
  messagesRead: number;
  rowsDone: number;

  /** Begins where an earlier run of the same import stopped. */
  constructor(
    earlier: MailImportRow | null,
    private format: string,
  ) {
    this.dropped = { ...NO_DROPS, ...earlier?.dropped };
    this.problems = [...(earlier?.problems ?? [])];
    this.ignoredColumns = earlier?.ignoredColumns ?? [];
    this.firstSentAt = earlier?.firstSentAt ?? null;
    this.lastSentAt = earlier?.lastSentAt ?? null;
    this.problemCount = earlier?.problemCount ?? 0;
    this.externalRecipients = Number(earlier?.externalRecipients ?? 0);
    this.messagesRead = earlier?.messagesRead ?? 0;
    this.rowsDone = Number(earlier?.rowsDone ?? 0);
  }

  about(row: Extract<MailRow, { kind: 'header' | 'format' }>): void {
    if (row.kind === 'header')
      this.ignoredColumns = [...new Set([...this.ignoredColumns, ...row.ignoredColumns])];
    else this.format = row.dialect === null ? row.format : `${row.format} (${row.dialect})`;
  }

  problem({ line, column, message, entryAt }: ProblemRow): void {
    this.rowsDone++;
    this.problemCount++;
    if (this.problems.length < REPORTED_PROBLEMS)
      this.problems.push({
        ...{ line, column, message },
        ...(entryAt === undefined ? {} : { entry: entryLabel(entryAt) }),
      });
  }

  message(verdict: Verdict): void {
    this.rowsDone++;
    this.messagesRead++;
    this.externalRecipients += verdict.externalRecipients;
    if (verdict.kind === 'dropped') this.dropped[verdict.reason]++;
  }

  /** Who is in a message; for one of an earlier run too, of which this is all that is counted again. */
  meet({ senderId, recipients, sentAt }: KeptMessage): void {
    if (senderId !== null) this.people.add(senderId);
    for (const personId of recipients.keys()) this.people.add(personId);
    if (this.firstSentAt === null || sentAt < this.firstSentAt) this.firstSentAt = sentAt;
    if (this.lastSentAt === null || sentAt > this.lastSentAt) this.lastSentAt = sentAt;
  }

  /** A copy of everything that reading has counted so far. */
  counts(unknownAddresses: number): ReadCounts {
    const { format, rowsDone, messagesRead, externalRecipients, problemCount, firstSentAt, lastSentAt } =
      this;
    return {
      ...{ format, rowsDone, messagesRead, externalRecipients, problemCount, firstSentAt, lastSentAt },
      people: this.people.size,
      unknownAddresses,
      dropped: { ...this.dropped },
      problems: [...this.problems],
      ignoredColumns: [...this.ignoredColumns],
    };
  }
}

/** Reading and storing together: the stand of an import. */
export const standOf = (
  { dropped, ...counts }: ReadCounts,
  { kept, pending, there, optedOut }: StoredCounts,
): ImportStand => ({
  ...counts,
  messagesKept: kept,
  messagesPending: pending,
  dropped: { ...dropped, alreadyThere: there, optedOut: (dropped['optedOut'] ?? 0) + optedOut },
});

/** The report of a stand. */
export const reportOf = ({ rowsDone: _rowsDone, dropped, ...stand }: ImportStand): MailImportReport => ({
  ...stand,
  dropped: { ...NO_DROPS, ...dropped },
});

const NO_DROPS: Readonly<Record<MailDropReason, number>> = {
  alreadyThere: 0,
  list: 0,
  bulk: 0,
  automatic: 0,
  calendar: 0,
  roleMailbox: 0,
  self: 0,
  external: 0,
  optedOut: 0,
  dismissed: 0,
  overflow: 0,
};
