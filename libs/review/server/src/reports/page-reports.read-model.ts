import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { type ReportReason, type ReviewState, type Verdict } from '@wellspring/review-domain';

/** A report with what came of it. */
export interface PageReportView {
  readonly id: string;
  readonly itemId: string;
  readonly pageId: string;
  readonly personId: string;
  readonly revisionNumber: number;
  readonly reason: ReportReason;
  readonly text: string;
  readonly reportedAt: Date;
  /** Of the item. */
  readonly state: ReviewState;
  readonly verdict: Verdict | null;
  /** What the reviewer says about it. */
  readonly note: string;
  readonly decidedAt: Date | null;
}

const REPORT = `SELECT r.id, r.item_id AS "itemId", i.page_id AS "pageId", r.person_id AS "personId",
    r.revision_number AS "revisionNumber", r.reason, r.text, r.reported_at AS "reportedAt", i.state, i.verdict, i.note,
    i.decided_at AS "decidedAt"
  FROM review_report AS r JOIN review_item AS i ON i.id = r.item_id`;

/** Reads readers' reports. One query a call. */
@Injectable()
export class PageReports {
  constructor(private readonly database: Database) {}

  /** The actor's own, the newest first, after the one with this id; at most `limit`. */
  async mine(actor: Actor, afterId: string | null, limit: number): Promise<PageReportView[]> {
    return this.database.query<PageReportView>(
      `${REPORT} WHERE r.person_id = $1 AND ($2::uuid IS NULL OR r.id < $2) ORDER BY r.id DESC LIMIT $3`,
      [actor.personId, afterId, limit],
    );
  }

  /** One of the actor's own; null where there is none. */
  async own(actor: Actor, id: string): Promise<PageReportView | null> {
    const [row] = await this.database.query<PageReportView>(
      `${REPORT} WHERE r.person_id = $1 AND r.id = $2`,
      [actor.personId, id],
    );
    return row ?? null;
  }

  /** All reports of these items, the oldest first, by item. Checks nothing: for whoever may see the item. */
  async ofItems(itemIds: readonly string[]): Promise<Map<string, PageReportView[]>> {
    const rows = await this.database.query<PageReportView>(
      `${REPORT} WHERE r.item_id = ANY($1::uuid[]) ORDER BY r.id`,
      [itemIds],
    );
    return new Map(itemIds.map((id) => [id, rows.filter((row) => row.itemId === id)]));
  }
}
