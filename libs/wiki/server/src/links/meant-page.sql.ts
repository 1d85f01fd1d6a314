import { openSql } from '../page-sql.js';

/**
 * SQL: the pages that a row of `wanted` (space_id, kind, key) may mean, as rows (id, near, tier, since); to be used
 * behind `CROSS JOIN LATERAL`. The reader is not asked here. Four steps in indexes a row.
 */
const namedPagesSql = (wanted: string): string => `
  (SELECT id, space_id = ${wanted}.space_id AS near, 0 AS tier, created_at AS since FROM page
     WHERE ${wanted}.kind = 'title' AND lower(title) = lower(${wanted}.key) AND deleted_at IS NULL
   UNION ALL
   SELECT page_id, space_id = ${wanted}.space_id, CASE kind WHEN 'redirect' THEN 1 ELSE 2 END, created_at FROM page_alias
     WHERE ${wanted}.kind IN ('title', 'path') AND title_key = lower(${wanted}.key)
       AND (${wanted}.kind = 'title' OR space_id = ${wanted}.space_id)
   UNION ALL
   SELECT id, true, 0, created_at FROM page
     WHERE ${wanted}.kind = 'path' AND space_id = ${wanted}.space_id AND source_path = ${wanted}.key AND source_space_id IS NULL
   UNION ALL
   SELECT id, true, 0, created_at FROM page
     WHERE ${wanted}.kind = 'path' AND source_space_id = ${wanted}.space_id AND source_path = ${wanted}.key
   UNION ALL
   SELECT id, true, 0, created_at FROM page WHERE ${wanted}.kind = 'url-id' AND url_id = ${wanted}.key)`;

// Names in the same space win over those elsewhere; there, the page that has the title now over a redirect, a redirect
// over an earlier title; of several pages with the title the oldest, of several that had it the one that had it last.
const ORDER = `named.near DESC, named.tier,
  extract(epoch FROM named.since) * CASE named.tier WHEN 0 THEN 1 ELSE -1 END, p.id`;

/**
 * SQL query: for each row of `wanted` (space_id, kind, key) the one page that it means for a reader, as (space_id, kind,
 * key, id, url_id, title). Rows that mean no page that the reader may open are left out. Written once, for reading a
 * page, for backlinks and for reports, so that they never disagree; ADR 0012 has the rules.
 */
export const meantPagesSql = (wanted: string, readerParameter: string): string => `
  SELECT DISTINCT ON (wanted.space_id, wanted.kind, wanted.key)
    wanted.space_id, wanted.kind, wanted.key, p.id, p.url_id, p.title
  FROM ${wanted} CROSS JOIN LATERAL ${namedPagesSql('wanted')} AS named JOIN page AS p ON p.id = named.id
  WHERE ${openSql('p', readerParameter)}
  ORDER BY wanted.space_id, wanted.kind, wanted.key, ${ORDER}`;
