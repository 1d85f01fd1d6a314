import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { type LabelCount } from '../labels/labels.read-model.js';
import { openSql } from '../page-sql.js';
import { subjectIdsOf } from '../readable-sets.js';
import { looksSql, periodBounds, PLANNED_WITH_DATES, type TrendPeriod } from './looks-sql.js';

/** What is asked for. */
export interface LabelTrendsQuery {
  /** Null for the whole wiki. */
  readonly spaceId: string | null;
  readonly period: TrendPeriod;
  /** Most labels of each list. */
  readonly first: number;
}

/** Which labels matter now. Their pages are all that the screen of the label lists, viewed or not. */
export interface LabelTrends {
  /** Labels of pages that were looked at in the period, those with most views first. */
  readonly viewed: readonly LabelCount[];
  /** Labels that no page bore before the period, those on most pages first. */
  readonly fresh: readonly LabelCount[];
}

// A label that stands on no page that the reader may open is none that they may know, and one that only such pages bore
// before is new to them.
const TRENDS = `${PLANNED_WITH_DATES}
  WITH looks AS (
    SELECT page_id, sum(views) AS views FROM ${looksSql('$3::timestamptz', '$4::timestamptz')} AS look GROUP BY page_id),
  borne AS MATERIALIZED (
    SELECT label, count(*)::integer AS pages, sum(looks.views) AS views, min(added_at) AS since
    FROM page_label JOIN page AS p ON p.id = page_label.page_id LEFT JOIN looks ON looks.page_id = p.id
    WHERE ($2::uuid IS NULL OR p.space_id = $2) AND ${openSql('p', '$1')}
    GROUP BY label)
  SELECT coalesce((SELECT json_agg(part) FROM (
      SELECT label, pages FROM borne WHERE views > 0 ORDER BY views DESC, label LIMIT $5) AS part), '[]') AS viewed,
    coalesce((SELECT json_agg(part) FROM (
      SELECT label, pages FROM borne WHERE since >= $3 ORDER BY pages DESC, label LIMIT $5) AS part), '[]') AS fresh`;

/** Reads which labels the pages have that are looked at, and which are new. */
@Injectable()
export class LabelTrendList {
  constructor(private readonly database: Database) {}

  /** Labels of pages that the actor may read. One query; it counts the views of one period, of all pages. */
  async of(actor: Actor, { spaceId, period, first }: LabelTrendsQuery): Promise<LabelTrends> {
    const parameters = [subjectIdsOf(actor), spaceId, ...periodBounds(period, 1), first];
    const [trends] = await this.database.query<LabelTrends>(TRENDS, parameters);
    return trends ?? { viewed: [], fresh: [] };
  }
}
