import { Injectable } from '@nestjs/common';
import { type Actor, notFound, secureRandom, systemClock } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { type Tx } from '@wellspring/platform-database';
import { AccountRepository } from './account.repository.js';
import { CreateAccount } from './create-account.service.js';
import { requireAdmin } from './people.policy.js';
import { hashToken, newToken } from './session-token.js';
import { SignInLinkRepository } from './sign-in-link.repository.js';

/** A link can be used this long. Longer is more comfort and more time for whoever reads it on the way. */
export const SIGN_IN_LINK_HOURS = 24;

/** A one-time link; the web app opens it at `/welcome/<token>`. */
export interface IssuedLink {
  /** The only copy there is; never log it. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Lets somebody set their password: the first one, or a new one when it is forgotten. */
@Injectable()
export class IssueSignInLink {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly links: SignInLinkRepository,
    private readonly createAccount: CreateAccount,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Makes a link for an employee or guest, with an account if there is none, and ends the person's earlier unused
   * links. FORBIDDEN unless the actor is an administrator; NOT_FOUND and BAD_INPUT for somebody who can't sign in.
   */
  async run(tx: Tx, actor: Actor, personId: string): Promise<IssuedLink> {
    requireAdmin(actor, 'issue sign-in links');
    const person = await this.accounts.lockPerson(tx, personId);
    if (person === null) throw notFound('There is no such person.');
    if (!person.hasAccount) await this.createAccount.run(tx, actor, { personId, roles: [] });
    const now = systemClock.now();
    const expiresAt = new Date(now.getTime() + SIGN_IN_LINK_HOURS * 3_600_000);
    const token = newToken(secureRandom);
    await this.links.replace(tx, { tokenHash: hashToken(token), personId, createdAt: now, expiresAt });
    await this.audit.record(tx, {
      actor,
      action: 'people.sign-in-link-issued',
      subjectKind: 'account',
      subjectId: personId,
      aboutPersonId: personId,
    });
    return { token, expiresAt };
  }
}
