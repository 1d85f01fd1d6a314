import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { type AuditDetails } from './audit-entry.entity.js';

/** An entry as it is read. */
export interface AuditEntryView {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly aboutPersonId: string | null;
  readonly details: AuditDetails;
}

/** Which entries; everything that is given must match. */
export interface AuditFilter {
  readonly actorId?: string | null;
  readonly aboutPersonId?: string | null;
  /** The whole action, or a scope with its dot (`people.`) for everything of that scope. */
  readonly action?: string | null;
  readonly subjectKind?: string | null;
  readonly subjectId?: string | null;
  /** From this instant on. */
  readonly since?: Date | null;
  /** Before this instant. */
  readonly until?: Date | null;
}

/** A page of a list that runs from the newest entry to the oldest. */
export interface AuditPage {
  /** Most entries to give. */
  readonly limit: number;
  /** The last entry of the page before, or null for the newest. */
  readonly after: { readonly at: Date; readonly id: string } | null;
}

/** Reads the trail, newest first, by keyset. */
@Injectable()
export class AuditEntries {
  constructor(private readonly database: Database) {}

  /** What others did or looked at that concerns this person; what the person did is left out. */
  async entriesAbout(personId: string, page: AuditPage): Promise<AuditEntryView[]> {
    return this.database.query<AuditEntryView>(
      `${SELECT} WHERE about_person_id = $1 AND actor_id <> $1 AND ${after(2)} ${NEWEST_FIRST} LIMIT $4`,
      [personId, page.after?.at ?? null, page.after?.id ?? null, page.limit],
    );
  }

  /** Entries that match the filter. Who may see them is the caller's question. */
  async entries(filter: AuditFilter, page: AuditPage): Promise<AuditEntryView[]> {
    return this.database.query<AuditEntryView>(
      `${SELECT}
       WHERE ($1::uuid IS NULL OR actor_id = $1) AND ($2::uuid IS NULL OR about_person_id = $2)
         AND ($3::text IS NULL OR action = $3 OR ($3 LIKE '%.' AND starts_with(action, $3)))
         AND ($4::text IS NULL OR subject_kind = $4) AND ($5::text IS NULL OR subject_id = $5)
         AND ($6::timestamptz IS NULL OR at >= $6) AND ($7::timestamptz IS NULL OR at < $7) AND ${after(8)}
       ${NEWEST_FIRST} LIMIT $10`,
      [
        filter.actorId ?? null,
        filter.aboutPersonId ?? null,
        filter.action ?? null,
        filter.subjectKind ?? null,
        filter.subjectId ?? null,
        filter.since ?? null,
        filter.until ?? null,
        page.after?.at ?? null,
        page.after?.id ?? null,
        page.limit,
      ],
    );
  }
}

const SELECT = `
  SELECT id, at, actor_id AS "actorId", action, subject_kind AS "subjectKind", subject_id AS "subjectId",
         about_person_id AS "aboutPersonId", details
  FROM audit_entry`;
const NEWEST_FIRST = 'ORDER BY at DESC, id DESC';
const after = (parameter: number) =>
  `($${parameter}::timestamptz IS NULL OR (at, id) < ($${parameter}, $${parameter + 1}::uuid))`;
