import { coveragePoints, shownBudgets, toldBudgets } from './coverage-points.js';

const random = [
  { mean: 0.1, low: 0.05, high: 0.2 },
  { mean: 0.2, low: 0.1, high: 0.3 },
];

describe('coveragePoints', () => {
  it('put every order of one budget together, and nothing where an order has ended', () => {
    expect(
      coveragePoints([1, 2], { greedy: [0.3, 0.5], ranking: [0.3, 0.4], management: [0.15], random }),
    ).toEqual([
      { budget: 1, greedy: 0.3, ranking: 0.3, management: 0.15, random: 0.1, band: [0.05, 0.2] },
      { budget: 2, greedy: 0.5, ranking: 0.4, management: null, random: 0.2, band: [0.1, 0.3] },
    ]);
  });
});

describe('toldBudgets', () => {
  it('leave out those at which somebody was taken out of the curve', () => {
    const curves = { greedy: [null, 0.5], ranking: [null, 0.4], management: null, random };
    expect(toldBudgets(coveragePoints([1, 2], curves))).toEqual([2]);
    expect(toldBudgets(coveragePoints([], curves))).toEqual([]);
  });
});

describe('shownBudgets', () => {
  it('have round numbers and the last one', () => {
    expect(shownBudgets(Array.from({ length: 14 }, (_, at) => at + 1))).toEqual([1, 2, 3, 5, 10, 14]);
    expect(shownBudgets([])).toEqual([]);
  });
});
