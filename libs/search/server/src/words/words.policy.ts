import { type Actor, forbidden, hasRole } from '@wellspring/kernel';

/** Throws FORBIDDEN unless the actor administers. */
export function requireSynonymEditor(actor: Actor): void {
  if (!hasRole(actor, 'admin')) throw forbidden('Only administrators may see and change synonyms.');
}

/** Throws FORBIDDEN unless the actor is an analyst or administers. */
export function requireKnowledgeManager(actor: Actor): void {
  if (!hasRole(actor, 'analyst') && !hasRole(actor, 'admin'))
    throw forbidden('Only analysts and administrators see what is looked for in vain.');
}
