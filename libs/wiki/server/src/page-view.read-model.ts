import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';

/** Views of one shown revision of a page by one reader on one day. */
export interface ViewsOfDay {
  readonly pageId: string;
  readonly revisionNumber: number;
  /** `YYYY-MM-DD` in the zone that was asked for. */
  readonly day: string;
  /** Null once the reader is forgotten. */
  readonly personId: string | null;
  readonly views: number;
}

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

  /**
   * How often pages were viewed in a time while they showed revision `fromNumber` or a later one, in the order asked;
   * `from` is in, `to` is out. Views by `withoutId` are left out as long as readers are known (30 days); of older ones
   * only whole hours of UTC are, those that began in the time count. One query, an index range a line.
   */
  async between(
    asked: readonly {
      readonly pageId: string;
      readonly fromNumber: number;
      readonly from: Date;
      readonly to: Date;
      readonly withoutId?: string | null;
    }[],
  ): Promise<number[]> {
    if (asked.length === 0) return [];
    const rows = await this.database.query<{ views: number }>(
      `SELECT ((SELECT count(*) FROM page_view AS seen WHERE seen.page_id = one.page_id AND seen.viewed_at >= one.since
           AND seen.viewed_at < one.until AND seen.revision_number >= one.number
           AND seen.person_id IS DISTINCT FROM one.without_id)
         + (SELECT coalesce(sum(views), 0) FROM page_view_hour AS hours WHERE hours.page_id = one.page_id
           AND hours.hour >= one.since AND hours.hour < one.until AND hours.revision_number >= one.number))::integer AS views
       FROM unnest($1::uuid[], $2::integer[], $3::timestamptz[], $4::timestamptz[], $5::uuid[]) WITH ORDINALITY
         AS one (page_id, number, since, until, without_id, place) ORDER BY place`,
      [
        asked.map((one) => one.pageId),
        asked.map((one) => one.fromNumber),
        asked.map((one) => one.from),
        asked.map((one) => one.to),
        asked.map((one) => one.withoutId ?? null),
      ],
    );
    return rows.map((row) => row.views);
  }

  /** Pages that were viewed, in order of id, after `afterId`: for counting views in batches. */
  async viewedPages(afterId: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ pageId: string }>(
      // From one page to the next by the indexes: a DISTINCT would read every view.
      `WITH RECURSIVE viewed (page_id) AS (
         SELECT ${nextViewed(`coalesce($1::uuid, '00000000-0000-0000-0000-000000000000')`)}
         UNION ALL SELECT ${nextViewed('viewed.page_id')} FROM viewed WHERE page_id IS NOT NULL)
       SELECT page_id AS "pageId" FROM viewed WHERE page_id IS NOT NULL LIMIT $2`,
      [afterId, limit],
    );
    return rows.map((row) => row.pageId);
  }

  /**
   * Views of pages by day of the zone, shown revision and reader, from each page's day on (null: all). Hours whose readers
   * are forgotten are whole hours of UTC: in a zone with half hours some fall on the day beside. Memory: a row a reader
   * and day.
   */
  async byDay(
    pages: readonly { readonly pageId: string; readonly fromDay: string | null }[],
    timeZone: string,
  ): Promise<ViewsOfDay[]> {
    return this.database.query<ViewsOfDay>(
      `WITH asked AS (SELECT page_id, coalesce(from_day::timestamp AT TIME ZONE $3, '-infinity') AS since
         FROM unnest($1::uuid[], $2::date[]) AS page(page_id, from_day))
       SELECT page_id AS "pageId", revision_number AS "revisionNumber", (viewed_at AT TIME ZONE $3)::date::text AS day,
         person_id AS "personId", count(*)::integer AS views
       FROM asked JOIN page_view USING (page_id) WHERE viewed_at >= since GROUP BY 1, 2, 3, 4
       UNION ALL
       SELECT page_id, revision_number, (hour AT TIME ZONE $3)::date::text, NULL, sum(views)::integer
       FROM asked JOIN page_view_hour USING (page_id) WHERE hour >= since GROUP BY 1, 2, 3`,
      [pages.map((page) => page.pageId), pages.map((page) => page.fromDay), timeZone],
    );
  }
}

/** The first page with views behind another one. */
const nextViewed = (after: string): string => `least(
  (SELECT page_id FROM page_view WHERE page_id > ${after} ORDER BY page_id LIMIT 1),
  (SELECT page_id FROM page_view_hour WHERE page_id > ${after} ORDER BY page_id LIMIT 1))`;
