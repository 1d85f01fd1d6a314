import { figuresOf } from './concentration-figures.js';
import { topOfReaders } from './top-of-readers.js';

/** A hundred readers, the first five with 10 words each, the others with one. */
const readers = Array.from({ length: 100 }, (_, n) => ({
  ...{ personId: `p${n}`, department: null, isEmployee: true, hasRead: true, edits: 1 },
  ...{ addedWords: n < 5 ? 10 : 1, survivingWords: 0, wordsRead: 0 },
}));
const view = { contributors: readers, departments: [{ department: null, employees: 100, readers: 100 }] };
const figure = figuresOf(view).find(
  ({ measure, denominator }) => measure === 'ADDED_WORDS' && denominator === 'READERS',
);

describe('a top of readers', () => {
  it('is a number of people and what they have, where the figure tells it', () => {
    expect(topOfReaders(figure, 5)).toEqual({ count: 5, total: 50, ofTotal: 145 });
    expect(topOfReaders(figure, 10)).toEqual({ count: 10, total: 55, ofTotal: 145 });
  });

  it('is a number alone where the figure names the people and not their share', () => {
    const { concentration } = figure ?? {};
    expect(topOfReaders(figure, concentration?.peopleForHalf ?? 0)).toEqual({
      ...{ count: 28, total: null, ofTotal: 145 },
    });
  });

  it('is none that the figure does not name: one after the other they would tell what each has', () => {
    expect(() => topOfReaders(figure, 4)).toThrow('counted together');
    expect(() => topOfReaders(figure, 11)).toThrow('counted together');
  });

  it('is none where the figure is not told', () => {
    expect(topOfReaders(undefined, 5)).toBeNull();
  });
});
