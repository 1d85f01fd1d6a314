import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { AuditEntryRow } from './audit-entry.entity.js';

/** The only writer of the trail, and it only appends. */
@Injectable()
export class AuditEntryRepository {
  /** Appends the rows in one statement. */
  async append(tx: Tx, rows: readonly AuditEntryRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO audit_entry (id, at, actor_id, action, subject_kind, subject_id, about_person_id, details)
       SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::jsonb[])`,
      [
        rows.map((row) => row.id),
        rows.map((row) => row.at),
        rows.map((row) => row.actorId),
        rows.map((row) => row.action),
        rows.map((row) => row.subjectKind),
        rows.map((row) => row.subjectId),
        rows.map((row) => row.aboutPersonId),
        rows.map((row) => JSON.stringify(row.details)),
      ],
    );
  }
}
