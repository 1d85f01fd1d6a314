import { blankCells, MIN_GROUP_PEOPLE } from '@wellspring/contributions-domain';
import { seededRandom } from '@wellspring/kernel';
import { blankTieCells, type TieCell } from './blank-matrix.js';

const nameOf = ({ from, to }: TieCell) => `${from}/${to}`;

/** A matrix of departments of these numbers of people per cell; each cell has people of its own. */
function cellsOf(counts: readonly (readonly [from: number, to: number, people: number])[]): TieCell[] {
  let next = 0;
  return counts.map(([from, to, people]) => ({
    ...{ from, to, isEmpty: people === 0 },
    people: Array.from({ length: people }, () => next++),
  }));
}

describe('cells of a matrix of departments', () => {
  it('stay blank where fewer than five people are behind them, and empty ones are shown', () => {
    const cells = cellsOf([
      [0, 0, 9],
      [0, 1, 4],
      [1, 1, 3],
      [0, 2, 0],
      [1, 2, 6],
      [2, 2, 8],
    ]);
    expect([...blankTieCells(cells)].sort()).toEqual(['0/1', '1/1']);
  });

  it('take one more along where a single small one would follow from the whole', () => {
    const cells = cellsOf([
      [0, 0, 9],
      [0, 1, 4],
      [1, 1, 7],
      [0, 2, 12],
    ]);
    expect([...blankTieCells(cells)].sort()).toEqual(['0/1', '1/1']);
  });

  it('count the people behind several blank cells once', () => {
    const same = [1, 2, 3];
    const cells: TieCell[] = [
      { from: 0, to: 1, people: same, isEmpty: false },
      { from: 0, to: 2, people: same, isEmpty: false },
      { from: 1, to: 2, people: [10, 11, 12, 13, 14, 15], isEmpty: false },
    ];
    expect([...blankTieCells(cells)].sort()).toEqual(['0/1', '0/2', '1/2']);
  });

  it('are protected from what nobody is offered: ties of people without a department', () => {
    const cells = cellsOf([
      [-1, 0, 2],
      [0, 0, 9],
      [0, 1, 6],
    ]);
    expect([...blankTieCells(cells)]).toEqual(['0/1']);
  });

  it('leave nothing small to subtract: no cell, no pair of cells, not what is left of the whole (500 matrices)', () => {
    const random = seededRandom(3);
    for (let round = 0; round < 500; round++) {
      const cells: TieCell[] = [];
      const size = 2 + Math.floor(random.next() * 4);
      for (let from = 0; from < size; from++)
        for (let to = from; to < size; to++) {
          const people = Array.from({ length: Math.floor(random.next() * 12) }, () =>
            Math.floor(random.next() * 40),
          );
          cells.push({ from, to, people: [...new Set(people)], isEmpty: people.length === 0 });
        }
      const blank = blankTieCells(cells);
      const behind = (some: readonly TieCell[]) => new Set(some.flatMap(({ people }) => people)).size;
      const isSmall = (some: readonly TieCell[]) =>
        some.some(({ isEmpty }) => !isEmpty) && behind(some) < MIN_GROUP_PEOPLE;
      const shown = cells.filter((cell) => !blank.has(nameOf(cell)));
      const hidden = cells.filter((cell) => blank.has(nameOf(cell)));
      expect(shown.filter((one) => isSmall([one]))).toEqual([]);
      // Cells share no tie, so two of them tell their sum alone: which is as many people at least as one.
      expect(shown.filter((one) => shown.some((other) => isSmall([one, other])))).toEqual([]);
      const isAllThereIs = shown.every(({ isEmpty }) => isEmpty);
      if (!isAllThereIs) expect(isSmall(hidden)).toBe(false);
    }
  });

  it('are those that the general rule for fixed cells blanks, where each person is behind one cell', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 200; round++) {
      const cells = cellsOf(
        Array.from({ length: 6 }, (_, at) => [at, at, Math.floor(random.next() * 9)] as const),
      );
      const atoms = cells.map(({ people }) => ({ people: people.length, contributors: people.length }));
      const offered = cells.map((cell, at) => ({ id: nameOf(cell), atoms: [at] }));
      const whole = { id: 'whole', atoms: offered.map((_, at) => at) };
      const margins = [{ total: 'whole', parts: offered.map(({ id }) => id) }];
      const general = blankCells(atoms, [whole, ...offered], margins);
      const own = blankTieCells(cells);
      // Where the whole itself is small, the general rule blanks it; this one has no whole to blank.
      if (!general.has('whole')) expect([...own].sort()).toEqual([...general].sort());
    }
  });
});
