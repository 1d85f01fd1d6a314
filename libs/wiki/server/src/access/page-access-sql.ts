import { type AccessLevel } from '@wellspring/wiki-domain';
import { EVERYONE_ID } from '../readable-sets.js';

/** Where the rules of a page come from. */
export type AccessOrigin = 'space' | 'page' | 'own';

/** What decides about a page, as {@link pageAccessSql} gives it. */
export interface PageAccessFacts {
  readonly accessSetId: string;
  readonly origin: AccessOrigin;
  /** The page above that the rules come from; null where they are the space's or the page's own. */
  readonly fromPageId: string | null;
  /** What every employee may do; null for nothing. */
  readonly everyoneLevel: AccessLevel | null;
}

/**
 * SQL value: {@link PageAccessFacts} of the page as JSON. The rules come from the highest of the pages above that has
 * the same set without a break, so whoever may read the page may read that one too: naming it gives nothing away.
 */
export const pageAccessSql = (page: string): string =>
  `(WITH RECURSIVE heirs AS (
      SELECT ${page}.id AS id, ${page}.parent_id AS parent_id, 1 AS height
      UNION ALL SELECT above.id, above.parent_id, heirs.height + 1 FROM page AS above JOIN heirs ON above.id = heirs.parent_id
        WHERE above.access_set_id = ${page}.access_set_id AND heirs.height < 100),
    source AS (
      SELECT heirs.id, heirs.parent_id IS NULL AND owner.access_set_id = ${page}.access_set_id AS from_space
      FROM heirs, space AS owner WHERE owner.id = ${page}.space_id ORDER BY heirs.height DESC LIMIT 1)
    SELECT json_build_object('accessSetId', ${page}.access_set_id,
      'origin', CASE WHEN source.from_space THEN 'space' WHEN source.id = ${page}.id THEN 'own' ELSE 'page' END,
      'fromPageId', CASE WHEN NOT source.from_space AND source.id <> ${page}.id THEN source.id END,
      'everyoneLevel', (SELECT CASE WHEN cold.frozen THEN 'read' ELSE every.level END
        FROM access_grant AS every JOIN access_set AS cold ON cold.id = every.access_set_id
        WHERE every.access_set_id = ${page}.access_set_id AND every.subject_kind = 'everyone' AND every.subject_id = '${EVERYONE_ID}'))
    FROM source)`;
