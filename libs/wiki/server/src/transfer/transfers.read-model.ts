import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, notFound } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { openSql } from '../page-sql.js';
import { subjectIdsOf } from '../readable-sets.js';
import { type TransferOutcome } from './transfer-entry.js';

/** A transfer as its maker sees it. */
export interface TransferView {
  readonly id: string;
  readonly direction: 'import' | 'export';
  readonly format: 'markdown' | 'mediawiki';
  readonly spaceKey: string | null;
  readonly fileName: string;
  readonly sizeBytes: number | null;
  readonly isDryRun: boolean;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly requestedById: string;
  readonly isMine: boolean;
  readonly hasFile: boolean;
  readonly expiresAt: Date | null;
  /** Counts by name. */
  readonly report: Readonly<Record<string, number>> | null;
  readonly jobRunId: string | null;
}

/** A line of a report, with the page where the reader may open it. */
export interface TransferEntryView {
  readonly path: string;
  readonly outcome: TransferOutcome;
  readonly notes: readonly string[];
  readonly pageId: string | null;
}

const COLUMNS = `id, direction, format, space_key AS "spaceKey", file_name AS "fileName", size_bytes::float8 AS "sizeBytes",
  coalesce((settings ->> 'isDryRun')::boolean, false) AS "isDryRun", created_at AS "createdAt", finished_at AS "finishedAt",
  requested_by_id AS "requestedById", requested_by_id = $1 AS "isMine", has_file AS "hasFile", expires_at AS "expiresAt",
  report, job_run_id AS "jobRunId"`;

/** Shows imports and exports: administrators all of them, everybody else their own. One query a call. */
@Injectable()
export class Transfers {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  async list(actor: Actor, limit: number): Promise<TransferView[]> {
    return this.database.query<TransferView>(
      `SELECT ${COLUMNS} FROM transfer WHERE format IS NOT NULL AND ($2::boolean OR requested_by_id = $1)
       ORDER BY created_at DESC, id DESC LIMIT $3`,
      [actor.personId, hasRole(actor, 'admin'), limit],
    );
  }

  /** NOT_FOUND for one that the actor may not see. */
  async get(actor: Actor, id: string): Promise<TransferView> {
    const [row] = await this.database.query<TransferView>(
      `SELECT ${COLUMNS} FROM transfer WHERE id = $3 AND format IS NOT NULL AND ($2::boolean OR requested_by_id = $1)`,
      [actor.personId, hasRole(actor, 'admin'), id],
    );
    if (!row) throw notFound('There is no such import or export.');
    return row;
  }

  /**
   * Lines of a transfer's report by path, `outcome` null for all: to its maker all of them, to another administrator
   * those of pages that they may open, since the paths are made of titles.
   */
  async entries(
    actor: Actor,
    transferId: string,
    query: { outcome: TransferOutcome | null; hasNotes: boolean; after: string | null; first: number },
  ): Promise<TransferEntryView[]> {
    return this.database.query<TransferEntryView>(
      `SELECT path, outcome, notes, page_id AS "pageId" FROM transfer_entry AS entry
       WHERE transfer_id = $1 AND ($2::text IS NULL OR outcome = $2) AND (NOT $3::boolean OR notes <> '{}')
         AND ($4::text IS NULL OR path > $4)
         AND (EXISTS (SELECT FROM transfer WHERE id = $1 AND requested_by_id = $6)
           OR EXISTS (SELECT FROM page AS p WHERE p.id = entry.page_id AND ${openSql('p', '$7')}))
       ORDER BY path LIMIT $5`,
      [
        ...[transferId, query.outcome, query.hasNotes, query.after, query.first],
        ...[actor.personId, subjectIdsOf(actor)],
      ],
    );
  }
}
