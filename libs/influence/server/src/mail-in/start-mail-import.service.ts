import { basename } from 'node:path';
import { type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { MAIL_FORMATS, type MailFormat, zoneOf } from '@wellspring/influence-formats';
import { type Actor, badInput, notFound, secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { JobRuns } from '@wellspring/platform-jobs';
import { mayStateRecording } from '../influence.policy.js';
import { MailRecordings } from '../recording/mail-recording.read-model.js';
import { fileLabel } from './file-label.js';
import { MailFiles } from './mail-files.js';
import { type MailReadSettings, MailImportRow } from './mail-import.entity.js';

/** Kind of the job. */
export const IMPORT_MAIL_JOB = 'influence.import-mail';
const NAME_MAX_CHARS = 200;

/** What comes with an uploaded file, all of it text from outside. */
export interface MailUpload {
  readonly name: string;
  readonly format?: string | undefined;
  readonly zone?: string | undefined;
  /** ISO 8601 with a zone. */
  readonly epoch?: string | undefined;
}

/** A file that waits to be taken in. */
export interface StartedMailImport {
  readonly id: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly jobRunId: string;
}

/** Takes files in through the web app and starts their import as a job. For administrators. */
@Injectable()
export class StartMailImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recordings: MailRecordings,
    private readonly files: MailFiles,
    private readonly runs: JobRuns,
  ) {}

  /**
   * Streams a file into the data folder and starts its import. FORBIDDEN and BAD_INPUT (recording is off, a format, zone or
   * epoch that is none) come before the first byte is read; BAD_INPUT too for an empty or too large file.
   */
  async receive(actor: Actor, upload: MailUpload, content: Readable): Promise<StartedMailImport> {
    mayStateRecording(actor);
    const now = systemClock.now();
    const recording = await this.recordings.inForce(now);
    if (!recording) throw badInput('Mail recording is off: state its purpose, legal basis and end first.');
    const settings = checkedSettings(upload);
    const fileName = fileLabel(fileNameOf(upload.name));
    const id = uuidv7(now, secureRandom);
    const sizeBytes = await this.files.write(id, content);
    const jobRunId = await this.unitOfWork.run(async (tx) => {
      await tx.manager.getRepository(MailImportRow).insert({
        ...{ id, recordingId: recording.id, fileName, format: settings.format ?? 'auto', state: 'waiting' },
        ...{ startedAt: now, settings, sizeBytes: String(sizeBytes), hasFile: true },
        requestedById: actor.personId,
      });
      return this.startJob(tx, actor, id, fileName);
    });
    return { id, fileName, sizeBytes, jobRunId };
  }

  /** Goes on with an import that failed or was cancelled. NOT_FOUND where there is none, BAD_INPUT where it can't. */
  async resume(actor: Actor, id: string): Promise<void> {
    mayStateRecording(actor);
    await this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<{ file_name: string; has_file: boolean; state: string }>(
        `SELECT file_name, has_file, state FROM mail_import WHERE id = $1 FOR UPDATE`,
        [id],
      );
      if (!row) throw notFound('There is no such import.');
      if (row.state !== 'failed' && row.state !== 'cancelled')
        throw badInput('Only an import that failed or was cancelled can go on.', { field: 'id' });
      if (!row.has_file || !(await this.files.has(id)))
        throw badInput('The file is gone; upload it again: what it has that is there already adds nothing.');
      await tx.query(
        `UPDATE mail_import SET state = 'waiting', error = NULL, finished_at = NULL WHERE id = $1`,
        [id],
      );
      await this.startJob(tx, actor, id, row.file_name);
    });
  }

  private async startJob(tx: Tx, actor: Actor, id: string, fileName: string): Promise<string> {
    const runId = await this.runs.start(tx, actor, {
      ...{ kind: IMPORT_MAIL_JOB, label: `Mail: ${fileName}`, payload: { importId: id } },
      queue: IMPORT_MAIL_JOB,
    });
    await tx.query(`UPDATE mail_import SET job_run_id = $2 WHERE id = $1`, [id, runId]);
    return runId;
  }
}

/** Without folders and without what no table takes. */
const fileNameOf = (name: string): string =>
  basename(name.replaceAll('\\', '/'))
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, NAME_MAX_CHARS) || 'mail';

/** What the reader is told; BAD_INPUT naming the field that is wrong. */
export function checkedSettings({ format, zone, epoch }: Omit<MailUpload, 'name'>): MailReadSettings {
  const isFormat = (text: string): text is MailFormat => MAIL_FORMATS.some((known) => known === text);
  if (format && !isFormat(format))
    throw badInput(`format: wants one of ${MAIL_FORMATS.join(', ')}.`, { field: 'format' });
  if (zone) zoneOf(zone);
  if (epoch && (!/(Z|[+-]\d{2}:?\d{2})$/.test(epoch) || Number.isNaN(Date.parse(epoch))))
    throw badInput('epoch: wants an instant with a zone such as 2000-01-01T00:00:00Z.', { field: 'epoch' });
  return {
    ...(format && isFormat(format) ? { format } : {}),
    ...(zone ? { zone } : {}),
    ...(epoch ? { epoch: new Date(epoch).toISOString() } : {}),
  };
}
