import { oneLineProblem, type TextProblem } from './text-problem.js';

/** Longest title in UTF-16 code units; MediaWiki's 255 bytes always fit. */
export const TITLE_MAX_CHARS = 255;
/** Longest edit summary in UTF-16 code units; MediaWiki's limit of 500. */
export const SUMMARY_MAX_CHARS = 500;
/** Longest part of a slug in code points: an address stays readable in a mail. */
export const SLUG_MAX_CHARS = 80;

const SPACE_KEY = /^[A-Z][A-Z0-9_-]{1,31}$/;
// Invisible and without effect on meaning: two titles that look the same must be the same. ZWJ and ZWNJ stay, since
// emoji and Indic scripts need them.
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u061c\u2060\ufeff]/gu;

/**
 * The title as it is stored: NFC, invisible characters taken out, runs of blanks made one, trimmed. Case is kept.
 * Total: gives a text for any input; ask {@link titleProblem} about the result.
 */
export const normaliseTitle = (title: string): string =>
  title.replace(INVISIBLE, '').normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Why the title can't be a page's or space's title, or null. Looks at what {@link normaliseTitle} would store. */
export function titleProblem(title: string): TextProblem | null {
  const normal = normaliseTitle(title);
  if (normal === '') return { code: 'blank', message: 'The title is blank.' };
  return oneLineProblem(normal, 'The title', TITLE_MAX_CHARS);
}

/** An edit summary as it is stored: NFC, one line, trimmed, cut with an ellipsis at {@link SUMMARY_MAX_CHARS}. */
export function normaliseSummary(summary: string): string {
  const line = summary
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  if (line.length <= SUMMARY_MAX_CHARS) return line;
  const cut = line.slice(0, SUMMARY_MAX_CHARS - 1);
  return `${cut.replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Why the summary that somebody typed is refused, or null; blank is fine. Imports use {@link normaliseSummary} instead. */
export const summaryProblem = (summary: string): TextProblem | null =>
  oneLineProblem(summary.trim(), 'The summary', SUMMARY_MAX_CHARS);

/** Why the key can't be a space's key, or null. Keys: 2 to 32 of A–Z, 0–9, `_`, `-`, the first one a letter. */
export const spaceKeyProblem = (key: string): TextProblem | null =>
  SPACE_KEY.test(key)
    ? null
    : {
        code: 'bad-space-key',
        message: 'The space key needs 2 to 32 capital letters, digits, "_" or "-", and starts with a letter.',
      };

/**
 * The readable part of an address: lower case, letters and digits of every script kept, everything else one hyphen, at
 * most {@link SLUG_MAX_CHARS} code points. Never empty (`page`), never has `/`, `.`, `%` or blanks. Not unique: the
 * `urlId` beside it is.
 */
export function slugOf(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const slug = Array.from(words.join('-')).slice(0, SLUG_MAX_CHARS).join('').replace(/-$/, '');
  return slug === '' ? 'page' : slug;
}
