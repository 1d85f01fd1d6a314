import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { type Tx } from '@wellspring/platform-database';
import { AccountRepository } from './account.repository.js';
import { type SignInOutcome } from './sign-in-outcome.js';
import { Sessions } from './sessions.service.js';

/** By what somebody showed who they are. */
export type SignInMeans = 'password' | 'link' | 'demo';

/** The end of every way to sign in: opens the session and records it. */
@Injectable()
export class OpenSignedInSession {
  constructor(
    private readonly sessions: Sessions,
    private readonly accounts: AccountRepository,
    private readonly audit: AuditTrail,
  ) {}

  async run(tx: Tx, personId: string, means: SignInMeans, now: Date): Promise<SignInOutcome> {
    const token = await this.sessions.open(tx, personId, now);
    await this.accounts.setSignedIn(tx, personId, now);
    const actor: Actor = { kind: 'person', personId, roles: [], groupIds: [] };
    await this.audit.record(tx, {
      actor,
      action: 'people.signed-in',
      subjectKind: 'account',
      subjectId: personId,
      details: { means },
    });
    return { kind: 'signed-in', token, personId };
  }
}
