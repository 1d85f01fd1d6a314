import { type PageAuthorship } from './page-authorship.js';
import { NONE } from './no-passage.js';
import { RUN_STRIDE } from './origin-runs.js';
import { wordsOfTenths } from './words.js';

/** What a revision did to its page, and what is left of it. Revisions are meant by their number in the state, from 0. */
export interface RevisionEffect {
  readonly revisionId: string;
  readonly authorId: string;
  /** Tokens that were born here: new on the page, not moved, restored or copied. */
  readonly addedTokens: number;
  /** Their words. */
  readonly addedWords: number;
  /** Words that stood before and do not stand after it, by where they were born; moved ones are none. */
  readonly removedWords: number;
  /** Of the added words, those that stand in the newest revision. */
  readonly survivingWords: number;
  /** The newest earlier revision that has the same lines, when this one brought it back; else -1. */
  readonly revertOf: number;
  /**
   * The first later revision that brought back a text from before this one, when somebody else made it; else -1.
   * Who takes back their own edit was not reverted.
   */
  readonly revertedBy: number;
}

/** An effect with the number of its revision. */
export interface NumberedEffect {
  readonly index: number;
  readonly effect: RevisionEffect;
}

/** All revisions in their order. Cost: the revisions. */
export const revisionEffects = (state: PageAuthorship): RevisionEffect[] =>
  Array.from({ length: state.revisions.length }, (_, number) => effectOf(state, number));

/** The newest revision, or null for a state without any. */
export const newestEffect = (state: PageAuthorship): RevisionEffect | null =>
  state.revisions.length > 0 ? effectOf(state, state.revisions.length - 1) : null;

/**
 * What the revisions from number `from` on changed: their own effects, and those of older ones whose surviving words
 * they took or brought back, or which they reverted. In the order of the page's history. Some of the older ones may be
 * as they were. Cost: what these revisions changed.
 */
export function revisionEffectsSince(state: PageAuthorship, from: number): NumberedEffect[] {
  const changed = new Set<number>();
  const { passages, revisions } = state;
  const noteOrigins = (passage: number) => {
    for (let i = passages.runsFrom(passage); i < passages.runsTo(passage); i += RUN_STRIDE) {
      const origin = passages.runPool[i + 1] ?? NONE;
      if (origin >= 0) changed.add(origin);
    }
  };
  for (let number = Math.max(0, from); number < revisions.length; number++) {
    changed.add(number);
    revisions.forEachChange(number, noteOrigins);
    const revertOf = revisions.revertOf(number);
    if (revertOf === NONE) continue;
    for (let at = number - 1; at > revertOf; at--) if (state.undoneByOf(at) === number) changed.add(at);
  }
  return [...changed].sort((a, b) => a - b).map((index) => ({ index, effect: effectOf(state, index) }));
}

function effectOf(state: PageAuthorship, number: number): RevisionEffect {
  const { revisions, authorIds } = state;
  const { addedTokens, addedTenths, removedTenths } = revisions.countsOf(number);
  const undoneBy = state.undoneByOf(number);
  const isByOther = undoneBy !== NONE && revisions.authorOf(undoneBy) !== revisions.authorOf(number);
  return {
    revisionId: revisions.idOf(number),
    authorId: authorIds[revisions.authorOf(number)] ?? '',
    addedTokens,
    addedWords: wordsOfTenths(addedTenths),
    removedWords: wordsOfTenths(removedTenths),
    survivingWords: wordsOfTenths(state.survivingTenthsFrom(number)),
    revertOf: revisions.revertOf(number),
    revertedBy: isByOther ? undoneBy : NONE,
  };
}
