import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';

/** Counts views. Checks no access: never show what it gives for a page that the reader may not open. */
@Injectable()
export class PageViews {
  constructor(private readonly database: Database) {}

  /** Views of each page since an instant, hours that began before it left out; pages without views are left out. */
  async viewsOf(pageIds: readonly string[], since: Date): Promise<Map<string, number>> {
    const rows = await this.database.query<{ pageId: string; views: string }>(
      `SELECT page_id AS "pageId", sum(views) AS views FROM (
         SELECT page_id, count(*) AS views FROM page_view WHERE page_id = ANY($1::uuid[]) AND viewed_at >= $2 GROUP BY page_id
         UNION ALL
         SELECT page_id, sum(views) FROM page_view_hour WHERE page_id = ANY($1::uuid[]) AND hour >= $2 GROUP BY page_id
       ) AS counted GROUP BY page_id`,
      [pageIds, since],
    );
    return new Map(rows.map((row) => [row.pageId, Number(row.views)]));
  }
}
