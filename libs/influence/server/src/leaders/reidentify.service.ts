import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { type Actor, badInput, notFound } from '@wellspring/kernel';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { mayReadLeaders } from '../influence.policy.js';
import { SightOfLeaders } from './sight-of-leaders.service.js';

/** Shortest and longest reason: those of purposes. */
const REASON_CHARS = { min: 10, max: 500 } as const;

/** Tells an analyst whose pseudonym one is: an act of its own, with a reason, that the person can read. */
@Injectable()
export class Reidentify {
  constructor(
    private readonly sight: SightOfLeaders,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * The person's id. BAD_INPUT for a reason that is too short or long, before a purpose was stated and while recording is
   * off; NOT_FOUND for a pseudonym that nobody has who may be shown. Computes the pseudonym of everybody in a snapshot: 0.2 s for 100,000.
   */
  async run(actor: Actor, pseudonym: string, reason: string): Promise<string> {
    mayReadLeaders(actor);
    const why = reason.trim();
    const length = [...why].length;
    if (length < REASON_CHARS.min || length > REASON_CHARS.max)
      throw badInput(`reason: wants ${REASON_CHARS.min} to ${REASON_CHARS.max} characters.`, {
        field: 'reason',
      });
    const sight = await this.sight.of(actor, null);
    if (sight.reason === 'PURPOSE_NEEDED') throw badInput('State first why you look, with statePurpose.');
    if (sight.reason === 'NO_RECORDING') throw badInput('Mail recording is off: nobody is shown.');
    const known = await this.database.query<{ personId: string }>(
      `SELECT DISTINCT person_id AS "personId" FROM influence_score WHERE person_id IS NOT NULL`,
    );
    const wanted = pseudonym.trim().toUpperCase();
    const personId = known.find((row) => this.sight.pseudonym(row.personId) === wanted)?.personId;
    const isShown = personId !== undefined && (await this.sight.wantingToBeShown([personId])).has(personId);
    if (personId === undefined || !isShown) throw notFound('Nobody has this pseudonym.');
    await this.unitOfWork.run((tx) =>
      this.audit.record(tx, {
        ...{ actor, action: 'influence.person-reidentified', subjectKind: 'person', subjectId: personId },
        ...{ aboutPersonId: personId, details: { reason: why, purpose: sight.purpose } },
      }),
    );
    return personId;
  }
}
