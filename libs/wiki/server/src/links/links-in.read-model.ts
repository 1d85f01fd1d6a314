import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';

// The likeliest meaning of a link that leads to a page, whoever may read it; the page's names of today and before.
const LINKS_IN = `
  WITH meant AS (
    SELECT m.page_id, m.ordinal, m.rank, 0 AS tier, p.id AS to_id, p.space_id
      FROM page_link_meaning AS m JOIN page AS p ON lower(p.title) = m.key WHERE m.kind = 'title'
    UNION ALL
    SELECT m.page_id, m.ordinal, m.rank, 1, alias.page_id, alias.space_id
      FROM page_link_meaning AS m JOIN page_alias AS alias ON alias.title_key = m.key WHERE m.kind = 'title'
    UNION ALL
    SELECT m.page_id, m.ordinal, m.rank, 0, p.id, p.space_id
      FROM page_link_meaning AS m JOIN page AS src ON src.id = m.page_id
      JOIN page AS p ON p.source_path = m.key
        AND coalesce(p.source_space_id, p.space_id) = coalesce(src.source_space_id, src.space_id)
      WHERE m.kind = 'path'
    UNION ALL
    SELECT m.page_id, m.ordinal, m.rank, 0, p.id, p.space_id
      FROM page_link_meaning AS m JOIN page AS p ON p.url_id = m.key WHERE m.kind = 'url-id'),
  led AS (
    SELECT DISTINCT ON (meant.page_id, meant.ordinal) meant.page_id, meant.to_id
    FROM meant JOIN page AS src ON src.id = meant.page_id JOIN page AS p ON p.id = meant.to_id
    WHERE src.deleted_at IS NULL AND p.deleted_at IS NULL AND p.published_revision_id IS NOT NULL
    ORDER BY meant.page_id, meant.ordinal, meant.rank, (meant.space_id = src.space_id) DESC, meant.tier, meant.to_id)
  SELECT to_id AS "pageId", count(DISTINCT page_id)::integer AS links FROM led WHERE to_id <> page_id GROUP BY to_id`;

/** Counts links for figures. Checks no access: never show what it gives for a page that the reader may not open. */
@Injectable()
export class LinksIn {
  constructor(private readonly database: Database) {}

  /** How many pages link to each page; pages without links are left out. One query over all links. */
  async counts(): Promise<Map<string, number>> {
    const rows = await this.database.query<{ pageId: string; links: number }>(LINKS_IN);
    return new Map(rows.map((row) => [row.pageId, row.links]));
  }
}
