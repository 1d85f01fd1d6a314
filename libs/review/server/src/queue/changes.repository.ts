import { Injectable } from '@nestjs/common';
import { secureRandom, uuidv7 } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { type PageClass, type Risk } from '@wellspring/review-domain';

/** A change to look at, as it was scored. */
export interface ScoredChange {
  readonly source: 'patrol' | 'rule' | 'pending';
  readonly pageId: string;
  readonly spaceId: string;
  readonly class: PageClass;
  readonly authorId: string;
  readonly baseNumber: number | null;
  readonly fromNumber: number;
  readonly toNumber: number;
  readonly isSample: boolean;
  readonly openedAt: Date;
  readonly dueAt: Date;
  readonly risk: Risk;
  readonly impactViews: number;
}

/** The newest item about a change of a page: what the next edit may go on with. */
export interface NewestChange {
  readonly id: string;
  readonly source: 'patrol' | 'rule';
  readonly state: 'waiting' | 'escalated' | 'decided' | 'closed';
  readonly authorId: string;
  readonly baseNumber: number | null;
  readonly fromNumber: number;
  readonly toNumber: number;
  readonly openedAt: Date;
  readonly isClaimed: boolean;
  readonly isSample: boolean;
  readonly version: number;
}

/** Writes items about changes of pages. */
@Injectable()
export class ChangesRepository {
  /** Inserts an item; `trustedBy` decides it at once. Gives its id, or null where there is one of this change already. */
  async insert(
    tx: Tx,
    change: ScoredChange,
    { now, trustedBy }: { now: Date; trustedBy: string | null },
  ): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO review_item (id, source, state, page_id, space_id, class, author_id, base_number, from_number, to_number,
         is_sample, opened_at, changed_at, due_at, risk_score, risk_ratio, risk_parts, impact_views,
         decided_at, decided_by_id, verdict, exposed_views)
       VALUES ($1, $2, CASE WHEN $18::uuid IS NULL THEN 'waiting' ELSE 'decided' END, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
         $13, $14, $15, $16, $17, CASE WHEN $18::uuid IS NOT NULL THEN $12::timestamptz END, $18,
         CASE WHEN $18::uuid IS NOT NULL THEN 'trusted' END, CASE WHEN $18::uuid IS NOT NULL THEN 0 END)
       ON CONFLICT DO NOTHING RETURNING id`,
      [
        ...[
          uuidv7(now, secureRandom),
          change.source,
          change.pageId,
          change.spaceId,
          change.class,
          change.authorId,
        ],
        ...[change.baseNumber, change.fromNumber, change.toNumber, change.isSample, change.openedAt, now],
        ...[change.dueAt, change.risk.score, change.risk.ratio, JSON.stringify(change.risk.parts)],
        ...[change.impactViews, trustedBy],
      ],
    );
    return row?.id ?? null;
  }

  /** The newest item about a published change of the page, locked; null where there is none. */
  async newest(tx: Tx, pageId: string, now: Date): Promise<NewestChange | null> {
    const [row] = await tx.query<NewestChange>(
      `SELECT id, source, state, author_id AS "authorId", base_number AS "baseNumber", from_number AS "fromNumber",
         to_number AS "toNumber", opened_at AS "openedAt", coalesce(claimed_until > $2, false) AS "isClaimed",
         is_sample AS "isSample", version
       FROM review_item WHERE page_id = $1 AND source IN ('patrol', 'rule') ORDER BY from_number DESC LIMIT 1 FOR UPDATE`,
      [pageId, now],
    );
    return row ?? null;
  }

  /** The open item of what waits on the page before publishing, locked. */
  async pending(
    tx: Tx,
    pageId: string,
  ): Promise<{ id: string; fromNumber: number; toNumber: number; baseNumber: number | null } | null> {
    const [row] = await tx.query<{
      id: string;
      fromNumber: number;
      toNumber: number;
      baseNumber: number | null;
    }>(
      `SELECT id, from_number AS "fromNumber", to_number AS "toNumber", base_number AS "baseNumber" FROM review_item
       WHERE page_id = $1 AND source = 'pending' AND state IN ('waiting', 'escalated') FOR UPDATE`,
      [pageId],
    );
    return row ?? null;
  }

  /** Takes what an item is about now: another version of it. A claim stays. Gives the version. */
  async extend(tx: Tx, id: string, change: ScoredChange, now: Date): Promise<number> {
    const [row] = await tx.query<{ version: number }>(
      `UPDATE review_item SET source = $2, author_id = $3, base_number = $4, from_number = $5, to_number = $6, changed_at = $7,
         risk_score = $8, risk_ratio = $9, risk_parts = $10, impact_views = $11, opened_at = $12, due_at = $13,
         version = version + 1 WHERE id = $1 RETURNING version`,
      [
        ...[id, change.source, change.authorId, change.baseNumber, change.fromNumber, change.toNumber, now],
        ...[change.risk.score, change.risk.ratio, JSON.stringify(change.risk.parts), change.impactViews],
        ...[change.openedAt, change.dueAt],
      ],
    );
    return row?.version ?? 0;
  }

  /** Ids of what is open about the page. */
  async openOf(tx: Tx, pageId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM review_item WHERE page_id = $1 AND state IN ('waiting', 'escalated')`,
      [pageId],
    );
    return rows.map((row) => row.id);
  }
}
