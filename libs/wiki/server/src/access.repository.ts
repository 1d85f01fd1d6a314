import { secureRandom, uuidv7 } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { type Grant } from '@wellspring/wiki-domain';
import { type GrantJson, grantOf, subjectIdOf } from './readable-sets.js';

/** Writes access sets and their grants. */
export class AccessRepository {
  /** Makes a set with these grants and gives its id. */
  async createSet(tx: Tx, grants: readonly Grant[], now: Date): Promise<string> {
    const id = uuidv7(now, secureRandom);
    await tx.query('INSERT INTO access_set (id) VALUES ($1)', [id]);
    await this.addGrants(tx, id, grants);
    return id;
  }

  /** Puts these grants in the place of all that the set had, but for an administrator's opening, which ends by itself. */
  async replaceGrants(tx: Tx, accessSetId: string, grants: readonly Grant[]): Promise<void> {
    await tx.query(`DELETE FROM access_grant WHERE access_set_id = $1 AND subject_kind <> 'opening'`, [
      accessSetId,
    ]);
    await this.addGrants(tx, accessSetId, grants);
  }

  /** The grants of a set, openings left out. */
  async grantsOf(tx: Tx, accessSetId: string): Promise<Grant[]> {
    const rows = await tx.query<GrantJson>(
      `SELECT subject_kind AS kind, subject_id AS id, level FROM access_grant
       WHERE access_set_id = $1 AND subject_kind <> 'opening' ORDER BY subject_kind, subject_id`,
      [accessSetId],
    );
    return rows.map(grantOf);
  }

  /**
   * Gives these pages, which came to another space, copies of the sets that they still share with pages that stayed:
   * what a space does with its sets (archiving) must not reach into another one.
   */
  async splitFrom(tx: Tx, pageIds: readonly string[], now: Date): Promise<void> {
    const shared = await tx.query<{ id: string }>(
      `SELECT DISTINCT moved.access_set_id AS id FROM page AS moved
       WHERE moved.id = ANY($1::uuid[]) AND EXISTS (SELECT FROM page AS stayed
         WHERE stayed.access_set_id = moved.access_set_id AND stayed.space_id <> moved.space_id)`,
      [pageIds],
    );
    for (const { id } of shared) {
      const copy = await this.createSet(tx, await this.grantsOf(tx, id), now);
      await tx.query('UPDATE page SET access_set_id = $3 WHERE id = ANY($1::uuid[]) AND access_set_id = $2', [
        pageIds,
        id,
        copy,
      ]);
    }
  }

  /** Drops a set that no page and no space points at any more. */
  async dropIfUnused(tx: Tx, accessSetId: string): Promise<void> {
    await tx.query(
      `DELETE FROM access_set AS unused WHERE id = $1
         AND NOT EXISTS (SELECT FROM page WHERE page.access_set_id = unused.id)
         AND NOT EXISTS (SELECT FROM space WHERE space.access_set_id = unused.id)`,
      [accessSetId],
    );
  }

  /** Of two grants for one subject the later one counts. */
  private async addGrants(tx: Tx, accessSetId: string, grants: readonly Grant[]): Promise<void> {
    const bySubject = new Map(grants.map((grant) => [subjectIdOf(grant.to), grant]));
    await tx.query(
      `INSERT INTO access_grant (access_set_id, subject_kind, subject_id, level)
       SELECT $1, * FROM unnest($2::text[], $3::uuid[], $4::text[])`,
      [
        accessSetId,
        [...bySubject.values()].map((grant) => grant.to.kind),
        [...bySubject.keys()],
        [...bySubject.values()].map((grant) => grant.level),
      ],
    );
  }
}
