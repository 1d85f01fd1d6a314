import { Injectable } from '@nestjs/common';
import { type Actor, notFound } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { checkedId } from '../checked-input.js';
import { openSql } from '../page-sql.js';
import { subjectIdsOf } from '../readable-sets.js';
import { countedByTitleSql, type CountedList, type ListedPage, type TitlePaging } from './counted-list.js';
import { ledLinksSql } from './led-links.sql.js';

// Links are candidates by any name of the page; another page may have the name now, or a likelier meaning may win.
const BACKLINKS = `
  WITH target AS (SELECT * FROM page WHERE id = $2),
  name (kind, key, space_id) AS (
    SELECT 'title', lower(title), NULL::uuid FROM target
    UNION SELECT 'title', title_key, NULL FROM page_alias WHERE page_id = $2
    UNION SELECT 'path', title_key, space_id FROM page_alias WHERE page_id = $2
    UNION SELECT 'path', source_path, coalesce(source_space_id, space_id) FROM target WHERE source_path IS NOT NULL
    UNION SELECT 'url-id', url_id, NULL FROM target),
  candidate AS (
    SELECT DISTINCT m.page_id, m.ordinal
    FROM name JOIN page_link_meaning AS m ON m.kind = name.kind AND m.key = name.key JOIN page AS src ON src.id = m.page_id
    WHERE m.page_id <> $2 AND ${openSql('src', '$1')}
      AND (name.space_id IS NULL OR name.space_id = coalesce(src.source_space_id, src.space_id))),
  ${ledLinksSql('candidate', '$1')},
  found AS MATERIALIZED (
    SELECT p.id, lower(p.title) AS title_key FROM page AS p
    WHERE p.id IN (SELECT page_id FROM led WHERE to_id = $2))
  ${countedByTitleSql('found', ['$3', '$4', '$5'])}`;

/** Which pages link to a page. */
@Injectable()
export class Backlinks {
  constructor(private readonly database: Database) {}

  /**
   * Pages that the actor can open and whose links lead to this page for them, by title. NOT_FOUND where they may not
   * read the page itself. Two queries; cost grows with the links that use one of the page's names.
   */
  async of(actor: Actor, pageId: string, paging: TitlePaging): Promise<CountedList<ListedPage>> {
    const subjects = subjectIdsOf(actor);
    const [page] = await this.database.query(
      `SELECT p.id FROM page AS p WHERE p.id = $2 AND ${openSql('p', '$1')}`,
      [subjects, checkedId('pageId', pageId)],
    );
    if (!page) throw notFound('There is no such page.');
    const [list] = await this.database.query<CountedList<ListedPage>>(BACKLINKS, [
      subjects,
      pageId,
      paging.after?.titleKey ?? null,
      paging.after?.id ?? null,
      paging.first,
    ]);
    return list ?? { total: 0, rows: [] };
  }
}
