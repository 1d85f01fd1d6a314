import { shareOfLowest } from './share-of-lowest.js';

const curve = [
  { peopleRatio: 0, shareRatio: 0 },
  { peopleRatio: 0.8, shareRatio: 0.2 },
  { peopleRatio: 1, shareRatio: 1 },
];

describe('shareOfLowest', () => {
  it('reads points and what lies between them', () => {
    expect(shareOfLowest(curve, 0.8)).toBeCloseTo(0.2);
    expect(shareOfLowest(curve, 0.4)).toBeCloseTo(0.1);
    expect(shareOfLowest(curve, 0.9)).toBeCloseTo(0.6);
    expect(shareOfLowest(curve, 0)).toBe(0);
    expect(shareOfLowest(curve, 1)).toBe(1);
  });

  it('gives everything to an empty curve', () => {
    expect(shareOfLowest([], 0.5)).toBe(1);
  });
});
