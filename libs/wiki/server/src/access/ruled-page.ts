import { notFound } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';

/** A page with the set that decides about it and the one that it would inherit. */
export interface RuledPage {
  readonly id: string;
  readonly spaceId: string;
  readonly accessSetId: string;
  /** That of its parent or, at the top, of its space. Equal to `accessSetId` where the page has no rules of its own. */
  readonly inheritedSetId: string;
}

const FIND = `
  SELECT p.id, p.space_id AS "spaceId", p.access_set_id AS "accessSetId", coalesce(
    (SELECT access_set_id FROM page WHERE id = p.parent_id), (SELECT access_set_id FROM space WHERE id = p.space_id)
  ) AS "inheritedSetId" FROM page AS p WHERE p.id = $1 AND p.deleted_at IS NULL`;

/** Finds pages with their rules. Checks no access. */
export class RuledPages {
  /** The page; NOT_FOUND where there is none or it is deleted. */
  async find(tx: Tx, pageId: string): Promise<RuledPage> {
    const [page] = await tx.query<RuledPage>(FIND, [pageId]);
    if (!page) throw notFound('There is no such page.');
    return page;
  }

  /** The same, locked until the transaction ends. */
  async lock(tx: Tx, pageId: string): Promise<RuledPage> {
    await tx.query('SELECT id FROM page WHERE id = $1 FOR UPDATE', [pageId]);
    return this.find(tx, pageId);
  }
}
