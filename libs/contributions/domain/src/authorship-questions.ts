import { type PageAuthorship } from './page-authorship.js';
import { NONE } from './no-passage.js';
import { RUN_STRIDE } from './origin-runs.js';
import { tokenize } from './tokenize.js';
import { wordsOfTenths } from './words.js';

/** A token, the revision that it was born in and its author. */
export interface CreditedToken {
  readonly text: string;
  /** Of copied text the revision that brought it. */
  readonly revisionId: string;
  readonly authorId: string;
  /** Of copied text where it is from, the caller's key; else not there. */
  readonly source?: string;
}

/** What an author did to a page. */
export interface AuthorShare {
  readonly edits: number;
  readonly addedTokens: number;
  readonly survivingTokens: number;
  /** Words that were born in the author's revisions. */
  readonly addedWords: number;
  /** The author's words in the newest revision, copied ones included. */
  readonly survivingWords: number;
  /** Of these, those that were brought from elsewhere, where the author wrote them. */
  readonly copiedWords: number;
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
    for (let i = 0; i < runs.length; i += RUN_STRIDE) {
      const credit = creditOf(state, runs[i + 1] ?? 0);
      for (const end = at + (runs[i] ?? 0); at < end; at++) tokens.push({ text: texts[at] ?? '', ...credit });
    }
  }
  return tokens;
}

/** Tokens of the newest revision by author id, authors without any left out. Cost: the authors. */
export function survivingTokensByAuthor(state: PageAuthorship): Map<string, number> {
  return new Map(
    state.authorIds.flatMap((authorId, author) => {
      const count = state.survivingTokensOf(author);
      return count > 0 ? [[authorId, count] as const] : [];
    }),
  );
}

function creditOf(state: PageAuthorship, origin: number): Omit<CreditedToken, 'text'> {
  const copied = origin < 0 ? state.sources[-origin - 1] : undefined;
  const revisionId = state.revisions.idOf(copied ? copied.revision : origin);
  const authorId = state.authorIds[state.authorOfOrigin(origin)] ?? '';
  return copied ? { revisionId, authorId, source: copied.source } : { revisionId, authorId };
}

/**
 * Edits, what was added and what stands, for each author who ever saved the page or whose text was brought there.
 * The surviving words of all of them are the words of the newest text. Cost: the revisions.
 */
export function sharesByAuthor(state: PageAuthorship): Map<string, AuthorShare> {
  const totals = state.authorIds.map(() => ({ edits: 0, addedTokens: 0, addedTenths: 0 }));
  for (let revision = 0; revision < state.revisions.length; revision++) {
    const total = totals[state.revisions.authorOf(revision)];
    if (!total) continue;
    total.edits++;
    total.addedTokens += state.revisions.addedTokensOf(revision);
    total.addedTenths += state.revisions.addedTenthsOf(revision);
  }
  return new Map(
    totals.map(({ edits, addedTokens, addedTenths }, author) => [
      state.authorIds[author] ?? '',
      {
        ...{ edits, addedTokens, survivingTokens: state.survivingTokensOf(author) },
        addedWords: wordsOfTenths(addedTenths),
        survivingWords: wordsOfTenths(state.survivingTenthsOf(author)),
        copiedWords: wordsOfTenths(state.copiedTenthsOf(author)),
      },
    ]),
  );
}
