import { tierOf, topCount } from './tiers.js';

describe('tierOf', () => {
  it('draws a band instead of a border', () => {
    expect([1, 0.9, 0.89, 0.5, 0.49, 0.1, 0.09, 0].map(tierOf)).toEqual([1, 1, 2, 2, 3, 3, null, null]);
  });
});

describe('topCount', () => {
  it('is three per cent, at least five, and at most a fifth of a small group', () => {
    expect([0, 1, 10, 24, 156, 986, 36_692].map((count) => topCount(count, 0.03))).toEqual([
      0, 1, 2, 5, 5, 30, 1101,
    ]);
  });

  it('is at most a fifth of those who have mail, so that few recorded mailboxes are not all on top', () => {
    expect([0, 1, 40, 150, 151, 10_000].map((withMail) => topCount(1000, 0.03, withMail))).toEqual([
      0, 1, 8, 30, 30, 30,
    ]);
  });
});
