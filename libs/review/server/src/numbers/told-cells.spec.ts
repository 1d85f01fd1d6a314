import { seededRandom } from '@wellspring/kernel';
import { type CellDeciders, toldCells } from './told-cells.js';

const ME = 'me';
const cell = (spaceId: string | null, ...personIds: string[]): CellDeciders => ({ spaceId, personIds });
const FIVE = ['a', 'b', 'c', 'd', 'e'];

describe('what is told of those who decided', () => {
  it('is nothing that leaves one to four others when one’s own is taken away', () => {
    expect(toldCells([cell('A', ME, 'a')], ME)).toMatchObject({ whole: false, others: 1 });
    expect(toldCells([cell('A', ME, ...FIVE.slice(1))], ME).whole).toBe(false);
    expect(toldCells([cell('A', ME, ...FIVE)], ME)).toMatchObject({ whole: true, others: 5 });
    expect(toldCells([cell('A', ME)], ME)).toMatchObject({ whole: true, others: 0 });
    expect(toldCells([], ME)).toMatchObject({ whole: true, others: 0 });
  });

  it('is nothing of few to somebody who decided nothing', () => {
    expect(toldCells([cell('A', 'a', 'b')], ME).whole).toBe(false);
  });

  it('leaves a second space blank where the first would follow from the whole', () => {
    const told = toldCells([cell('A', 'a'), cell('B', ...FIVE), cell('C', ...FIVE, 'f')], ME);
    expect(told.whole).toBe(true);
    expect([...told.spaces]).toEqual(['C']);
  });

  it('has the spaces that one can’t open together for one', () => {
    expect([...toldCells([cell(null, ...FIVE), cell('B', ...FIVE)], ME).spaces]).toEqual([null, 'B']);
  });

  it('lets nobody compute what one to four others did, by any two cells or any sum of them', () => {
    const random = seededRandom(11);
    const upTo = (most: number) => Math.floor(random.next() * (most + 1));
    let blanks = 0;
    for (let round = 0; round < 2_000; round++) {
      const people = [ME, ...Array.from({ length: upTo(9) }, (_, at) => `p${at}`)];
      const cells = Array.from({ length: upTo(5) }, (_, at) =>
        cell(at === 0 ? null : `s${at}`, ...people.filter(() => random.next() < 0.5)),
      );
      const { whole, spaces } = toldCells(cells, ME);
      const othersIn = (some: readonly CellDeciders[]) =>
        new Set(some.flatMap(({ personIds }) => personIds).filter((id) => id !== ME)).size;
      const isSafe = (some: readonly CellDeciders[]) => othersIn(some) === 0 || othersIn(some) >= 5;
      const told = cells.filter(({ spaceId }) => spaces.has(spaceId));
      blanks += cells.length - told.length;
      // A told cell less one's own part of it.
      for (const one of told) expect(isSafe([one])).toBe(true);
      if (!whole) continue;
      // The whole, less one's own, less any of the told spaces.
      for (let chosen = 0; chosen < 2 ** told.length; chosen++) {
        const taken = new Set(told.filter((_, at) => (chosen >> at) & 1));
        expect(isSafe(cells.filter((one) => !taken.has(one)))).toBe(true);
      }
    }
    expect(blanks).toBeGreaterThan(1_000);
  });
});
