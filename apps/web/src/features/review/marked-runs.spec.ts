import { markedRuns } from './marked-runs.js';

const shown = (text: string, ...places: [number, number][]) =>
  markedRuns(
    text,
    places.map(([start, end]) => ({ start, end })),
  )
    .map(({ text: run, isMarked }) => (isMarked ? `[${run}]` : run))
    .join('');

describe('Places marked in a text', () => {
  it('stand in brackets, whatever their order', () => {
    expect(shown('one two three', [8, 13], [0, 3])).toBe('[one] two [three]');
  });

  it('become one where they overlap or touch', () => {
    expect(shown('abcdef', [1, 3], [2, 4], [4, 5])).toBe('a[bcde]f');
  });

  it('are left out where the text has no such place', () => {
    expect(shown('abc', [2, 9], [3, 3], [-1, 2])).toBe('abc');
    expect(shown('')).toBe('');
  });
});
