import { tokenBounds } from '@wellspring/contributions-domain/tokens';
import { CreditedWords, type Author, type Authorship, type Credit } from './credited-words.js';

const TEXT = 'Warm the line, twice. 清潔';
const credit = (authorIndex: number, revisionNumber: number): Credit => ({
  ...{ authorIndex, revisionNumber, savedAt: '2026-01-01T00:00:00Z', summary: '' },
  ...{ addedWords: 3, standingWords: 2, copiedFrom: null },
});
const author = (survivingWords: number): Author => ({
  ...{ person: null, survivingWords, shareRatio: 0.5, edits: 1, firstEditAt: null, lastEditAt: null },
});
/** Warm the line | , twice . | 清 潔 */
const authorship: Authorship = {
  ...{ number: 3, state: 'READY', attributedNumber: 3, text: TEXT, authorsWithoutWords: 0 },
  runs: [3, 0, 3, 1, 2, 2],
  credits: [credit(0, 1), credit(1, 2), credit(0, 3)],
  authors: [author(4.2), author(1)],
};
const bounds = tokenBounds(TEXT);
const words = new CreditedWords(
  authorship,
  { bounds: Int32Array.from(bounds), sourceTokens: Int32Array.from(bounds.slice(0, 8), (_, i) => i) },
  TEXT,
);

describe('words on the screen and their credits', () => {
  it('finds the token at a place, and none in a blank', () => {
    expect(words.tokenAt(TEXT.indexOf('line') + 2)).toBe(2);
    expect(words.tokenAt(4)).toBeNull();
    expect(words.tokenAt(TEXT.length)).toBeNull();
    expect(words.creditOf(4)?.revisionNumber).toBe(2);
  });

  it('walks from word to word over signs, and from passage to passage', () => {
    expect(words.wordFrom(2, 1)).toBe(4);
    expect(words.wordFrom(0, -1)).toBeNull();
    expect(words.passageFrom(0, 1)).toBe(4);
    expect(words.passageFrom(4, 1)).toBe(6);
    expect(words.passageFrom(7, -1)).toBe(4);
    expect(words.passageFrom(4, -1)).toBe(0);
    expect(words.passageFrom(7, 1)).toBeNull();
  });

  it('knows which tokens a selection touches', () => {
    expect(words.tokensBetween(TEXT.indexOf('line'), TEXT.indexOf('twice') + 2)).toEqual({
      first: 2,
      last: 4,
    });
    expect(words.tokensBetween(4, 5)).toBeNull();
  });

  it('gives the authors of a selection with their shares and revisions', () => {
    const { words: count, parts } = words.partsOf(0, 7);
    expect(count).toBeCloseTo(5.2);
    expect(parts.map((part) => [part.words, part.credits.map((one) => one.revisionNumber)])).toEqual([
      [4.2, [1, 3]],
      [1, [2]],
    ]);
    expect(parts[0]?.shareRatio).toBeCloseTo(4.2 / 5.2);
  });
});
