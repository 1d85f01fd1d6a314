/** What a character is to the tokenizer. */
const BLANK = 0;
const RUN = 1;
const MARK = 2;
const SINGLE = 3;
const WORD_SINGLE = 4;
const LEAD_SURROGATE = 5;

/** Kana and their length mark, ideographs and syllables: one token each, because no blank tells their words apart. */
const ONE_BY_ONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fc]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const COMBINING = /\p{M}/u;
const BLANKS = /\s/;

function classOf(character: string): number {
  if (BLANKS.test(character)) return BLANK;
  if (ONE_BY_ONE.test(character)) return WORD_SINGLE;
  if (LETTER_OR_DIGIT.test(character)) return RUN;
  return COMBINING.test(character) ? MARK : SINGLE;
}

/** A table for the basic plane, made once (20 ms): properties asked of a regular expression cost ten times more. */
const BASIC_PLANE = new Uint8Array(0x10000);
for (let code = 0; code < 0x10000; code++) {
  const isLead = code >= 0xd800 && code < 0xdc00;
  BASIC_PLANE[code] = isLead ? LEAD_SURROGATE : classOf(String.fromCharCode(code));
}
const beyondBasicPlane = new Map<number, number>();

function classOfAstral(codePoint: number): number {
  let found = beyondBasicPlane.get(codePoint);
  if (found === undefined) {
    found = classOf(String.fromCodePoint(codePoint));
    beyondBasicPlane.set(codePoint, found);
  }
  return found;
}

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
    let kind = BASIC_PLANE[code] ?? SINGLE;
    let width = 1;
    if (kind === LEAD_SURROGATE) {
      const codePoint = text.codePointAt(at) ?? code;
      width = codePoint > 0xffff ? 2 : 1;
      kind = width === 2 ? classOfAstral(codePoint) : SINGLE;
    }
    const continues = kind === RUN || (kind === MARK && runStart >= 0);
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

const LETTERS_WEIGHT = 1;
const CHARACTER_WEIGHT = 0.6;
const NUMBER_WEIGHT = 0.5;
/** What a sign says, in words. */
export const MARKUP_WEIGHT = 0.1;
const LETTER = /\p{L}/u;

/**
 * How much a token says, in words: a run with letters 1, one Han, kana or Hangul character 0.6, a number 0.5, anything
 * else 0.1. For judging how alike two passages are, not for counting what people wrote. 0.6 is the reference's word
 * equivalent of a Han character; the others are ours: a higher value of punctuation lets markup hold passages together.
 */
export function tokenWeight(token: string): number {
  const first = token.codePointAt(0) ?? 0;
  const kind = first > 0xffff ? classOfAstral(first) : BASIC_PLANE[first];
  if (kind === WORD_SINGLE) return CHARACTER_WEIGHT;
  if (kind !== RUN) return MARKUP_WEIGHT;
  const letterInAscii = (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7a;
  return letterInAscii || LETTER.test(token) ? LETTERS_WEIGHT : NUMBER_WEIGHT;
}
