import fc from 'fast-check';
import { theilSplit } from './index.js';

describe('theilSplit', () => {
  it('is 0 where all are alike and ln n where one has all', () => {
    expect(theilSplit([{ values: [3, 3], people: 2 }])).toEqual({ total: 0, between: 0, within: 0 });
    expect(theilSplit([{ values: [8], people: 4 }])?.total).toBeCloseTo(Math.log(4), 12);
  });

  it('is all between parts whose members are alike, and all within parts of one mean', () => {
    const between = theilSplit([
      { values: [1, 1], people: 2 },
      { values: [3, 3], people: 2 },
    ]);
    // (2·¼·½)·ln ½ is for those with 1: (1/4)·[2·½·ln ½ + 2·1.5·ln 1.5], by hand.
    expect(between?.total).toBeCloseTo(0.25 * (Math.log(0.5) + 3 * Math.log(1.5)), 12);
    expect(between?.within).toBeCloseTo(0, 12);
    const within = theilSplit([
      { values: [1, 3], people: 2 },
      { values: [1, 3], people: 2 },
    ]);
    expect(within?.between).toBeCloseTo(0, 12);
  });

  it('splits without a rest, those with nothing included', () => {
    const part = fc.record({
      values: fc.array(fc.nat({ max: 500 }), { maxLength: 12 }),
      zeros: fc.nat({ max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const split = theilSplit(
          parts.map(({ values, zeros }) => ({ values, people: values.length + zeros })),
        );
        if (!split) return;
        const n = parts.reduce((sum, { values, zeros }) => sum + values.length + zeros, 0);
        const all = parts.flatMap(({ values }) => values);
        const mean = all.reduce((sum, x) => sum + x, 0) / n;
        const naive = all.reduce((sum, x) => (x > 0 ? sum + (x / mean) * Math.log(x / mean) : sum), 0) / n;
        expect(split.total).toBeCloseTo(naive, 9);
        expect(split.between + split.within).toBeCloseTo(split.total, 9);
        expect(split.between).toBeLessThanOrEqual(split.total + 1e-9);
      }),
    );
  });

  it('gives nothing for one person or nothing', () => {
    expect(theilSplit([{ values: [4], people: 1 }])).toBeNull();
    expect(theilSplit([{ values: [0], people: 3 }])).toBeNull();
  });
});
