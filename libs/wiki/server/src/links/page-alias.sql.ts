/**
 * SQL: keeps the title that the pages of `condition` (about the table `page`) have now as an alias, before they get
 * `newTitle`. A page whose first revision this is has had no title that anybody could have linked to.
 */
export const rememberTitleSql = (condition: string, newTitle: string, at: string): string =>
  `INSERT INTO page_alias (page_id, space_id, title_key, title, kind, created_at)
   SELECT page.id, page.space_id, lower(page.title), page.title, 'earlier-title', ${at} FROM page
   WHERE ${condition} AND page.published_number > 0 AND lower(page.title) <> lower(${newTitle})
   ${KEEP_NEWEST}`;

// Whoever had a name last is meant by it, so the time is that of the last change away from it.
const KEEP_NEWEST = `ON CONFLICT ON CONSTRAINT page_alias_pkey DO UPDATE SET created_at = excluded.created_at`;

/** SQL: keeps all titles in the histories of pages `$1` that they don't have any more. For histories written in bulk. */
export const REMEMBER_TITLES_OF_REVISIONS = `
  INSERT INTO page_alias (page_id, space_id, title_key, title, kind, created_at)
  SELECT DISTINCT ON (p.id, lower(r.title)) p.id, p.space_id, lower(r.title), r.title, 'earlier-title', r.saved_at
  FROM page AS p JOIN revision AS r ON r.page_id = p.id AND r.number < p.published_number
    AND r.returned_at IS NULL AND r.hidden_at IS NULL
  WHERE p.id = ANY($1::uuid[]) AND r.title <> p.title AND lower(r.title) <> lower(p.title)
  ORDER BY p.id, lower(r.title), r.number DESC
  ON CONFLICT DO NOTHING`;

/** SQL: keeps the titles of pages `$1` as names in the space that they leave for space `$2`. */
export const REMEMBER_SPACES = `
  INSERT INTO page_alias (page_id, space_id, title_key, title, kind, created_at)
  SELECT id, space_id, lower(title), title, 'earlier-title', now() FROM page
  WHERE id = ANY($1::uuid[]) AND space_id <> $2 AND published_number > 0
  ${KEEP_NEWEST}`;
