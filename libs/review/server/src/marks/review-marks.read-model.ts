import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';

/** What a page says about its review to one reader. */
export interface ReviewMarkView {
  /** The newest reviewed revision that readers see or saw; null where nobody looked at one. */
  readonly number: number | null;
  readonly reviewedAt: Date | null;
  readonly reviewedById: string | null;
  /** Something of somebody else waits for review, and the reader may know. */
  readonly isNewerWaiting: boolean;
  /** The reader's own newest revision that waits; null where none does. */
  readonly mineWaitingNumber: number | null;
  /** The open item of what waits, for those who review it. */
  readonly itemId: string | null;
}

/** What pages say about their review. The caller has checked that the actor may read the pages. */
@Injectable()
export class ReviewMarks {
  constructor(private readonly database: Database) {}

  /** Of pages, by id; pages without anything to say are left out. One query, index steps alone. */
  async of(actor: Actor, pageIds: readonly string[]): Promise<Map<string, ReviewMarkView>> {
    const rows = await this.database.query<ReviewMarkView & { pageId: string }>(
      `SELECT p.id AS "pageId", seen.reviewed_number AS number, seen.reviewed_at AS "reviewedAt",
         seen.reviewed_by_id AS "reviewedById",
         waiting.reviews AND waiting.others AS "isNewerWaiting", waiting.mine AS "mineWaitingNumber",
         CASE WHEN waiting.reviews THEN (SELECT id FROM review_item AS i WHERE i.page_id = p.id AND i.source = 'pending'
           AND i.state IN ('waiting', 'escalated')) END AS "itemId"
       FROM page AS p LEFT JOIN review_page AS seen ON seen.page_id = p.id AND seen.reviewed_number <= p.published_number
       CROSS JOIN LATERAL (
         SELECT $3::boolean OR EXISTS (SELECT FROM space_reviewer AS sr WHERE sr.space_id = p.space_id AND sr.person_id = $2) AS reviews,
           max(held.number) FILTER (WHERE held.author_id = $2) AS mine, coalesce(bool_or(held.author_id <> $2), false) AS others
         FROM revision AS held WHERE held.page_id = p.id AND held.number > p.published_number
           AND held.number <= p.head_number AND held.returned_at IS NULL) AS waiting
       WHERE p.id = ANY($1::uuid[])`,
      [pageIds, actor.personId, hasRole(actor, 'reviewer')],
    );
    return new Map(rows.map(({ pageId, ...mark }) => [pageId, mark]));
  }
}
