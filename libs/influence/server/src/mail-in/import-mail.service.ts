import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { type MailRow, type ProblemRow } from '@wellspring/influence-formats';
import { type Actor, badInput, DomainError, secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { AddressBook } from '@wellspring/people-server';
import { mayStateRecording } from '../influence.policy.js';
import { INFLUENCE_SETTINGS, type InfluenceSettings } from '../influence.settings.js';
import { MailRecordings } from '../recording/mail-recording.read-model.js';
import { type MailImportReport, ReportCounter, reportOf, standOf } from './import-report.js';
import { entryLabel, fileLabel } from './file-label.js';
import { InternalDomains } from './internal-domains.read-model.js';
import { LivingImports } from './living-imports.service.js';
import { type MailImportRow } from './mail-import.entity.js';
import { MailImportRepository } from './mail-import.repository.js';
import { MailParties } from './mail-parties.js';
import { MailRepository } from './mail.repository.js';
import { SettleUnknownAddress } from './settle-unknown-address.service.js';
import { type KeptMessage, sortMessage } from './sort-message.js';
import { StoreMessages } from './store-messages.js';

export interface MailImportOptions {
  /** Label of the file, without a path. */
  readonly fileName: string;
  /** Left out: as the reader recognises it. */
  readonly format?: string;
  /** What to do with a wrong row: refuse the whole file, or leave the row out and report it. */
  readonly onProblem: 'refuse' | 'skip';
  /** Called for every batch, and twice a second between; what it throws ends the import there. */
  readonly onProgress?: (messagesRead: number) => void;
}

/** Messages of a transaction. Ours: some 50 ms of PostgreSQL, and what a crash costs at most. */
const BATCH_MESSAGES = 5_000;
/** Messages may be large and their batches long: somebody who cancels waits no longer than this. */
const TELL_MS = 500;
/** Rows after which a batch ends though few of them are kept, so that the position moves on. */
const BATCH_ROWS = 50_000;

/** Takes in mail metadata under the statement in force, in batches with a stored position. Again adds nothing. */
@Injectable()
export class ImportMail {
  constructor(
    @Inject(INFLUENCE_SETTINGS) private readonly settings: InfluenceSettings,
    private readonly unitOfWork: UnitOfWork,
    private readonly recordings: MailRecordings,
    private readonly mail: MailRepository,
    private readonly imports: MailImportRepository,
    private readonly living: LivingImports,
    private readonly addressBook: AddressBook,
    private readonly domains: InternalDomains,
    private readonly unknown: SettleUnknownAddress,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * BAD_INPUT when no statement is in force, which each batch asks anew, and for a wrong row where rows are to be refused;
   * then nothing of the file is left. Any other end leaves whole batches, and the same file again adds the rest. Memory does
   * not grow with the file but for the people and unknown addresses met.
   */
  async run(
    actor: Actor,
    rows: AsyncIterable<MailRow>,
    options: MailImportOptions,
  ): Promise<MailImportReport> {
    mayStateRecording(actor);
    const recording = await this.recording();
    const now = systemClock.now();
    const id = uuidv7(now, secureRandom);
    const { format = 'auto' } = options;
    const fileName = fileLabel(options.fileName);
    const row = { id, recordingId: recording.id, fileName, format, startedAt: now };
    await this.living.markInterrupted(now);
    return this.living.during(id, async () => {
      await this.unitOfWork.run((tx) => this.imports.begin(tx, row));
      return this.intake(actor, id, null, rows, options);
    });
  }

  /**
   * Runs an import that is there, from the position that an earlier run has left: `rows` are those of the same file from its
   * start, read in the same way. Errors as above.
   */
  async continue(
    actor: Actor,
    earlier: MailImportRow,
    rows: AsyncIterable<MailRow>,
    options: MailImportOptions,
  ): Promise<MailImportReport> {
    mayStateRecording(actor);
    await this.recording();
    return this.living.during(earlier.id, async () => {
      await this.unitOfWork.run((tx) => this.imports.setRunning(tx, earlier.id));
      return this.intake(actor, earlier.id, earlier, rows, options);
    });
  }

  private async intake(
    actor: Actor,
    id: string,
    earlier: MailImportRow | null,
    rows: AsyncIterable<MailRow>,
    options: MailImportOptions,
  ): Promise<MailImportReport> {
    const stored = {
      kept: earlier?.messagesKept ?? 0,
      pending: earlier?.messagesPending ?? 0,
      there: earlier?.dropped['alreadyThere'] ?? 0,
      optedOut: 0,
    };
    const { unitOfWork, mail, imports, recordings } = this;
    const store = new StoreMessages({ unitOfWork, mail, imports, recordings }, id, systemClock.now(), stored);
    try {
      await this.unknown.resolveKnown();
      const counter = new ReportCounter(earlier, options.format ?? 'auto');
      const unknownAddresses = await this.read(rows, counter, store, options);
      const stand = (await store.finish()) ?? standOf(counter.counts(unknownAddresses), stored);
      const report = reportOf(stand);
      await this.end(actor, id, report);
      return report;
    } catch (error) {
      await store.quiet();
      await this.fail(id, error, options);
      throw error;
    }
  }

  /** Reads all rows and stores them in batches; gives how many unknown addresses there were. */
  private async read(
    rows: AsyncIterable<MailRow>,
    counter: ReportCounter,
    store: StoreMessages,
    options: MailImportOptions,
  ): Promise<number> {
    const parties = await this.parties();
    const doneBefore = counter.rowsDone;
    let [rowNumber, batchStart, toldAtMs] = [0, doneBefore, performance.now()];
    let batch: KeptMessage[] = [];
    const flush = async () => {
      await store.add(batch, counter.counts(parties.unknownAddresses));
      [batch, batchStart] = [[], counter.rowsDone];
      tell();
    };
    const tell = () => {
      options.onProgress?.(counter.messagesRead);
      toldAtMs = performance.now();
    };
    for await (const row of rows) {
      if (performance.now() - toldAtMs > TELL_MS) tell();
      if (row.kind === 'header' || row.kind === 'format') {
        counter.about(row);
        continue;
      }
      // Rows of an earlier run are looked at for their people and unknown addresses alone.
      const isDone = ++rowNumber <= doneBefore;
      if (row.kind === 'problem') {
        if (options.onProblem === 'refuse') throw badInput(problemText(options.fileName, row), placeIn(row));
        if (!isDone) counter.problem(row);
      } else {
        const verdict = sortMessage(row, parties, this.settings.messageIdKey);
        if (!isDone) counter.message(verdict);
        if (verdict.kind === 'kept') {
          counter.meet(verdict.message);
          if (!isDone) batch.push(verdict.message);
        }
      }
      if (batch.length >= BATCH_MESSAGES || counter.rowsDone - batchStart >= BATCH_ROWS) await flush();
    }
    await flush();
    return parties.unknownAddresses;
  }

  private async parties(): Promise<MailParties> {
    const [people, stored] = await Promise.all([
      this.addressBook.employees(),
      this.unitOfWork.run(async (tx) => ({
        addresses: await this.mail.storedAddresses(tx),
        optOuts: await this.mail.lockOptOuts(tx),
      })),
    ]);
    const { domains } = this.domains.of(people);
    return new MailParties(people, stored.optOuts, stored.addresses, domains, this.settings.messageIdKey);
  }

  private async end(actor: Actor, id: string, report: MailImportReport): Promise<void> {
    const { messagesRead, messagesKept } = report;
    await this.unitOfWork.run(async (tx) => {
      await this.imports.end(tx, id, 'done', systemClock.now(), null);
      await this.audit.record(tx, {
        ...{ actor, action: 'influence.mail-imported', subjectKind: 'mail-import', subjectId: id },
        details: { messagesRead, messagesKept },
      });
    });
  }

  private async fail(id: string, error: unknown, { onProblem, fileName }: MailImportOptions): Promise<void> {
    // By name: the command line's Ctrl-C has a class of its own, above this package.
    const isCancelled =
      error instanceof Error && ['JobCancelled', 'Interrupted'].includes(error.constructor.name);
    const isTold = error instanceof DomainError;
    const words = isTold ? withoutNames(error, fileName) : 'An internal error stopped the import.';
    await this.unitOfWork.run(async (tx) => {
      if (onProblem === 'refuse' && isTold) await this.mail.undo(tx, id);
      const state = isCancelled ? 'cancelled' : 'failed';
      await this.imports.end(tx, id, state, systemClock.now(), isCancelled ? null : words);
    });
  }

  private async recording() {
    const recording = await this.recordings.inForce(systemClock.now());
    if (!recording) throw badInput('Mail recording is off: state its purpose, legal basis and end first.');
    return recording;
  }
}

const placeIn = ({ line, entry, entryAt }: ProblemRow): Record<string, string | number> => ({
  ...{ line, ...(entry !== undefined && entryAt !== undefined ? { entry, entryAt } : {}) },
});

/** What an error says, for keeping: names of messages are their subjects. */
function withoutNames({ message, details }: DomainError, fileName: string): string {
  const { entry, entryAt } = details;
  const words = message.replaceAll(fileName, fileLabel(fileName));
  return typeof entry === 'string' && typeof entryAt === 'number'
    ? words.replaceAll(entry, entryLabel(entryAt))
    : words;
}

function problemText(fileName: string, { line, column, message, entry }: ProblemRow): string {
  const where = entry === undefined ? '' : `${entry}, `;
  return `${fileName}: ${where}line ${line}${column === null ? '' : `, column ${column}`}: ${message}`;
}
