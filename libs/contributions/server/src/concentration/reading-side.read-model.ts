import { Injectable } from '@nestjs/common';
import { concentrationOf, lorenz, type LorenzPoint } from '@wellspring/contributions-domain';
import { Database } from '@wellspring/platform-database';
import { type ContributionScope } from './contribution-scope.js';
import { Bindings, dayIsCounted, pageIsCounted, PLANNED_WITH_SCOPE } from './counted-sql.js';

/** What share of the views goes to what share of the pages. Views of bots are left out. */
export interface ReadingView {
  readonly views: number;
  /** The denominator: all pages of the scope, those that nobody opened included. */
  readonly pages: number;
  readonly viewedPages: number;
  /** First day of which views are counted, `YYYY-MM-DD`. */
  readonly since: string | null;
  /** Null for fewer than two pages or no view. */
  readonly gini: number | null;
  readonly pagesForHalf: number | null;
  readonly topShareRatio: ReturnType<typeof topOf>;
  readonly lorenz: readonly LorenzPoint[];
}

const LORENZ_POINTS = 101;
const topOf = (values: readonly number[]) => concentrationOf(values)?.topShareRatio ?? null;

/** Counts how views are spread over pages. */
@Injectable()
export class ReadingSide {
  constructor(private readonly database: Database) {}

  /** One statement; cost: the pages and their days of the period. A department writes, it has no pages of its own. */
  async of(scope: ContributionScope): Promise<ReadingView> {
    const bind = new Bindings();
    const [row] = await this.database.query<{ since: string | null; views: number[] }>(
      `${PLANNED_WITH_SCOPE}
       SELECT min(since)::text AS since, coalesce(array_agg(views), '{}') AS views FROM (
         SELECT coalesce(sum(seen.views), 0)::float8 AS views, min(seen.day) AS since
         FROM page AS p LEFT JOIN page_views_day AS seen
           ON seen.page_id = p.id AND ${dayIsCounted(scope, bind, 'seen.day')}
         WHERE ${pageIsCounted(scope, bind)} GROUP BY p.id) AS counted`,
      bind.values,
    );
    const views = row?.views ?? [];
    const figures = concentrationOf(views);
    return {
      views: views.reduce((sum, one) => sum + one, 0),
      pages: views.length,
      viewedPages: views.filter((one) => one > 0).length,
      since: row?.since ?? null,
      gini: figures?.gini ?? null,
      pagesForHalf: figures?.peopleForHalf ?? null,
      topShareRatio: topOf(views),
      lorenz: lorenz(views, LORENZ_POINTS) ?? [],
    };
  }
}
