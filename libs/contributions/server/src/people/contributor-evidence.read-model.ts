import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { isReadableSql } from '../concentration/concentration.read-model.js';
import { type ReadScope } from '../concentration/contribution-scopes.read-model.js';
import {
  Bindings,
  instantIsCounted,
  pageIsCounted,
  PLANNED_WITH_SCOPE,
  tenthsSql,
} from '../concentration/counted-sql.js';
import { readersOfPeopleSql } from '../concentration/page-readers.read-model.js';
import { isCarriedSql, viewsOfLastDaysSql, wholeOfPageSql } from '../concentration/weighed-pages.js';
import { daysAgo, RISING_DAYS } from './people-periods.js';
import { readersOf, type ReadersOf } from './readers-of.js';

/** A page that somebody carries: at least half of the words that stand there are theirs. */
export interface CarriedPage {
  readonly pageId: string;
  readonly urlId: string;
  readonly title: string;
  readonly spaceKey: string;
  readonly spaceName: string;
  /** Their words that stand. */
  readonly words: number;
  /** 0.5..1 of the page. */
  readonly shareRatio: number;
  /** Of the last {@link VIEWS_DAYS} days. */
  readonly views: number;
}

/** What somebody carries; `pages` are those that the actor may open, most viewed first. */
export interface Carried {
  readonly pages: readonly CarriedPage[];
  readonly count: number;
  readonly hiddenCount: number;
  readonly views: number;
}

/** What somebody's saves came to. */
export interface SavesOf {
  readonly edits: number;
  readonly revertedEdits: number;
  readonly addedWords: number;
  /** Of added words of which it is known whether they lasted; null while nothing is known. 0..1 */
  readonly lastingRatio: number | null;
  /** ISO 8601; null for nobody's save at all. */
  readonly lastSavedAt: string | null;
}

/** A month of somebody. */
export interface MonthOf {
  /** `YYYY-MM` of the company's calendar. */
  readonly month: string;
  readonly addedWords: number;
  readonly wordsRead: number;
}

/** Months that a trend of somebody shows. Ours: half a year, as issue 5 asks. */
const MONTHS = 6;
/** Reads what shows why somebody is one of the few. One statement a question, whatever the number of people. */
@Injectable()
export class ContributorEvidence {
  constructor(private readonly database: Database) {}

  async carried(
    { scope, readableSets }: ReadScope,
    ids: readonly string[],
    now: Date,
  ): Promise<Map<string, Carried>> {
    const bind = new Bindings();
    const rows = await this.database.query<CarriedPage & { personId: string; shown: boolean }>(
      `${PLANNED_WITH_SCOPE}
       SELECT sh.person_id AS "personId", p.id AS "pageId", p.url_id AS "urlId", p.title, sp.key AS "spaceKey", sp.name AS "spaceName",
         sh.surviving_words AS words, sh.surviving_words / ${wholeOfPageSql('p.id')} AS "shareRatio",
         coalesce(seen.views, 0) AS views,
         ${isReadableSql(readableSets, bind)} AS shown
       FROM page_share AS sh JOIN page AS p ON p.id = sh.page_id JOIN space AS sp ON sp.id = p.space_id
       LEFT JOIN (${viewsOfLastDaysSql(scope, now, bind)}) AS seen ON seen.page_id = p.id
       WHERE sh.person_id = ANY(${bind.add(ids)}::uuid[]) AND ${isCarriedSql()} AND ${pageIsCounted(scope, bind)}
       ORDER BY views DESC, words DESC, p.id`,
      bind.values,
    );
    const carried = new Map<
      string,
      { pages: CarriedPage[]; count: number; hiddenCount: number; views: number }
    >();
    for (const { personId, shown, ...page } of rows) {
      const own = carried.get(personId) ?? { pages: [], count: 0, hiddenCount: 0, views: 0 };
      carried.set(personId, own);
      own.count++;
      own.views += page.views;
      if (shown) own.pages.push(page);
      else own.hiddenCount++;
    }
    return carried;
  }

  async saves({ scope }: ReadScope, ids: readonly string[]): Promise<Map<string, SavesOf>> {
    const bind = new Bindings();
    const counted = instantIsCounted(scope, bind, 'c.saved_at');
    const rows = await this.database.query<SavesOf & { personId: string }>(
      `${PLANNED_WITH_SCOPE}
       SELECT c.person_id AS "personId", (count(*) FILTER (WHERE ${counted}))::integer AS edits,
         (count(*) FILTER (WHERE ${counted} AND c.reverted_by_number IS NOT NULL))::integer AS "revertedEdits",
         ${tenthsSql(`sum(c.added_words) FILTER (WHERE ${counted})`)} AS "addedWords",
         sum(c.lasting_words) FILTER (WHERE ${counted})
           / nullif(sum(c.added_words) FILTER (WHERE ${counted} AND c.lasting_words IS NOT NULL), 0) AS "lastingRatio",
         to_json(max(c.saved_at)) #>> '{}' AS "lastSavedAt"
       FROM revision_credit AS c JOIN page AS p ON p.id = c.page_id
       WHERE c.person_id = ANY(${bind.add(ids)}::uuid[]) AND ${pageIsCounted(scope, bind)} GROUP BY 1`,
      bind.values,
    );
    return new Map(rows.map(({ personId, ...row }) => [personId, row]));
  }

