import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { isReadableSql } from '../concentration/concentration.read-model.js';
import { type ReadScope } from '../concentration/contribution-scopes.read-model.js';
import {
  Bindings,
  pageIsCounted,
  personIsCounted,
  PLANNED_WITH_SCOPE,
  tenthsSql,
} from '../concentration/counted-sql.js';
import { goesOnSql, type RowCursor } from '../concentration/row-kinds.js';
import { viewsOfLastDaysSql } from '../concentration/weighed-pages.js';

/** An author of a page and what is theirs. */
export interface AuthorOf {
  readonly personId: string;
  /** The person does not want to be shown. */
  readonly isHidden: boolean;
  /** 0..1 of the words that stand. */
  readonly shareRatio: number;
}

/** A page whose read words hang on few. */
export interface PageAtRisk extends RowCursor {
  readonly urlId: string;
  readonly title: string;
  readonly spaceKey: string;
  readonly spaceName: string;
  /** Words that stand. */
  readonly words: number;
  readonly views: number;
  /** Whose going would take half of the words: 1 or 2. */
  readonly absenceFactor: number;
  readonly authorCount: number;
  /** Those it hangs on, and who else knows; at most four. */
  readonly authors: readonly AuthorOf[];
}

/** Words × views, and what of them hangs on few. */
export interface RiskTotals {
  readonly pages: number;
  /** Pages that were viewed and have words. */
  readonly readPages: number;
  /** Words × views of the last 90 days. */
  readonly weight: number;
  readonly pagesOnOne: number;
  readonly weightOnOne: number;
  readonly pagesOnTwo: number;
  readonly weightOnTwo: number;
}

/** The same of one space. */
export interface SpaceRisk extends RiskTotals {
  /** Null for all spaces together that the actor can't open. */
  readonly spaceKey: string | null;
  readonly spaceName: string | null;
  /** The fewest people who wrote half of what is read there, words × views; 0 where nothing is read or nothing may be opened. */
  readonly absenceFactor: number;
}

/** What the wiki would miss of somebody in one space. */
export interface LossOfSpace {
  readonly spaceKey: string | null;
  readonly spaceName: string | null;
  readonly pages: number;
  readonly words: number;
  /** Words × views of theirs, and 0..1 of all of the space. */
  readonly weight: number;
  readonly shareRatio: number;
}

/** A page of somebody's, with who else knows. */
export interface PageOfLeaver extends Omit<PageAtRisk, 'absenceFactor' | 'authors' | 'authorCount'> {
  /** Theirs, 0..1 of the page. */
  readonly shareRatio: number;
  /** Authors after them, most words first; at most three. */
  readonly others: readonly AuthorOf[];
}

/** Reads what hangs on few people: words that stand, weighed by how often they are read. */
@Injectable()
export class KnowledgeAtRiskReadModel {
  constructor(private readonly database: Database) {}

  /** By space, most weight on one person first. One statement. */
  async spaces(read: ReadScope, now: Date): Promise<SpaceRisk[]> {
    const bind = new Bindings();
    return this.database.query<SpaceRisk>(
      `${PLANNED_WITH_SCOPE}
       WITH ${sharesSql(read, bind, now)},
       by_person AS (
         SELECT space, person_id, sum(shares.words * views) AS weight FROM shares JOIN paged USING (page_id) GROUP BY 1, 2),
       ranked AS (
         SELECT space, sum(weight) OVER (PARTITION BY space ORDER BY weight DESC, person_id) AS so_far,
           sum(weight) OVER (PARTITION BY space) AS whole, row_number() OVER (PARTITION BY space ORDER BY weight DESC, person_id) AS place
         FROM by_person WHERE weight > 0),
       factors AS (SELECT space, min(place)::integer AS factor FROM ranked WHERE so_far * 2 >= whole GROUP BY space)
       SELECT sp.key AS "spaceKey", sp.name AS "spaceName", coalesce(max(factors.factor), 0) AS "absenceFactor", ${TOTALS}
       FROM paged LEFT JOIN factors USING (space) LEFT JOIN space AS sp ON sp.id = paged.space
       GROUP BY paged.space, sp.key, sp.name ORDER BY "weightOnOne" DESC, sp.key`,
      bind.values,
    );
  }

