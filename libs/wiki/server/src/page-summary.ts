import { type Actor, hasRole } from '@wellspring/kernel';
import { type AccessLevel, type ContentModel } from '@wellspring/wiki-domain';
import { returnedCountSql } from './page-sql.js';
import { grantsSql, levelOf, type GrantJson } from './readable-sets.js';
import { patrolsSql } from './reviewing/reviews-sql.js';

/** A page without its text: what lists show and what the page screen starts from. */
export interface PageSummary {
  readonly id: string;
  readonly urlId: string;
  readonly title: string;
  readonly spaceId: string;
  readonly parentId: string | null;
  readonly language: string;
  readonly contentModel: ContentModel;
  /** SHA-256 of the published text, lower-case hex. */
  readonly hashHex: string;
  readonly publishedRevisionId: string;
  readonly publishedNumber: number;
  /** The newest revision that this actor may see: a held one only for its author and for reviewers. */
  readonly headNumber: number;
  /** Revisions up to that one; fewer than its number where some were returned. */
  readonly revisionCount: number;
  readonly publishedAt: Date;
  readonly createdAt: Date;
  readonly lastAuthorId: string;
  readonly level: AccessLevel;
}

/** A row of {@link summaryColumnsSql}. */
export interface SummaryRow extends Omit<PageSummary, 'level' | 'revisionCount'> {
  readonly headAuthorId: string;
  /** The actor reviews the space by name. */
  readonly patrols: boolean;
  readonly returnedToHead: number;
  readonly returnedToPublished: number;
  readonly grants: GrantJson[];
}

/** SQL: what {@link summaryOf} needs of page `p`, published revision `r` and head revision `h`. */
export const summaryColumnsSql = (parameter: string): string =>
  `p.id, p.url_id AS "urlId", CASE WHEN p.published_revision_id IS NULL THEN r.title ELSE p.title END AS title, p.space_id AS "spaceId", p.parent_id AS "parentId", p.language,
   r.content_model AS "contentModel", encode(r.body_hash, 'hex') AS "hashHex", r.id AS "publishedRevisionId",
   p.published_number AS "publishedNumber",
   p.head_number AS "headNumber", coalesce(p.published_at, r.saved_at) AS "publishedAt", p.created_at AS "createdAt",
   r.author_id AS "lastAuthorId", h.author_id AS "headAuthorId", ${patrolsSql('p.space_id', parameter)} AS patrols,
   ${returnedCountSql('p.id', 'p.head_number')} AS "returnedToHead",
   ${returnedCountSql('p.id', 'p.published_number')} AS "returnedToPublished", ${grantsSql('p.access_set_id', parameter)} AS grants`;

/** SQL: the tables behind {@link summaryColumnsSql}. */
export const SUMMARY_TABLES = `page AS p JOIN revision AS r ON r.id = p.published_revision_id
  JOIN revision AS h ON h.id = p.head_revision_id`;

/** Whether the actor holds the role that sees what waits for review anywhere; the reviewers of a space are asked in SQL. */
export const holdsReviewerRole = (actor: Actor): boolean => hasRole(actor, 'reviewer');

/** The summary of a row for this actor. The row's query has checked that the page is readable. */
export function summaryOf(row: SummaryRow, actor: Actor): PageSummary {
  const { headAuthorId, patrols, returnedToHead, returnedToPublished, grants, ...page } = row;
  const seesHead = patrols || holdsReviewerRole(actor) || headAuthorId === actor.personId;
  const headNumber = seesHead ? page.headNumber : page.publishedNumber;
  return {
    ...page,
    headNumber,
    revisionCount: headNumber - (seesHead ? returnedToHead : returnedToPublished),
    // The query let the page through, so there is a grant; between the two the lowest level is the safe answer.
    level: levelOf(grants, actor) ?? 'read',
  };
}
