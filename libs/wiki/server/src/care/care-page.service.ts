import { Injectable } from '@nestjs/common';
import { type Actor, badInput, forbidden, systemClock } from '@wellspring/kernel';
import { Actors, People } from '@wellspring/people-server';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { includesLevel } from '@wellspring/wiki-domain';
import { checkedId } from '../checked-input.js';
import { ReachablePage } from '../comments/reachable-page.policy.js';
import { PagePolicy } from '../page.policy.js';
import { PageAudience } from '../watches/page-audience.read-model.js';
import { mayCare } from './may-care.js';
import { NoteVerification } from './note-verification.service.js';

interface CareRow {
  readonly ownerId: string | null;
  readonly createdById: string;
}

/** Says who looks after a page, and that somebody vouches for what it says. */
@Injectable()
export class CarePage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reachable: ReachablePage,
    private readonly policy: PagePolicy,
    private readonly audience: PageAudience,
    private readonly people: People,
    private readonly actors: Actors,
    private readonly verifications: NoteVerification,
  ) {}

  /**
   * Gives the page an owner, or (null) none. For those who manage it, for the owner, who may pass it on, and for its
   * maker as long as it has no owner and they may edit it. BAD_INPUT for somebody who is no active colleague or may not
   * read the page.
   */
  async setOwner(actor: Actor, pageId: string, ownerId: string | null): Promise<void> {
    checkedId('pageId', pageId);
    if (ownerId !== null) await this.requireColleague(pageId, checkedId('ownerId', ownerId));
    await this.unitOfWork.run(async (tx) => {
      const { page, rights } = await this.rights(tx, actor, pageId);
      if (!rights.mayChangeOwner) throw forbidden('You may not change the owner of this page.');
      await tx.query(
        `INSERT INTO page_care (page_id, owner_id) VALUES ($1, $2)
         ON CONFLICT ON CONSTRAINT page_care_pkey DO UPDATE SET owner_id = excluded.owner_id`,
        [page.id, ownerId],
      );
      await this.verifications.tell(tx, page);
    });
  }

  /**
   * Notes that the page holds until the end of a day (`YYYY-MM-DD`, company's zone), or (null) that nobody says so any
   * more. For the owner and those who manage the page. `now` is a parameter for the demo's past.
   */
  async verify(actor: Actor, pageId: string, until: string | null, now = systemClock.now()): Promise<void> {
    checkedId('pageId', pageId);
    if (until !== null) this.verifications.requireDay(until, now);
    await this.unitOfWork.run(async (tx) => {
      const { page, rights } = await this.rights(tx, actor, pageId);
      if (!rights.mayVerify) throw forbidden('You may not say that this page holds.');
      await this.verifications.write(tx, actor, page, until, now);
    });
  }

  private async rights(tx: Tx, actor: Actor, pageId: string) {
    const page = await this.reachable.require(tx, actor, pageId, 'read');
    const [care] = await tx.query<CareRow>(
      `SELECT p.created_by_id AS "createdById", care.owner_id AS "ownerId"
       FROM page AS p LEFT JOIN page_care AS care ON care.page_id = p.id WHERE p.id = $1`,
      [page.id],
    );
    const level = (await this.policy.levelIn(tx, actor, page.accessSetId)) ?? 'read';
    const facts = { level, ownerId: care?.ownerId ?? null, createdById: care?.createdById ?? null };
    return { page, rights: mayCare(actor.personId, facts) };
  }

  /** Somebody without an account can't be asked what they may read: they will when they get one. */
  private async requireColleague(pageId: string, personId: string): Promise<void> {
    const person = (await this.people.byIds([personId])).get(personId);
    if (!person || person.status !== 'active' || person.isBot || !['employee', 'guest'].includes(person.kind))
      throw badInput('ownerId: this is no active colleague.', { field: 'ownerId' });
    const signsIn = (await this.actors.byIds([personId])).has(personId);
    const level = (await this.audience.levels(pageId, [personId])).get(personId) ?? null;
    if (signsIn && !includesLevel(level, 'read'))
      throw badInput(`${person.displayName} may not read this page.`, {
        field: 'ownerId',
        problem: 'no-reader',
      });
  }
}
