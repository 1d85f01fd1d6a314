import { Injectable } from '@nestjs/common';
import { type Actor, DAY_MS } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { openSql } from './page-sql.js';
import {
  type PageSummary,
  SUMMARY_TABLES,
  summaryColumnsSql,
  summaryOf,
  type SummaryRow,
} from './page-summary.js';
import { subjectIdsOf } from './readable-sets.js';

/**
 * In which order a list shows pages: newest publication, most views of the last 30 days (templates left out), the
 * actor's own last edits, or what the actor read last (as far back as readers are kept: 30 days).
 */
export type PageSort = 'recent' | 'popular' | 'mine' | 'read';

/** Days whose views make a page popular. Ours: long enough that a quiet wiki has popular pages at all. */
export const POPULAR_DAYS = 30;

/** Where a page of the list ended: the sort value (epoch microseconds, or views) and the page's id. */
export interface PageListPosition {
  readonly sortValue: string;
  readonly id: string;
}

/** What a list asks for. */
export interface PageListQuery {
  readonly sort: PageSort;
  readonly spaceId: string | null;
  readonly first: number;
  readonly after: PageListPosition | null;
  readonly now: Date;
}

/** A page of a list with its place in the order. */
export interface PageListItem {
  readonly page: PageSummary;
  readonly position: PageListPosition;
}

type ListRow = SummaryRow & { readonly sortValue: string };

const MICROSECONDS = (column: string) => `(extract(epoch FROM ${column}) * 1000000)::bigint`;

// Each gives (id, sort_value); the pages are checked and joined afterwards.
const RANKED: Record<Exclude<PageSort, 'recent'>, string> = {
  popular: `SELECT page_id AS id, sum(views)::bigint AS sort_value FROM (
      SELECT page_id, count(*) AS views FROM page_view WHERE viewed_at >= $6 GROUP BY page_id
      UNION ALL SELECT page_id, sum(views) FROM page_view_hour WHERE hour >= $6 GROUP BY page_id) AS viewed GROUP BY page_id`,
  mine: `SELECT page_id AS id, ${MICROSECONDS('max(saved_at)')} AS sort_value FROM revision WHERE author_id = $7 AND returned_at IS NULL GROUP BY page_id`,
  read: `SELECT page_id AS id, ${MICROSECONDS('max(viewed_at)')} AS sort_value FROM page_view WHERE person_id = $7 GROUP BY page_id`,
};

// An archived space is left out of lists over all spaces; its own list shows it.
const IN_USE = `($2::uuid IS NOT NULL OR NOT EXISTS (
    SELECT FROM access_set AS cold WHERE cold.id = p.access_set_id AND cold.frozen))`;

const listSql = (sort: Exclude<PageSort, 'recent'>): string => `
  SELECT ${summaryColumnsSql('$1')}, ranked.sort_value AS "sortValue"
  FROM (${RANKED[sort]}) AS ranked JOIN ${SUMMARY_TABLES.replace('page AS p', 'page AS p ON p.id = ranked.id')}
  WHERE ${openSql('p', '$1')} AND ($2::uuid IS NULL OR p.space_id = $2) AND ${IN_USE}
    AND ($3::bigint IS NULL OR (ranked.sort_value, p.id) < ($3, $4::uuid))
    AND ($6::timestamptz IS NOT NULL AND $7::uuid IS NOT NULL) ${sort === 'popular' ? 'AND NOT p.is_template' : ''}
  ORDER BY ranked.sort_value DESC, p.id DESC LIMIT $5`;

// The index on (published_at, id) gives the newest without sorting all pages.
const RECENT = `
  SELECT ${summaryColumnsSql('$1')}, ${MICROSECONDS('p.published_at')} AS "sortValue"
  FROM ${SUMMARY_TABLES}
  WHERE ${openSql('p', '$1')} AND ($2::uuid IS NULL OR p.space_id = $2) AND ${IN_USE}
    AND ($3::bigint IS NULL OR (p.published_at, p.id) < (to_timestamp(0) + $3 * interval '1 microsecond', $4::uuid))
  ORDER BY p.published_at DESC, p.id DESC LIMIT $5`;

/** Lists pages that the actor may read. One query a call. */
@Injectable()
export class PageList {
  constructor(private readonly database: Database) {}

  /** At most `first` pages after `after`. `popular` counts each view of the last 30 days: cost grows with those. */
  async list(actor: Actor, query: PageListQuery): Promise<PageListItem[]> {
    const shared = [
      subjectIdsOf(actor),
      query.spaceId,
      query.after?.sortValue ?? null,
      query.after?.id ?? null,
      query.first,
    ];
    const rows =
      query.sort === 'recent'
        ? await this.database.query<ListRow>(RECENT, shared)
        : await this.database.query<ListRow>(listSql(query.sort), [
            ...shared,
            new Date(query.now.getTime() - POPULAR_DAYS * DAY_MS),
            actor.personId,
          ]);
    return rows.map(({ sortValue, ...row }) => ({
      page: summaryOf(row, actor),
      position: { sortValue, id: row.id },
    }));
  }

  /** These pages by id; those that the actor may not read are left out. */
  async byIds(actor: Actor, pageIds: readonly string[]): Promise<Map<string, PageSummary>> {
    const rows = await this.database.query<SummaryRow>(
      `SELECT ${summaryColumnsSql('$1')} FROM ${SUMMARY_TABLES} WHERE p.id = ANY($2::uuid[]) AND ${openSql('p', '$1')}`,
      [subjectIdsOf(actor), pageIds],
    );
    return new Map(rows.map((row) => [row.id, summaryOf(row, actor)]));
  }
}
