import { Injectable } from '@nestjs/common';
import { forbidden, systemClock } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { Accounts } from './accounts.read-model.js';
import { OpenSignedInSession } from './open-signed-in-session.service.js';
import { type SignInOutcome } from './sign-in-outcome.js';

/** Signs a visitor of the demo company in with one click. */
@Injectable()
export class SignInAsDemoPersona {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly openSession: OpenSignedInSession,
  ) {}

  /** FORBIDDEN unless the demo company is loaded and this account is one of its personas. */
  async run(personId: string): Promise<SignInOutcome> {
    const personas = await this.accounts.demoPersonas();
    if (!personas.some((persona) => persona.personId === personId))
      throw forbidden('Only the people whom the demo company offers can be signed in like this.');
    return this.unitOfWork.run((tx) => this.openSession.run(tx, personId, 'demo', systemClock.now()));
  }
}
