import { areaUnderCurve, overlapRatio, spearman } from './rank-agreement.js';

const column = (...values: number[]) => Float64Array.from(values);

describe('rank agreement', () => {
  it('correlates ranks with mid-ranks for equal values', () => {
    expect(spearman(column(1, 2, 3), column(10, 200, 3000))).toBeCloseTo(1, 12);
    expect(spearman(column(1, 2, 3), column(3, 2, 1))).toBeCloseTo(-1, 12);
    // Ranks 1 2.5 2.5 4 and 1 2 3 4: scipy.stats.spearmanr gives 0.9486832980505138.
    expect(spearman(column(1, 2, 2, 3), column(1, 2, 3, 4))).toBeCloseTo(0.9486832980505138, 12);
    expect(spearman(column(1, 1, 1), column(1, 2, 3))).toBe(0);
  });

  it('compares the first of two orders', () => {
    expect(overlapRatio(Uint32Array.from([4, 2, 1, 3]), Uint32Array.from([2, 3, 4, 1]), 2)).toBe(0.5);
  });

  it('is the chance that a marked person stands above another', () => {
    expect(areaUnderCurve(column(3, 2, 1, 0), Uint8Array.from([1, 1, 0, 0]))).toBe(1);
    expect(areaUnderCurve(column(3, 2, 2, 0), Uint8Array.from([0, 1, 0, 1]))).toBe(0.125);
    expect(areaUnderCurve(column(1, 1), Uint8Array.from([1, 0]))).toBe(0.5);
    expect(areaUnderCurve(column(1, 2), Uint8Array.from([0, 0]))).toBeNaN();
  });
});
