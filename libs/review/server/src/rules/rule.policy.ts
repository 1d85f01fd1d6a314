import { type Actor, forbidden, hasRole } from '@wellspring/kernel';
import { type RuleAction } from '@wellspring/review-domain';

/** What keeps a text from readers is for administrators alone. */
export const keepsTextsBack = (action: RuleAction): boolean => action === 'hold' || action === 'refuse';

/** Whether the actor may make and change rules at all. */
export const mayMakeRules = (actor: Actor): boolean => hasRole(actor, 'admin') || hasRole(actor, 'reviewer');

/** Whether the actor may change a rule that does this now. */
export const mayChangeRule = (actor: Actor, action: RuleAction): boolean =>
  mayMakeRules(actor) && (hasRole(actor, 'admin') || !keepsTextsBack(action));

/** Throws FORBIDDEN unless the actor may make rules. Assigned reviewers and volunteers of a space may not: rules are for all. */
export function requireRuleMaker(actor: Actor): void {
  if (!mayMakeRules(actor)) throw forbidden('Only administrators and reviewers may change rules.');
}

/** Throws FORBIDDEN unless the actor may have a rule do this, or take it from a rule that did. */
export function requireForAction(actor: Actor, action: RuleAction): void {
  requireRuleMaker(actor);
  if (keepsTextsBack(action) && !hasRole(actor, 'admin'))
    throw forbidden(
      'Only administrators may make or change rules that hold texts for review or refuse them.',
    );
}
