import { opendir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { DAY_MS } from '@wellspring/kernel';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { AttachmentRepository } from './attachment.repository.js';
import { FileStore } from './file-store.js';

/** Days after which a file that no page has claimed is dropped, and what was left by an interrupted upload removed. */
export const UNCLAIMED_DAYS = 1;
/** Rows looked at in one query. */
const BATCH = 1_000;

/** What one sweep did and found. */
export interface SweepReport {
  readonly unclaimedDropped: number;
  readonly contentsRemoved: number;
  readonly strayFilesRemoved: number;
  /** Contents with a row and no file: to be put back from a backup. */
  readonly missing: number;
}

/** Keeps the store of files and its rows in step; part of the daily job. */
@Injectable()
export class SweepFiles {
  private readonly logger = new Logger('files');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly attachments: AttachmentRepository,
    private readonly store: FileStore,
  ) {}

  /**
   * Drops unclaimed files after a day, removes contents that no version has, files that no row has and unfinished
   * uploads, and reports contents that are missing in one line. Safe at any time, beside uploads; a second run finds
   * nothing.
   */
  async run(now: Date): Promise<SweepReport> {
    const before = new Date(now.getTime() - UNCLAIMED_DAYS * DAY_MS);
    const unclaimedDropped = await this.unitOfWork.run((tx) => this.attachments.dropUnclaimed(tx, before));
    const { contentsRemoved, missing } = await this.sweepRows();
    const strayFilesRemoved = (await this.sweepFolders(before)) + (await this.sweepIncoming(before));
    if (missing.length > 0)
      this.logger.error(
        `${missing.length} stored files are missing from the disk, the first is ${this.store.pathOf(Buffer.from(missing[0] ?? '', 'hex'))}. ` +
          'Put them back from a backup; uploading the same file again mends it too.',
      );
    return { unclaimedDropped, contentsRemoved, strayFilesRemoved, missing: missing.length };
  }

  private async sweepRows(): Promise<{ contentsRemoved: number; missing: string[] }> {
    const missing: string[] = [];
    let contentsRemoved = 0;
    for (let after = ''; ;) {
      const rows = await this.database.query<{ hashHex: string; isUsed: boolean }>(
        `SELECT encode(hash, 'hex') AS "hashHex",
           EXISTS (SELECT FROM attachment_version WHERE file_hash = hash) AS "isUsed"
         FROM stored_file WHERE hash > decode($1, 'hex') ORDER BY hash LIMIT ${BATCH}`,
        [after],
      );
      for (const { hashHex, isUsed } of rows) {
        const hash = Buffer.from(hashHex, 'hex');
        if (!isUsed) contentsRemoved += (await this.removeUnused(hash)) ? 1 : 0;
        else if (!(await stat(this.store.pathOf(hash)).catch(() => null))) missing.push(hashHex);
      }
      const last = rows.at(-1)?.hashHex;
      if (last === undefined || rows.length < BATCH) return { contentsRemoved, missing };
      after = last;
    }
  }

  /** Files that no row has: of transactions that failed after the file was put in its place. */
  private async sweepFolders(before: Date): Promise<number> {
    let removed = 0;
    for (const first of await namesIn(this.store.folder))
      for (const second of /^[0-9a-f]{2}$/.test(first) ? await namesIn(join(this.store.folder, first)) : [])
        removed += await this.sweepFolder(join(this.store.folder, first, second), before);
    return removed;
  }

  private async sweepFolder(folder: string, before: Date): Promise<number> {
    const names = (await namesIn(folder)).filter((name) => /^[0-9a-f]{64}$/.test(name));
    const known = await this.database.query<{ hashHex: string }>(
      `SELECT encode(hash, 'hex') AS "hashHex" FROM stored_file WHERE hash = ANY($1::bytea[])`,
      [names.map((name) => Buffer.from(name, 'hex'))],
    );
    const withRow = new Set(known.map(({ hashHex }) => hashHex));
    let removed = 0;
    for (const name of names.filter((one) => !withRow.has(one)))
      if (await isOlder(join(folder, name), before))
        removed += (await this.removeUnused(Buffer.from(name, 'hex'))) ? 1 : 0;
    return removed;
  }

  private async sweepIncoming(before: Date): Promise<number> {
    let removed = 0;
    for (const name of await namesIn(this.store.incomingFolder)) {
      const path = join(this.store.incomingFolder, name);
      if (!(await isOlder(path, before))) continue;
      await rm(path, { force: true });
      removed++;
    }
    return removed;
  }

  /** Under the lock that uploads of the same content take: they put the file back and write its row anew. */
  private removeUnused(hash: Buffer): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      await this.attachments.lockContent(tx, hash);
      if (!(await this.attachments.forgetContent(tx, hash))) return false;
      await this.store.remove(hash);
      return true;
    });
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const entry of await opendir(folder)) names.push(entry.name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error; // a folder that nobody has needed yet
  }
  return names.sort();
}

const isOlder = async (path: string, before: Date): Promise<boolean> => {
  const found = await stat(path).catch(() => null);
  return found !== null && found.mtime < before;
};
