import { Injectable } from '@nestjs/common';
import { type Actor, badInput, systemClock } from '@wellspring/kernel';
import { type AuditDetails, AuditTrail } from '@wellspring/audit-server';
import { Audiences } from '@wellspring/people-server';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import {
  type AccessLevel,
  type Grant,
  type GrantSubject,
  rulesOfSpace,
  type SpaceOpenness,
} from '@wellspring/wiki-domain';
import { type AccessEffect, AccessEffects } from '../access/access-effect.read-model.js';
import { audienceOf } from '../access/checked-grants.js';
import { AccessRepository } from '../access.repository.js';
import { checkedId, checkedTitle } from '../checked-input.js';
import { subjectIdOf } from '../readable-sets.js';
import { type LockedSpace, SpaceRepository } from './space.repository.js';

/** Longest description of a space. */
export const SPACE_DESCRIPTION_MAX_CHARS = 2_000;

/** One change of who may do what with a space. */
export type SpaceAccessChange =
  | { readonly kind: 'openness'; readonly openness: SpaceOpenness }
  /** `level` null takes the grant away. */
  | { readonly kind: 'grant'; readonly to: GrantSubject; readonly level: AccessLevel | null };

/**
 * Changes a space itself. For its managers; each change is audited and in force at once: pages point at the space's
 * rule set, which everything that reads asks.
 */
@Injectable()
export class ChangeSpace {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly spaces: SpaceRepository,
    private readonly access: AccessRepository,
    private readonly effects: AccessEffects,
    private readonly audiences: Audiences,
    private readonly audit: AuditTrail,
  ) {}

  /** Gives it another name and description. BAD_INPUT for those that don't fit. */
  async describe(
    actor: Actor,
    spaceId: string,
    input: { readonly name: string; readonly description: string },
  ): Promise<void> {
    const name = checkedTitle(input.name);
    const description = input.description.trim();
    if (description.length > SPACE_DESCRIPTION_MAX_CHARS)
      throw badInput(`description: at most ${SPACE_DESCRIPTION_MAX_CHARS} characters.`, {
        field: 'description',
      });
    await this.change(actor, spaceId, async (tx, space) => {
      if (name === space.name && description === space.description) return;
      await this.spaces.describe(tx, spaceId, name, description);
      await this.record(tx, actor, space, 'wiki.space-described', {
        nameChanged: name !== space.name,
        descriptionChanged: description !== space.description,
      });
    });
  }

  /** Makes one change of who may do what. BAD_INPUT where nobody would manage the space afterwards. */
  async changeAccess(actor: Actor, spaceId: string, change: SpaceAccessChange): Promise<void> {
    await this.change(actor, spaceId, async (tx, space) => {
      const before = await this.access.grantsOf(tx, space.accessSetId);
      const after = changed(before, change);
      if ((await this.audiences.count(audienceOf(after, 'manage'))) === 0)
        throw badInput('grants: somebody has to manage the space. Name another manager first.', {
          field: 'grants',
        });
      await this.access.replaceGrants(tx, space.accessSetId, after);
      await this.record(tx, actor, space, 'wiki.access-changed', detailsOf(before, change));
    });
  }

  /** What the change would do. For the same people. */
  async effectOf(actor: Actor, spaceId: string, change: SpaceAccessChange): Promise<AccessEffect> {
    const { space, before } = await this.change(actor, spaceId, async (tx, found) => ({
      space: found,
      before: await this.access.grantsOf(tx, found.accessSetId),
    }));
    return this.effects.ofSpaceRules(actor, spaceId, space.accessSetId, before, changed(before, change));
  }

  /** Archives a space (read-only, out of lists; search finds it where it is named) or takes it into use again. */
  async archive(actor: Actor, spaceId: string, archived: boolean): Promise<void> {
    await this.change(actor, spaceId, async (tx, space) => {
      if ((space.archivedAt !== null) === archived) return;
      await this.spaces.markArchived(tx, spaceId, archived ? systemClock.now() : null);
      await this.record(tx, actor, space, archived ? 'wiki.space-archived' : 'wiki.space-unarchived', {});
    });
  }

  private change<T>(
    actor: Actor,
    spaceId: string,
    work: (tx: Tx, space: LockedSpace) => Promise<T>,
  ): Promise<T> {
    checkedId('spaceId', spaceId);
    return this.unitOfWork.run(async (tx) => work(tx, await this.spaces.lockForManager(tx, actor, spaceId)));
  }

  private async record(
    tx: Tx,
    actor: Actor,
    space: LockedSpace,
    action: string,
    details: AuditDetails,
  ): Promise<void> {
    await this.audit.record(tx, {
      actor,
      action,
      subjectKind: 'space',
      subjectId: space.id,
      details,
    });
  }
}

function changed(grants: readonly Grant[], change: SpaceAccessChange): Grant[] {
  if (change.kind === 'openness')
    return rulesOfSpace(
      change.openness,
      grants.filter((grant) => grant.to.kind !== 'everyone'),
    );
  const { to, level } = change;
  const others = grants.filter((grant) => subjectIdOf(grant.to) !== subjectIdOf(to));
  return level === null ? others : [...others, { to, level }];
}

function detailsOf(before: readonly Grant[], change: SpaceAccessChange): AuditDetails {
  const levelOf = (id: string) => before.find((grant) => subjectIdOf(grant.to) === id)?.level ?? null;
  if (change.kind === 'openness')
    return {
      openness: change.openness,
      everyoneBefore: before.find((one) => one.to.kind === 'everyone')?.level ?? null,
    };
  const id = subjectIdOf(change.to);
  return { to: change.to.kind, toId: id, levelBefore: levelOf(id), level: change.level };
}
