import { Injectable } from '@nestjs/common';
import { type Actor, forbidden, hasRole } from '@wellspring/kernel';
import { Purposes } from '../people/purposes.service.js';

/** Why somebody sees no people. */
export type PeopleHiddenReason = 'ANALYSTS_ONLY' | 'PURPOSE_NEEDED';

/** What somebody may see of people. */
export type Sight =
  | { readonly hidden: PeopleHiddenReason; readonly purpose?: never }
  | {
      readonly hidden: null;
      /** Written beside each look; null where the system itself looks. */
      readonly purpose: string | null;
    };

/** Figures of contributions are the company's own affair. FORBIDDEN for guests. */
export function requireColleague(actor: Actor): void {
  if (!hasRole(actor, 'employee') && !hasRole(actor, 'admin'))
    throw forbidden('Figures of contributions are for employees.');
}

/** Who may see people by name: analysts who have said why. */
@Injectable()
export class SightOfPeople {
  constructor(private readonly purposes: Purposes) {}

  async of(actor: Actor): Promise<Sight> {
    if (actor.kind === 'system') return { hidden: null, purpose: null };
    if (!hasRole(actor, 'analyst')) return { hidden: 'ANALYSTS_ONLY' };
    const stated = await this.purposes.current(actor);
    return stated === null ? { hidden: 'PURPOSE_NEEDED' } : { hidden: null, purpose: stated.purpose };
  }
}
