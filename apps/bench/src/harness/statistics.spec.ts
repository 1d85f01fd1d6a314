import { median, summaryOf } from './statistics.js';

describe('the median', () => {
  it('is the middle figure, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 9, 2])).toBe(9);
  });

  it('of an even number is the mean of the middle two', () => {
    expect(median([4, 1, 3, 100])).toBe(3.5);
  });

  it('leaves its input alone', () => {
    const figures = [3, 1, 2];
    median(figures);
    expect(figures).toEqual([3, 1, 2]);
  });

  it('of nothing is an error', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('a summary', () => {
  it('says how far the figures lie apart', () => {
    expect(summaryOf([5, 1, 2])).toEqual({ median: 2, least: 1, most: 5 });
  });
});
