import {
  BASIC_PLANE,
  BLANK,
  DIGIT,
  keyCodeOf,
  kindOfAstral,
  LEAD_SURROGATE,
  LETTER,
  MARK,
  NO_SINGLE_KEY,
  SIGN,
  WORD_SINGLE,
} from './character-kinds.js';
import { tokenKey } from './tokenize.js';
import { CHARACTER_TENTHS, LETTERS_TENTHS, NUMBER_TENTHS, SIGN_STRENGTH } from './word-weights.js';

const SEED_HIGH = 0x811c9dc5 | 0;
const SEED_LOW = 0x1b873593;
/** Stands for signs that take more than one code unit. */
const LONG_SIGN = 0xffff;

/** Which signs of markup a line has. */
export interface MarkupSeen {
  readonly hasTags: boolean;
  readonly hasTemplates: boolean;
  readonly hasBars: boolean;
}

/**
 * Tokens of lines in columns, one line after the other: what comparing needs of them, without a string a token.
 * One table serves all edits and is emptied before each.
 */
export class TokenTable {
  count = 0;
  private capacity = 1024;
  /** Hash of the compared form. */
  high = new Int32Array(this.capacity);
  low = new Int32Array(this.capacity);
  /** Words in tenths. */
  tenths = new Uint8Array(this.capacity);
  /** What the token says when passages are compared, in tenths of a word. */
  strengths = new Uint8Array(this.capacity);
  /** Code unit of a sign, 0 for letters, digits and marks. */
  signs = new Uint16Array(this.capacity);
  /** 1 where a blank stands in front, the first token of a line not counted. */
  blanks = new Uint8Array(this.capacity);

  clear(): void {
    this.count = 0;
  }

  /** Adds the tokens of a line. Cost: 3 ns a character. */
  addLine(line: string): MarkupSeen {
    this.reserve(line.length);
    const first = this.count;
    const kinds = BASIC_PLANE;
    let [hasTags, hasTemplates, hasBars] = [false, false, false];
    let before = 0;
    let blank = 0;
    for (let at = 0; at < line.length;) {
      const code = line.charCodeAt(at);
      const kind = kinds[code] ?? SIGN;
      if (kind === BLANK) {
        blank = 1;
        before = code;
        at++;
        continue;
      }
      this.blanks[this.count] = this.count > first ? blank : 0;
      blank = 0;
      if (kind === LETTER || kind === DIGIT) {
        at = this.addRun(line, at);
        before = 0;
      } else if (kind === LEAD_SURROGATE) {
        at = this.addAstral(line, at);
        before = 0;
      } else {
        if (code === 0x3c) hasTags = true;
        else if (code === 0x7c) hasBars = true;
        else if ((code === 0x7b || code === 0x7d) && before === code) hasTemplates = true;
        this.addSingle(line, at, code, kind);
        before = code;
        at++;
      }
    }
    return { hasTags, hasTemplates, hasBars };
  }

  /** Adds the letters and digits, with what combines with them, from `start` on; gives where they end. */
  private addRun(line: string, start: number): number {
    const kinds = BASIC_PLANE;
    let high = SEED_HIGH;
    let low = SEED_LOW;
    let hasLetters = false;
    let isPlain = true;
    let at = start;
    for (; at < line.length; at++) {
      const code = line.charCodeAt(at);
      const kind = kinds[code] ?? SIGN;
      let key = code;
      if (kind === LETTER) hasLetters = true;
      else if (kind === MARK) isPlain = false;
      else if (kind === LEAD_SURROGATE) {
        const astral = kindOfAstral(line.codePointAt(at) ?? 0);
        if (astral !== LETTER && astral !== DIGIT && astral !== MARK) break;
        if (astral === LETTER) hasLetters = true;
        isPlain = false;
        at++;
      } else if (kind !== DIGIT) break;
      if (code >= 128) {
        key = keyCodeOf(code);
        if (key === NO_SINGLE_KEY) isPlain = false;
      } else if (kind === LETTER) key |= 0x20;
      high = Math.imul(high ^ key, 0x01000193);
      low = Math.imul(low ^ key, 0x5bd1e995) ^ (low >>> 15);
    }
    const tenths = hasLetters ? LETTERS_TENTHS : NUMBER_TENTHS;
    if (isPlain) this.add(high, low, tenths, tenths, 0);
    else this.addKey(tokenKey(line.slice(start, at)), tenths, tenths, 0);
    return at;
  }

  private addAstral(line: string, at: number): number {
    const codePoint = line.codePointAt(at) ?? 0;
    if (codePoint <= 0xffff) {
      this.addKey(line.charAt(at), 0, SIGN_STRENGTH, LONG_SIGN);
      return at + 1;
    }
    const kind = kindOfAstral(codePoint);
    if (kind === LETTER || kind === DIGIT) return this.addRun(line, at);
    const key = tokenKey(line.slice(at, at + 2));
    if (kind === WORD_SINGLE) this.addKey(key, CHARACTER_TENTHS, CHARACTER_TENTHS, 0);
    else this.addKey(key, 0, SIGN_STRENGTH, kind === MARK ? 0 : LONG_SIGN);
    return at + 2;
  }

  private addSingle(line: string, at: number, code: number, kind: number): void {
    const key = code < 128 ? code : keyCodeOf(code);
    const isWord = kind === WORD_SINGLE;
    const tenths = isWord ? CHARACTER_TENTHS : 0;
    const strength = isWord ? CHARACTER_TENTHS : SIGN_STRENGTH;
    const sign = kind === SIGN ? key || LONG_SIGN : 0;
    if (key === NO_SINGLE_KEY) {
      this.addKey(tokenKey(line.charAt(at)), tenths, strength, sign);
      return;
    }
    const high = Math.imul(SEED_HIGH ^ key, 0x01000193);
    const low = Math.imul(SEED_LOW ^ key, 0x5bd1e995) ^ (SEED_LOW >>> 15);
    this.add(high, low, tenths, strength, sign);
  }

  private addKey(key: string, tenths: number, strength: number, sign: number): void {
    let [high, low] = [SEED_HIGH, SEED_LOW];
    for (let at = 0; at < key.length; at++) {
      const code = key.charCodeAt(at);
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ code, 0x5bd1e995) ^ (low >>> 15);
    }
    this.add(high, low, tenths, strength, sign);
  }

  private add(high: number, low: number, tenths: number, strength: number, sign: number): void {
    const at = this.count++;
    this.high[at] = high;
    this.low[at] = low;
    this.tenths[at] = tenths;
    this.strengths[at] = strength;
    this.signs[at] = sign;
  }

  /** Makes room for the tokens of a line of so many code units. */
  private reserve(units: number): void {
    if (this.count + units <= this.capacity) return;
    this.capacity = 2 * (this.count + units);
    this.high = copyInto(new Int32Array(this.capacity), this.high);
    this.low = copyInto(new Int32Array(this.capacity), this.low);
    this.tenths = copyInto(new Uint8Array(this.capacity), this.tenths);
    this.strengths = copyInto(new Uint8Array(this.capacity), this.strengths);
    this.signs = copyInto(new Uint16Array(this.capacity), this.signs);
    this.blanks = copyInto(new Uint8Array(this.capacity), this.blanks);
  }
}

function copyInto<T extends Int32Array | Uint16Array | Uint8Array>(to: T, from: T): T {
  to.set(from);
  return to;
}
