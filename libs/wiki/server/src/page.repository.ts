import { newUrlId, secureRandom, uuidv7 } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { POSITION_STEP, renumberedPositions } from '@wellspring/wiki-domain';
import { REMEMBER_SPACES } from './links/page-alias.sql.js';
import { parentSql } from './page-sql.js';
import { EVERYONE_ID } from './readable-sets.js';

/** A page whose row this transaction has locked. */
export interface LockedPage {
  readonly id: string;
  readonly urlId: string;
  readonly spaceId: string;
  readonly parentId: string | null;
  readonly position: number;
  readonly accessSetId: string;
  readonly title: string;
  readonly headRevisionId: string | null;
  readonly headNumber: number;
  readonly publishedNumber: number;
  /** The highest number ever given to a revision of it; above the head where texts were returned. */
  readonly lastNumber: number;
  readonly createdById: string;
  readonly deletedAt: Date | null;
}

/** A page to be made. */
export interface NewPage {
  readonly spaceId: string;
  readonly parentId: string | null;
  readonly position: number;
  readonly accessSetId: string;
  readonly title: string;
  readonly language: string;
  readonly createdById: string;
  readonly createdAt: Date;
}

const LOCK = `
  SELECT id, url_id AS "urlId", space_id AS "spaceId", parent_id AS "parentId", position, access_set_id AS "accessSetId",
    title, head_revision_id AS "headRevisionId", head_number AS "headNumber", published_number AS "publishedNumber",
    last_number AS "lastNumber", created_by_id AS "createdById", deleted_at AS "deletedAt"
  FROM page WHERE id = $1 FOR UPDATE`;
const SIBLINGS = `space_id = $1 AND ${parentSql('page')} = coalesce($2::uuid, '${EVERYONE_ID}') AND deleted_at IS NULL`;

/** Writes and locks pages. */
export class PageRepository {
  /**
   * Locks the page until the transaction ends, and gives it as it is then; null where there is none. A statement of its
   * own: one that joined other tables would see them as they were before it waited for the lock.
   */
  async lock(tx: Tx, pageId: string): Promise<LockedPage | null> {
    return (await tx.query<LockedPage>(LOCK, [pageId]))[0] ?? null;
  }

