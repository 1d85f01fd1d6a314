import { type Actor, hasRole } from '@wellspring/kernel';
import { type AccessLevel, type ContentModel } from '@wellspring/wiki-domain';
import { grantsSql, levelOf, type GrantJson } from './readable-sets.js';

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
  readonly publishedAt: Date;
  readonly createdAt: Date;
  readonly lastAuthorId: string;
  readonly level: AccessLevel;
}

/** A row of {@link summaryColumnsSql}. */
export interface SummaryRow extends Omit<PageSummary, 'level'> {
  readonly headAuthorId: string;
  readonly grants: GrantJson[];
}

/** SQL: what {@link summaryOf} needs of page `p`, published revision `r` and head revision `h`. */
export const summaryColumnsSql = (parameter: string): string =>
  `p.id, p.url_id AS "urlId", p.title, p.space_id AS "spaceId", p.parent_id AS "parentId", p.language,
   r.content_model AS "contentModel", encode(r.body_hash, 'hex') AS "hashHex", r.id AS "publishedRevisionId", p.published_number AS "publishedNumber",
   p.head_number AS "headNumber", p.published_at AS "publishedAt", p.created_at AS "createdAt",
   r.author_id AS "lastAuthorId", h.author_id AS "headAuthorId", ${grantsSql('p.access_set_id', parameter)} AS grants`;

/** SQL: the tables behind {@link summaryColumnsSql}. */
export const SUMMARY_TABLES = `page AS p JOIN revision AS r ON r.id = p.published_revision_id
  JOIN revision AS h ON h.id = p.head_revision_id`;

/** Whether the actor may see revisions that wait for review, other than their own. */
export const seesHeldRevisions = (actor: Actor): boolean => hasRole(actor, 'reviewer');

/** SQL condition: the actor may see revision `revision` of page `p`, held ones included where they may. */
export const revisionVisibleSql = (revision: string, actorParameter: string, seesHeld: string): string =>
  `(${revision}.number <= p.published_number OR ${revision}.author_id = ${actorParameter} OR ${seesHeld}::boolean)`;

/** The summary of a row for this actor. The row's query has checked that the page is readable. */
export function summaryOf(row: SummaryRow, actor: Actor): PageSummary {
  const { headAuthorId, grants, ...page } = row;
  const seesHead = seesHeldRevisions(actor) || headAuthorId === actor.personId;
  return {
    ...page,
    headNumber: seesHead ? page.headNumber : page.publishedNumber,
    // The query let the page through, so there is a grant; between the two the lowest level is the safe answer.
    level: levelOf(grants, actor) ?? 'read',
  };
}
