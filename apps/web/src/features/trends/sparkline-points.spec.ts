import { sparklinePoints } from './sparkline-points.js';

describe('a sparkline', () => {
  it('runs from left to right, zero at the bottom and the most at the top', () => {
    expect(sparklinePoints([0, 5, 10])).toEqual([
      [2.5, 15.5],
      [28, 9],
      [53.5, 2.5],
    ]);
  });

  it('lies at the bottom where nothing was', () => {
    expect(sparklinePoints([0, 0]).map(([, y]) => y)).toEqual([15.5, 15.5]);
    expect(sparklinePoints([])).toEqual([]);
  });
});