  /** Pages that are read and hang on `factor` people or fewer, most weight first; only those that the actor may open. */
  async pages(
    read: ReadScope,
    factor: number,
    page: { after: RowCursor | null; limit: number },
    now: Date,
  ): Promise<PageAtRisk[]> {
    const bind = new Bindings();
    return this.database.query<PageAtRisk>(
      `${PLANNED_WITH_SCOPE}
       WITH ${sharesSql(read, bind, now)}
       SELECT p.id::text AS id, paged.words * paged.views AS key, p.url_id AS "urlId", p.title, sp.key AS "spaceKey",
         sp.name AS "spaceName", paged.words, paged.views, paged.factor AS "absenceFactor", paged.authors AS "authorCount",
         ${authorsSql('paged.page_id', 4)} AS authors
       FROM paged JOIN page AS p ON p.id = paged.page_id JOIN space AS sp ON sp.id = p.space_id
       WHERE paged.factor <= ${bind.add(factor)} AND paged.views > 0 AND paged.shown ${goesOnSql('paged.words * paged.views', 'p.id::text', page.after, bind)}
       ORDER BY key DESC, id LIMIT ${bind.add(page.limit)}`,
      bind.values,
    );
  }

  /** Words × views of one person by space, most first. */
  async lossBySpace(read: ReadScope, personId: string, now: Date): Promise<LossOfSpace[]> {
    const bind = new Bindings();
    return this.database.query<LossOfSpace>(
      `${PLANNED_WITH_SCOPE}
       WITH ${sharesSql(read, bind, now)}
       SELECT sp.key AS "spaceKey", sp.name AS "spaceName", count(mine.words)::integer AS pages, ${tenthsSql('sum(mine.words)')} AS words,
         ${tenthsSql('sum(mine.words * paged.views)')} AS weight,
         coalesce(sum(mine.words * paged.views) / nullif(sum(paged.words * paged.views), 0), 0) AS "shareRatio"
       FROM paged LEFT JOIN shares AS mine ON mine.page_id = paged.page_id AND mine.person_id = ${bind.add(personId)}
       LEFT JOIN space AS sp ON sp.id = paged.space
       GROUP BY paged.space, sp.key, sp.name HAVING count(mine.words) > 0 ORDER BY weight DESC, words DESC, sp.key`,
      bind.values,
    );
  }

  /** Pages of which somebody wrote at least half, with who else knows; only those that the actor may open. */
  async pagesOf(
    read: ReadScope,
    personId: string,
    page: { after: RowCursor | null; limit: number },
    now: Date,
  ): Promise<{ rows: PageOfLeaver[]; count: number; hiddenCount: number }> {
    const bind = new Bindings();
    const person = bind.add(personId);
    const [answer] = await this.database.query<{ rows: PageOfLeaver[]; count: number; hiddenCount: number }>(
      `${PLANNED_WITH_SCOPE}
       WITH ${sharesSql(read, bind, now)},
       carried AS MATERIALIZED (
         SELECT paged.*, mine.words AS own FROM paged JOIN shares AS mine ON mine.page_id = paged.page_id AND mine.person_id = ${person}
         WHERE mine.words * 2 >= paged.words)
       SELECT (SELECT count(*)::integer FROM carried) AS count,
         (SELECT count(*)::integer FROM carried WHERE NOT shown) AS "hiddenCount",
         (SELECT coalesce(json_agg(part ORDER BY part.key DESC, part.id), '[]') FROM (
           SELECT p.id::text AS id, paged.own * paged.views AS key, p.url_id AS "urlId", p.title, sp.key AS "spaceKey",
             sp.name AS "spaceName", paged.own AS words, paged.views, paged.own / paged.words AS "shareRatio",
             ${authorsSql('paged.page_id', 3, person)} AS others
           FROM carried AS paged JOIN page AS p ON p.id = paged.page_id JOIN space AS sp ON sp.id = p.space_id
           WHERE paged.shown ${goesOnSql('paged.own * paged.views', 'p.id::text', page.after, bind)}
           ORDER BY key DESC, id LIMIT ${bind.add(page.limit)}) AS part) AS rows`,
      bind.values,
    );
    return answer ?? { rows: [], count: 0, hiddenCount: 0 };
  }
}

