import { type Actor, forbidden, notFound } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { type AccessLevel, includesLevel } from '@wellspring/wiki-domain';
import { type GrantJson, grantsSql, levelOf, subjectIdsOf } from './readable-sets.js';

const NEEDS: Record<AccessLevel, string> = {
  read: 'read',
  comment: 'comment on',
  edit: 'edit',
  manage: 'manage',
};

/** May this actor do this with a page or space? Asks the database inside the deciding transaction. */
export class PagePolicy {
  /** The actor's level by an access set; null for none. */
  async levelIn(tx: Tx, actor: Actor, accessSetId: string): Promise<AccessLevel | null> {
    const [row] = await tx.query<{ grants: GrantJson[] }>(`SELECT ${grantsSql('$1::uuid', '$2')} AS grants`, [
      accessSetId,
      subjectIdsOf(actor),
    ]);
    return levelOf(row?.grants ?? [], actor);
  }

  /**
   * Throws unless the actor has the level: NOT_FOUND where they may not even read, FORBIDDEN otherwise. `what` names
   * the thing, for example `page`.
   */
  async require(
    tx: Tx,
    actor: Actor,
    accessSetId: string,
    need: AccessLevel,
    what: 'page' | 'space',
  ): Promise<void> {
    const level = await this.levelIn(tx, actor, accessSetId);
    if (level === null) throw notFound(`There is no such ${what}.`);
    if (!includesLevel(level, need)) throw forbidden(`You may not ${NEEDS[need]} this ${what}.`);
  }
}
