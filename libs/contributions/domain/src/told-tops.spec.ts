import fc from 'fast-check';
import { tellableTops } from './told-tops.js';

describe('tops that can be told', () => {
  it('leave out one to four people, and what lies four or fewer below or beside', () => {
    const asked = [10, 6, 5, 2, 1, 46].map((count) => ({ count, contributors: 50 }));
    // The top 6 lies four below the top 10, the top 5 five; 46 leaves four people.
    expect(tellableTops(asked)).toEqual([true, false, true, false, false, false]);
  });

  it('are the same for two denominators whose first people are the same', () => {
    const asked = [
      { count: 6, contributors: 60 },
      { count: 5, contributors: 60 },
      { count: 6, contributors: 58 },
    ];
    expect(tellableTops(asked)).toEqual([true, false, true]);
  });

  it('say everything of everybody', () => {
    expect(tellableTops([{ count: 3, contributors: 3 }])).toEqual([true]);
  });

  it('never differ by one to four people', () => {
    const tops = fc.array(
      fc.record({ count: fc.integer({ min: 1, max: 60 }), contributors: fc.constant(60) }),
    );
    fc.assert(
      fc.property(tops, (asked) => {
        const told = tellableTops(asked);
        const counts = [0, 60, ...asked.filter((_, at) => told[at]).map(({ count }) => count)];
        for (const a of counts) for (const b of counts) expect([1, 2, 3, 4]).not.toContain(Math.abs(a - b));
      }),
    );
  });
});
