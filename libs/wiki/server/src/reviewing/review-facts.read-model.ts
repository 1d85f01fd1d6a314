import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { asksForReviewSql } from '../page-sql.js';
import { holdsReviewerRole } from '../page-summary.js';
import { subjectIdsOf } from '../readable-sets.js';
import { patrolsSql } from './reviews-sql.js';

/** How a space is reviewed, and whether the actor is one of those who do. */
export interface SpaceReviewFacts {
  readonly reviewsBeforePublishing: boolean;
  readonly welcomesVolunteers: boolean;
  readonly iReview: boolean;
}

/** How a page is reviewed. */
export interface PageReviewFacts {
  readonly asksForReview: boolean;
  /** The page's own word against its space; null: as the space. */
  readonly reviewsBeforePublishing: boolean | null;
  readonly iReview: boolean;
}

/** Says how spaces and pages are reviewed. Checks no access: the caller shows them already. One query a call. */
@Injectable()
export class ReviewFacts {
  constructor(private readonly database: Database) {}

  /** Of these spaces, by id. */
  async ofSpaces(actor: Actor, spaceIds: readonly string[]): Promise<Map<string, SpaceReviewFacts>> {
    const rows = await this.database.query<SpaceReviewFacts & { id: string }>(
      `SELECT s.id, s.reviews_before_publishing AS "reviewsBeforePublishing",
         s.welcomes_volunteers AS "welcomesVolunteers", ($2::boolean OR ${patrolsSql('s.id', '$3')}) AS "iReview"
       FROM space AS s WHERE s.id = ANY($1::uuid[])`,
      [spaceIds, holdsReviewerRole(actor), subjectIdsOf(actor)],
    );
    return new Map(rows.map(({ id, ...facts }) => [id, facts]));
  }

  /** Of these pages, by id. */
  async ofPages(actor: Actor, pageIds: readonly string[]): Promise<Map<string, PageReviewFacts>> {
    const rows = await this.database.query<PageReviewFacts & { id: string }>(
      `SELECT p.id, p.reviews_before_publishing AS "reviewsBeforePublishing",
         ${asksForReviewSql('p', 's')} AS "asksForReview", ($2::boolean OR ${patrolsSql('s.id', '$3')}) AS "iReview"
       FROM page AS p JOIN space AS s ON s.id = p.space_id WHERE p.id = ANY($1::uuid[])`,
      [pageIds, holdsReviewerRole(actor), subjectIdsOf(actor)],
    );
    return new Map(rows.map(({ id, ...facts }) => [id, facts]));
  }
}
