import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { asksForReviewSql } from '../page-sql.js';
import { holdsReviewerRole } from '../page-summary.js';
import { readableSql, subjectIdsOf } from '../readable-sets.js';
import { shownSql } from './reviews-sql.js';

/** A page as review looks at it. */
export interface ReviewablePage {
  readonly pageId: string;
  readonly spaceId: string;
  readonly urlId: string;
  /** Of a page that was never published that of its newest revision. */
  readonly title: string;
  readonly ownerId: string | null;
  /** `YYYY-MM-DD`, the last day; null where nobody vouches. */
  readonly verifiedUntil: string | null;
  /** 0 where nothing is published. */
  readonly publishedNumber: number;
  readonly headNumber: number;
  readonly asksForReview: boolean;
  readonly isDeleted: boolean;
  readonly publishedAt: Date | null;
  readonly createdAt: Date;
  readonly createdById: string;
}

const SELECT = `
  SELECT p.id AS "pageId", p.space_id AS "spaceId", p.url_id AS "urlId",
    CASE WHEN p.published_number = 0 THEN coalesce(h.title, p.title) ELSE p.title END AS title,
    care.owner_id AS "ownerId", care.verified_until::text AS "verifiedUntil", p.published_number AS "publishedNumber",
    p.head_number AS "headNumber", ${asksForReviewSql('p', 's')} AS "asksForReview",
    p.deleted_at IS NOT NULL AS "isDeleted", p.published_at AS "publishedAt", p.created_at AS "createdAt",
    p.created_by_id AS "createdById"
  FROM page AS p JOIN space AS s ON s.id = p.space_id LEFT JOIN revision AS h ON h.id = p.head_revision_id
  LEFT JOIN page_care AS care ON care.page_id = p.id`;

/** Reads pages for review, deleted ones and those that were never published included. One query a call. */
@Injectable()
export class ReviewablePages {
  constructor(private readonly database: Database) {}

  /** These pages by id. Checks no access: for jobs. */
  async of(pageIds: readonly string[]): Promise<Map<string, ReviewablePage>> {
    const rows = await this.database.query<ReviewablePage>(`${SELECT} WHERE p.id = ANY($1::uuid[])`, [
      pageIds,
    ]);
    return new Map(rows.map((row) => [row.pageId, row]));
  }

  /**
   * Those of these pages that the actor may see now: not deleted, readable, and published unless they made them or review
   * their space.
   */
  async readableBy(actor: Actor, pageIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT p.id FROM page AS p WHERE p.id = ANY($1::uuid[]) AND p.deleted_at IS NULL
         AND ${readableSql('p.access_set_id', '$2')}
         AND ${shownSql('p', { subjects: '$2', person: '$3', reviewer: '$4' })}`,
      [pageIds, subjectIdsOf(actor), actor.personId, holdsReviewerRole(actor)],
    );
    return new Set(rows.map((row) => row.id));
  }
}
