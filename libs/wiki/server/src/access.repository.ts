import { secureRandom, uuidv7 } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { type Grant } from '@wellspring/wiki-domain';
import { subjectIdOf } from './readable-sets.js';

/** Writes access sets and their grants. */
export class AccessRepository {
  /** Makes a set with these grants and gives its id. */
  async createSet(tx: Tx, grants: readonly Grant[], now: Date): Promise<string> {
    const id = uuidv7(now, secureRandom);
    await tx.query('INSERT INTO access_set (id) VALUES ($1)', [id]);
    await this.addGrants(tx, id, grants);
    return id;
  }

  /** Puts these grants in the place of all that the set had. */
  async replaceGrants(tx: Tx, accessSetId: string, grants: readonly Grant[]): Promise<void> {
    await tx.query('DELETE FROM access_grant WHERE access_set_id = $1', [accessSetId]);
    await this.addGrants(tx, accessSetId, grants);
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
