import { TokenTable } from './token-table.js';
import { wordsOfTenths } from './words.js';

const table = new TokenTable();

/**
 * How many words a text has, in word equivalents with one digit behind the point: a run of letters (with digits) 1, a
 * number alone 0.5, a Han, kana or Hangul character 0.6, signs and markup nothing. Cost: the length of the text.
 */
export function wordsOf(text: string): number {
  table.clear();
  table.addLine(text);
  let tenths = 0;
  for (let i = 0; i < table.count; i++) tenths += table.tenths[i] ?? 0;
  return wordsOfTenths(tenths);
}
