import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { AuditEntryRow } from './audit-entry.entity.js';

/** The only writer of the trail, and it only appends. */
@Injectable()
export class AuditEntryRepository {
  /** Appends the rows in one statement. */
  async append(tx: Tx, rows: readonly AuditEntryRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(`INSERT INTO audit_entry (${COLUMNS}) SELECT * FROM ${FROM_COLUMNS}`, columnsOf(rows));
  }

  /**
   * Appends the rows about people of which no equal one is there since the instant; all have one actor. One after the
   * other for that actor, so that a screen that asks twice at once is not written twice.
   */
  async appendUnlessSince(tx: Tx, rows: readonly AuditEntryRow[], since: Date): Promise<void> {
    const [first] = rows;
    if (first === undefined) return;
    await tx.query(`SELECT pg_advisory_xact_lock(${LOOKS_LOCK}, hashtext($1))`, [first.actorId]);
    await tx.query(
      `INSERT INTO audit_entry (${COLUMNS}) SELECT * FROM ${FROM_COLUMNS} AS look (${COLUMNS})
       WHERE NOT EXISTS (
         SELECT 1 FROM audit_entry AS there
         WHERE there.about_person_id = look.about_person_id AND there.at > $9 AND there.actor_id = look.actor_id
           AND there.action = look.action AND there.subject_kind = look.subject_kind
           AND there.subject_id = look.subject_id AND there.details = look.details)`,
      [...columnsOf(rows), since],
    );
  }
}

/** Any fixed number of ours. */
const LOOKS_LOCK = 730_199_412;
const COLUMNS = 'id, at, actor_id, action, subject_kind, subject_id, about_person_id, details';
const FROM_COLUMNS =
  'unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::jsonb[])';

const columnsOf = (rows: readonly AuditEntryRow[]): unknown[][] => [
  rows.map((row) => row.id),
  rows.map((row) => row.at),
  rows.map((row) => row.actorId),
  rows.map((row) => row.action),
  rows.map((row) => row.subjectKind),
  rows.map((row) => row.subjectId),
  rows.map((row) => row.aboutPersonId),
  rows.map((row) => JSON.stringify(row.details)),
];
