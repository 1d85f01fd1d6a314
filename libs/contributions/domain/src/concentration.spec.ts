import fc from 'fast-check';
import {
  concentrationOf,
  contributionReport,
  contributorAbsenceFactor,
  gini,
  hhi,
  lorenz,
  noConcentrationReason,
  peopleForShare,
  topShareRatio,
} from './index.js';

const amounts = fc
  .array(fc.nat({ max: 1000 }), { minLength: 2, maxLength: 60 })
  .filter((all) => all.some((x) => x > 0));

describe('gini', () => {
  it.each<[string, readonly number[], number]>([
    ['all alike', [5, 5, 5, 5], 0],
    ['one has all', [0, 0, 0, 8], 0.75],
    ['by hand', [1, 2, 3, 4], 0.25],
    ['by hand, in another order', [4, 1, 3, 2], 0.25],
    ['two', [1, 3], 0.25],
  ])('%s', (_, values, expected) => {
    expect(gini(values)).toBeCloseTo(expected, 12);
  });

  it('is half the mean difference of all pairs over the mean, and twice the area beside the Lorenz curve', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const n = values.length;
        const mean = values.reduce((sum, x) => sum + x, 0) / n;
        const pairs = values.reduce((sum, x) => sum + values.reduce((s, y) => s + Math.abs(x - y), 0), 0);
        expect(gini(values)).toBeCloseTo(pairs / (2 * n * n * mean), 9);
        const curve = lorenz(values) ?? [];
        const area = curve
          .slice(1)
          .reduce((sum, { shareRatio }, i) => sum + (shareRatio + (curve[i]?.shareRatio ?? 0)) / 2 / n, 0);
        expect(gini(values)).toBeCloseTo(1 - 2 * area, 9);
      }),
    );
  });

  it('does not change with the unit', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        expect(gini(values.map((x) => x * 7))).toBeCloseTo(gini(values) ?? NaN, 9);
      }),
    );
  });
});

describe('lorenz', () => {
  it('rises from nothing to everything, those with least first', () => {
    expect(lorenz([3, 1])).toEqual([
      { peopleRatio: 0, shareRatio: 0 },
      { peopleRatio: 0.5, shareRatio: 0.25 },
      { peopleRatio: 1, shareRatio: 1 },
    ]);
  });

  it('thins a long curve and keeps its ends', () => {
    const curve = lorenz(
      Array.from({ length: 5000 }, (_, i) => i),
      101,
    );
    expect(curve).toHaveLength(101);
    expect(curve?.[0]).toEqual({ peopleRatio: 0, shareRatio: 0 });
    expect(curve?.[100]).toEqual({ peopleRatio: 1, shareRatio: 1 });
  });
});

describe('topShareRatio and peopleForShare', () => {
  const tens = [55, 15, 10, 5, 5, 4, 3, 1, 1, 1];

  it('rounds the number of people up and takes at least one', () => {
    expect(topShareRatio(tens, 1)).toBe(0.55);
    expect(topShareRatio(tens, 10)).toBe(0.55);
    expect(topShareRatio(tens, 11)).toBe(0.7);
    expect(topShareRatio([...tens, ...tens], 10)).toBeCloseTo(0.55, 12);
  });

  it('counts the fewest people', () => {
    expect(peopleForShare(tens, 0.5)).toBe(1);
    expect(peopleForShare(tens, 0.75)).toBe(3);
    expect(peopleForShare(tens, 1)).toBe(10);
    expect(contributorAbsenceFactor([1, 1, 1, 1])).toBe(2);
    expect(peopleForShare([0.1, 0.1, 0.1], 1)).toBe(3);
  });

  it('gives the people that it counts at least the share, and one fewer less', () => {
    fc.assert(
      fc.property(amounts, fc.double({ min: 0.01, max: 1, noNaN: true }), (values, share) => {
        const people = peopleForShare(values, share) ?? 0;
        const sorted = [...values].sort((a, b) => b - a);
        const sum = (n: number) => sorted.slice(0, n).reduce((s, x) => s + x, 0);
        expect(sum(people)).toBeGreaterThanOrEqual(sum(sorted.length) * share * (1 - 1e-9));
        expect(sum(people - 1)).toBeLessThan(sum(sorted.length) * share);
      }),
    );
  });
});

describe('people who have nothing', () => {
  it('count the same whether they are listed or only counted', () => {
    fc.assert(
      fc.property(amounts, fc.nat({ max: 40 }), (values, zeros) => {
        const listed = [...values, ...new Array<number>(zeros).fill(0)];
        expect(concentrationOf(values, zeros)).toEqual(concentrationOf(listed));
        expect(lorenz(values, 30, zeros)).toEqual(lorenz(listed, 30));
      }),
    );
  });

  it('make the published kind of curve: 80 of 100 write nothing, 5 write three quarters', () => {
    const wrote = [30, 20, 10, 10, 5, ...new Array<number>(15).fill(25 / 15)];
    expect(concentrationOf(wrote, 80)).toMatchObject({ peopleForHalf: 2, peopleForThreeQuarters: 5 });
    expect(topShareRatio([...wrote, ...new Array<number>(80).fill(0)], 5)).toBeCloseTo(0.75, 12);
  });
});

describe('hhi', () => {
  it('is 1/n for equals and 1 for one alone', () => {
    expect(hhi([2, 2, 2, 2])).toBeCloseTo(0.25, 12);
    expect(hhi([9, 0])).toBe(1);
    expect(hhi([3, 1])).toBeCloseTo(0.625, 12);
  });
});

describe('what can not be computed', () => {
  it.each<[readonly number[], string]>([
    [[], 'TOO_FEW_AUTHORS'],
    [[7], 'TOO_FEW_AUTHORS'],
    [[0, 0, 0], 'NOTHING_COUNTED'],
  ])('%j has no concentration, and the reason is given', (values, reason) => {
    expect(noConcentrationReason(values)).toBe(reason);
    expect([gini(values), lorenz(values), topShareRatio(values, 5), peopleForShare(values, 0.5)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(concentrationOf(values)).toBeNull();
  });

  it('is told for each measure of a report', () => {
    const report = contributionReport([
      { survivingWords: 0, addedWords: 2, edits: 3 },
      { survivingWords: 0, addedWords: 0, edits: 1 },
      { survivingWords: 0, addedWords: 2, edits: 0 },
    ]);
    expect(report).toMatchObject({
      survivingWords: null,
      addedWords: { people: 3, peopleForHalf: 1 },
      edits: {
        people: 2,
        gini: 0.25,
        topShareRatio: { '1': 0.75, '2': 0.75, '3': 0.75, '5': 0.75, '10': 0.75 },
        peopleForHalf: 1,
        peopleForThreeQuarters: 1,
        peopleForNineTenths: 2,
        hhi: 0.625,
      },
      reasons: { survivingWords: 'NOTHING_COUNTED', addedWords: null, edits: null },
    });
  });
});
