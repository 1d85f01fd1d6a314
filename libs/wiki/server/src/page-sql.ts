import { EVERYONE_ID, readableSql } from './readable-sets.js';

/** A page in a tree, breadcrumb or list: enough to name and link it. */
export interface PageNodeView {
  readonly id: string;
  readonly urlId: string;
  readonly title: string;
  /** Whether the actor can open any page below it. */
  readonly hasChildren: boolean;
}

/** The pages before and after a page among its siblings that the actor may read. */
export interface PageNeighbours {
  readonly previous: PageNodeView | null;
  readonly next: PageNodeView | null;
}

/** SQL value: review before publishing is asked for, by the page against its space or by the space. */
export const asksForReviewSql = (page: string, space: string): string =>
  `coalesce(${page}.reviews_before_publishing, ${space}.reviews_before_publishing)`;

/** SQL value: revisions of the page below a number that were given back to their authors and count nowhere. */
export const returnedCountSql = (pageId: string, below: string): string =>
  `(SELECT count(*)::integer FROM revision AS back
    WHERE back.page_id = ${pageId} AND back.returned_at IS NOT NULL AND back.number < ${below})`;

/** SQL condition: the page is there for readers (not deleted, something published) and the actor may read it. */
export const openSql = (page: string, parameter: string): string =>
  `${page}.deleted_at IS NULL AND ${page}.published_revision_id IS NOT NULL
   AND ${readableSql(`${page}.access_set_id`, parameter)}`;

/** SQL value: a {@link PageNodeView} of the page. */
export const nodeSql = (page: string, parameter: string): string =>
  `json_build_object('id', ${page}.id, 'urlId', ${page}.url_id, 'title', ${page}.title, 'hasChildren',
     EXISTS (SELECT 1 FROM page AS below WHERE below.parent_id = ${page}.id AND ${openSql('below', parameter)}))`;

/** SQL value: the parent as the index of the tree spells it; the top of a space is all zeros. */
export const parentSql = (page: string): string => `coalesce(${page}.parent_id, '${EVERYONE_ID}'::uuid)`;

/** SQL value: nodes from the top of the space down to the page's parent, those the actor may not read left out. */
export const breadcrumbSql = (page: string, parameter: string): string =>
  `(WITH RECURSIVE up AS (
      SELECT above.*, 1 AS height FROM page AS above WHERE above.id = ${page}.parent_id
      UNION ALL SELECT above.*, up.height + 1 FROM page AS above JOIN up ON above.id = up.parent_id WHERE up.height < 100)
    SELECT coalesce(json_agg(${nodeSql('up', parameter)} ORDER BY up.height DESC), '[]')
    FROM up WHERE ${openSql('up', parameter)})`;

/** SQL value: nodes right below the page in the order of the tree. */
export const childrenSql = (page: string, parameter: string): string =>
  `(SELECT coalesce(json_agg(${nodeSql('child', parameter)} ORDER BY child.position, child.id), '[]')
    FROM page AS child WHERE child.parent_id = ${page}.id AND ${openSql('child', parameter)})`;

/** SQL value: the nearest sibling on one side, or null. An index step each, however many siblings there are. */
export const siblingSql = (page: string, parameter: string, side: 'previous' | 'next'): string => {
  const [compare, order] = side === 'next' ? ['>', 'ASC'] : ['<', 'DESC'];
  return `(SELECT ${nodeSql('beside', parameter)} FROM page AS beside
    WHERE beside.space_id = ${page}.space_id AND ${parentSql('beside')} = ${parentSql(page)}
      AND (beside.position, beside.id) ${compare} (${page}.position, ${page}.id) AND ${openSql('beside', parameter)}
    ORDER BY beside.position ${order}, beside.id ${order} LIMIT 1)`;
};

/** SQL value: all views ever, recent ones and those that are only counted by the hour. */
export const viewCountSql = (page: string): string =>
  `((SELECT count(*) FROM page_view WHERE page_view.page_id = ${page}.id)
    + (SELECT coalesce(sum(views), 0) FROM page_view_hour WHERE page_view_hour.page_id = ${page}.id))::integer`;
