import { seededRandom } from '@wellspring/kernel';
import { concentrationIntervals, concentrationOf, type PageCells } from './index.js';

/** Pages with one to three authors each, early people far oftener than late ones. */
function wiki(pages: number, people: number, seed: number): PageCells {
  const random = seededRandom(seed);
  const rows = Array.from({ length: pages }, (_, page) =>
    Array.from({ length: 1 + Math.floor(random.next() * 3) }, () => ({
      page,
      person: Math.floor(people * random.next() ** 3),
      value: Math.ceil(200 * random.next() ** 2),
    })),
  ).flat();
  return {
    page: Int32Array.from(rows, (row) => row.page),
    person: Int32Array.from(rows, (row) => row.person),
    value: Float64Array.from(rows, (row) => row.value),
    pages,
    people,
  };
}
const everybody = (people: number, alsoZero = 0) => ({ isCounted: new Uint8Array(people).fill(1), alsoZero });
const totalsOf = ({ person, value, people }: PageCells) => {
  const sums = new Float64Array(people);
  Array.from(person, (who, row) => (sums[who] = (sums[who] ?? 0) + (value[row] ?? 0)));
  return sums;
};

describe('concentrationIntervals', () => {
  it('holds the figure itself, is the same for the same seed, and narrower for more pages', () => {
    const width = (pages: number) => {
      const cells = wiki(pages, 40, 5);
      const [one] = concentrationIntervals(cells, [everybody(40)], 7);
      const figures = concentrationOf(totalsOf(cells));
      if (!one || !figures) throw new Error('There is a concentration.');
      expect(concentrationIntervals(cells, [everybody(40)], 7)).toEqual([one]);
      expect(one.gini.low).toBeLessThan(figures.gini);
      expect(one.gini.high).toBeGreaterThan(figures.gini);
      expect(one.peopleForHalf.low).toBeLessThanOrEqual(figures.peopleForHalf);
      expect(one.peopleForHalf.high).toBeGreaterThanOrEqual(figures.peopleForHalf);
      return one.gini.high - one.gini.low;
    };
    expect(width(1600)).toBeLessThan(width(100) * 0.6);
  });

  it('covers the concentration of the wiki that the pages were drawn from in most draws', () => {
    const whole = wiki(1200, 10, 11);
    const truth = concentrationOf(totalsOf(whole))?.gini ?? NaN;
    const random = seededRandom(3);
    let covered = 0;
    for (let draw = 0; draw < 30; draw++) {
      const chosen = new Set(Array.from({ length: 200 }, () => Math.floor(random.next() * 1200)));
      const rows = Array.from(whole.page, (page, row) => ({ page, row })).filter(({ page }) =>
        chosen.has(page),
      );
      const cells: PageCells = {
        page: Int32Array.from(rows, ({ page }) => page),
        person: Int32Array.from(rows, ({ row }) => whole.person[row] ?? 0),
        value: Float64Array.from(rows, ({ row }) => whole.value[row] ?? 0),
        pages: 1200,
        people: 10,
      };
      const [one] = concentrationIntervals(cells, [everybody(10)], draw, 100);
      if (one && one.gini.low <= truth && truth <= one.gini.high) covered++;
    }
    // 95 of 100 by construction; pages that are few leave somewhat less.
    expect(covered).toBeGreaterThanOrEqual(24);
  });

  it('counts whom the denominator counts, those with nothing as well', () => {
    const cells = wiki(200, 10, 2);
    const [all, withZeros, nobody] = concentrationIntervals(
      cells,
      [everybody(10), everybody(10, 90), { isCounted: new Uint8Array(10), alsoZero: 50 }],
      1,
    );
    expect(withZeros?.gini.low ?? 0).toBeGreaterThan(all?.gini.high ?? 1);
    expect(nobody).toBeNull();
  });

  it('says nothing about other pages from a few', () => {
    expect(concentrationIntervals(wiki(9, 5, 1), [everybody(5)], 1)).toEqual([null]);
  });

  it('is quick', () => {
    const cells = wiki(10_000, 1000, 4);
    concentrationIntervals(cells, [everybody(1000)], 1, 20);
    const before = process.cpuUsage();
    concentrationIntervals(cells, [everybody(1000), everybody(1000, 200), everybody(1000, 9000)], 1);
    const { user, system } = process.cpuUsage(before);
    // Measured at 0.2 to 0.4 s on a shared core.
    expect((user + system) / 1e6).toBeLessThan(4);
  });
});
