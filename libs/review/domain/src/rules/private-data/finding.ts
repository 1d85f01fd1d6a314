import { type Span } from '../changed-text.js';
import { type PrivateDataType } from '../detector.js';

/** Something private in a text. */
export interface PrivateDataFinding extends Span {
  readonly type: PrivateDataType;
  /** Public for documentation and tests, or a mere placeholder. */
  readonly isExample: boolean;
}

/** Finds one kind of private data in a text with ordinary digits. In order; linear. */
export type PrivateDataFinder = (text: string) => PrivateDataFinding[];

/** Farthest that is looked back for what a number stands in. */
const CONTEXT_CHARS = 200;

/** Whether this place is in the middle of a web address: numbers there are ids of something. */
export function isInAddress(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - CONTEXT_CHARS), at);
  const piece = /[^\s<>"'`()|，。；]*$/.exec(before)?.[0] ?? '';
  return piece.includes('://') || piece.startsWith('www.');
}

/** Whether one of the words stands within so many characters before. */
export const isAfter = (words: RegExp, text: string, at: number, chars: number): boolean =>
  words.test(text.slice(Math.max(0, at - chars), at));

/** Begin of a number: not within a word, a longer number, a fraction, a date. For the front of a pattern. */
export const NUMBER_BEGINS = '(?<![A-Za-z0-9_])(?<![0-9][.:-])';
/** End of a number. */
export const NUMBER_ENDS = '(?![A-Za-z0-9_])(?![.:-][0-9])';

/** Digits that count up, down or stay: what people type instead of a number. */
export function isMadeUp(digits: string): boolean {
  return (
    '01234567890123456789'.includes(digits) ||
    '98765432109876543210'.includes(digits) ||
    new Set(digits).size <= 2
  );
}
