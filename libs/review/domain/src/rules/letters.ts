import { replacedText, type ReplacedText } from './replaced-text.js';

/** What a UTF-16 unit is to the finder of words. */
export const NO_LETTER = 0;
/** Of a script that parts its words by blanks. */
export const LETTER = 1;
/** Of a script that does not (Han, kana, Hangul with its endings, Thai …): words are found inside sentences. */
export const UNPARTED = 2;

const UNITS = 0x10000;
const UNPARTED_SCRIPTS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30fc\u3005]/u;
const LETTERS = /[\p{L}\p{N}\p{M}]/u;
const DIGITS = /\p{Nd}/u;
/** Class of what is seen by nobody, and put between letters to hide a word: soft hyphen, zero-width signs, marks of direction. */
export const UNSEEN_CLASS =
  '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufe00-\\ufe0f\\ufeff';
const UNSEEN = new RegExp(`[${UNSEEN_CLASS}]`);

let kinds: Uint8Array | null = null;
let folds: Uint16Array | null = null;

/**
 * {@link NO_LETTER}, {@link LETTER} or {@link UNPARTED} of every UTF-16 unit; made once, 64 kB. Halves of pairs are no
 * letters.
 */
export function letterKinds(): Uint8Array {
  kinds ??= Uint8Array.from({ length: UNITS }, (_, unit) => {
    const letter = String.fromCharCode(unit);
    if (UNPARTED_SCRIPTS.test(letter)) return UNPARTED;
    return LETTERS.test(letter) ? LETTER : NO_LETTER;
  });
  return kinds;
}

/**
 * The unit that each UTF-16 unit counts as: small letters for capitals, ordinary signs for full-width ones, 0 to 9 for
 * the digits of every script, and 0 for what nobody sees. Made once, 128 kB. One unit stays one unit, so offsets stay.
 */
export function unitFolds(): Uint16Array {
  folds ??= Uint16Array.from({ length: UNITS }, (_, unit) => foldOf(unit));
  return folds;
}

function foldOf(unit: number): number {
  const letter = widthFolded(unit);
  if (UNSEEN.test(letter)) return 0;
  if (unit > 0x7f && DIGITS.test(letter)) return 0x30 + digitValue(letter.charCodeAt(0));
  // By way of the capital: final sigma, long s and dotless i have one of their own only there.
  const upper = letter.toUpperCase();
  const lower = (upper.length === 1 ? upper : letter).toLowerCase();
  return (lower.length === 1 ? lower : letter).charCodeAt(0);
}

/** Decimal digits come in rows of ten, each beginning where no digit stands before or another row ends. */
function digitValue(unit: number): number {
  let first = unit;
  while (DIGITS.test(String.fromCharCode(first - 1))) first--;
  return (unit - first) % 10;
}

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;
const IDEOGRAPHIC_BLANK = 0x3000;

function widthFolded(unit: number): string {
  if (unit >= FULL_WIDTH_FIRST && unit <= FULL_WIDTH_LAST)
    return String.fromCharCode(unit - FULL_WIDTH_SHIFT);
  return String.fromCharCode(unit === IDEOGRAPHIC_BLANK || unit === 0xa0 ? 0x20 : unit);
}

/** Runs of what nobody sees; single blanks, digits and signs that are no ordinary ones. */
const ODD_UNITS = new RegExp(
  `[${UNSEEN_CLASS}]+|[\\u00a0\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u3000\\uff01-\\uff5e]|\\ud835[\\udfce-\\udfff]`,
  'g',
);

const MATHEMATICAL_DIGIT_FIRST = 0xdfce;

/**
 * The text with ordinary signs and digits for full-width, Arabic, Indian and mathematical ones, and without what nobody
 * sees. Letters keep their case. Linear; returns the text itself where there is nothing odd in it.
 */
export const plainText = (original: string): ReplacedText =>
  replacedText(original, ODD_UNITS, ([odd]) => plainOf(odd));

function plainOf(odd: string): string {
  if (odd.startsWith('\ud835')) return String((odd.charCodeAt(1) - MATHEMATICAL_DIGIT_FIRST) % 10);
  const wide = widthFolded(odd.charCodeAt(0));
  if (wide !== odd) return wide;
  return DIGITS.test(odd) ? String(digitValue(odd.charCodeAt(0))) : '';
}
