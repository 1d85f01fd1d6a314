/**
 * SQL condition: the space in `column` is one that the actor patrols by name; those with the role of reviewer are asked
 * before. `parameter` is bound to `subjectIdsOf`, which has the person's id among the ids of their groups.
 */
export const patrolsSql = (column: string, parameter: string): string =>
  `EXISTS (SELECT FROM space_reviewer AS patrol
     WHERE patrol.space_id = ${column} AND patrol.person_id = ANY(${parameter}::uuid[]))`;

/**
 * SQL condition: revision `revision` of page `page` is one that readers see, or that the actor sees before: their own, or
 * any as a reviewer. What was returned is seen by the same two, by its number alone; lists add {@link notReturnedSql}.
 * `reviewer` is bound to whether the actor holds the role.
 */
export const revisionVisibleSql = (
  { page, revision }: { page: string; revision: string },
  { subjects, person, reviewer }: { subjects: string; person: string; reviewer: string },
): string =>
  `((${revision}.number <= ${page}.published_number AND ${revision}.returned_at IS NULL)
    OR ${revision}.author_id = ${person} OR ${reviewer}::boolean OR ${patrolsSql(`${page}.space_id`, subjects)})`;

/**
 * SQL: the numbers of what was returned, of page `p`, as `back.numbers`: to be joined where revisions are counted by an
 * index that knows no more than author and number. {@link countedRevisionSql} belongs to it.
 */
export const RETURNED_NUMBERS = `CROSS JOIN LATERAL (SELECT ARRAY(SELECT number FROM revision
    WHERE page_id = p.id AND returned_at IS NOT NULL) AS numbers OFFSET 0) AS back`;

/** SQL condition: the actor sees the revision in lists. As {@link revisionVisibleSql}, for what was returned left out before. */
export const countedRevisionSql = (
  { page, revision }: { page: string; revision: string },
  { subjects, person, reviewer }: { subjects: string; person: string; reviewer: string },
): string =>
  `(${revision}.number <= ${page}.published_number OR ${revision}.author_id = ${person} OR ${reviewer}::boolean
    OR ${patrolsSql(`${page}.space_id`, subjects)})`;

/** SQL condition: the revision is not one that was given back to its author, which no list shows and no figure counts. */
export const notReturnedSql = (revision: string): string => `${revision}.returned_at IS NULL`;

/**
 * SQL condition: page `page` is open to those who make it public: something is published, or the actor made it or
 * patrols its space. Access is asked besides.
 */
export const shownSql = (
  page: string,
  { subjects, person, reviewer }: { subjects: string; person: string; reviewer: string },
): string =>
  `(${page}.published_revision_id IS NOT NULL OR ${page}.head_revision_id IS NOT NULL AND (
     ${page}.created_by_id = ${person} OR ${reviewer}::boolean OR ${patrolsSql(`${page}.space_id`, subjects)}))`;
