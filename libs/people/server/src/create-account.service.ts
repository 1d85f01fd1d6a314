import { Injectable } from '@nestjs/common';
import { type Actor, badInput, notFound, type Role, systemClock } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { type Tx } from '@wellspring/platform-database';
import { AccountRepository } from './account.repository.js';
import { hashPassword, passwordProblem } from './password.js';
import { requireAdmin } from './people.policy.js';

/** An account to make. */
export interface AccountRequest {
  readonly personId: string;
  /** Beyond `employee` or `guest`, which follow from the person. */
  readonly roles: readonly Role[];
  /** Without one the account is for links (and the demo's one click) until a password is set. */
  readonly password?: string;
  readonly isDemoPersona?: boolean;
}

/** Lets a person sign in. */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Makes the account, or brings the one that is there in step: roles and persona as asked, its password only if a
   * new one is given. FORBIDDEN unless the actor is an administrator; BAD_INPUT for an imported author, and for a
   * password that won't do.
   */
  async run(tx: Tx, actor: Actor, request: AccountRequest): Promise<void> {
    requireAdmin(actor, 'make accounts');
    const person = await this.accounts.lockPerson(tx, request.personId);
    if (person === null) throw notFound('There is no such person.');
    if (person.kind !== 'employee' && person.kind !== 'guest')
      throw badInput('Only employees and guests can have an account.', { field: 'personId' });
    const problem = request.password === undefined ? null : passwordProblem(request.password);
    if (problem !== null) throw badInput(problem, { field: 'password' });
    const passwordHash = request.password === undefined ? null : await hashPassword(request.password);
    const { personId, isDemoPersona = false } = request;
    await this.accounts.upsert(tx, { personId, passwordHash, isDemoPersona }, systemClock.now());
    const roles = rolesFor(person.kind, request.roles);
    await this.accounts.setRoles(tx, personId, roles);
    await this.audit.record(tx, {
      actor,
      action: person.hasAccount ? 'people.account-changed' : 'people.account-created',
      subjectKind: 'account',
      subjectId: personId,
      aboutPersonId: personId,
      details: { roles: roles.join(' ') },
    });
  }
}

/** The roles of an account: the one that the person's kind gives, and the others that were asked for. */
export function rolesFor(kind: 'employee' | 'guest', asked: readonly Role[]): Role[] {
  const others = asked.filter((role) => role !== 'employee' && role !== 'guest');
  return [kind, ...new Set(others)];
}
