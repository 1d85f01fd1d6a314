import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { type ReviewTrustRow } from './review-trust.entity.js';

/** How somebody is trusted, or was. */
export interface TrustView extends Readonly<Omit<ReviewTrustRow, 'since'>> {
  readonly since: Date;
}

/** Where the list goes on: after the person who was entered then. */
export interface TrustCursor {
  readonly sinceMs: number;
  readonly personId: string;
}

const COLUMNS = `person_id AS "personId", kind, since, by_id AS "byId", reason, edits, survival_ratio AS "survivalRatio"`;

/** Reads whose changes are patrolled by trust. One query a call. */
@Injectable()
export class Trust {
  constructor(private readonly database: Database) {}

  /** Those of these people who are trusted: they earned it or it was granted, and nobody withdrew it. */
  async of(personIds: readonly string[]): Promise<Set<string>> {
    if (personIds.length === 0) return new Set();
    const rows = await this.database.query<{ personId: string }>(
      `SELECT person_id AS "personId" FROM review_trust WHERE person_id = ANY($1::uuid[]) AND kind <> 'withdrawn'`,
      [personIds],
    );
    return new Set(rows.map((row) => row.personId));
  }

  /** What is noted of one person; null: nothing. */
  async one(personId: string): Promise<TrustView | null> {
    const [row] = await this.database.query<TrustView>(
      `SELECT ${COLUMNS} FROM review_trust WHERE person_id = $1`,
      [personId],
    );
    return row ?? null;
  }

  /** Everybody of whom anything is noted, the newest first. */
  async list(after: TrustCursor | null, limit: number): Promise<{ rows: TrustView[]; total: number }> {
    const [rows, [counted]] = await Promise.all([
      this.database.query<TrustView>(
        `SELECT ${COLUMNS} FROM review_trust
         WHERE $1::timestamptz IS NULL OR date_trunc('milliseconds', since) < $1
           OR date_trunc('milliseconds', since) = $1 AND person_id > $2
         ORDER BY date_trunc('milliseconds', since) DESC, person_id LIMIT $3`,
        [after && new Date(after.sinceMs), after && after.personId, limit],
      ),
      this.database.query<{ count: number }>(`SELECT count(*)::integer AS count FROM review_trust`),
    ]);
    return { rows, total: counted?.count ?? 0 };
  }
}
