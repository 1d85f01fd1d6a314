import { openSql } from '../page-sql.js';
import { meantPagesSql } from './meant-page.sql.js';

/** SQL value: the space in which a meaning is looked up first; see `spaceOfMeaning`. */
export const spaceOfMeaningSql = (meaning: string, page: string): string =>
  `CASE ${meaning}.kind WHEN 'path' THEN coalesce(${page}.source_space_id, ${page}.space_id) ELSE ${page}.space_id END`;

/**
 * SQL: common table expressions that end in `led (page_id, ordinal, to_id)`, where each link of the rows of `candidate`
 * (page_id, ordinal) leads for a reader; links that lead nowhere are not in it. Each name is looked up once, however
 * many pages use it.
 */
export const ledLinksSql = (candidate: string, readerParameter: string): string => `
  meaning AS (
    SELECT m.page_id, m.ordinal, m.rank, m.kind, m.key, ${spaceOfMeaningSql('m', 'src')} AS space_id
    FROM ${candidate} AS c JOIN page_link_meaning AS m ON m.page_id = c.page_id AND m.ordinal = c.ordinal
    JOIN page AS src ON src.id = m.page_id),
  wanted AS (SELECT DISTINCT space_id, kind, key FROM meaning),
  meant AS (${meantPagesSql('wanted', readerParameter)}),
  led AS (
    SELECT DISTINCT ON (meaning.page_id, meaning.ordinal) meaning.page_id, meaning.ordinal, meant.id AS to_id
    FROM meaning JOIN meant USING (space_id, kind, key)
    ORDER BY meaning.page_id, meaning.ordinal, meaning.rank)`;

/** SQL: a common table expression `candidate`, every link to a page of the open pages that `condition` (about `src`) takes. */
export const linksOfPagesSql = (readerParameter: string, condition: string): string => `
  candidate AS MATERIALIZED (
    SELECT link.page_id, link.ordinal, link.target FROM page_link AS link JOIN page AS src ON src.id = link.page_id
    WHERE link.kind = 'page' AND ${openSql('src', readerParameter)} AND ${condition})`;
