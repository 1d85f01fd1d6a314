import { Injectable } from '@nestjs/common';
import { secureRandom, SYSTEM_ACTOR, systemClock, uuidv7 } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { AccountRepository } from './account.repository.js';
import { CreateAccount } from './create-account.service.js';
import { type IssuedLink, IssueSignInLink } from './issue-sign-in-link.service.js';
import { FIRST_RUN_SOURCE } from './people.read-model.js';
import { PersonRepository } from './person.repository.js';

/** Address by which the first administrator signs in once the link is redeemed. No mail can go there. */
export const FIRST_ADMIN_ADDRESS = 'admin@localhost';

/** The first administrator's way in; the caller prints it. */
export interface FirstAdminLink extends IssuedLink {
  /** What to type as address on the sign-in page later. */
  readonly address: string;
}

/** Makes sure that somebody can administer a new installation. */
@Injectable()
export class EnsureAdmin {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly accounts: AccountRepository,
    private readonly createAccount: CreateAccount,
    private readonly issueLink: IssueSignInLink,
  ) {}

  /**
   * Gives null when an administrator has a password. Otherwise makes the first administrator if need be and a new
   * one-time link for 24 hours; the link of the run before stops working. The demo's administrator does not count.
   */
  async run(): Promise<FirstAdminLink | null> {
    return this.unitOfWork.run(async (tx) => {
      await this.accounts.lockAdmins(tx);
      if (await this.accounts.hasAdminWhoCanSignIn(tx)) return null;
      const personId = await this.people.findOrInsertFirstRunAdmin(tx, {
        id: uuidv7(systemClock.now(), secureRandom),
        displayName: 'Administrator',
        source: FIRST_RUN_SOURCE,
        sourceKey: 'admin',
        address: FIRST_ADMIN_ADDRESS,
      });
      const person = await this.accounts.lockPerson(tx, personId);
      if (!person?.hasAccount) await this.createAccount.run(tx, SYSTEM_ACTOR, { personId, roles: ['admin'] });
      const link = await this.issueLink.run(tx, SYSTEM_ACTOR, personId);
      return { ...link, address: FIRST_ADMIN_ADDRESS };
    });
  }
}
