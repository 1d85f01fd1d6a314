import { Injectable } from '@nestjs/common';
import { systemClock } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { AccountRepository } from './account.repository.js';
import { OpenSignedInSession } from './open-signed-in-session.service.js';
import { hashPassword, passwordProblem } from './password.js';
import { hashToken, isToken } from './session-token.js';
import { SessionRepository } from './session.repository.js';
import { SignInLinkRepository } from './sign-in-link.repository.js';
import { refused, type SignInOutcome } from './sign-in-outcome.js';

/** Uses a one-time link: sets the password and signs in. */
@Injectable()
export class RedeemSignInLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: SignInLinkRepository,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly openSession: OpenSignedInSession,
  ) {}

  /**
   * A password that won't do leaves the link open. Every earlier session of the person ends. A link works once, for
   * one of two who use it at the same time. Nothing is hashed for a token that is no open link.
   */
  async run(token: string, password: string): Promise<SignInOutcome> {
    const now = systemClock.now();
    const tokenHash = hashToken(token);
    if (!isToken(token) || !(await this.unitOfWork.run((tx) => this.links.isOpen(tx, tokenHash, now))))
      return LINK_NOT_OPEN;
    const problem = passwordProblem(password);
    if (problem !== null) return refused('PASSWORD_REFUSED', problem);
    const passwordHash = await hashPassword(password);
    return this.unitOfWork.run(async (tx) => {
      const personId = await this.links.use(tx, tokenHash, now);
      if (personId === null) return LINK_NOT_OPEN;
      await this.accounts.setPassword(tx, personId, passwordHash);
      await this.sessions.deleteOf(tx, personId);
      return this.openSession.run(tx, personId, 'link', now);
    });
  }
}

const LINK_NOT_OPEN = refused(
  'LINK_NOT_OPEN',
  'This link was used already, has expired or was replaced by a newer one. Ask for a new one.',
);
