import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';

/** What waits on a page before publishing. */
export interface HeldChange {
  readonly spaceId: string;
  /** Null where nothing is published. */
  readonly publishedNumber: number | null;
  readonly fromNumber: number;
  readonly headNumber: number;
  /** When the first of it was saved. */
  readonly since: Date;
}

/** What review notes of pages. Whoever opens, grows or decides changes of a page holds its row first. */
@Injectable()
export class ReviewPageRepository {
  /** Makes the row where there is none and locks it until the transaction ends; gives how far the page was scored. */
  async lock(tx: Tx, pageId: string): Promise<number> {
    const [row] = await tx.query<{ scored: number }>(
      `INSERT INTO review_page (page_id) VALUES ($1)
       ON CONFLICT (page_id) DO UPDATE SET scored_number = review_page.scored_number RETURNING scored_number AS scored`,
      [pageId],
    );
    return row?.scored ?? 0;
  }

  /** Notes how far the page was scored. */
  async noteScored(tx: Tx, pageId: string, number: number): Promise<void> {
    await tx.query(`UPDATE review_page SET scored_number = greatest(scored_number, $2) WHERE page_id = $1`, [
      pageId,
      number,
    ]);
  }

  /** Notes that somebody found the page good up to a revision, for the mark that readers see. */
  async noteReviewed(tx: Tx, pageId: string, number: number, personId: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE review_page SET reviewed_number = $2, reviewed_by_id = $3, reviewed_at = $4
       WHERE page_id = $1 AND coalesce(reviewed_number, 0) <= $2`,
      [pageId, number, personId, at],
    );
  }

  /** What waits on the page now; null where nothing does or the page is deleted. */
  async held(tx: Tx, pageId: string): Promise<HeldChange | null> {
    const [row] = await tx.query<HeldChange>(
      `SELECT p.space_id AS "spaceId", nullif(p.published_number, 0) AS "publishedNumber", p.head_number AS "headNumber",
         first.number AS "fromNumber", first.saved_at AS since
       FROM page AS p CROSS JOIN LATERAL (SELECT number, saved_at FROM revision AS r WHERE r.page_id = p.id
         AND r.number > p.published_number AND r.returned_at IS NULL ORDER BY r.number LIMIT 1) AS first
       WHERE p.id = $1 AND p.deleted_at IS NULL AND p.head_number > p.published_number`,
      [pageId],
    );
    return row ?? null;
  }
}
