import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { countRecipients } from '@wellspring/influence-domain';
import { type MailRow, type MessageRow } from '@wellspring/influence-formats';
import { type Actor, badInput, secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { Database, type Tx, UnitOfWork } from '@wellspring/platform-database';
import { AddressBook } from '@wellspring/people-server';
import { mayStateRecording } from '../influence.policy.js';
import { INFLUENCE_SETTINGS, type InfluenceSettings } from '../influence.settings.js';
import { MailRecordings } from '../recording/mail-recording.read-model.js';
import { type KeptMessage, MailRepository } from './mail.repository.js';

export interface MailImportOptions {
  /** Label of the file, without a path. */
  readonly fileName: string;
  readonly format: string;
  /** What to do with a wrong row: refuse the whole file, or leave the row out and report it. */
  readonly onProblem: 'refuse' | 'skip';
  readonly onProgress?: (messagesRead: number) => void;
}

export interface MailProblem {
  readonly line: number;
  readonly column: string | null;
  readonly message: string;
}

/** What became of a file. */
export interface MailImportReport {
  readonly messagesRead: number;
  /** New messages that were stored. */
  readonly messagesKept: number;
  /** Different people who appear in the stored messages of this file. */
  readonly people: number;
  readonly dropped: Readonly<Record<MailDropReason, number>>;
  /** Line of the first message from a sender whom the directory does not have. */
  readonly firstUnknownSenderLine: number | null;
  /** Addresses that nobody of the directory has. */
  readonly unknownAddresses: number;
  readonly problems: readonly MailProblem[];
  readonly problemCount: number;
  /** Columns of the file that were not read. */
  readonly ignoredColumns: readonly string[];
}

export type MailDropReason = 'alreadyThere' | 'unknownSender' | 'noKnownRecipient' | 'optedOut';

const BATCH_MESSAGES = 2_000;
const REPORTED_PROBLEMS = 100;

/** Takes in mail metadata under the statement in force, all of a file or nothing. A second time adds nothing. */
@Injectable()
export class ImportMail {
  constructor(
    @Inject(INFLUENCE_SETTINGS) private readonly settings: InfluenceSettings,
    private readonly unitOfWork: UnitOfWork,
    private readonly recordings: MailRecordings,
    private readonly repository: MailRepository,
    private readonly addressBook: AddressBook,
    private readonly audit: AuditTrail,
    private readonly database: Database,
  ) {}

  /**
   * BAD_INPUT when no statement is in force, and for a wrong row where rows are to be refused; then nothing was stored.
   * Memory does not grow with the file but for the hashes of unknown addresses.
   */
  async run(
    actor: Actor,
    rows: AsyncIterable<MailRow>,
    options: MailImportOptions,
  ): Promise<MailImportReport> {
    mayStateRecording(actor);
    const now = systemClock.now();
    const recording = await this.recordings.inForce(now);
    if (!recording) throw badInput('Mail recording is off: state its purpose, legal basis and end first.');
    const directory = await this.directory();
    const importId = uuidv7(now, secureRandom);
    return this.unitOfWork.run(async (tx) => {
      const row = {
        id: importId,
        recordingId: recording.id,
        fileName: options.fileName,
        format: options.format,
        startedAt: now,
      };
      await this.repository.beginImport(tx, row);
      const report = await this.store(tx, importId, rows, directory, options);
      const { messagesRead, messagesKept, dropped, problems } = report;
      await this.repository.finishImport(tx, importId, {
        messagesRead,
        messagesKept,
        dropped,
        problems,
        finishedAt: systemClock.now(),
      });
      const details = { messagesRead, messagesKept };
      await this.audit.record(tx, {
        actor,
        action: 'influence.mail-imported',
        subjectKind: 'mail-import',
        subjectId: importId,
        details,
      });
      return report;
    });
  }

  private async store(
    tx: Tx,
    importId: string,
    rows: AsyncIterable<MailRow>,
    directory: Directory,
    options: MailImportOptions,
  ): Promise<MailImportReport> {
    const dropped = { alreadyThere: 0, unknownSender: 0, noKnownRecipient: 0, optedOut: 0 };
    const problems: MailProblem[] = [];
    const unknown = new Set<string>();
    const people = new Set<string>();
    let [messagesRead, messagesKept, problemCount] = [0, 0, 0];
    let firstUnknownSenderLine: number | null = null;
    let ignoredColumns: readonly string[] = [];
    let batch: KeptMessage[] = [];
    const flush = async () => {
      const added = await this.repository.add(tx, importId, batch);
      dropped.alreadyThere += batch.length - added;
      messagesKept += added;
      batch = [];
      options.onProgress?.(messagesRead);
    };
    for await (const row of rows) {
      if (row.kind === 'header') ignoredColumns = row.ignoredColumns;
      else if (row.kind === 'problem') {
        if (options.onProblem === 'refuse') throw badInput(problemText(options.fileName, row));
        problemCount += 1;
        if (problems.length < REPORTED_PROBLEMS)
          problems.push({ line: row.line, column: row.column, message: row.message });
      } else {
        messagesRead += 1;
        const verdict = this.keep(row, directory, unknown);
        if (typeof verdict === 'string') {
          dropped[verdict] += 1;
          if (verdict === 'unknownSender') firstUnknownSenderLine ??= row.line;
        } else {
          for (const id of [verdict.senderId, ...verdict.recipients.map((recipient) => recipient.personId)])
            people.add(id);
          if (batch.push(verdict) >= BATCH_MESSAGES) await flush();
        }
      }
    }
    await flush();
    const unknownAddresses = unknown.size;
    return {
      messagesRead,
      messagesKept,
      people: people.size,
      dropped,
      firstUnknownSenderLine,
      unknownAddresses,
      problems,
      problemCount,
      ignoredColumns,
    };
  }

  private keep(
    row: MessageRow,
    { personOf, optedOut }: Directory,
    unknown: Set<string>,
  ): KeptMessage | MailDropReason {
    const known = (address: string): string | null => {
      const id = personOf.get(address);
      if (id === undefined)
        unknown.add(createHmac('sha256', this.settings.messageIdKey).update(address).digest('base64'));
      return id ?? null;
    };
    const senderId = known(row.from);
    const roleOf = new Map<string, number>();
    for (const [addresses, role] of [
      [row.to, 0],
      [row.cc, 1],
    ] as const) {
      for (const address of addresses) {
        const id = known(address);
        if (id !== null && id !== senderId && !optedOut.has(id) && !roleOf.has(id)) roleOf.set(id, role);
      }
    }
    if (senderId === null) return 'unknownSender';
    if (optedOut.has(senderId)) return 'optedOut';
    if (roleOf.size === 0) return 'noKnownRecipient';
    return {
      messageHash: createHmac('sha256', this.settings.messageIdKey).update(row.messageKey).digest(),
      sentAt: row.sentAt,
      senderId,
      recipientCount: countRecipients(row),
      recipients: [...roleOf].map(([personId, role]) => ({ personId, role })),
    };
  }

  private async directory(): Promise<Directory> {
    const entries = await this.addressBook.employees();
    const optOuts = await this.database.query<{ person_id: string }>(
      `SELECT person_id FROM mail_recording_opt_out`,
    );
    return {
      personOf: new Map(
        entries.flatMap((entry) => entry.addresses.map((address) => [address, entry.personId] as const)),
      ),
      optedOut: new Set(optOuts.map((row) => row.person_id)),
    };
  }
}

interface Directory {
  readonly personOf: ReadonlyMap<string, string>;
  readonly optedOut: ReadonlySet<string>;
}

function problemText(fileName: string, { line, column, message }: MailProblem): string {
  return `${fileName}: line ${line}${column === null ? '' : `, column ${column}`}: ${message}`;
}
