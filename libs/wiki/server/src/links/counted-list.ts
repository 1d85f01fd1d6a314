import { badInput, isUuid } from '@wellspring/kernel';
import { type CursorKey, decodeCursor } from '@wellspring/platform-graphql';

/** Part of a list with the number of all its rows. */
export interface CountedList<Row> {
  /** All rows that this reader may see, not only those given. */
  readonly total: number;
  readonly rows: readonly Row[];
}

/** Where a list by title goes on: behind this title (lower case) and page. */
export interface TitlePosition {
  readonly titleKey: string;
  readonly id: string;
}

/** A page in a list by title. */
export interface ListedPage extends TitlePosition {
  readonly pageId: string;
}

/** How much of a list by title is wanted. */
export interface TitlePaging {
  readonly first: number;
  readonly after: TitlePosition | null;
}

/**
 * SQL query: one page of the rows of `found` (id, title_key, and what `columns` names) by title with their number, as
 * one row (total, rows). Parameters: titleKey and id of the position (null for the start), most rows.
 */
export const countedByTitleSql = (
  found: string,
  [titleParameter, idParameter, limitParameter]: readonly [string, string, string],
): string => `
  SELECT (SELECT count(*) FROM ${found})::integer AS total,
    coalesce((SELECT json_agg(part) FROM (
      SELECT id, id AS "pageId", title_key AS "titleKey" FROM ${found}
      WHERE ${titleParameter}::text IS NULL OR (title_key, id) > (${titleParameter}::text, ${idParameter}::uuid)
      ORDER BY title_key, id LIMIT ${limitParameter}) AS part), '[]') AS rows`;

/** The position of a cursor that a list by title gave; null for the start. BAD_INPUT for anything else. */
export function titlePositionOf(cursor: string | null | undefined): TitlePosition | null {
  if (!cursor) return null;
  const [titleKey, id] = decodeCursor(cursor, 2).map(String);
  if (!isUuid(id ?? '')) throw badInput('after: this is no cursor of this list.', { field: 'after' });
  return { titleKey: titleKey ?? '', id: id ?? '' };
}

/** The cursor key of a row of a list by title. */
export const titleCursorKey = (row: ListedPage): CursorKey => [row.titleKey, row.id];
