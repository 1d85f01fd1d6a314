import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { type NoticeRow } from './notice.entity.js';

/** Writes notices. */
@Injectable()
export class NoticeRepository {
  /** Inserts in one statement; a row whose person has one with the same dedupe key already is left out. */
  async insert(tx: Tx, rows: readonly NoticeRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO notice (id, person_id, kind, actor_id, subject_kind, subject_id, details, dedupe_key, created_at)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::jsonb[],
                            $8::text[], $9::timestamptz[])
       ON CONFLICT (person_id, dedupe_key) DO NOTHING`,
      [
        rows.map((row) => row.id),
        rows.map((row) => row.personId),
        rows.map((row) => row.kind),
        rows.map((row) => row.actorId),
        rows.map((row) => row.subjectKind),
        rows.map((row) => row.subjectId),
        rows.map((row) => JSON.stringify(row.details)),
        rows.map((row) => row.dedupeKey),
        rows.map((row) => row.createdAt),
      ],
    );
  }

  /** Marks the person's unread notices with these ids, or all (null), and gives how many those were. */
  async markRead(tx: Tx, personId: string, ids: readonly string[] | null, now: Date): Promise<number> {
    const rows = await tx.query(
      `UPDATE notice SET read_at = $3
       WHERE person_id = $1 AND read_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY($2)) RETURNING id`,
      [personId, ids, now],
    );
    return rows.length;
  }

  /** Deletes what is about this subject, and what names it in its details; gives how many. Scans the details. */
  async deleteAbout(tx: Tx, subjectKind: string, subjectId: string): Promise<number> {
    const rows = await tx.query(
      `DELETE FROM notice WHERE (subject_kind = $1 AND subject_id = $2)
         OR EXISTS (SELECT FROM jsonb_each_text(details) AS fact WHERE fact.value = $2) RETURNING id`,
      [subjectKind, subjectId],
    );
    return rows.length;
  }
}
