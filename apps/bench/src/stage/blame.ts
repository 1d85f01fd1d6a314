import { diffArrays, diffWordsWithSpace } from 'diff';
import { tokenize } from '@wellspring/contributions-domain';
import { type InventedRevision } from './invented-history.js';

interface Change {
  readonly added: boolean;
  readonly removed: boolean;
  /** Units that stay, go or come. */
  readonly count: number;
}

/**
 * The naive twin of attribution, as anybody would write it: the words of each revision are compared with those of the
 * one before, what stays keeps its author, what is new is the saver's. What was deleted and comes back is new again.
 * Gives the author of each word, blank and sign of the newest revision.
 */
export function blameWords(history: readonly InventedRevision[]): string[] {
  let text = '';
  let authors: string[] = [];
  for (const revision of history) {
    authors = carryAlong(authors, diffWordsWithSpace(text, revision.text), revision.authorId);
    text = revision.text;
  }
  return authors;
}

/** The same twin with the tokens that we count, so that it is spared the cutting into words of its own. */
export function blame(history: readonly InventedRevision[]): string[] {
  let tokens: string[] = [];
  let authors: string[] = [];
  for (const { text, authorId } of history) {
    const next = tokenize(text);
    authors = carryAlong(authors, diffArrays(tokens, next), authorId);
    tokens = next;
  }
  return authors;
}

function carryAlong(authors: readonly string[], changes: readonly Change[], authorId: string): string[] {
  const credited: string[] = [];
  let at = 0;
  for (const { added, removed, count } of changes) {
    if (added) for (let i = 0; i < count; i++) credited.push(authorId);
    else if (!removed) for (let i = at; i < at + count; i++) credited.push(authors[i] ?? '');
    if (!added) at += count;
  }
  return credited;
}
