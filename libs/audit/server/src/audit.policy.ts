import { type Actor, forbidden, hasRole } from '@wellspring/kernel';

/** Throws FORBIDDEN unless the actor may read the whole trail. What is about oneself is everybody's own. */
export function requireAuditReader(actor: Actor): void {
  if (!hasRole(actor, 'admin')) throw forbidden('Only administrators may read the whole audit trail.');
}