const TOTALS = `count(*)::integer AS pages, (count(*) FILTER (WHERE views > 0 AND words > 0))::integer AS "readPages",
  ${tenthsSql('sum(words * views)')} AS weight,
  (count(*) FILTER (WHERE paged.factor = 1 AND views > 0))::integer AS "pagesOnOne",
  ${tenthsSql('sum(words * views) FILTER (WHERE paged.factor = 1)')} AS "weightOnOne",
  (count(*) FILTER (WHERE paged.factor = 2 AND views > 0))::integer AS "pagesOnTwo",
  ${tenthsSql('sum(words * views) FILTER (WHERE paged.factor = 2)')} AS "weightOnTwo"`;

/**
 * SQL: `shares (page_id, person_id, words, place, so_far, whole)` and `paged (page_id, space, shown, words, views, factor,
 * authors)`, a row a page. `space` is null for pages that the actor can't open: their space may be closed too.
 */
function sharesSql({ scope, readableSets }: ReadScope, bind: Bindings, now: Date): string {
  return `shares AS MATERIALIZED (
      SELECT sh.page_id, sh.person_id, sh.surviving_words AS words, row_number() OVER most AS place,
        sum(sh.surviving_words) OVER most AS so_far, sum(sh.surviving_words) OVER (PARTITION BY sh.page_id) AS whole
      FROM page_share AS sh JOIN page AS p ON p.id = sh.page_id JOIN person AS per ON per.id = sh.person_id
      WHERE sh.surviving_words > 0 AND ${pageIsCounted(scope, bind)} AND ${personIsCounted(scope, bind)}
      WINDOW most AS (PARTITION BY sh.page_id ORDER BY sh.surviving_words DESC, sh.person_id)),
    paged AS MATERIALIZED (
      SELECT p.id AS page_id, CASE WHEN ${isReadableSql(readableSets, bind)} THEN p.space_id END AS space,
        ${isReadableSql(readableSets, bind)} AS shown, coalesce(held.words, 0) AS words, coalesce(seen.views, 0) AS views,
        held.factor, coalesce(held.authors, 0) AS authors
      FROM page AS p
      LEFT JOIN (SELECT page_id, max(whole) AS words, (min(place) FILTER (WHERE so_far * 2 >= whole))::integer AS factor,
          count(*)::integer AS authors FROM shares GROUP BY page_id) AS held ON held.page_id = p.id
      LEFT JOIN (${viewsOfLastDaysSql(scope, now, bind)}) AS seen ON seen.page_id = p.id
      WHERE ${pageIsCounted(scope, bind)})`;
}

/** SQL value: the first authors of a page as JSON, one of them left out where named. */
const authorsSql = (page: string, limit: number, except?: string): string =>
  `(SELECT coalesce(json_agg(a ORDER BY a.place), '[]') FROM (
     SELECT sh.person_id AS "personId", who.display_opt_out AS "isHidden", sh.words / sh.whole AS "shareRatio", sh.place
     FROM shares AS sh JOIN person AS who ON who.id = sh.person_id
     WHERE sh.page_id = ${page} ${except === undefined ? '' : `AND sh.person_id <> ${except}`}
     ORDER BY sh.place LIMIT ${limit}) AS a)`;
