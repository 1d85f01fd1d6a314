import { type SearchTerm } from '../engine/search-terms.js';
import { type SearchedText } from '../texts/searched-text.js';
import { isInsideWord, kindAt, NO_LETTER, SPACED_LETTER, UNSPACED_LETTER } from './letter-kinds.js';
import { isTypoOf } from './typo-distance.js';

/** Where something that was looked for stands in a text, in UTF-16 units. */
export interface TermMatch {
  readonly start: number;
  readonly end: number;
  /** Which of the terms it is. */
  readonly term: number;
}

/** Punctuation and blanks that may lie between two words of a phrase. */
const GAP_MAX_CHARS = 3;

/**
 * Finds the terms in texts of one page: as they are written, then, where the page has a term nowhere so, by its parts
 * (`node.js` for "node js") and by likeness. Words of scripts with blanks are found whole, beginnings give the whole
 * word; Chinese is found anywhere, but lone characters of a longer query only where they touch another match. Matches are in order and may overlap. Cost: linear in the texts for each term.
 */
export function findTerms(texts: readonly SearchedText[], terms: readonly SearchTerm[]): TermMatch[][] {
  const found = texts.map((): TermMatch[] => []);
  terms.forEach((term, at) => {
    for (const way of WAYS) {
      let count = 0;
      texts.forEach((text, index) => {
        const matches = found[index] ?? [];
        const before = matches.length;
        way(text, term, (start, end) => matches.push({ start, end, term: at }));
        count += matches.length - before;
      });
      if (count > 0) return;
    }
  });
  // One way of one term gives its matches in order.
  if (terms.length > 1 || (terms[0]?.surfaces.length ?? 0) > 1)
    for (const matches of found) matches.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept = found.map((matches) => withoutScattered(matches, terms));
  return kept.some((matches) => matches.length > 0) ? kept : found;
}

type Found = (start: number, end: number) => void;
/** Tells of each match. No generator: of one letter there are thousands. */
type Way = (searched: SearchedText, term: SearchTerm, found: Found) => void;
const WAYS: readonly Way[] = [asWritten, byParts, byLikeness];

function asWritten({ text }: SearchedText, term: SearchTerm, found: Found): void {
  for (const surface of term.surfaces) {
    if (surface === '') continue;
    for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
      const end = wholeEnd(text, at, at + surface.length, term.isPrefix);
      if (end !== null) found(at, end);
    }
  }
}

/** Where a match ends if it is whole words; null where it is part of one. */
function wholeEnd(text: string, start: number, end: number, isPrefix: boolean): number | null {
  if (isInsideWord(text, start)) return null;
  if (!isInsideWord(text, end)) return end;
  return isPrefix ? endOfWord(text, end) : null;
}

function endOfWord(text: string, from: number): number {
  let end = from;
  while (kindAt(text, end) === SPACED_LETTER) end += 1;
  return end;
}

function byParts({ text }: SearchedText, term: SearchTerm, found: Found): void {
  for (const surface of term.surfaces) {
    const parts = surface.split(/[^\p{L}\p{N}\p{M}]+/u).filter((part) => part !== '');
    const [first] = parts;
    if (first === undefined || parts.length < 2) continue;
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
      const end = endOfParts(text, at, parts);
      const whole = end === null ? null : wholeEnd(text, at, end, term.isPrefix);
      if (whole !== null) found(at, whole);
    }
  }
}

function endOfParts(text: string, start: number, parts: readonly string[]): number | null {
  let at = start;
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      const latest = at + GAP_MAX_CHARS;
      while (at < latest && at < text.length && kindAt(text, at) === NO_LETTER) at += 1;
    }
    if (!text.startsWith(part, at) || isInsideWord(text, at)) return null;
    at += part.length;
  }
  return at;
}

function byLikeness(searched: SearchedText, term: SearchTerm, found: Found): void {
  const { folded: meant, typosAllowed, isPrefix } = term;
  if (typosAllowed === 0) return;
  const { text, spans: words } = searched;
  const [first, second] = [meant.charCodeAt(0), meant.charCodeAt(1)];
  for (let at = 0; at < words.length; at += 2) {
    const start = words[at] ?? 0;
    const end = words[at + 1] ?? 0;
    if (end - start + typosAllowed < meant.length) continue;
    // Of two letters that may differ one may be the first, and then no other one: see `isTypoOf`.
    if (text.charCodeAt(start) !== first && (typosAllowed === 1 || text.charCodeAt(start + 1) !== second))
      continue;
    const isLong = end - start > meant.length + typosAllowed;
    if (isLong && !isPrefix) continue;
    const word = text.slice(start, isLong ? start + meant.length : end);
    if (isTypoOf(word, meant, typosAllowed)) found(start, end);
  }
}

/** One Chinese character of a query of several says little by itself: marked everywhere it would only dazzle. */
function withoutScattered(matches: readonly TermMatch[], terms: readonly SearchTerm[]): TermMatch[] {
  if (terms.length === 1) return [...matches];
  const isLone = (match: TermMatch): boolean => {
    const term = terms[match.term];
    return term !== undefined && term.folded.length === 1 && kindAt(term.folded, 0) === UNSPACED_LETTER;
  };
  return matches.filter((match, at) => {
    if (!isLone(match)) return true;
    return (matches[at - 1]?.end ?? -1) >= match.start || (matches[at + 1]?.start ?? Infinity) <= match.end;
  });
}
