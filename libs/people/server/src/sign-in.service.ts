import { Injectable } from '@nestjs/common';
import { SYSTEM_ACTOR, systemClock } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { UnitOfWork } from '@wellspring/platform-database';
import { Accounts } from './accounts.read-model.js';
import { OpenSignedInSession } from './open-signed-in-session.service.js';
import { verifyPassword } from './password.js';
import { SignInLimit, type SignInSource } from './sign-in-limit.policy.js';
import { refused, type SignInOutcome } from './sign-in-outcome.js';

/** Signs somebody in by mail address and password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly limit: SignInLimit,
    private readonly openSession: OpenSignedInSession,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Checks the limit, then the password. The answer and the time it takes are the same for a wrong password, an
   * unknown address, an account without a password and a disabled one. The trail gets successes, failures and the
   * attempt that crossed the limit, without the address. Costs one argon2 verification unless the limit refuses.
   */
  async run(input: SignInSource & { readonly password: string }): Promise<SignInOutcome> {
    const now = systemClock.now();
    const verdict = await this.unitOfWork.run((tx) => this.limit.attempt(tx, input, now));
    if (!verdict.allowed) {
      if (verdict.isFirstRefusal) await this.recordFailure('people.sign-in-limited', null);
      const minutes = Math.ceil(verdict.retryAfterSeconds / 60);
      const wait = `Too many failed attempts. Try again in ${minutes} minute${minutes === 1 ? '' : 's'}.`;
      return refused('TOO_MANY_ATTEMPTS', wait, verdict.retryAfterSeconds);
    }
    const account = await this.accounts.credentialsOf(input.email);
    if (!(await verifyPassword(account?.passwordHash ?? null, input.password)) || account === null) {
      await this.recordFailure('people.sign-in-failed', account?.personId ?? null);
      return refused('WRONG_CREDENTIALS', 'The address or the password is wrong.');
    }
    return this.unitOfWork.run(async (tx) => {
      await this.limit.succeeded(tx, input);
      return this.openSession.run(tx, account.personId, 'password', now);
    });
  }

  private async recordFailure(action: string, personId: string | null): Promise<void> {
    await this.unitOfWork.run((tx) =>
      this.audit.record(tx, {
        actor: SYSTEM_ACTOR,
        action,
        subjectKind: 'account',
        subjectId: personId ?? 'unknown',
        aboutPersonId: personId,
      }),
    );
  }
}
