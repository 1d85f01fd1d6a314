import { diffArrays } from 'diff';
import { tokenize } from '@wellspring/contributions-domain';
import { type InventedRevision } from './invented-history.js';

/**
 * The naive twin of attribution: the tokens of each revision are compared with those of the one before, what stays keeps
 * its author, what is new is the saver's. What was deleted and comes back is new again. Gives the author of each token
 * of the newest revision.
 */
export function blame(history: readonly InventedRevision[]): string[] {
  let tokens: string[] = [];
  let authors: string[] = [];
  for (const { text, authorId } of history) {
    const next = tokenize(text);
    const credited: string[] = [];
    let at = 0;
    for (const { added, removed, count } of diffArrays(tokens, next)) {
      if (added) for (let i = 0; i < count; i++) credited.push(authorId);
      else if (!removed) credited.push(...authors.slice(at, at + count));
      if (!added) at += count;
    }
    [tokens, authors] = [next, credited];
  }
  return authors;
}
