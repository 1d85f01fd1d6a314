import { Database, type Tx } from '@wellspring/platform-database';
import { Injectable } from '@nestjs/common';
import { type TransferEntry } from './transfer-entry.js';

/** What an import or export was asked to do. */
export interface TransferSettings {
  readonly markup?: 'markdown' | 'wikitext' | 'auto';
  readonly sourceName?: string;
  readonly isDryRun?: boolean;
  /** Why an administrator takes out what they may not read; absent for an export of what its maker may read. */
  readonly reason?: string;
}

/** A transfer as the jobs see it. */
export interface StoredTransfer {
  readonly id: string;
  readonly direction: 'import' | 'export';
  readonly format: 'markdown' | 'mediawiki' | null;
  readonly spaceKey: string | null;
  readonly fileName: string;
  readonly settings: TransferSettings;
  readonly hasFile: boolean;
  readonly requestedById: string;
  readonly jobRunId: string | null;
  readonly expiresAt: Date | null;
}

/** A new row. */
export interface NewTransfer {
  readonly id: string;
  readonly direction: 'import' | 'export';
  readonly format: 'markdown' | 'mediawiki' | null;
  readonly spaceKey: string | null;
  readonly fileName: string;
  readonly sizeBytes: number | null;
  readonly settings: TransferSettings;
  readonly hasFile: boolean;
  readonly expiresAt: Date | null;
  readonly requestedById: string;
  readonly createdAt: Date;
}

const COLUMNS = `id, direction, format, space_key AS "spaceKey", file_name AS "fileName", settings, has_file AS "hasFile",
  requested_by_id AS "requestedById", job_run_id AS "jobRunId", expires_at AS "expiresAt"`;
/** Entries of one statement. */
const ENTRIES_AT_ONCE = 1_000;

/** SQL of imports and exports. */
@Injectable()
export class TransferRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, row: NewTransfer): Promise<void> {
    await tx.query(
      `INSERT INTO transfer (id, direction, format, space_key, file_name, size_bytes, settings, has_file, expires_at,
         requested_by_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[row.id, row.direction, row.format, row.spaceKey, row.fileName, row.sizeBytes],
        ...[JSON.stringify(row.settings), row.hasFile, row.expiresAt, row.requestedById, row.createdAt],
      ],
    );
  }

  /** The transfer, or null; checks no access. */
  async find(id: string): Promise<StoredTransfer | null> {
    const [row] = await this.database.query<StoredTransfer>(`SELECT ${COLUMNS} FROM transfer WHERE id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  /** The same, locked until the transaction's end. */
  async lock(tx: Tx, id: string): Promise<StoredTransfer | null> {
    const [row] = await tx.query<StoredTransfer>(`SELECT ${COLUMNS} FROM transfer WHERE id = $1 FOR UPDATE`, [
      id,
    ]);
    return row ?? null;
  }

  /** Says what an upload is to become. Forgets the report of an earlier start. */
  async settle(
    tx: Tx,
    id: string,
    wanted: { format: 'markdown' | 'mediawiki'; spaceKey: string; settings: TransferSettings },
  ): Promise<void> {
    await tx.query('DELETE FROM transfer_entry WHERE transfer_id = $1', [id]);
    await tx.query(
      `UPDATE transfer SET format = $2, space_key = $3, settings = $4, report = NULL, finished_at = NULL WHERE id = $1`,
      [id, wanted.format, wanted.spaceKey, JSON.stringify(wanted.settings)],
    );
  }

  async setJob(tx: Tx, id: string, jobRunId: string): Promise<void> {
    await tx.query('UPDATE transfer SET job_run_id = $2 WHERE id = $1', [id, jobRunId]);
  }

  /** Notes the end of the work. `file` says what lies in the data folder afterwards; left out where that stays. */
  async finish(
    tx: Tx,
    id: string,
    end: { report: object; at: Date; file?: { sizeBytes: number; expiresAt: Date } | null },
  ): Promise<void> {
    await tx.query(`UPDATE transfer SET report = $2, finished_at = $3 WHERE id = $1`, [
      id,
      JSON.stringify(end.report),
      end.at,
    ]);
    if (end.file === undefined) return;
    await tx.query(
      `UPDATE transfer SET has_file = $2, size_bytes = coalesce($3, size_bytes), expires_at = $4 WHERE id = $1`,
      [id, end.file !== null, end.file?.sizeBytes ?? null, end.file?.expiresAt ?? null],
    );
  }

  /**
   * Adds to the report. What an earlier start of the same work made is not "unchanged" because a later one found it; the
   * notes of two entries about one path are joined.
   */
  async addEntries(transferId: string, entries: readonly TransferEntry[]): Promise<void> {
    for (let start = 0; start < entries.length; start += ENTRIES_AT_ONCE) {
      const byPath = new Map<string, TransferEntry>();
      for (const entry of entries.slice(start, start + ENTRIES_AT_ONCE)) {
        const twin = byPath.get(entry.path);
        byPath.set(entry.path, twin ? { ...entry, notes: [...twin.notes, ...entry.notes] } : entry);
      }
      const rows = [...byPath.values()];
      await this.database.query(
        `INSERT INTO transfer_entry (transfer_id, path, outcome, notes, page_id)
         SELECT $1, path, outcome, ARRAY(SELECT json_array_elements_text(notes)), page.id
         FROM unnest($2::text[], $3::text[], $4::json[], $5::uuid[]) AS entry (path, outcome, notes, page_id)
         LEFT JOIN page ON page.id = entry.page_id
         ON CONFLICT ON CONSTRAINT transfer_entry_pkey DO UPDATE SET
           outcome = CASE WHEN transfer_entry.outcome IN ('added', 'changed') AND excluded.outcome IN ('unchanged', 'noted')
                          THEN transfer_entry.outcome ELSE excluded.outcome END,
           notes = ARRAY(SELECT DISTINCT note FROM unnest(transfer_entry.notes || excluded.notes) AS note),
           page_id = coalesce(excluded.page_id, transfer_entry.page_id)`,
        [
          transferId,
          rows.map((row) => row.path.slice(0, 2_000)),
          rows.map((row) => row.outcome),
          rows.map((row) => JSON.stringify(row.notes)),
          rows.map((row) => row.pageId),
        ],
      );
    }
  }

  /** How many entries of each outcome the report has. */
  async counts(transferId: string): Promise<Record<string, number>> {
    const rows = await this.database.query<{ outcome: string; count: number }>(
      'SELECT outcome, count(*)::integer AS count FROM transfer_entry WHERE transfer_id = $1 GROUP BY outcome',
      [transferId],
    );
    return Object.fromEntries(rows.map((row) => [row.outcome, row.count]));
  }

  /** Transfers whose file may go now. */
  async expired(now: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM transfer WHERE has_file AND expires_at < $1',
      [now],
    );
    return rows.map((row) => row.id);
  }

  async forgetFile(tx: Tx, id: string): Promise<void> {
    await tx.query('UPDATE transfer SET has_file = false, expires_at = NULL WHERE id = $1', [id]);
  }

  /** Forgets transfers older than `before`, and uploads that were never started and have no file any more. */
  async forget(tx: Tx, before: Date): Promise<void> {
    await tx.query('DELETE FROM transfer WHERE NOT has_file AND (created_at < $1 OR format IS NULL)', [
      before,
    ]);
  }

  /** Ids of all transfers that have a file. */
  async withFile(): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>('SELECT id FROM transfer WHERE has_file');
    return new Set(rows.map((row) => row.id));
  }
}
