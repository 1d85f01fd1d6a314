import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';

/** Days of views that say how much a page is read: ours, a quarter, as contributions' `VIEWS_DAYS`. */
export const READ_DAYS = 90;
/** A page is read a lot if it is among so many of the pages that are read at all. Ours, as issue 7's example. */
export const READ_A_LOT_RATIO = 0.1;
/** And old if nobody edited it for so long. Ours: as the sign "long untouched" of the risk score. */
export const OLD_DAYS = 365;
/** Whoever decided that an old page holds is asked again after so long. */
export const ASK_AGAIN_DAYS = 365;
/** Most items that a night opens: a wiki that was imported whole would flood the queue. The most read come first. */
export const OPENED_MAX_A_NIGHT = 200;

/** A page that somebody should read again. */
export interface StalePage {
  readonly pageId: string;
  readonly spaceId: string;
  /** `YYYY-MM-DD`, passed; null: the page is here as it is old and read a lot. */
  readonly verifiedUntil: string | null;
  /** From when it waits: the day after verified-until in the zone of the company, or when it became old. */
  readonly since: Date;
  readonly publishedAt: Date;
  /** Of the last {@link READ_DAYS} days. */
  readonly views: number;
  /** Nobody looks after it: no owner, or one who left. */
  readonly isOwnerGone: boolean;
}

/** An open item of freshness of which the reason is gone: verified again, edited, deleted or archived. */
export interface SettledItem {
  readonly itemId: string;
  readonly pageId: string;
}

/** Reads which pages have gone stale. One query a call; for nights. */
@Injectable()
export class StalePages {
  constructor(private readonly database: Database) {}

  /**
   * Published pages of spaces in use whose verification has passed, or that are read a lot and old, that have no open item
   * of freshness and nobody decided about since; most read first, at most `limit`.
   */
  async find(now: Date, timeZone: string, limit: number): Promise<StalePage[]> {
    return this.database.query<StalePage>(
      `WITH seen AS (
         SELECT page_id, sum(views)::integer AS views FROM page_views_day
         WHERE day > ($1::timestamptz AT TIME ZONE $2)::date - ${READ_DAYS} GROUP BY page_id),
       read_a_lot AS (
         SELECT page_id FROM (SELECT page_id, cume_dist() OVER (ORDER BY views DESC) AS place FROM seen) AS ranked
         WHERE place <= ${READ_A_LOT_RATIO}),
       stale AS (
         SELECT p.id, p.space_id, care.owner_id, r.saved_at AS published_at,
           CASE WHEN care.verified_until < ($1::timestamptz AT TIME ZONE $2)::date THEN care.verified_until END AS until,
           care.verified_at
         FROM page AS p JOIN space AS s ON s.id = p.space_id AND s.archived_at IS NULL
         JOIN revision AS r ON r.id = p.published_revision_id
         LEFT JOIN page_care AS care ON care.page_id = p.id
         WHERE p.deleted_at IS NULL AND (
           care.verified_until < ($1::timestamptz AT TIME ZONE $2)::date
           OR care.verified_until IS NULL AND r.saved_at < $1::timestamptz - interval '${OLD_DAYS} days'
             AND p.id IN (SELECT page_id FROM read_a_lot)))
       SELECT stale.id AS "pageId", stale.space_id AS "spaceId", stale.until::text AS "verifiedUntil",
         coalesce((stale.until + 1)::timestamp AT TIME ZONE $2, stale.published_at + interval '${OLD_DAYS} days') AS since,
         stale.published_at AS "publishedAt", coalesce(seen.views, 0) AS views,
         NOT EXISTS (SELECT FROM person WHERE person.id = stale.owner_id AND person.status = 'active') AS "isOwnerGone"
       FROM stale LEFT JOIN seen ON seen.page_id = stale.id
       WHERE NOT EXISTS (
         SELECT FROM review_item AS item WHERE item.page_id = stale.id AND item.source = 'freshness' AND (
           item.state IN ('waiting', 'escalated')
           OR item.state = 'decided' AND CASE WHEN stale.until IS NULL
             THEN item.decided_at > $1::timestamptz - interval '${ASK_AGAIN_DAYS} days'
             ELSE item.decided_at >= (stale.until + 1)::timestamp AT TIME ZONE $2 END))
       ORDER BY views DESC, stale.id LIMIT $3`,
      [now, timeZone, limit],
    );
  }

  /** Open items of freshness that nobody needs to look at any more. */
  async settled(now: Date, timeZone: string): Promise<SettledItem[]> {
    return this.database.query<SettledItem>(
      `SELECT item.id AS "itemId", item.page_id AS "pageId"
       FROM review_item AS item JOIN page AS p ON p.id = item.page_id JOIN space AS s ON s.id = p.space_id
       LEFT JOIN revision AS r ON r.id = p.published_revision_id LEFT JOIN page_care AS care ON care.page_id = p.id
       WHERE item.source = 'freshness' AND item.state IN ('waiting', 'escalated') AND (
         p.deleted_at IS NOT NULL OR s.archived_at IS NOT NULL
         OR care.verified_until >= ($1::timestamptz AT TIME ZONE $2)::date
         OR care.verified_until IS NULL AND (r.id IS NULL OR r.saved_at >= item.opened_at))
       ORDER BY item.id`,
      [now, timeZone],
    );
  }
}
