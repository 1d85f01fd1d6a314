import { Injectable } from '@nestjs/common';
import { type Actor, badInput, notFound, type Role } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { UnitOfWork } from '@wellspring/platform-database';
import { AccountRepository } from './account.repository.js';
import { rolesFor } from './create-account.service.js';
import { requireAdmin } from './people.policy.js';

/** Gives and takes roles. */
@Injectable()
export class ChangeRoles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Makes the account's roles these, beside `employee` or `guest`; they count from the person's next request on.
   * FORBIDDEN unless the actor is an administrator, NOT_FOUND without an account, BAD_INPUT when nobody who can sign
   * in would be an administrator any more.
   */
  async run(actor: Actor, personId: string, roles: readonly Role[]): Promise<void> {
    requireAdmin(actor, 'change roles');
    await this.unitOfWork.run(async (tx) => {
      await this.accounts.lockAdmins(tx);
      const person = await this.accounts.lockPerson(tx, personId);
      if (person === null || !person.hasAccount || (person.kind !== 'employee' && person.kind !== 'guest'))
        throw notFound('This person has no account.');
      const wouldBeLast =
        !roles.includes('admin') &&
        (await this.accounts.hasAdminWhoCanSignIn(tx)) &&
        !(await this.accounts.hasAdminWhoCanSignIn(tx, personId));
      if (wouldBeLast) throw badInput('Somebody else has to be an administrator first.', { field: 'roles' });
      const after = rolesFor(person.kind, roles);
      await this.accounts.setRoles(tx, personId, after);
      await this.audit.record(tx, {
        actor,
        action: 'people.roles-changed',
        subjectKind: 'account',
        subjectId: personId,
        aboutPersonId: personId,
        details: { roles: after.join(' ') },
      });
    });
  }
}
