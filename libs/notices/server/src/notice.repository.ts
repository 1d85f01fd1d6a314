import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { type NoticeRow } from './notice.entity.js';
import { type NoticeDraft } from './notices.service.js';

const JOIN = `
  WITH draft AS (
    SELECT * FROM unnest($1::integer[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::jsonb[], $8::text[],
      $9::double precision[]) AS d (ordinal, person_id, kind, subject_kind, subject_id, actor_id, details, keeps, within_ms)),
  latest AS (
    SELECT DISTINCT ON (draft.ordinal) draft.*, notice.id AS notice_id FROM draft JOIN notice
      ON notice.person_id = draft.person_id AND notice.kind = draft.kind AND notice.subject_kind = draft.subject_kind
      AND notice.subject_id = draft.subject_id
      AND notice.created_at > $10::timestamptz - draft.within_ms * interval '1 millisecond'
    ORDER BY draft.ordinal, notice.created_at DESC)
  UPDATE notice SET actor_id = latest.actor_id, read_at = NULL,
    details = latest.details || (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(notice.details)
                                 WHERE key = ANY(string_to_array(latest.keeps, ' ')))
  FROM latest WHERE notice.id = latest.notice_id RETURNING latest.ordinal`;

/** Writes notices. */
@Injectable()
export class NoticeRepository {
  /** Inserts in one statement; a row whose person has one with the same dedupe key already is left out. */
  async insert(tx: Tx, rows: readonly NoticeRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO notice (id, person_id, kind, actor_id, subject_kind, subject_id, details, dedupe_key, created_at,
         mail_state)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::jsonb[],
                            $8::text[], $9::timestamptz[], $10::text[])
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
        rows.map((row) => row.mailState),
      ],
    );
  }

  /** Brings earlier notices up to date that drafts join, and gives the drafts that did. */
  async join(tx: Tx, drafts: readonly NoticeDraft[], now: Date): Promise<Set<NoticeDraft>> {
    const joining = drafts.flatMap((draft) => (draft.joins ? [{ ...draft, joins: draft.joins, draft }] : []));
    if (joining.length === 0) return new Set();
    const rows = await tx.query<{ ordinal: number }>(JOIN, [
      joining.map((_, ordinal) => ordinal),
      joining.map((one) => one.personId),
      joining.map((one) => one.kind),
      joining.map((one) => one.subjectKind),
      joining.map((one) => one.subjectId),
      joining.map((one) => one.actorId),
      joining.map((one) => JSON.stringify(one.details)),
      joining.map((one) => one.joins.keeps.join(' ')),
      joining.map((one) => one.joins.withinMs),
      now,
    ]);
    const joined = new Set(rows.map((row) => row.ordinal));
    return new Set(joining.flatMap(({ draft }, ordinal) => (joined.has(ordinal) ? [draft] : [])));
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

  /** Deletes what is about these subjects; gives how many those were. */
  async deleteAbout(tx: Tx, subjectKind: string, subjectIds: readonly string[]): Promise<number> {
    const rows = await tx.query(
      'DELETE FROM notice WHERE subject_kind = $1 AND subject_id = ANY($2::text[]) RETURNING id',
      [subjectKind, [...subjectIds]],
    );
    return rows.length;
  }
}