  /** Locks the spaces against other changes of their trees, always in the same order. */
  async lockTrees(tx: Tx, spaceIds: readonly string[]): Promise<void> {
    await tx.query('SELECT id FROM space WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [
      spaceIds,
    ]);
  }

  /** Makes a page without a revision yet. */
  async insert(tx: Tx, page: NewPage): Promise<LockedPage> {
    const id = uuidv7(page.createdAt, secureRandom);
    const urlId = newUrlId(secureRandom);
    await tx.query(
      `INSERT INTO page (id, url_id, space_id, parent_id, position, access_set_id, title, language, created_by_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        urlId,
        page.spaceId,
        page.parentId,
        page.position,
        page.accessSetId,
        page.title,
        page.language,
        page.createdById,
        page.createdAt,
      ],
    );
    return {
      id,
      urlId,
      ...page,
      headRevisionId: null,
      headNumber: 0,
      publishedNumber: 0,
      lastNumber: 0,
      deletedAt: null,
    };
  }

  /** Position behind the last sibling. */
  async positionAtEnd(tx: Tx, spaceId: string, parentId: string | null): Promise<number> {
    const [row] = await tx.query<{ last: number | null }>(
      `SELECT max(position) AS last FROM page WHERE ${SIBLINGS}`,
      [spaceId, parentId],
    );
    return row?.last === null || row === undefined ? 0 : row.last + POSITION_STEP;
  }

  /** Siblings in order, without one of them. */
  async siblings(
    tx: Tx,
    spaceId: string,
    parentId: string | null,
    withoutId: string,
  ): Promise<{ id: string; position: number }[]> {
    return tx.query(`SELECT id, position FROM page WHERE ${SIBLINGS} AND id <> $3 ORDER BY position, id`, [
      spaceId,
      parentId,
      withoutId,
    ]);
  }

  /** Spreads these siblings evenly, in this order. */
  async renumber(tx: Tx, siblingIds: readonly string[]): Promise<number[]> {
    const positions = renumberedPositions(siblingIds.length);
    await tx.query(
      `UPDATE page SET position = fresh.position
       FROM unnest($1::uuid[], $2::double precision[]) AS fresh (id, position) WHERE page.id = fresh.id`,
      [siblingIds, positions],
    );
    return positions;
  }

  /** Puts a page into its place; moves nothing below it. */
  async place(tx: Tx, pageId: string, parentId: string | null, position: number): Promise<void> {
    await tx.query('UPDATE page SET parent_id = $2, position = $3 WHERE id = $1', [
      pageId,
      parentId,
      position,
    ]);
  }

  /** Ids of everything below a page, deleted pages included; `height` counts from 1. */
  async descendants(tx: Tx, pageId: string): Promise<{ id: string; accessSetId: string; height: number }[]> {
    return tx.query(
      `WITH RECURSIVE below AS (
         SELECT id, access_set_id, 1 AS height FROM page WHERE parent_id = $1
         UNION ALL SELECT page.id, page.access_set_id, below.height + 1 FROM page JOIN below ON page.parent_id = below.id
           WHERE below.height < 200)
       SELECT id, access_set_id AS "accessSetId", height FROM below`,
      [pageId],
    );
  }

  /** Ids of the pages above a page, nearest first. */
  async ancestorIds(tx: Tx, pageId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `WITH RECURSIVE up AS (
         SELECT parent_id AS id, 1 AS height FROM page WHERE id = $1
         UNION ALL SELECT page.parent_id, up.height + 1 FROM page JOIN up ON page.id = up.id WHERE up.height < 200)
       SELECT id FROM up WHERE id IS NOT NULL ORDER BY height`,
      [pageId],
    );
    return rows.map((row) => row.id);
  }

  /**
   * Moves pages to a space; those that had `oldSetId` get `newSetId`, those with rules of their own keep them. Their
   * titles go on as names in the space that they leave.
   */
  async moveToSpace(
    tx: Tx,
    pageIds: readonly string[],
    spaceId: string,
    oldSetId: string,
    newSetId: string,
  ): Promise<void> {
    await tx.query(REMEMBER_SPACES, [pageIds, spaceId]);
    await tx.query(
      `UPDATE page SET space_id = $2, access_set_id = CASE WHEN access_set_id = $3 THEN $4::uuid ELSE access_set_id END,
         source_space_id = CASE WHEN source_path IS NOT NULL AND space_id <> $2 THEN coalesce(source_space_id, space_id)
           ELSE source_space_id END
       WHERE id = ANY($1::uuid[])`,
      [pageIds, spaceId, oldSetId, newSetId],
    );
  }

  /** Gives these pages an access set. */
  async setAccess(tx: Tx, pageIds: readonly string[], accessSetId: string): Promise<void> {
    await tx.query('UPDATE page SET access_set_id = $2 WHERE id = ANY($1::uuid[])', [pageIds, accessSetId]);
  }

  /** Marks a page deleted, and puts its children in its place below its parent. */
  async markDeleted(tx: Tx, page: LockedPage, personId: string, at: Date): Promise<void> {
    await tx.query('UPDATE page SET parent_id = $2 WHERE parent_id = $1', [page.id, page.parentId]);
    await tx.query('UPDATE page SET deleted_at = $2, deleted_by_id = $3 WHERE id = $1', [
      page.id,
      at,
      personId,
    ]);
  }

  /** Takes the mark off, below the nearest page above it that is still there. */
  async markRestored(tx: Tx, pageId: string, parentId: string | null): Promise<void> {
    await tx.query('UPDATE page SET deleted_at = NULL, deleted_by_id = NULL, parent_id = $2 WHERE id = $1', [
      pageId,
      parentId,
    ]);
  }
}
