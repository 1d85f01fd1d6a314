import { percentDecoded } from './percent-decoded.js';
import { type TextProblem } from './text-problem.js';

/** Longest name of an attachment in UTF-16 code units; with a version number beside it, it still fits every file system. */
export const FILE_NAME_MAX_CHARS = 200;

// Reordering marks make `cod‮gnp.exe` look like a picture; the rest can't be seen. ZWJ and ZWNJ stay, as in titles.
const UNSEEN = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/gu;
// What Windows refuses in names, and what would end a Markdown address or make a part of it look like a scheme.
const NOT_IN_FILES = /[<>:"|?*]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * The name as it is stored: without folders in front, unseen characters, and marks that Windows refuses; NFC, blanks
 * made one, no blank or dot at the end. Total: ask {@link fileNameProblem} about the result.
 */
export const normaliseFileName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(NOT_IN_FILES, '-')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(/[. ]+$/, '');

/** Why this can't be the name of a file, or null. Looks at what {@link normaliseFileName} would store. */
export function fileNameProblem(name: string): TextProblem | null {
  const normal = normaliseFileName(name);
  if (normal === '') return { code: 'blank', message: 'The file has no name.' };
  if (normal.length <= FILE_NAME_MAX_CHARS) return null;
  return {
    code: 'too-long',
    message: `The file name has ${normal.length} characters; at most ${FILE_NAME_MAX_CHARS} fit.`,
  };
}

/** The form in which names are compared: two files of a page may not differ in case alone. */
export const fileNameKey = (name: string): string => name.normalize('NFC').toLowerCase();

/**
 * The names that a file reference in a text may mean, likeliest first, as {@link fileNameKey}s: what follows the last
 * slash, as it stands and with percent-encoding undone. A folder in front is where the text came from, and no longer
 * means anything. Empty for an address that ends in a slash.
 */
export function fileKeysOfTarget(target: string): string[] {
  const lastPart =
    target
      .replace(/[?#].*$/s, '')
      .split(/[/\\]/)
      .at(-1) ?? '';
  const keys = [lastPart, percentDecoded(lastPart)].filter((name) => name !== '').map(fileNameKey);
  return [...new Set(keys)];
}

/** The first of `name`, `name-2`, `name-3` … (before the ending) that is not taken; `taken` holds {@link fileNameKey}s. */
export function freeFileName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const ending = dot > 0 ? name.slice(dot) : '';
  for (let n = 1; ; n++) {
    const mark = n === 1 ? '' : `-${n}`;
    const room = FILE_NAME_MAX_CHARS - ending.length - mark.length;
    const candidate = `${stem.slice(0, Math.max(1, room)).replace(/[\ud800-\udbff]$/, '')}${mark}${ending}`;
    if (!taken.has(fileNameKey(candidate))) return candidate;
  }
}

/**
 * The name as the address of a Markdown link or image: what would end the address or change its meaning is
 * percent-encoded, letters of every script stay readable.
 */
export const markdownFileAddress = (name: string): string =>
  name.replace(
    /[ %#?&()[\]\\'`*~!$^{}]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
