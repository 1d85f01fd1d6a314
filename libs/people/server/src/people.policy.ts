import { type Actor, forbidden, hasRole } from '@wellspring/kernel';

/** Throws FORBIDDEN unless the actor administers people. `what` completes "Only administrators may …". */
export function requireAdmin(actor: Actor, what: string): void {
  if (!hasRole(actor, 'admin')) throw forbidden(`Only administrators may ${what}.`);
}

/** Throws FORBIDDEN for guests: the directory is the employees' own. */
export function requireEmployee(actor: Actor, what: string): void {
  if (!hasRole(actor, 'employee') && !hasRole(actor, 'admin')) throw forbidden(`Guests may not ${what}.`);
}
