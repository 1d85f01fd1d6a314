import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { LINK_READER_VERSION, type LinkToKeep } from './read-links.js';

const CLAIM = `
  INSERT INTO page_links (page_id, revision_number, reader_version) VALUES ($1, $2, ${LINK_READER_VERSION})
  ON CONFLICT ON CONSTRAINT page_links_pkey DO UPDATE
    SET revision_number = excluded.revision_number, reader_version = excluded.reader_version
    WHERE page_links.revision_number < excluded.revision_number OR page_links.reader_version <> excluded.reader_version
  RETURNING page_id`;

/** Writes the links of pages. */
@Injectable()
export class PageLinkRepository {
  /**
   * Puts the links of a page's published revision in the place of those before. Nothing happens where those of this or
   * a later revision are there; of two at the same time the later revision stays.
   */
  async replace(tx: Tx, pageId: string, revisionNumber: number, links: readonly LinkToKeep[]): Promise<void> {
    // Purged between reading and writing: a foreign key would say so in less kind words.
    const [page] = await tx.query('SELECT id FROM page WHERE id = $1 FOR KEY SHARE', [pageId]);
    if (!page) return;
    const claimed = await tx.query(CLAIM, [pageId, revisionNumber]);
    if (claimed.length === 0) return;
    await tx.query('DELETE FROM page_link WHERE page_id = $1', [pageId]);
    if (links.length === 0) return;
    await tx.query(
      `INSERT INTO page_link (page_id, ordinal, kind, target)
       SELECT $1, * FROM unnest($2::integer[], $3::text[], $4::text[])`,
      [
        pageId,
        links.map((link) => link.ordinal),
        links.map((link) => link.kind),
        links.map((link) => link.target),
      ],
    );
    const meanings = links.flatMap((link) =>
      link.meanings.map((meaning, rank) => ({ ...meaning, ordinal: link.ordinal, rank })),
    );
    await tx.query(
      `INSERT INTO page_link_meaning (page_id, ordinal, rank, kind, key)
       SELECT $1, ordinal, rank, kind, CASE kind WHEN 'title' THEN lower(key) ELSE key END
       FROM unnest($2::integer[], $3::smallint[], $4::text[], $5::text[]) AS row (ordinal, rank, kind, key)`,
      [
        pageId,
        meanings.map((one) => one.ordinal),
        meanings.map((one) => one.rank),
        meanings.map((one) => one.kind),
        meanings.map((one) => one.key),
      ],
    );
  }

  /** Forgets everything, so that the next round reads all pages again. */
  async clear(tx: Tx): Promise<void> {
    await tx.query('DELETE FROM page_links');
  }
}
