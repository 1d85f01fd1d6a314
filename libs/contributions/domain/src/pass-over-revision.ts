import { NONE } from './no-passage.js';
import { type PageAuthorship } from './page-authorship.js';

/** Stands as author of revisions that were passed over. Nobody's id. */
export const NOBODY_ID = '-';

/**
 * Takes the place of a revision that no reader ever saw: the next number of the page is used up, the text stays, and
 * nobody did anything. **Advances `state`.** Its author is {@link NOBODY_ID}, whom every figure leaves out.
 */
export function passOverRevision(state: PageAuthorship, revisionId: string): void {
  const author = state.authorNumber(NOBODY_ID);
  state.append({ revisionId, author, revertOf: NONE }, []);
}

/** Whether a revision of the state, by its number from 0, was passed over. */
export const isPassedOver = (state: PageAuthorship, revision: number): boolean =>
  state.authorIds[state.revisions.authorOf(revision)] === NOBODY_ID;
