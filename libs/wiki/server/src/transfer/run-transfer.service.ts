import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { type Actor, badInput, DAY_MS, SYSTEM_ACTOR, systemClock } from '@wellspring/kernel';
import { Actors } from '@wellspring/people-server';
import { UnitOfWork } from '@wellspring/platform-database';
import { type EventPayload, JobCancelled, type JobProgress } from '@wellspring/platform-jobs';
import {
  openWikiFile,
  openZip,
  readMediaWikiXml,
  writeMediaWikiXml,
  writeZip,
} from '@wellspring/wiki-formats';
import { ImportWikiHistory } from '../import-wiki-history.service.js';
import { type ImportedPage } from '../media-wiki-import.js';
import { ExportMarkdown } from './export-markdown.service.js';
import { ExportMediaWiki } from './export-mediawiki.service.js';
import { ImportMarkdown } from './import-markdown.service.js';
import { TRANSFER_FILE_DAYS } from './receive-upload.service.js';
import { type TransferEntry, type TransferListener } from './transfer-entry.js';
import { TransferFiles } from './transfer-files.js';
import { type StoredTransfer, TransferRepository } from './transfer.repository.js';

const MEGABYTE = 1024 * 1024;

/** Does the work of imports and exports within their jobs. Safe to run again after a crash: it adds what is missing. */
@Injectable()
export class RunTransfer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transfers: TransferRepository,
    private readonly files: TransferFiles,
    private readonly actors: Actors,
    private readonly audit: AuditTrail,
    private readonly importMarkdown: ImportMarkdown,
    private readonly importWiki: ImportWikiHistory,
    private readonly exportMarkdown: ExportMarkdown,
    private readonly exportWiki: ExportMediaWiki,
  ) {}

  /** The job of an import. Its file goes when all went well, and stays a day for another try where not. */
  async import(transferId: string, progress: JobProgress): Promise<EventPayload> {
    const transfer = await this.required(transferId);
    const actor = await this.actorOf(transfer);
    const facts =
      transfer.format === 'markdown'
        ? await this.markdownIn(transfer, actor, progress)
        : await this.mediaWikiIn(transfer, actor, progress);
    const isDryRun = transfer.settings.isDryRun === true;
    const report = { ...(await this.transfers.counts(transfer.id)), ...facts };
    await this.unitOfWork.run((tx) =>
      // After a dry run the same file is mostly wanted for the real one.
      this.transfers.finish(tx, transfer.id, {
        report,
        at: systemClock.now(),
        ...(isDryRun ? {} : { file: null }),
      }),
    );
    if (!isDryRun) await this.files.remove(transfer.id);
    return report;
  }

  /** The job of an export. */
  async export(transferId: string, progress: JobProgress): Promise<EventPayload> {
    const transfer = await this.required(transferId);
    const actor = await this.actorOf(transfer);
    const isEverything = transfer.settings.reason !== undefined && actor.roles.includes('admin');
    const area = { spaceKey: transfer.spaceKey, reader: isEverything ? SYSTEM_ACTOR : actor };
    const listener = this.listener(transfer, progress);
    let pages = 0;
    const count = (done: number, total: number | null) => {
      pages = done;
      listener.progress(done, total);
    };
    const sizeBytes =
      transfer.format === 'markdown'
        ? await this.files.write(transfer.id, [
            writeZip(this.exportMarkdown.entries(area, { ...listener, progress: count })),
          ])
        : await this.files.write(transfer.id, [
            Readable.from(writeMediaWikiXml(this.exportWiki.rows(area, count))),
            createGzip(),
          ]);
    const report = { ...(await this.transfers.counts(transfer.id)), pages };
    const at = systemClock.now();
    const file = { sizeBytes, expiresAt: new Date(at.getTime() + TRANSFER_FILE_DAYS * DAY_MS) };
    await this.unitOfWork.run(async (tx) => {
      await this.transfers.finish(tx, transfer.id, { report, at, file });
      const { format, spaceKey } = transfer;
      const details = { format, spaceKey, pages, isEverything };
      await this.audit.record(tx, {
        ...{ actor, action: 'wiki.exported', subjectKind: 'transfer', subjectId: transfer.id, details },
      });
    });
    return report;
  }

  private async markdownIn(transfer: StoredTransfer, actor: Actor, progress: JobProgress) {
    const archive = await openZip(this.files.pathOf(transfer.id), transfer.fileName);
    try {
      const { spaceKey, settings } = transfer;
      const { sourceName = '', isDryRun = false } = settings;
      const input = { spaceKey: spaceKey ?? '', sourceName, isDryRun, unwrap: true };
      const { files } = await this.importMarkdown.run(
        actor,
        archive,
        input,
        this.listener(transfer, progress),
      );
      return { files };
    } finally {
      await archive.close();
    }
  }

  private async mediaWikiIn(transfer: StoredTransfer, actor: Actor, progress: JobProgress) {
    const file = await openWikiFile(this.files.pathOf(transfer.id), transfer.fileName);
    const { markup = 'auto', isDryRun = false } = transfer.settings;
    const entries: TransferEntry[] = [];
    const report = await this.importWiki.run(actor, readMediaWikiXml(file.bytes, file.fileName), {
      ...{ spaceKey: transfer.spaceKey ?? '', markup, isDryRun },
      onPage: (page) => void entries.push(entryOf(page)),
      onProgress: ({ pages, revisions }) => {
        if (progress.cancelled) throw new JobCancelled();
        progress.report({
          done: Math.round(file.consumedBytes() / MEGABYTE),
          total: Math.ceil(file.sizeBytes / MEGABYTE),
          unit: 'MB',
          message: `${pages} pages, ${revisions} revisions`,
        });
      },
    });
    await this.transfers.addEntries(transfer.id, entries);
    await this.transfers.addEntries(
      transfer.id,
      report.problems.map(({ line, message }) => ({
        ...{ path: `${transfer.fileName}, line ${line}`, outcome: 'noted', notes: [message], pageId: null },
      })),
    );
    return { revisions: report.added, authors: report.authors };
  }

  private listener(transfer: StoredTransfer, progress: JobProgress): TransferListener {
    return {
      progress: (done, total) => {
        if (progress.cancelled) throw new JobCancelled();
        progress.report({ done, total, unit: 'pages' });
      },
      entries: (entries) => this.transfers.addEntries(transfer.id, entries),
    };
  }

  private async required(id: string): Promise<StoredTransfer> {
    const transfer = await this.transfers.find(id);
    if (!transfer) throw badInput('This import or export was forgotten meanwhile.');
    return transfer;
  }

  /** Whoever asked for it, with the roles and groups that they have now. */
  private async actorOf({ requestedById }: StoredTransfer): Promise<Actor> {
    const actor = (await this.actors.byIds([requestedById])).get(requestedById);
    if (!actor) throw badInput('Whoever started this can not sign in any more.');
    return actor;
  }
}

function entryOf({ title, pageId, isNew, added, skipped, closedBecause }: ImportedPage): TransferEntry {
  const outcome =
    closedBecause !== null && skipped > 0
      ? 'refused'
      : added === 0
        ? 'unchanged'
        : isNew
          ? 'added'
          : 'changed';
  const notes = [
    ...(added > 0 ? [`${added} revisions added.`] : []),
    ...(outcome === 'refused' ? [`Left as it is: ${closedBecause}.`] : []),
  ];
  return { path: title, outcome, notes, pageId };
}
