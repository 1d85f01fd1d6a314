import { type Actor, notFound } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { type AccessLevel } from '@wellspring/wiki-domain';
import { PagePolicy } from '../page.policy.js';

/** A page that the actor may do something around. */
export interface ReachedPage {
  readonly id: string;
  readonly spaceId: string;
  readonly accessSetId: string;
  readonly publishedNumber: number;
}

/** May this actor do something around a page: comment, react, watch, send? */
export class ReachablePage {
  private readonly policy = new PagePolicy();

  /**
   * The page, kept from being purged until the transaction ends. NOT_FOUND where it is not there for the actor, deleted
   * or not yet published; FORBIDDEN below the level that is needed.
   */
  async require(tx: Tx, actor: Actor, pageId: string, need: AccessLevel): Promise<ReachedPage> {
    const [page] = await tx.query<ReachedPage>(
      `SELECT id, space_id AS "spaceId", access_set_id AS "accessSetId", published_number AS "publishedNumber"
       FROM page WHERE id = $1 AND deleted_at IS NULL AND published_revision_id IS NOT NULL FOR KEY SHARE`,
      [pageId],
    );
    if (!page) throw notFound('There is no such page.');
    await this.policy.require(tx, actor, page.accessSetId, need, 'page');
    return page;
  }

  /** Whether the actor has the level on a page that {@link require} gave. */
  async has(tx: Tx, actor: Actor, page: ReachedPage, level: AccessLevel): Promise<boolean> {
    return this.policy.require(tx, actor, page.accessSetId, level, 'page').then(
      () => true,
      () => false,
    );
  }
}
