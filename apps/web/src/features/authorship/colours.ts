import type { CreditedWords } from './credited-words.js';

/** By what the text is coloured. */
export type ColourBy = 'author' | 'age' | 'plain';

/** Authors with a colour of their own, ours: more than eight are not told apart. The rest has one together. */
export const COLOURED_AUTHORS = 8;

/** Ages from the newest on, and until how many days each goes. */
export const AGES = [
  { name: 'week', days: 7 },
  { name: 'month', days: 30 },
  { name: 'year', days: 365 },
  { name: 'years', days: 3 * 365 },
  { name: 'older', days: Infinity },
] as const;

const DAY_MS = 86_400_000;

/** Which colour each credit has: a number from 0 on. */
export function coloursOf(words: CreditedWords, by: Exclude<ColourBy, 'plain'>, nowMs: number): number[] {
  return words.authorship.credits.map(({ authorIndex, savedAt }) => {
    if (by === 'author') return Math.min(authorIndex, COLOURED_AUTHORS);
    const days = (nowMs - Date.parse(savedAt)) / DAY_MS;
    return AGES.findIndex((age) => days <= age.days);
  });
}

/** A stretch of shown tokens, both ends included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The stretches of each colour, tokens without a credit left out. Linear. */
export function stretchesByColour(words: CreditedWords, colours: readonly number[]): Map<number, Stretch[]> {
  const found = new Map<number, Stretch[]>();
  const { creditIndexes, count } = words;
  const colourAt = (token: number) => colours[creditIndexes[token] ?? -1];
  for (let first = 0; first < count;) {
    const colour = colourAt(first);
    let last = first;
    while (last + 1 < count && colourAt(last + 1) === colour) last++;
    if (colour !== undefined) {
      const stretches = found.get(colour);
      if (stretches) stretches.push({ first, last });
      else found.set(colour, [{ first, last }]);
    }
    first = last + 1;
  }
  return found;
}
