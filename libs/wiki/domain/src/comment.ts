import { encodingProblem, type TextProblem } from './text-problem.js';

/** Longest comment in UTF-16 code units. What is longer belongs on a page. */
export const COMMENT_MAX_CHARS = 10_000;
/** Longest note with which a page is sent, in UTF-16 code units. */
export const NOTE_MAX_CHARS = 1_000;

/** The signs that people may put under pages and comments: agree, thanks, celebrate, funny, unsure, looking into it. */
export const REACTIONS = ['👍', '❤️', '🎉', '😄', '🤔', '👀'] as const;
export type Reaction = (typeof REACTIONS)[number];

/** Why this can't be a comment, or null. */
export function commentProblem(text: string): TextProblem | null {
  if (text.trim() === '') return { code: 'blank', message: 'The comment is blank.' };
  return tooLong(text, 'The comment', COMMENT_MAX_CHARS) ?? encodingProblem(text, 'The comment');
}

/** Why this can't be a note beside a page that is sent, or null; blank is fine. */
export const noteProblem = (note: string): TextProblem | null =>
  tooLong(note, 'The note', NOTE_MAX_CHARS) ?? encodingProblem(note, 'The note');

const tooLong = (text: string, what: string, max: number): TextProblem | null =>
  text.length > max
    ? { code: 'too-long', message: `${what} has ${text.length} characters; at most ${max} fit.` }
    : null;
