import { type Tx } from '@wellspring/platform-database';

/** How much of a page was there before it was purged. */
export interface PurgedCounts {
  readonly revisions: number;
  readonly drafts: number;
  readonly views: number;
  readonly comments: number;
}

/** Takes a page out of PostgreSQL for good. */
export class PurgeRepository {
  /** What goes with the page. */
  async count(tx: Tx, pageId: string): Promise<PurgedCounts> {
    const [row] = await tx.query<PurgedCounts>(
      `SELECT (SELECT count(*)::integer FROM revision WHERE page_id = $1) AS revisions,
         (SELECT count(*)::integer FROM draft WHERE page_id = $1) AS drafts,
         ((SELECT count(*) FROM page_view WHERE page_id = $1)
           + (SELECT coalesce(sum(views), 0) FROM page_view_hour WHERE page_id = $1))::integer AS views,
         (SELECT count(*)::integer FROM page_comment WHERE page_id = $1) AS comments`,
      [pageId],
    );
    return row ?? { revisions: 0, drafts: 0, views: 0, comments: 0 };
  }

  /** Ids of what hangs from the page and what notices can be about. */
  async thingsOf(tx: Tx, pageId: string): Promise<{ commentIds: string[]; sendingIds: string[] }> {
    const [row] = await tx.query<{ commentIds: string[]; sendingIds: string[] }>(
      `SELECT ARRAY(SELECT id FROM page_comment WHERE page_id = $1) AS "commentIds",
         ARRAY(SELECT id FROM page_sending WHERE page_id = $1) AS "sendingIds"`,
      [pageId],
    );
    return row ?? { commentIds: [], sendingIds: [] };
  }

  /**
   * Deletes the page's row with its revisions; everything else that belongs to a page goes with the row by foreign
   * keys. What still lies below it moves up. Gives how many texts nobody else used; those go too, with what was rendered
   * of them.
   */
  async erase(tx: Tx, pageId: string, parentId: string | null): Promise<number> {
    await tx.query('UPDATE page SET parent_id = $2 WHERE parent_id = $1', [pageId, parentId]);
    // The report of an import would keep the page's path, which is its title.
    await tx.query('DELETE FROM transfer_entry WHERE page_id = $1', [pageId]);
    await tx.query('UPDATE page SET head_revision_id = NULL, published_revision_id = NULL WHERE id = $1', [
      pageId,
    ]);
    const texts = await tx.query<{ hash: Buffer }>(
      'DELETE FROM revision WHERE page_id = $1 RETURNING body_hash AS hash',
      [pageId],
    );
    await tx.query('DELETE FROM page WHERE id = $1', [pageId]);
    const erased = await tx.query(
      `DELETE FROM body WHERE hash = ANY($1::bytea[])
         AND NOT EXISTS (SELECT FROM revision WHERE revision.body_hash = body.hash) RETURNING codec`,
      [texts.map((text) => text.hash)],
    );
    return erased.length;
  }
}
