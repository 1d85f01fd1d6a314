import { type PageAuthorship } from './page-authorship.js';
import { NONE, RUN_STRIDE } from './passages.js';
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
  state.revisions.map((_, number) => effectOf(state, number));

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
  const noteOrigins = (passage: number) => {
    const runs = state.passages.runsOf(passage);
    for (let i = 0; i < runs.length; i += RUN_STRIDE)
      if ((runs[i + 1] ?? NONE) >= 0) changed.add(runs[i + 1] ?? 0);
  };
  for (let number = Math.max(0, from); number < state.revisions.length; number++) {
    const revision = state.revisions[number];
    changed.add(number);
    revision?.hunks.forEach(({ removed, inserted }) => {
      removed.forEach(noteOrigins);
      inserted.forEach(noteOrigins);
    });
    if (!revision || revision.revertOf === NONE) continue;
    for (let at = number - 1; at > revision.revertOf; at--)
      if (state.undoneByOf(at) === number) changed.add(at);
  }
  return [...changed].sort((a, b) => a - b).map((index) => ({ index, effect: effectOf(state, index) }));
}

function effectOf(state: PageAuthorship, number: number): RevisionEffect {
  const revision = state.revisions[number];
  const undoneBy = state.undoneByOf(number);
  const isByOther = undoneBy !== NONE && state.revisions[undoneBy]?.author !== revision?.author;
  return {
    revisionId: revision?.revisionId ?? '',
    authorId: state.authorIds[revision?.author ?? NONE] ?? '',
    addedTokens: revision?.addedTokens ?? 0,
    addedWords: wordsOfTenths(revision?.addedTenths ?? 0),
    removedWords: wordsOfTenths(revision?.removedTenths ?? 0),
    survivingWords: wordsOfTenths(state.survivingTenthsOf(number)),
    revertOf: revision?.revertOf ?? NONE,
    revertedBy: isByOther ? undoneBy : NONE,
  };
}
