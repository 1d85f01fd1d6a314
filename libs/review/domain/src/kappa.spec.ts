import { cohenKappa } from './kappa.js';

const pairs = (counts: readonly [string, string, number][]) =>
  counts.flatMap(([a, b, count]) => Array.from({ length: count }, () => [a, b] as const));

describe('agreement of two reviewers', () => {
  it('is Cohen’s kappa', () => {
    // The usual example of 50 proposals: 35 agreed, .5 expected by chance.
    const kappa = cohenKappa(
      pairs([
        ['good', 'good', 20],
        ['good', 'bad', 5],
        ['bad', 'good', 10],
        ['bad', 'bad', 15],
      ]),
    );
    expect(kappa?.value).toBeCloseTo(0.4, 10);
    expect(kappa?.low).toBeCloseTo(0.146, 3);
    expect(kappa?.high).toBeCloseTo(0.654, 3);
  });
  it('falls below zero where they contradict each other', () => {
    expect(
      cohenKappa(
        pairs([
          ['good', 'bad', 10],
          ['bad', 'good', 10],
        ]),
      )?.value,
    ).toBe(-1);
  });
  it('has no value where chance explains everything, or without items', () => {
    expect(cohenKappa(pairs([['good', 'good', 30]]))).toBeNull();
    expect(cohenKappa([])).toBeNull();
  });
});
