import { plainText, UNSEEN_CLASS } from './letters.js';
import { LOOK_ALIKE, withoutLookAlikes } from './look-alikes.js';
import { type ReplacedText, replacedText } from './replaced-text.js';

/** Whether a unit is written in another way than its letters or digits usually are: ﬁ, ², ｅ, ①, ㎏. Signs do not count. */
const isMasked = (letter: string): boolean => {
  const plain = letter.normalize('NFKC');
  return plain !== letter && /[\p{L}\p{N}]/u.test(plain);
};

/** Units of the basic plane that are masked, as ranges of a character class. Made once, 65,536 look-ups. */
function maskedClass(): string {
  const ranges: string[] = [];
  for (let unit = 0x80; unit < 0x10000; unit++) {
    if (!isMaskedUnit(unit)) continue;
    const first = unit;
    while (isMaskedUnit(unit + 1)) unit++;
    ranges.push(`${escapedUnit(first)}-${escapedUnit(unit)}`);
  }
  return ranges.join('');
}

/** Composed Hangul and Han of compatibility are letters of their own; halves of pairs are none. */
const isMaskedUnit = (unit: number): boolean =>
  unit < 0x10000 && !(unit >= 0xac00 && unit <= 0xdfff) && isMasked(String.fromCharCode(unit));
const escapedUnit = (unit: number) => `\\u${unit.toString(16).padStart(4, '0')}`;

/** Letters for formulas, and those in circles and squares: beyond the basic plane, all of them masked. */
const MASKED_PAIRS = '\\ud835[\\udc00-\\udfff]|\\ud83c[\\udd30-\\udd89]';
const MARKED_LETTERS = '[A-Za-z\\u00c0-\\u04ff][\\u0300-\\u036f]+';

/** What says at once that a text has nothing masked, and what finds what it has. */
interface MaskTables {
  /** 1 for each UTF-16 unit that may be of something masked. */
  readonly odd: Uint8Array;
  readonly masked: RegExp;
}

let tables: MaskTables | null = null;

/** Made once: 65,536 units looked at, 64 kB. */
function maskTables(): MaskTables {
  if (tables) return tables;
  const units = `[${maskedClass()}][\\u3099\\u309a\\uff9e\\uff9f]?`;
  const masked = `${MASKED_PAIRS}|${units}|${MARKED_LETTERS}`;
  const isOdd = new RegExp(`[${maskedClass()}${UNSEEN_CLASS}\\u0300-\\u036f\\ud835\\ud83c]`);
  const odd = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
    const letter = String.fromCharCode(unit);
    return Number(isOdd.test(letter) || LOOK_ALIKE.test(letter));
  });
  return (tables = { odd, masked: new RegExp(masked, 'g') });
}

/** A run of letters of scripts that look alike. */
const WORD = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}]+/gu;

/**
 * The text as it reads: what is compatible with ordinary letters and digits as those (NFKC), letters and their marks as one,
 * signs that nobody sees left out, and letters of another alphabet in a Latin word as the Latin ones that they pass for. Null
 * where nothing in it is masked so, as in nearly all texts. Linear; offsets lead back to the original.
 */
export function unmaskedText(original: string): ReplacedText | null {
  const { odd, masked } = maskTables();
  if (!hasOdd(original, odd)) return null;
  const seen = plainText(original);
  const composed = replacedText(seen.text, masked, ([letter]) => letter.normalize('NFKC'));
  const text = LOOK_ALIKE.test(composed.text)
    ? composed.text.replace(WORD, withoutLookAlikes)
    : composed.text;
  if (text === original) return null;
  return { text, originalOf: (at) => seen.originalOf(composed.originalOf(at)) };
}

function hasOdd(text: string, odd: Uint8Array): boolean {
  for (let at = 0; at < text.length; at++) if (odd[text.charCodeAt(at)] === 1) return true;
  return false;
}
