import { inventHistory } from './invented-history.js';

const shape = { language: 'english', chars: 3_600, revisions: 200, seed: 7 } as const;

describe('an invented history', () => {
  const history = inventHistory(shape);

  it('is the same for the same shape', () => {
    expect(inventHistory(shape)).toEqual(history);
  });

  it('keeps about the length that was asked for', () => {
    expect(history).toHaveLength(200);
    for (const { text } of [history[0]!, history[199]!]) {
      // both are there by the line above
      expect(text.length).toBeGreaterThan(2_000);
      expect(text.length).toBeLessThan(6_000);
    }
  });

  it('changes a little at a time and goes back now and then', () => {
    const texts = history.map(({ text }) => text);
    expect(new Set(texts).size).toBeGreaterThan(170);
    expect(new Set(texts).size).toBeLessThan(200);
  });

  it('is written in Chinese when asked', () => {
    const [first] = inventHistory({ ...shape, language: 'chinese', revisions: 1 });
    expect(first?.text).toMatch(/^\p{sc=Han}+。/u);
  });
});
