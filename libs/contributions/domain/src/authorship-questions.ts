import { type PageAuthorship } from './page-authorship.js';
import { NONE } from './passages.js';
import { tokenize } from './tokenize.js';

/** A token, the revision that it was born in and that revision's author. */
export interface CreditedToken {
  readonly text: string;
  readonly revisionId: string;
  readonly authorId: string;
}

/** What a revision did to its page. */
export interface RevisionEffect {
  readonly revisionId: string;
  readonly authorId: string;
  /** Tokens that were born here: new on the page, not moved, restored or copied. */
  readonly addedTokens: number;
  /** Tokens that stand after it. */
  readonly tokenCount: number;
  /** The newest earlier revision that has the same lines, when this one brought it back; else null. */
  readonly revertOf: string | null;
  /** The first later revision that brought back a text from before this one; null while none has. */
  readonly revertedBy: string | null;
}

/** What an author did to a page. */
export interface AuthorShare {
  readonly edits: number;
  readonly addedTokens: number;
  readonly survivingTokens: number;
}

/**
 * The tokens of the newest revision, or of any other, in the order of the page. Put together they are the non-blank
 * characters of the stored text. Empty for a state without revisions and for an unknown id.
 * Cost: the tokens; for an old revision also the revisions since then.
 */
export function tokensOf(state: PageAuthorship, revisionId?: string): CreditedToken[] {
  const number =
    revisionId === undefined ? state.revisions.length - 1 : (state.revisionNumber(revisionId) ?? NONE);
  if (number < 0) return [];
  const tokens: CreditedToken[] = [];
  for (const passage of state.passagesAt(number)) {
    const texts = tokenize(state.passages.textOf(passage));
    const runs = state.passages.runsOf(passage);
    let at = 0;
    for (let i = 0; i < runs.length; i += 2) {
      const born = state.revisions[runs[i + 1] ?? 0];
      const authorId = state.authorIds[born?.author ?? NONE] ?? '';
      for (const end = at + (runs[i] ?? 0); at < end; at++) {
        tokens.push({ text: texts[at] ?? '', revisionId: born?.revisionId ?? '', authorId });
      }
    }
  }
  return tokens;
}

/** Tokens of the newest revision by author id, authors without any left out. Cost: the authors. */
export function survivingTokensByAuthor(state: PageAuthorship): Map<string, number> {
  return new Map(
    state.survivingTokens.flatMap((count, author) =>
      count > 0 ? [[state.authorIds[author] ?? '', count] as const] : [],
    ),
  );
}

/** All revisions in their order. Cost: the revisions. */
export function revisionEffects(state: PageAuthorship): RevisionEffect[] {
  const revertedBy = revertersOf(state);
  return state.revisions.map((revision, number) => effectOf(state, revision, revertedBy[number] ?? NONE));
}

/** The newest revision, or null for a state without any. */
export function newestEffect(state: PageAuthorship): RevisionEffect | null {
  const newest = state.revisions.at(-1);
  return newest ? effectOf(state, newest, NONE) : null;
}

/** For each revision the first one that reverted it, or -1. */
function revertersOf({ revisions }: PageAuthorship): Int32Array {
  const reverters = new Int32Array(revisions.length).fill(NONE);
  // From a revision that was reverted straight to the next older one that was not, so that none is visited twice.
  const olderStanding = Int32Array.from(revisions, (_, number) => number);
  const standingFrom = (number: number): number => {
    let at = number;
    while (at >= 0 && (olderStanding[at] ?? NONE) !== at) at = olderStanding[at] ?? NONE;
    for (let i = number; i > at;) {
      const next = olderStanding[i] ?? NONE;
      olderStanding[i] = at;
      i = next;
    }
    return at;
  };
  revisions.forEach(({ revertOf }, reverter) => {
    if (revertOf === NONE) return;
    for (let at = standingFrom(reverter - 1); at > revertOf; at = standingFrom(at - 1)) {
      reverters[at] = reverter;
      olderStanding[at] = at - 1;
    }
  });
  return reverters;
}

function effectOf(
  state: PageAuthorship,
  revision: PageAuthorship['revisions'][number],
  reverter: number,
): RevisionEffect {
  const { revisionId, author, addedTokens, tokenCount, revertOf } = revision;
  return {
    revisionId,
    authorId: state.authorIds[author] ?? '',
    addedTokens,
    tokenCount,
    revertOf: state.revisions[revertOf]?.revisionId ?? null,
    revertedBy: state.revisions[reverter]?.revisionId ?? null,
  };
}

/** Edits, tokens added and tokens that stand, for each author who ever saved the page. Cost: the revisions. */
export function sharesByAuthor(state: PageAuthorship): Map<string, AuthorShare> {
  const totals = state.authorIds.map(() => ({ edits: 0, addedTokens: 0 }));
  for (const { author, addedTokens } of state.revisions) {
    const total = totals[author];
    if (!total) continue;
    total.edits++;
    total.addedTokens += addedTokens;
  }
  return new Map(
    totals.map((total, author) => [
      state.authorIds[author] ?? '',
      { ...total, survivingTokens: state.survivingTokens[author] ?? 0 },
    ]),
  );
}
