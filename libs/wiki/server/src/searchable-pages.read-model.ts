import { Inject, Injectable } from '@nestjs/common';
import { type Actor, DAY_MS, dayInZone, systemClock } from '@wellspring/kernel';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { Database } from '@wellspring/platform-database';
import { openSql } from './page-sql.js';
import { subjectIdsOf } from './readable-sets.js';

/** What a page can be narrowed to and ordered by in a search. */
export interface SearchablePage {
  readonly id: string;
  readonly title: string;
  readonly spaceKey: string;
  readonly language: string;
  readonly publishedAt: Date;
  readonly isTemplate: boolean;
  /** In an archived space. */
  readonly isArchived: boolean;
  readonly care: 'verified' | 'expired' | 'none';
  readonly labels: readonly string[];
  /** Authors of its published revisions, most revisions first, at most 20; empty unless asked for. */
  readonly authorIds: readonly string[];
  /** Of the last {@link VIEWS_DAYS} days; 0 unless asked for. */
  readonly views: number;
}

/** Days whose views count for the order by views. */
export const VIEWS_DAYS = 90;

const AUTHORS = `ARRAY(SELECT author_id FROM revision WHERE revision.page_id = p.id AND number <= p.published_number
    AND returned_at IS NULL
  GROUP BY author_id ORDER BY count(*) DESC, author_id LIMIT 20)`;
const VIEWS = `((SELECT count(*) FROM page_view WHERE page_view.page_id = p.id AND viewed_at >= $6)
  + (SELECT coalesce(sum(views), 0) FROM page_view_hour WHERE page_view_hour.page_id = p.id AND hour >= $6))::integer`;

const PAGES = `
  SELECT p.id, p.title, s.key AS "spaceKey", p.language, p.published_at AS "publishedAt", p.is_template AS "isTemplate",
    s.archived_at IS NOT NULL AS "isArchived",
    CASE WHEN care.verified_until IS NULL THEN 'none' WHEN care.verified_until >= $3::date THEN 'verified'
      ELSE 'expired' END AS care,
    ARRAY(SELECT label FROM page_label WHERE page_label.page_id = p.id ORDER BY label) AS labels,
    CASE WHEN $4 THEN ${AUTHORS} ELSE '{}' END AS "authorIds", CASE WHEN $5 THEN ${VIEWS} ELSE 0 END AS views
  FROM page AS p JOIN space AS s ON s.id = p.space_id LEFT JOIN page_care AS care ON care.page_id = p.id
  WHERE ($1::uuid[] IS NULL OR p.id = ANY($1)) AND ${openSql('p', '$2')}`;

/** Reads what search without its index needs to know of pages. */
@Injectable()
export class SearchablePages {
  constructor(
    private readonly database: Database,
    @Inject(WELLSPRING_CONFIG) private readonly config: Pick<WellspringConfig, 'timeZone'>,
  ) {}

  /** Those of the pages, or (null) of all, that the actor may read. One query; about 10 ms for 1,000 pages with authors. */
  async readable(
    actor: Actor,
    pageIds: readonly string[] | null,
    { withAuthors, withViews }: { readonly withAuthors: boolean; readonly withViews: boolean },
  ): Promise<SearchablePage[]> {
    const now = systemClock.now();
    return this.database.query<SearchablePage>(PAGES, [
      pageIds,
      subjectIdsOf(actor),
      dayInZone(now, this.config.timeZone),
      withAuthors,
      withViews,
      new Date(now.getTime() - VIEWS_DAYS * DAY_MS),
    ]);
  }
}
