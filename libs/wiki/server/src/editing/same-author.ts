import { type Actor, unauthenticated } from '@wellspring/kernel';

/**
 * Refuses a text that an editor sends for somebody who is no longer signed in: another tab of the same browser may have
 * signed in somebody else meanwhile, and nobody's words are saved in another one's name. UNAUTHENTICATED then; clients
 * that name nobody are taken at their session.
 */
export function requireSameAuthor(actor: Actor, authorId: string | null | undefined): void {
  if (authorId && authorId !== actor.personId)
    throw unauthenticated(
      'Somebody else is signed in here by now. Sign in again to save this text as yours.',
    );
}
