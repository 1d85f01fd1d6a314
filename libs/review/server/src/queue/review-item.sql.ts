import { SYSTEM_PERSON_ID } from '@wellspring/kernel';

/** Parameters that {@link ITEM_COLUMNS} and the conditions below read, in this order, always the first three. */
export type SightParameters = readonly [personId: string, isReviewer: boolean, accessSetIds: string[] | null];

/** SQL condition: the item is open. */
export const OPEN = `i.state IN ('waiting', 'escalated')`;

/** SQL value: how the actor reviews the item's space, or null. */
const REVIEWS_AS = `CASE WHEN $2::boolean THEN 'assigned' ELSE
  (SELECT sr.kind FROM space_reviewer AS sr WHERE sr.space_id = i.space_id AND sr.person_id = $1::uuid) END`;

/** SQL condition: the actor may read the page, or the space where no page was made. */
const MAY_READ = `($3::uuid[] IS NULL OR coalesce(p.access_set_id, s.access_set_id) = ANY($3::uuid[]))`;

/** SQL condition: the actor wrote some of the text that is looked at or that an appeal is about, or appealed. */
const IS_OWN = `(coalesce(i.author_id = $1::uuid, false)
  OR (i.source IN ('pending', 'report') AND EXISTS (SELECT FROM revision AS r WHERE r.page_id = i.page_id
        AND r.number BETWEEN i.from_number AND i.to_number AND r.author_id = $1::uuid))
  OR (i.source = 'report' AND EXISTS (SELECT FROM review_report AS told JOIN revision AS r
        ON r.page_id = i.page_id AND r.number = told.revision_number
        WHERE told.item_id = i.id AND r.author_id = $1::uuid))
  OR (i.source = 'appeal' AND EXISTS (SELECT FROM review_item AS looked JOIN revision AS r ON r.page_id = looked.page_id
        AND r.number BETWEEN looked.from_number AND looked.to_number
        WHERE looked.id = i.about_item_id AND r.author_id = $1::uuid)))`;

/** SQL condition: the actor decided, or wrote the rule that refused or holds the text, that an appeal is about. */
const IS_OWN_DECISION = `(i.source = 'appeal' AND (
  EXISTS (SELECT FROM review_item AS about WHERE about.id = i.about_item_id AND about.decided_by_id = $1::uuid)
  OR EXISTS (SELECT FROM review_rule_hit AS hit JOIN review_rule_version AS made ON made.id = hit.version_id
       WHERE hit.refusal_id = i.refusal_id AND made.created_by_id = $1::uuid)
  OR EXISTS (SELECT FROM review_item AS held JOIN review_rule_hit AS hit ON hit.page_id = held.page_id
         AND hit.revision_number BETWEEN held.from_number AND held.to_number AND hit.action = 'hold'
       JOIN review_rule_version AS made ON made.id = hit.version_id
       WHERE held.id = i.about_item_id AND held.state IN ('waiting', 'escalated') AND made.created_by_id = $1::uuid)))`;

/** SQL: an item with its page and what the actor may do with it; a row is an {@link ItemRow}. */
export const ITEM_COLUMNS = `
  i.id, i.source, i.state, i.page_id AS "pageId", i.space_id AS "spaceId", i.class, i.author_id AS "authorId",
  i.base_number AS "baseNumber", i.from_number AS "fromNumber", i.to_number AS "toNumber", i.is_sample AS "isSample",
  i.about_item_id AS "aboutItemId", i.refusal_id AS "refusalId", i.request, i.opened_at AS "openedAt",
  i.changed_at AS "changedAt", i.due_at AS "dueAt", i.risk_score::float8 AS "riskScore", i.risk_ratio::float8 AS "riskRatio",
  i.risk_parts AS "riskParts", i.impact_views AS "impactViews", i.claimed_by_id AS "claimedById",
  i.claimed_until AS "claimedUntil", i.version, i.escalated_at AS "escalatedAt", i.escalated_by_id AS "escalatedById",
  i.decided_at AS "decidedAt", i.decided_by_id AS "decidedById", i.verdict, i.note, i.made_number AS "madeNumber",
  i.exposed_views AS "exposedViews",
  CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('id', p.id, 'urlId', p.url_id,
    'title', CASE WHEN p.published_number = 0 THEN coalesce((SELECT head.title FROM revision AS head
      WHERE head.id = p.head_revision_id), p.title) ELSE p.title END,
    'publishedNumber', p.published_number, 'headNumber', p.head_number, 'isDeleted', p.deleted_at IS NOT NULL) END AS page,
  json_build_object('reviewsAs', ${REVIEWS_AS}, 'mayRead', ${MAY_READ}, 'isOwn', ${IS_OWN},
    'isOwnDecision', ${IS_OWN_DECISION}) AS sight`;

/** SQL: the tables behind {@link ITEM_COLUMNS}. */
export const ITEM_TABLES = `review_item AS i JOIN space AS s ON s.id = i.space_id LEFT JOIN page AS p ON p.id = i.page_id`;

/** SQL condition: the actor reviews the item's space, volunteers all but what safety hangs on, and may read its page. */
export const REVIEWS_IT = `(${MAY_READ} AND ($2::boolean OR EXISTS (SELECT FROM space_reviewer AS sr
  WHERE sr.space_id = i.space_id AND sr.person_id = $1::uuid AND (sr.kind = 'assigned' OR (i.class <> 'safety'
    AND (i.state <> 'escalated' OR i.escalated_by_id IS NOT DISTINCT FROM '${SYSTEM_PERSON_ID}'::uuid))))))`;

/** SQL condition: somebody else's, and of another one's making. */
export const NOT_OWN = `NOT ${IS_OWN} AND NOT ${IS_OWN_DECISION}`;

/**
 * SQL value: what an item's turn is worth at `asOf`, a parameter like `$4`: ratio × √(1 + views) × (1 + share of its time).
 * The share goes from 0 at the opening to 1 when it is due, on the wall clock: {@link priorityOf} of the domain with the
 * business hours spread evenly, so that two instants in the row are all it takes.
 */
export const prioritySql = (asOf: string): string =>
  `(i.risk_ratio::float8 * sqrt((1 + i.impact_views)::float8) * (1 + greatest(0, extract(epoch FROM ${asOf}::timestamptz - i.opened_at))::float8
     / greatest(1, extract(epoch FROM i.due_at - i.opened_at))::float8))`;
