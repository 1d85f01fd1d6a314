import {
  BASIC_PLANE,
  BLANK,
  DIGIT,
  kindOfAstral,
  LEAD_SURROGATE,
  LETTER,
  MARK,
  SIGN,
  WORD_SINGLE,
} from './character-kinds.js';
import { CHARACTER_TENTHS, LETTERS_TENTHS, NUMBER_TENTHS, SIGN_STRENGTH } from './word-weights.js';

/**
 * Where the tokens of a text lie: start and end of each in UTF-16 units, one pair after the other. 40 M characters/s.
 *
 * A token is one code point of Han, Hiragana, Katakana or Hangul; a run of other letters and digits with the marks
 * that combine with them; or any other single character. Blanks (`\s`) belong to none.
 */
export function tokenBounds(text: string): number[] {
  const bounds: number[] = [];
  let runStart = -1;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    let kind = BASIC_PLANE[code] ?? SIGN;
    let width = 1;
    if (kind === LEAD_SURROGATE) {
      const codePoint = text.codePointAt(at) ?? code;
      width = codePoint > 0xffff ? 2 : 1;
      kind = width === 2 ? kindOfAstral(codePoint) : SIGN;
    }
    const continues = kind === LETTER || kind === DIGIT || (kind === MARK && runStart >= 0);
    if (!continues && runStart >= 0) {
      bounds.push(runStart, at);
      runStart = -1;
    }
    if (continues) runStart = runStart < 0 ? at : runStart;
    else if (kind !== BLANK) bounds.push(at, at + width);
    at += width;
  }
  if (runStart >= 0) bounds.push(runStart, text.length);
  return bounds;
}

/**
 * The tokens of a text in order. Put together they are exactly its non-blank characters. The rule for what a token is
 * stands at `tokenBounds`; words are never guessed, since a guessed word shifts when its neighbour changes.
 */
export function tokenize(text: string): string[] {
  const bounds = tokenBounds(text);
  const tokens: string[] = [];
  for (let i = 0; i < bounds.length; i += 2) tokens.push(text.slice(bounds[i], bounds[i + 1]));
  return tokens;
}

const isAscii = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
};

/** The form in which tokens are compared: composed (NFC) and in lower case. Never stored, never shown. */
export const tokenKey = (token: string): string =>
  isAscii(token) ? token.toLowerCase() : token.normalize('NFC').toLowerCase();

const ANY_LETTER = /\p{L}/u;

/**
 * How much a token says, in words: a run with letters 1, one Han, kana or Hangul character 0.6, a number 0.5, anything
 * else 0.1. For judging how alike two passages are, not for counting what people wrote. 0.6 is the reference's word
 * equivalent of a Han character; the others are ours: a higher value of punctuation lets markup hold passages together.
 */
export function tokenWeight(token: string): number {
  const first = token.codePointAt(0) ?? 0;
  const kind = first > 0xffff ? kindOfAstral(first) : BASIC_PLANE[first];
  if (kind === WORD_SINGLE) return CHARACTER_TENTHS / 10;
  if (kind !== LETTER && kind !== DIGIT) return SIGN_STRENGTH / 10;
  return (kind === LETTER || ANY_LETTER.test(token) ? LETTERS_TENTHS : NUMBER_TENTHS) / 10;
}
