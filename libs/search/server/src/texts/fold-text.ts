import { Converter } from 'opencc-js/t2cn';
import { HAN } from './han.js';

/** Which kind of Chinese a text is written in; texts without Chinese count as Simplified. */
export type Writing = 'traditional' | 'simplified';

/** Taiwan's words and characters to the mainland's: 軟體 → 软件. About 2 million characters a second. */
const fromTaiwan = Converter({ from: 'twp', to: 'cn' });
/** Characters alone, 軟體 → 软体; about 14 million characters a second. */
const fromTraditional = Converter({ from: 't', to: 'cn' });

/** Share of Traditional characters from which a text counts as Traditional. Ours: quotes in a Simplified page are fewer. */
const TRADITIONAL_SHARE_RATIO = 0.1;
/** Characters of a text that decide its writing. */
const JUDGED_CHARS = 4_000;

const [FIRST_HAN, LAST_HAN] = [0x3400, 0x9fff];
/** For each UTF-16 unit of the Han blocks, its Simplified one. */
const SIMPLIFIED_UNITS = Uint16Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, at) => {
  const simplified = fromTraditional(String.fromCharCode(FIRST_HAN + at));
  return simplified.length === 1 ? simplified.charCodeAt(0) : FIRST_HAN + at;
});

const simplifiedUnit = (unit: number): number =>
  unit >= FIRST_HAN && unit <= LAST_HAN ? (SIMPLIFIED_UNITS[unit - FIRST_HAN] ?? unit) : unit;

/** Whether a text is written in Traditional Chinese: a tenth of its Han characters have another Simplified form. */
export function writingOf(text: string): Writing {
  let han = 0;
  let traditional = 0;
  for (let at = 0; at < Math.min(text.length, JUDGED_CHARS); at++) {
    const unit = text.charCodeAt(at);
    if (unit < FIRST_HAN || unit > LAST_HAN) continue;
    han += 1;
    if (simplifiedUnit(unit) !== unit) traditional += 1;
  }
  return han > 0 && traditional >= han * TRADITIONAL_SHARE_RATIO ? 'traditional' : 'simplified';
}

/**
 * The form in which words are compared: NFKC, lower case, Simplified characters; in texts written in Traditional also
 * the mainland's words for Taiwan's (搜尋 → 搜索). Parts of a page are folded by the writing of the whole page, since
 * 文件 means a document in Taiwan and a file on the mainland. Lengths may change.
 */
export function foldText(text: string, writing: Writing = writingOf(text)): string {
  const plain = text.normalize('NFKC').toLowerCase();
  if (!HAN.test(plain)) return plain;
  return writing === 'traditional' ? fromTaiwan(plain) : fromTraditional(plain);
}

/**
 * Lower case and Simplified, one UTF-16 unit for one: positions in the result are positions in the original. For finding
 * what to mark.
 */
export function foldChars(text: string): string {
  const lower = sameLengthLowerCase(text);
  if (!HAN.test(lower)) return lower;
  const units = new Uint16Array(lower.length);
  for (let at = 0; at < lower.length; at++) units[at] = simplifiedUnit(lower.charCodeAt(at));
  return Buffer.from(units.buffer).toString('utf16le');
}

/** A few letters, such as İ, grow in lower case: those stay as they are. */
function sameLengthLowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
}
