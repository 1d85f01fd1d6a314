import { tokenWeight } from './tokenize.js';
import { NUMBER_TENTHS } from './word-weights.js';

/**
 * What a token, or its compared form, counts in tenths of a word: a run with letters 10, a Han, kana or Hangul
 * character 6, a number 5, signs nothing. Whole numbers, so that sums come out the same in any order.
 */
export function tenthsOfToken(token: string): number {
  const tenths = Math.round(tokenWeight(token) * 10);
  return tenths < NUMBER_TENTHS ? 0 : tenths;
}

/** Tenths as words. */
export const wordsOfTenths = (tenths: number): number => tenths / 10;
