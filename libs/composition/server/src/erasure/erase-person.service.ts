import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { EraseMailOfPerson } from '@wellspring/influence-server';
import { type Actor, badInput, systemClock } from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { ErasePersonData, refuseName } from '@wellspring/people-server';
import { mayErase } from './person-traces.read-model.js';
import { columnsOf } from './traces-of-everybody.js';

/** What an administrator states. */
export interface Erasure {
  readonly personId: string;
  /** The name that stands for the person from then on. */
  readonly pseudonym: string;
  /** Kept in the audit trail for ever. */
  readonly reason: string;
}

const REASON_CHARS = { min: 10, max: 500 } as const;

/**
 * Erases a person who asked for it: everything about them goes, what they wrote for others stays under a pseudonym. One
 * transaction over all scopes, each of which says what becomes of its tables.
 */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: ErasePersonData,
    private readonly mail: EraseMailOfPerson,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * For administrators; audited. NOT_FOUND for nobody; BAD_INPUT for somebody who works here, is erased already, for a
   * reason of fewer than 10 or more than 500 characters, and where reason or pseudonym name the person.
   */
  async run(actor: Actor, { personId, pseudonym, reason }: Erasure): Promise<void> {
    mayErase(actor);
    const why = reason.trim();
    const length = [...why].length;
    if (length < REASON_CHARS.min || length > REASON_CHARS.max)
      throw badInput(`reason: wants ${REASON_CHARS.min} to ${REASON_CHARS.max} characters.`, {
        field: 'reason',
      });
    if (personId === actor.personId)
      throw badInput('personId: somebody else has to erase you.', { field: 'personId' });
    await this.unitOfWork.run(async (tx) => {
      const now = systemClock.now();
      const person = await this.people.lock(tx, personId);
      refuseName('reason', why, person);
      await this.mail.run(tx, personId, person.addresses, now);
      await forgetRows(tx, personId);
      await this.people.run(tx, person, pseudonym, now);
      await this.audit.record(tx, {
        ...{ actor, action: 'people.person-erased', subjectKind: 'person', subjectId: personId },
        ...{ aboutPersonId: personId, details: { reason: why } },
      });
    });
  }
}

/** Deletes and empties what the scopes' lists say; names of tables and columns are constants of ours. */
async function forgetRows(tx: Tx, personId: string): Promise<void> {
  for (const { table, column } of columnsOf('deleted'))
    await tx.query(`DELETE FROM ${table} WHERE ${column} = $1`, [personId]);
  for (const { table, column } of columnsOf('emptied'))
    await tx.query(`UPDATE ${table} SET ${column} = NULL WHERE ${column} = $1`, [personId]);
}
