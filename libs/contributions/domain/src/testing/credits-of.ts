import { attributeRevision, emptyPageAuthorship, tokensOf } from '../index.js';

/** The revisions of a page: who saved which text. */
export type History = readonly (readonly [author: string, text: string])[];

/** What it is about, the revisions, and who has which words of the newest text, as `creditsOf` writes it. */
export type AuthorshipCase = readonly [title: string, history: History, wanted: string];

/** The newest text with its authors, `A{words}B{words}`, blanks left out. */
export function creditsOf(history: History): string {
  const state = emptyPageAuthorship();
  history.forEach(([authorId, text], i) => attributeRevision(state, { revisionId: `${i}`, authorId, text }));
  let shown = '';
  let author = '';
  for (const token of tokensOf(state)) {
    if (token.authorId !== author) shown += `${author && '}'}${token.authorId}{`;
    author = token.authorId;
    shown += token.text;
  }
  return shown && `${shown}}`;
}

/** An expectation without its blanks, to be held against `creditsOf`. */
export const withoutBlanks = (wanted: string): string => wanted.replace(/\s+/g, '');

/** The text of several lines. */
export const lines = (...parts: readonly string[]): string => parts.join('\n');
