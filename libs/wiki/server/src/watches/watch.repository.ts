import { type Tx } from '@wellspring/platform-database';

/** What somebody watches: a page or a space. */
export type WatchedThing = { readonly pageId: string } | { readonly spaceId: string };

/** Writes watches, and up to which revision of a page people have been told. */
export class WatchRepository {
  /** Begins a watch; nothing happens where there is one. */
  async add(tx: Tx, watch: { id: string; personId: string; of: WatchedThing; at: Date }): Promise<void> {
    const { pageId, spaceId } = columnsOf(watch.of);
    await tx.query(
      `INSERT INTO watch (id, person_id, page_id, space_id, created_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT watch_once DO NOTHING`,
      [watch.id, watch.personId, pageId, spaceId, watch.at],
    );
  }

  async remove(tx: Tx, personId: string, of: WatchedThing): Promise<void> {
    const { pageId, spaceId } = columnsOf(of);
    await tx.query(
      `DELETE FROM watch WHERE person_id = $1 AND page_id IS NOT DISTINCT FROM $2::uuid
         AND space_id IS NOT DISTINCT FROM $3::uuid`,
      [personId, pageId, spaceId],
    );
  }

  /** Who watches the page or its space. */
  async watcherIds(tx: Tx, pageId: string): Promise<string[]> {
    const rows = await tx.query<{ personId: string }>(
      `SELECT DISTINCT person_id AS "personId" FROM watch
       WHERE page_id = $1 OR space_id = (SELECT space_id FROM page WHERE id = $1)`,
      [pageId],
    );
    return rows.map((row) => row.personId);
  }

  /**
   * Moves the mark of a page to its published revision, and gives where it stood and stands: 0 for a page of which nobody
   * has been told yet. Null where the page is gone or nothing is new. Jobs of one page run one after the other, so that nothing is told twice.
   */
  async takeNews(tx: Tx, pageId: string): Promise<{ from: number; to: number } | null> {
    const [row] = await tx.query<{ from: number; to: number }>(
      `WITH now AS (SELECT published_number AS number FROM page WHERE id = $1 AND deleted_at IS NULL AND published_number > 0),
         told AS (SELECT revision_number AS number FROM page_told WHERE page_id = $1),
         marked AS (
           INSERT INTO page_told (page_id, revision_number) SELECT $1, number FROM now
           ON CONFLICT (page_id) DO UPDATE SET revision_number = excluded.revision_number
             WHERE page_told.revision_number < excluded.revision_number
           RETURNING revision_number)
       SELECT coalesce((SELECT number FROM told), 0) AS from, revision_number AS to FROM marked`,
      [pageId],
    );
    return row ?? null;
  }
}

const columnsOf = (of: WatchedThing) =>
  'pageId' in of ? { pageId: of.pageId, spaceId: null } : { pageId: null, spaceId: of.spaceId };
