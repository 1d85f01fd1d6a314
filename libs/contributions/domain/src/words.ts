import { tokenBounds, tokenWeight } from './tokenize.js';

/** A number alone is the least that counts as a part of a word; what weighs less is signs and markup. */
const LEAST_WEIGHT = 0.5;

/**
 * What a token, or its compared form, counts in tenths of a word: a run with letters 10, a Han, kana or Hangul
 * character 6, a number 5, signs nothing. Whole numbers, so that sums come out the same in any order. It depends on the
 * token alone, unlike the weights that comparing uses.
 */
export function tenthsOfToken(token: string): number {
  const weight = tokenWeight(token);
  return weight < LEAST_WEIGHT ? 0 : Math.round(weight * 10);
}

/** `tenthsOfToken` of the tokens from `start` on and before `end`. */
export function tenthsBetween(tokens: readonly string[], start: number, end: number): number {
  let tenths = 0;
  for (let i = start; i < end; i++) tenths += tenthsOfToken(tokens[i] ?? '');
  return tenths;
}

/** Tenths as words. */
export const wordsOfTenths = (tenths: number): number => tenths / 10;

/**
 * How many words a text has, in word equivalents with one digit behind the point: a run of letters (with digits) 1, a
 * number alone 0.5, a Han, kana or Hangul character 0.6, signs and markup nothing. Cost: the length of the text.
 */
export function wordsOf(text: string): number {
  const bounds = tokenBounds(text);
  let tenths = 0;
  for (let i = 0; i < bounds.length; i += 2) {
    tenths += tenthsOfToken(text.slice(bounds[i], bounds[i + 1]));
  }
  return wordsOfTenths(tenths);
}
