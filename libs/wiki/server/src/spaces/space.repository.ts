import { type Actor, forbidden, notFound } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { includesLevel } from '@wellspring/wiki-domain';
import { type GrantJson, grantedSql, levelOf, subjectIdsOf } from '../readable-sets.js';

/** A space whose row this transaction has locked. */
export interface LockedSpace {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly accessSetId: string;
  readonly archivedAt: Date | null;
}

/** Locks and writes spaces themselves, not their pages. */
export class SpaceRepository {
  /**
   * Locks a space for somebody who manages it, archived or not. NOT_FOUND where they may not even read it, FORBIDDEN
   * where they don't manage it.
   */
  async lockForManager(tx: Tx, actor: Actor, spaceId: string): Promise<LockedSpace> {
    const [space] = await tx.query<LockedSpace>(
      `SELECT id, key, name, description, access_set_id AS "accessSetId", archived_at AS "archivedAt"
       FROM space WHERE id = $1 FOR UPDATE`,
      [spaceId],
    );
    if (!space) throw notFound('There is no such space.');
    const [row] = await tx.query<{ grants: GrantJson[] }>(
      `SELECT ${grantedSql('$1::uuid', '$2')} AS grants`,
      [space.accessSetId, subjectIdsOf(actor)],
    );
    const level = levelOf(row?.grants ?? [], actor);
    if (level === null) throw notFound('There is no such space.');
    if (!includesLevel(level, 'manage')) throw forbidden('You may not manage this space.');
    return space;
  }

  /** Writes name and description. */
  async describe(tx: Tx, spaceId: string, name: string, description: string): Promise<void> {
    await tx.query('UPDATE space SET name = $2, description = $3 WHERE id = $1', [
      spaceId,
      name,
      description,
    ]);
  }

  /** Marks a space archived since then, or in use (null), and freezes or frees every rule set in it. */
  async markArchived(tx: Tx, spaceId: string, archivedAt: Date | null): Promise<void> {
    await tx.query('UPDATE space SET archived_at = $2 WHERE id = $1', [spaceId, archivedAt]);
    await tx.query(
      `UPDATE access_set SET frozen = $2 WHERE id IN (
         SELECT access_set_id FROM space WHERE id = $1 UNION SELECT access_set_id FROM page WHERE space_id = $1)`,
      [spaceId, archivedAt !== null],
    );
  }

  /** Lets a person into every rule set of the space until then, besides all other grants. */
  async open(
    tx: Tx,
    spaceId: string,
    personId: string,
    level: 'read' | 'manage',
    endsAt: Date,
  ): Promise<void> {
    await tx.query('DELETE FROM access_grant WHERE expires_at <= now()');
    await tx.query(
      `INSERT INTO access_grant (access_set_id, subject_kind, subject_id, level, expires_at)
       SELECT DISTINCT access_set_id, 'opening', $2::uuid, $3, $4::timestamptz FROM (
         SELECT access_set_id FROM space WHERE id = $1 UNION SELECT access_set_id FROM page WHERE space_id = $1) AS sets
       ON CONFLICT ON CONSTRAINT access_grant_pkey DO UPDATE SET level = excluded.level, expires_at = excluded.expires_at`,
      [spaceId, personId, level, endsAt],
    );
  }

  /** Ends a person's opening of a space; false where there was none. */
  async close(tx: Tx, spaceId: string, personId: string): Promise<boolean> {
    const rows = await tx.query(
      `DELETE FROM access_grant WHERE subject_kind = 'opening' AND subject_id = $2 AND access_set_id IN (
         SELECT access_set_id FROM space WHERE id = $1 UNION SELECT access_set_id FROM page WHERE space_id = $1)
       RETURNING level`,
      [spaceId, personId],
    );
    return rows.length > 0;
  }
}
