import { Injectable } from '@nestjs/common';
import { type Actor, badInput, forbidden, hasRole, notFound, systemClock } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { People } from '@wellspring/people-server';
import { Database, type Tx, UnitOfWork } from '@wellspring/platform-database';
import { checkedId } from '../checked-input.js';
import { PagePolicy } from '../page.policy.js';
import { SpaceRepository } from '../spaces/space.repository.js';
import { type SpaceReviewerKind } from './space-reviewer.entity.js';

/** Somebody who patrols a space. */
export interface SpaceReviewerView {
  readonly spaceId: string;
  readonly personId: string;
  readonly kind: SpaceReviewerKind;
  readonly since: Date;
  readonly addedById: string;
}

/** What a volunteer's space says of itself. */
interface WelcomingSpace {
  readonly accessSetId: string;
  readonly welcomesVolunteers: boolean;
}

/** Says who patrols which space, and lets managers name reviewers and employees sign up. */
@Injectable()
export class SpaceReviewers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly spaces: SpaceRepository,
    private readonly policy: PagePolicy,
    private readonly people: People,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Whether the actor reviews what is saved in the space: by the role of reviewer, or named for it. The one place that
   * says so; what they may read is asked besides. No query for who holds the role, one otherwise.
   */
  async mayReview(tx: Tx | null, actor: Actor, spaceId: string): Promise<boolean> {
    if (hasRole(actor, 'reviewer')) return true;
    const rows = await (tx ?? this.database).query(
      'SELECT FROM space_reviewer WHERE space_id = $1 AND person_id = $2',
      [spaceId, actor.personId],
    );
    return rows.length > 0;
  }

  /** Throws FORBIDDEN unless {@link mayReview}. */
  async require(tx: Tx, actor: Actor, spaceId: string): Promise<void> {
    if (!(await this.mayReview(tx, actor, spaceId)))
      throw forbidden('Only reviewers of the space may do this.');
  }

  /** Spaces that the actor patrols: all for who holds the role. */
  async reviewed(actor: Actor): Promise<'all' | string[]> {
    if (hasRole(actor, 'reviewer')) return 'all';
    const rows = await this.database.query<{ id: string }>(
      'SELECT space_id AS id FROM space_reviewer WHERE person_id = $1 ORDER BY since, space_id',
      [actor.personId],
    );
    return rows.map((row) => row.id);
  }

  /** Who patrols these spaces by name, longest first. One query. Checks no access. */
  async list(spaceIds: readonly string[]): Promise<Map<string, SpaceReviewerView[]>> {
    const rows = await this.database.query<SpaceReviewerView>(
      `SELECT space_id AS "spaceId", person_id AS "personId", kind, since, added_by_id AS "addedById"
       FROM space_reviewer WHERE space_id = ANY($1::uuid[]) ORDER BY since, person_id`,
      [spaceIds],
    );
    const ofSpace = new Map<string, SpaceReviewerView[]>();
    for (const row of rows) ofSpace.set(row.spaceId, [...(ofSpace.get(row.spaceId) ?? []), row]);
    return ofSpace;
  }

  /** Names somebody a reviewer of the space. For its managers; BAD_INPUT for anybody who can't sign in as a colleague. */
  async assign(actor: Actor, spaceId: string, personId: string): Promise<void> {
    const [space, person] = [checkedId('spaceId', spaceId), checkedId('personId', personId)];
    const found = (await this.people.byIds([person])).get(person);
    if (!found || found.kind !== 'employee' || found.status !== 'active' || found.isBot)
      throw badInput('personId: only somebody who works here can review.', { field: 'personId' });
    await this.unitOfWork.run(async (tx) => {
      await this.spaces.lockForManager(tx, actor, space);
      await this.add(tx, actor, { spaceId: space, personId: person, kind: 'assigned' });
    });
  }

  /** Takes somebody off the space's reviewers; nothing happens where they are none. For its managers. */
  async remove(actor: Actor, spaceId: string, personId: string): Promise<void> {
    const [space, person] = [checkedId('spaceId', spaceId), checkedId('personId', personId)];
    await this.unitOfWork.run(async (tx) => {
      await this.spaces.lockForManager(tx, actor, space);
      await this.drop(tx, actor, space, person);
    });
  }

  /**
   * Signs the actor up. For employees who may edit the space, where it welcomes volunteers. Whoever was named before
   * stays so.
   */
  async volunteer(actor: Actor, spaceId: string): Promise<void> {
    checkedId('spaceId', spaceId);
    await this.unitOfWork.run(async (tx) => {
      const [space] = await tx.query<WelcomingSpace>(
        `SELECT access_set_id AS "accessSetId", welcomes_volunteers AS "welcomesVolunteers"
         FROM space WHERE id = $1 FOR SHARE`,
        [spaceId],
      );
      if (!space) throw notFound('There is no such space.');
      await this.policy.require(tx, actor, space.accessSetId, 'edit', 'space');
      if (!hasRole(actor, 'employee')) throw forbidden('Only people who work here can review.');
      if (!space.welcomesVolunteers)
        throw forbidden('This space welcomes no volunteers. Ask one of its managers to name you.');
      await this.add(tx, actor, { spaceId, personId: actor.personId, kind: 'volunteer' });
    });
  }

  /**
   * Takes the actor off the space's reviewers, however they came there; nothing happens where they are none. NOT_FOUND for
   * a space that they may not read and never reviewed.
   */
  async leave(actor: Actor, spaceId: string): Promise<void> {
    checkedId('spaceId', spaceId);
    await this.unitOfWork.run(async (tx) => {
      if (await this.drop(tx, actor, spaceId, actor.personId)) return;
      const [space] = await tx.query<{ accessSetId: string }>(
        'SELECT access_set_id AS "accessSetId" FROM space WHERE id = $1',
        [spaceId],
      );
      if (!space) throw notFound('There is no such space.');
      await this.policy.require(tx, actor, space.accessSetId, 'read', 'space');
    });
  }

  private async add(
    tx: Tx,
    actor: Actor,
    { spaceId, personId, kind }: { spaceId: string; personId: string; kind: SpaceReviewerKind },
  ): Promise<void> {
    const rows = await tx.query(
      `INSERT INTO space_reviewer (space_id, person_id, kind, since, added_by_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT space_reviewer_pkey DO UPDATE SET kind = excluded.kind, added_by_id = excluded.added_by_id
         WHERE space_reviewer.kind = 'volunteer' AND excluded.kind = 'assigned' RETURNING kind`,
      [spaceId, personId, kind, systemClock.now(), actor.personId],
    );
    if (rows.length === 0) return;
    await this.audit.record(tx, {
      ...{ actor, action: 'wiki.reviewer-added', subjectKind: 'space', subjectId: spaceId },
      ...{ aboutPersonId: personId, details: { kind } },
    });
  }

  private async drop(tx: Tx, actor: Actor, spaceId: string, personId: string): Promise<boolean> {
    const [gone] = await tx.query<{ kind: SpaceReviewerKind }>(
      'DELETE FROM space_reviewer WHERE space_id = $1 AND person_id = $2 RETURNING kind',
      [spaceId, personId],
    );
    if (!gone) return false;
    await this.audit.record(tx, {
      ...{ actor, action: 'wiki.reviewer-removed', subjectKind: 'space', subjectId: spaceId },
      ...{ aboutPersonId: personId, details: { kind: gone.kind } },
    });
    return true;
  }
}