  /** The newest months of each, oldest first, those without anything included. */
  async months({ scope }: ReadScope, ids: readonly string[], now: Date): Promise<Map<string, MonthOf[]>> {
    const bind = new Bindings();
    const [people, zone, today] = [bind.add(ids), bind.add(scope.timeZone), bind.add(now)];
    const first = `(date_trunc('month', ${today}::timestamptz AT TIME ZONE ${zone}) - interval '${MONTHS - 1} months')`;
    const rows = await this.database.query<MonthOf & { personId: string }>(
      `${PLANNED_WITH_SCOPE}
       SELECT who.id AS "personId", to_char(m.first, 'YYYY-MM') AS month, ${tenthsSql('sum(f.added)')} AS "addedWords",
         ${tenthsSql('sum(f.words)')} AS "wordsRead"
       FROM unnest(${people}::uuid[]) AS who(id)
       CROSS JOIN generate_series(${first}, ${first} + interval '${MONTHS - 1} months', interval '1 month') AS m(first)
       LEFT JOIN (
         SELECT c.person_id, date_trunc('month', c.saved_at AT TIME ZONE ${zone}) AS first, c.added_words AS added, 0::float8 AS words
         FROM revision_credit AS c JOIN page AS p ON p.id = c.page_id
         WHERE c.person_id = ANY(${people}::uuid[]) AND c.saved_at >= ${first} AT TIME ZONE ${zone} AND ${pageIsCounted(scope, bind)}
         UNION ALL
         SELECT w.person_id, date_trunc('month', w.day::timestamp), 0, w.words_read
         FROM words_read_day AS w JOIN page AS p ON p.id = w.page_id
         WHERE w.person_id = ANY(${people}::uuid[]) AND w.day >= ${first}::date AND ${pageIsCounted(scope, bind)}
       ) AS f ON f.person_id = who.id AND f.first = m.first
       GROUP BY who.id, m.first ORDER BY who.id, m.first`,
      bind.values,
    );
    const months = new Map<string, MonthOf[]>();
    for (const { personId, ...month } of rows) months.set(personId, [...(months.get(personId) ?? []), month]);
    return months;
  }

  /**
   * Who opened, in the days for which readers are known, a page of which at least a tenth is theirs, and wrote no tenth of
   * it: how many, by department, with what would give away fewer than five left blank.
   */
  async readers({ scope }: ReadScope, ids: readonly string[]): Promise<Map<string, ReadersOf>> {
    const bind = new Bindings();
    const rows = await this.database.query<{ personId: string; department: string | null; people: number }>(
      `${PLANNED_WITH_SCOPE}
       SELECT author AS "personId", reader.department, count(DISTINCT reader.id)::integer AS people
       FROM (${readersOfPeopleSql(scope, bind, `= ANY(${bind.add(ids)}::uuid[])`)}) AS seen
       JOIN person AS reader ON reader.id = seen.person_id
       GROUP BY author, reader.department ORDER BY author, people DESC, reader.department`,
      bind.values,
    );
    const byPerson = new Map<string, { department: string | null; people: number }[]>();
    for (const { personId, ...row } of rows) byPerson.set(personId, [...(byPerson.get(personId) ?? []), row]);
    return new Map([...byPerson].map(([personId, departments]) => [personId, readersOf(departments)]));
  }

  /** Words that everybody added in the newest 90 days, today included, and in the three times 90 before, `[newest, …]`. */
  async addedByQuarter(
    { scope }: ReadScope,
    personCondition: (bind: Bindings) => string,
    now: Date,
  ): Promise<{ personId: string; isHidden: boolean; words: number[] }[]> {
    const bind = new Bindings();
    const zone = bind.add(scope.timeZone);
    const since = (quarters: number) =>
      `(${bind.add(daysAgo(now, quarters * RISING_DAYS - 1, scope.timeZone))}::date::timestamp AT TIME ZONE ${zone})`;
    const sums = [1, 2, 3, 4].map(
      (n) =>
        `coalesce(sum(c.added_words) FILTER (WHERE c.saved_at >= ${since(n)} AND c.saved_at < ${since(n - 1)}), 0)`,
    );
    return this.database.query(
      `${PLANNED_WITH_SCOPE}
       SELECT per.id AS "personId", per.display_opt_out AS "isHidden", ARRAY[${sums.join(', ')}]::float8[] AS words
       FROM revision_credit AS c JOIN page AS p ON p.id = c.page_id JOIN person AS per ON per.id = c.person_id
       WHERE c.saved_at >= ${since(4)} AND ${pageIsCounted(scope, bind)} AND ${personCondition(bind)} GROUP BY per.id`,
      bind.values,
    );
  }
}
