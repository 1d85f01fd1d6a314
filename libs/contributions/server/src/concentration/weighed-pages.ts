import { daysAgo, VIEWS_DAYS } from '../people/people-periods.js';
import { type ContributionScope } from './contribution-scope.js';
import { type Bindings, personIsCounted } from './counted-sql.js';

/** SQL: `(page_id, views)` of the last 90 days, pages that nobody opened left out. */
export const viewsOfLastDaysSql = ({ timeZone }: ContributionScope, now: Date, bind: Bindings): string =>
  `SELECT page_id, sum(views)::integer AS views FROM page_views_day
   WHERE day > ${bind.add(daysAgo(now, VIEWS_DAYS, timeZone))}::date GROUP BY page_id`;

/** SQL: words that stand × views of the last 90 days, `(page_id, person_id, edits, value)`, those with none left out. */
export const weightSql = (scope: ContributionScope, now: Date, bind: Bindings): string =>
  `SELECT sh.page_id, sh.person_id, 0 AS edits, sh.surviving_words * seen.views AS value
   FROM page_share AS sh JOIN (${viewsOfLastDaysSql(scope, now, bind)}) AS seen ON seen.page_id = sh.page_id
   WHERE sh.surviving_words > 0`;

/**
 * SQL value: the words that stand on a page, by whoever is counted as a person (bots left out): what carried pages are
 * halves of.
 */
export const wholeOfPageSql = (page: string): string =>
  `(SELECT sum(of_page.surviving_words) FROM page_share AS of_page JOIN person AS author ON author.id = of_page.person_id
    WHERE of_page.page_id = ${page} AND NOT author.is_bot)`;

/** SQL condition: at least half of what stands on the page is of the share `sh`. */
export const isCarriedSql = (share = 'sh'): string =>
  `${share}.surviving_words > 0 AND ${share}.surviving_words * 2 >= ${wholeOfPageSql(`${share}.page_id`)}`;

/**
 * SQL: `(page_id, factor)`, the fewest people who wrote half of what stands on each page; bots left out. Of all pages:
 * the reader's condition on `page_id` goes around it.
 */
export const absenceFactorsSql = (scope: ContributionScope, bind: Bindings): string =>
  `SELECT page_id, min(place)::integer AS factor FROM (
     SELECT sh.page_id, row_number() OVER most AS place, sum(sh.surviving_words) OVER most AS so_far,
       sum(sh.surviving_words) OVER (PARTITION BY sh.page_id) AS whole
     FROM page_share AS sh JOIN person AS per ON per.id = sh.person_id
     WHERE sh.surviving_words > 0 AND ${personIsCounted({ ...scope, personId: null, department: null }, bind)}
     WINDOW most AS (PARTITION BY sh.page_id ORDER BY sh.surviving_words DESC, sh.person_id)) AS ranked
   WHERE so_far * 2 >= whole GROUP BY page_id`;
