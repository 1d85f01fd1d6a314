import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import {
  type Actor,
  badInput,
  forbidden,
  hasRole,
  notFound,
  secureRandom,
  systemClock,
  uuidv7,
} from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { JobRuns } from '@wellspring/platform-jobs';
import { spaceKeyProblem } from '@wellspring/wiki-domain';
import { checkedReason } from '../access/checked-reason.js';
import { checkedId } from '../checked-input.js';
import { PagePlaces } from '../page-places.js';
import { TransferRepository, type TransferSettings } from './transfer.repository.js';

/** What becomes of an upload. */
export interface StartImportInput {
  readonly uploadId: string;
  readonly format: 'markdown' | 'mediawiki';
  readonly spaceKey: string;
  /** Left out: as an earlier start of the same upload had it, so that a dry run tells what the real one does. */
  readonly markup?: 'markdown' | 'wikitext' | 'auto' | null;
  /** Left out: likewise. */
  readonly sourceName?: string | null;
  readonly isDryRun: boolean;
}

/** What goes out. */
export interface StartExportInput {
  readonly format: 'markdown' | 'mediawiki';
  /** Null for every space. */
  readonly spaceKey: string | null;
  /** An administrator's reason to take out what they may not read; null to take out what they may. */
  readonly reason: string | null;
}

/** Kinds of the two jobs. */
export const IMPORT_JOB = 'wiki.import';
export const EXPORT_JOB = 'wiki.export';
const SOURCE_NAME_MAX_CHARS = 100;

/** Starts imports and exports as jobs. */
@Injectable()
export class StartTransfer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transfers: TransferRepository,
    private readonly places: PagePlaces,
    private readonly runs: JobRuns,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Starts the import of an uploaded file, or starts it again: what an earlier start did is found and the rest is added.
   * For the administrator who uploaded it. Gives the id of the transfer, which is the upload's.
   */
  async import(actor: Actor, input: StartImportInput): Promise<string> {
    if (!hasRole(actor, 'admin')) throw forbidden('Only administrators import.');
    const id = checkedId('uploadId', input.uploadId);
    const problem = spaceKeyProblem(input.spaceKey);
    if (problem) throw badInput(problem.message, { field: 'spaceKey', problem: problem.code });
    const named = input.sourceName?.trim();
    if (named !== undefined && named.length > SOURCE_NAME_MAX_CHARS)
      throw badInput(`sourceName: at most ${SOURCE_NAME_MAX_CHARS} characters.`, { field: 'sourceName' });
    const { format, spaceKey, isDryRun } = input;
    await this.unitOfWork.run(async (tx) => {
      const transfer = await this.transfers.lock(tx, id);
      if (!transfer || transfer.requestedById !== actor.personId || transfer.direction !== 'import')
        throw notFound('There is no such upload.');
      if (!transfer.hasFile) throw badInput('The file is gone; upload it again.', { field: 'uploadId' });
      await this.refuseTwice(tx, transfer.jobRunId);
      const settings: TransferSettings = {
        markup: input.markup ?? transfer.settings.markup ?? 'auto',
        sourceName: named ?? transfer.settings.sourceName ?? '',
        isDryRun,
      };
      await this.transfers.settle(tx, id, { format, spaceKey, settings });
      await this.startJob(tx, actor, {
        id,
        kind: IMPORT_JOB,
        label: `Import: ${transfer.fileName} → ${spaceKey}`,
      });
      await this.record(tx, actor, 'wiki.import-started', id, { format, spaceKey, isDryRun });
    });
    return id;
  }

  /**
   * Starts an export. One space: for those who manage it and for administrators; every space: for administrators. It
   * holds what its maker may read; with a reason, an administrator's holds everything, and that is recorded.
   */
  async export(actor: Actor, input: StartExportInput): Promise<string> {
    const { format, spaceKey } = input;
    const reason = input.reason === null ? null : checkedReason(input.reason);
    const isAdmin = hasRole(actor, 'admin');
    if (reason !== null && !isAdmin) throw forbidden('Only administrators take out what they may not read.');
    if (spaceKey === null && !isAdmin) throw forbidden('Only administrators export every space.');
    const now = systemClock.now();
    const id = uuidv7(now, secureRandom);
    await this.unitOfWork.run(async (tx) => {
      if (spaceKey !== null) await this.requireSpace(tx, actor, spaceKey, reason !== null);
      await this.transfers.insert(tx, {
        ...{ id, direction: 'export', format, spaceKey, sizeBytes: null, hasFile: false, expiresAt: null },
        fileName: fileNameOf(format, spaceKey, now),
        settings: reason === null ? {} : { reason },
        requestedById: actor.personId,
        createdAt: now,
      });
      await this.startJob(tx, actor, {
        id,
        kind: EXPORT_JOB,
        label: `Export: ${spaceKey ?? '*'} (${format})`,
      });
      const details = {
        format,
        spaceKey,
        isEverything: reason !== null,
        ...(reason === null ? {} : { reason }),
      };
      await this.record(tx, actor, 'wiki.export-started', id, details);
    });
    return id;
  }

  private async requireSpace(tx: Tx, actor: Actor, key: string, mayBeClosed: boolean): Promise<void> {
    const place = await this.places.space(tx, key);
    if (!place) throw notFound('There is no such space.');
    if (mayBeClosed) return;
    const need = hasRole(actor, 'admin') ? 'read' : 'manage';
    await this.places.policy.require(tx, actor, place.accessSetId, need, 'space');
  }

  private async refuseTwice(tx: Tx, jobRunId: string | null): Promise<void> {
    const running = await tx.query(`SELECT 1 FROM job_run WHERE id = $1 AND state IN ('queued', 'running')`, [
      jobRunId,
    ]);
    if (running.length > 0) throw badInput('This import is running already.', { field: 'uploadId' });
  }

  private async startJob(
    tx: Tx,
    actor: Actor,
    job: { id: string; kind: string; label: string },
  ): Promise<void> {
    const { id, kind, label } = job;
    const runId = await this.runs.start(tx, actor, { kind, label, payload: { transferId: id }, queue: kind });
    await this.transfers.setJob(tx, id, runId);
  }

  private record(
    tx: Tx,
    actor: Actor,
    action: string,
    subjectId: string,
    details: Readonly<Record<string, string | number | boolean | null>>,
  ): Promise<void> {
    return this.audit.record(tx, { actor, action, subjectKind: 'transfer', subjectId, details });
  }
}

function fileNameOf(format: 'markdown' | 'mediawiki', spaceKey: string | null, now: Date): string {
  const name = `${spaceKey ?? 'wellspring'}-${now.toISOString().slice(0, 10)}`;
  return format === 'markdown' ? `${name}.zip` : `${name}.xml.gz`;
}
