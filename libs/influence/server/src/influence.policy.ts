import { type Actor, forbidden, hasRole } from '@wellspring/kernel';

/** Rankings of named people are for analysts; administrators run the system and are not analysts by themselves. */
export function mayReadLeaders(actor: Actor): void {
  if (!hasRole(actor, 'analyst')) throw forbidden('Opinion leaders are shown to analysts only.');
}

/** Who states the purpose takes the responsibility for it. */
export function mayStateRecording(actor: Actor): void {
  if (!hasRole(actor, 'admin'))
    throw forbidden('Only an administrator can state the purpose of mail recording.');
}
