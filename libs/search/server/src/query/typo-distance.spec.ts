import { isTypoOf } from './typo-distance.js';

describe('a typo', () => {
  it.each([
    ['temprature', 'temperature', 1],
    ['tempreature', 'temperature', 1],
    ['temperatuer', 'temperature', 1],
    ['temperatures', 'temperature', 1],
    ['tempratuer', 'temperature', 2],
    ['demperature', 'temperature', 2],
  ] as const)('makes %s of %s with %i', (word, meant, letters) => {
    expect(isTypoOf(word, meant, letters)).toBe(true);
    expect(isTypoOf(word, meant, letters === 2 ? 1 : 0)).toBe(false);
  });

  it('is another word from three letters on, or where the first letter and one more differ', () => {
    expect(isTypoOf('tempratur', 'temperature', 2)).toBe(true);
    expect(isTypoOf('tempratr', 'temperature', 2)).toBe(false);
    expect(isTypoOf('demprature', 'temperature', 2)).toBe(false);
    expect(isTypoOf('dord', 'word', 1)).toBe(false);
    expect(isTypoOf('x'.repeat(5_000), 'x'.repeat(4_999), 2)).toBe(false);
  });
});
