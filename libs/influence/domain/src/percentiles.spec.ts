import fc from 'fast-check';
import {
  countBelow,
  meanPercentile,
  orderDescending,
  ranksOf,
  reciprocalRankFusion,
  sharedRanks,
} from './percentiles.js';

const column = (...values: number[]) => Float64Array.from(values);

describe('countBelow', () => {
  it('counts who has less, equal values alike and unknown values last', () => {
    expect([...countBelow(column(3, NaN, 1, 3, 0, NaN))]).toEqual([4, 0, 3, 4, 2, 0]);
  });

  it('takes values within rounding for equal', () => {
    expect([...countBelow(column(0.1 + 0.2, 0.3, 0.3 + 1e-6))]).toEqual([0, 0, 2]);
  });

  it('agrees with counting one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (values) => {
        const expected = values.map((value) => values.filter((other) => other < value).length);
        expect([...countBelow(Float64Array.from(values))]).toEqual(expected);
      }),
    );
  });
});

describe('meanPercentile', () => {
  it('is the mean share of the others who have less', () => {
    const score = meanPercentile([
      countBelow(column(1, 2, 3)),
      countBelow(column(3, 2, 1)),
      countBelow(column(1, 1, 9)),
    ]);
    expect([...score]).toEqual([2 / 6, 2 / 6, 4 / 6]);
  });

  it('is 0 for one person alone', () => {
    expect([...meanPercentile([countBelow(column(7))])]).toEqual([0]);
  });
});

describe('reciprocalRankFusion', () => {
  it('adds 1 / (60 + rank), the best rank being 1 and unknown the last', () => {
    const fused = reciprocalRankFusion([column(5, 1, NaN), column(5, 9, NaN)]);
    expect(fused[0]).toBeCloseTo(1 / 61 + 1 / 62, 12);
    expect(fused[2]).toBeCloseTo(2 / 63, 12);
  });
});

describe('sharedRanks', () => {
  it('gives equal people the better rank, also those who are equal but for rounding', () => {
    expect([...sharedRanks([3, 0.3, 9, 0.1 + 0.2, -Infinity])]).toEqual([2, 3, 1, 3, 5]);
    const fused = reciprocalRankFusion([column(1, 2, 3), column(3, 2, 1), column(1, 2, 1)]);
    expect([...sharedRanks(fused)]).toEqual([2, 1, 2]);
  });
});

describe('orderDescending', () => {
  it('puts the highest first and equal values in the order of people', () => {
    const order = orderDescending(column(1, 3, 1, 3));
    expect([...order]).toEqual([1, 3, 0, 2]);
    expect([...ranksOf(order)]).toEqual([3, 1, 4, 2]);
  });
});
