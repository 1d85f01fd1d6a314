import { Injectable, type OnModuleInit } from '@nestjs/common';
import { readMailFile } from '@wellspring/influence-formats';
import { type Actor, badInput, DAY_MS, DomainError, systemClock } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { type EventPayload, JobCancelled, type JobProgress, JobRegistry } from '@wellspring/platform-jobs';
import { Actors } from '@wellspring/people-server';
import { ImportMail } from './import-mail.service.js';
import { LivingImports } from './living-imports.service.js';
import { MailFiles } from './mail-files.js';
import { type MailImportRow } from './mail-import.entity.js';
import { MailImportRepository } from './mail-import.repository.js';
import { IMPORT_MAIL_JOB } from './start-mail-import.service.js';

const MEGABYTE = 1024 * 1024;
/** A file that no import wants any more, and one whose import was broken off, goes after a day. */
const STRAY_MS = DAY_MS;

/** Takes in a file that was uploaded; after a crash from where it was. The file goes with the end of its import. */
@Injectable()
export class RunMailImport implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly unitOfWork: UnitOfWork,
    private readonly importMail: ImportMail,
    private readonly imports: MailImportRepository,
    private readonly files: MailFiles,
    private readonly actors: Actors,
    private readonly living: LivingImports,
  ) {}

  onModuleInit(): void {
    this.registry.define(IMPORT_MAIL_JOB, ({ importId }, progress) => this.work(String(importId), progress));
    this.registry.daily('influence.sweep-mail-files', () => this.sweep(systemClock.now()));
  }

  /** Marks imports whose process is gone, and removes files of ended ones and leftovers of broken uploads. Safe at any time. */
  async sweep(now: Date): Promise<void> {
    await this.living.markInterrupted(now);
    for (const { id, changedAt } of await this.files.list()) {
      const row = await this.unitOfWork.run((tx) => this.imports.find(tx, id));
      const isWanted = row?.hasFile === true && (row.state === 'waiting' || row.state === 'running');
      if (!isWanted && now.getTime() - changedAt.getTime() > STRAY_MS) await this.forget(id);
    }
  }

  private async work(importId: string, progress: JobProgress): Promise<EventPayload> {
    const row = await this.unitOfWork.run((tx) => this.imports.find(tx, importId));
    if (!row) throw badInput('This import was forgotten meanwhile.');
    // The end was stored, and the crash came before the job knew.
    if (row.state !== 'done') await this.read(row, progress);
    await this.forget(importId);
    const done = await this.unitOfWork.run((tx) => this.imports.find(tx, importId));
    return { messagesRead: done?.messagesRead ?? 0, messagesKept: done?.messagesKept ?? 0 };
  }

  private async read(row: MailImportRow, progress: JobProgress): Promise<void> {
    const total = Math.max(1, Math.ceil(Number(row.sizeBytes ?? 0) / MEGABYTE));
    const cancelIfAsked = () => {
      if (progress.cancelled) throw new JobCancelled();
    };
    let consumedBytes = 0;
    const { format, zone, epoch } = row.settings;
    const rows = readMailFile(this.files.pathOf(row.id), {
      ...{ fileName: row.fileName, now: row.startedAt, fileTime: row.startedAt, format, zone },
      ...(epoch === undefined ? {} : { epoch: new Date(epoch) }),
      onConsumed: (bytes) => (consumedBytes = bytes),
    });
    try {
      await this.importMail.continue(await this.actorOf(row), row, rows, {
        ...{ fileName: row.fileName, onProblem: 'skip' },
        ...(format === undefined ? {} : { format }),
        onProgress: (messages) => {
          cancelIfAsked();
          const done = Math.min(total, Math.round(consumedBytes / MEGABYTE));
          progress.report({ done, total, unit: 'MB', message: `${messages} messages` });
        },
      });
    } catch (error) {
      // What is wrong with a file will be wrong again; it holds texts, so it goes at once.
      if (error instanceof DomainError && error.code === 'BAD_INPUT') await this.forget(row.id);
      throw error;
    }
  }

  private async forget(importId: string): Promise<void> {
    await this.files.remove(importId);
    await this.unitOfWork.run((tx) => this.imports.forgetFile(tx, importId));
  }

  /** Whoever sent the file, with the roles that they have now. */
  private async actorOf({ requestedById }: MailImportRow): Promise<Actor> {
    const actor =
      requestedById === null ? undefined : (await this.actors.byIds([requestedById])).get(requestedById);
    if (!actor) throw badInput('Whoever started this import can not sign in any more.');
    return actor;
  }
}
