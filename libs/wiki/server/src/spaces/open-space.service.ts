import { Injectable } from '@nestjs/common';
import { type Actor, badInput, forbidden, hasRole, notFound, systemClock } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { checkedReason } from '../access/checked-reason.js';
import { SpaceRepository } from './space.repository.js';

/** Minutes after which an opening ends by itself. Ours: long enough to look or to mend, too short to be forgotten. */
export const OPENING_MINUTES = 60;

/** What an administrator opens a space for: to look into it, or to mend who may do what. */
export type OpeningLevel = 'read' | 'manage';

/**
 * Lets an administrator into a space that is closed to them: with a reason, recorded in the audit trail, shown to
 * everybody who may read the space, and over by itself.
 */
@Injectable()
export class OpenSpace {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly spaces: SpaceRepository,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Opens a space with everything in it to the actor, and gives when that ends. An opening that is still in force begins
   * anew. What gets rules of its own meanwhile stays closed. FORBIDDEN for anybody but administrators.
   */
  async run(
    actor: Actor,
    input: { readonly spaceKey: string; readonly reason: string; readonly level: OpeningLevel },
  ): Promise<Date> {
    requireAdministrator(actor);
    const reason = checkedReason(input.reason);
    return this.unitOfWork.run(async (tx) => {
      const spaceId = await this.idOf(tx, input.spaceKey);
      const endsAt = new Date(systemClock.now().getTime() + OPENING_MINUTES * 60_000);
      await this.spaces.open(tx, spaceId, actor.personId, input.level, endsAt);
      await this.audit.record(tx, {
        ...{ actor, action: 'wiki.space-opened', subjectKind: 'space', subjectId: spaceId },
        details: { reason, level: input.level, endsAt: endsAt.toISOString() },
      });
      return endsAt;
    });
  }

  /** Ends the actor's opening before its time; false where there is none. */
  async close(actor: Actor, spaceKey: string): Promise<boolean> {
    requireAdministrator(actor);
    return this.unitOfWork.run(async (tx) => {
      const spaceId = await this.idOf(tx, spaceKey);
      const closed = await this.spaces.close(tx, spaceId, actor.personId);
      if (closed)
        await this.audit.record(tx, {
          ...{ actor, action: 'wiki.space-closed', subjectKind: 'space', subjectId: spaceId },
        });
      return closed;
    });
  }

  private async idOf(tx: Tx, spaceKey: string): Promise<string> {
    if (spaceKey.length > 32) throw badInput('spaceKey: this is no key of a space.', { field: 'spaceKey' });
    const [space] = await tx.query<{ id: string }>('SELECT id FROM space WHERE key = $1 FOR UPDATE', [
      spaceKey,
    ]);
    if (!space) throw notFound('There is no such space.');
    return space.id;
  }
}

/** Throws FORBIDDEN unless the actor is an administrator. */
export function requireAdministrator(actor: Actor): void {
  if (!hasRole(actor, 'admin')) throw forbidden('Only administrators may do this.');
}
