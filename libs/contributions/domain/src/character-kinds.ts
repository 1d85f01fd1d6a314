/** What a character is to the tokenizer. */
export const BLANK = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Combines with the letter or digit in front. */
export const MARK = 3;
export const SIGN = 4;
/** Ideographs, kana and syllables: one token each, because no blank tells their words apart. */
export const WORD_SINGLE = 5;
export const LEAD_SURROGATE = 6;

/** Later ones win over earlier ones. */
const PROPERTIES: readonly (readonly [kind: number, pattern: string])[] = [
  [MARK, '\\p{M}'],
  [DIGIT, '\\p{N}'],
  [LETTER, '\\p{L}'],
  // The length mark of kana stands in two scripts.
  [WORD_SINGLE, '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u30fc]'],
  [BLANK, '\\s'],
];

const SURROGATES = { first: 0xd800, lastLead: 0xdbff, last: 0xdfff };

/**
 * Kinds of the characters of the basic plane, by code unit. Made once: asking a regular expression for the properties of
 * each character costs ten times more. Cost: 15 ms.
 */
export const BASIC_PLANE: Uint8Array = tableOf();

function tableOf(): Uint8Array {
  const kinds = new Uint8Array(0x10000).fill(SIGN);
  const below = textOf(0, SURROGATES.first);
  const above = textOf(SURROGATES.last + 1, 0x10000);
  for (const [kind, pattern] of PROPERTIES) {
    const runs = new RegExp(`${pattern}+`, 'gu');
    for (const { 0: run, index } of below.matchAll(runs)) kinds.fill(kind, index, index + run.length);
    for (const { 0: run, index } of above.matchAll(runs)) {
      kinds.fill(kind, SURROGATES.last + 1 + index, SURROGATES.last + 1 + index + run.length);
    }
  }
  return kinds.fill(LEAD_SURROGATE, SURROGATES.first, SURROGATES.lastLead + 1);
}

function textOf(from: number, to: number): string {
  const codes = Uint16Array.from({ length: to - from }, (_, i) => from + i);
  let text = '';
  for (let at = 0; at < codes.length; at += 4096)
    text += String.fromCharCode(...codes.subarray(at, at + 4096));
  return text;
}

const ASTRAL = PROPERTIES.map(([kind, pattern]) => [kind, new RegExp(pattern, 'u')] as const).reverse();
const beyondBasicPlane = new Map<number, number>();

/** Kind of a character beyond the basic plane. */
export function kindOfAstral(codePoint: number): number {
  let found = beyondBasicPlane.get(codePoint);
  if (found === undefined) {
    const character = String.fromCodePoint(codePoint);
    found = ASTRAL.find(([, pattern]) => pattern.test(character))?.[0] ?? SIGN;
    beyondBasicPlane.set(codePoint, found);
  }
  return found;
}

/** The compared form is not a single code unit, or depends on its neighbours. */
export const NO_SINGLE_KEY = 0;
const UNKNOWN_KEY = 0xffff;
const KEYS = new Uint16Array(0x10000).fill(UNKNOWN_KEY);
/** Becomes another letter at the end of a word. */
const CAPITAL_SIGMA = 0x3a3;

/** Compared form (composed, lower case) of a code unit as a code unit, or 0 where it has none of its own. */
export function keyCodeOf(code: number): number {
  const known = KEYS[code] ?? UNKNOWN_KEY;
  if (known !== UNKNOWN_KEY) return known;
  const key = String.fromCharCode(code).normalize('NFC').toLowerCase();
  const kind = BASIC_PLANE[code];
  const isAlone = key.length === 1 && kind !== MARK && kind !== LEAD_SURROGATE && code !== CAPITAL_SIGMA;
  const single = isAlone ? key.charCodeAt(0) : NO_SINGLE_KEY;
  KEYS[code] = single;
  return single;
}
