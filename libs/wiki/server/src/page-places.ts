import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { openSql, parentSql } from './page-sql.js';
import { PagePolicy } from './page.policy.js';
import { EVERYONE_ID, subjectIdsOf } from './readable-sets.js';

/** A place that pages can be put into: a space's top, or below a page. */
export interface PagePlace {
  readonly spaceId: string;
  readonly accessSetId: string;
  /** Whether the space asks for review before publishing. */
  readonly asksForReview: boolean;
}

/** Finds the places that pages are put into, for commands that make or move them. */
@Injectable()
export class PagePlaces {
  constructor(readonly policy: PagePolicy) {}

  /** The top of a space; null where there is no such space. Checks no access. */
  async space(tx: Tx, key: string): Promise<PagePlace | null> {
    const [row] = await tx.query<PagePlace>(
      `SELECT id AS "spaceId", access_set_id AS "accessSetId", reviews_before_publishing AS "asksForReview"
       FROM space WHERE key = $1`,
      [key],
    );
    return row ?? null;
  }

  /** The place below a page; null where there is no such page. Checks no access. */
  async parent(tx: Tx, pageId: string): Promise<PagePlace | null> {
    const [row] = await tx.query<PagePlace>(
      `SELECT page.space_id AS "spaceId", page.access_set_id AS "accessSetId",
         space.reviews_before_publishing AS "asksForReview"
       FROM page JOIN space ON space.id = page.space_id
       WHERE page.id = $1 AND page.deleted_at IS NULL FOR SHARE OF page`,
      [pageId],
    );
    return row ?? null;
  }

  /** Id of a page in this place with this title in any case that the actor can open; null where there is none. */
  async pageWithTitle(
    tx: Tx,
    actor: Actor,
    spaceId: string,
    parentId: string | null,
    title: string,
  ): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `SELECT p.id FROM page AS p
       WHERE p.space_id = $1 AND ${parentSql('p')} = coalesce($2::uuid, '${EVERYONE_ID}') AND lower(p.title) = lower($3)
         AND ${openSql('p', '$4')} ORDER BY p.created_at, p.id LIMIT 1`,
      [spaceId, parentId, title, subjectIdsOf(actor)],
    );
    return row?.id ?? null;
  }
}
