import fc from 'fast-check';
import { POSITION_STEP, positionBetween, renumberedPositions, wouldMakeCycle } from './index.js';

describe('positionBetween', () => {
  it('starts at 0, and goes one step beyond the first and the last', () => {
    expect(positionBetween(null, null)).toBe(0);
    expect(positionBetween(null, 0)).toBe(-POSITION_STEP);
    expect(positionBetween(5, null)).toBe(5 + POSITION_STEP);
    expect(positionBetween(1, 2)).toBe(1.5);
  });

  it('lies strictly between its neighbours or asks for new numbers', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const middle = positionBetween(low, high);
        if (middle === null)
          return low === high || low + (high - low) / 2 === low || low + (high - low) / 2 === high;
        return middle > low && middle < high;
      }),
    );
  });

  it('asks for new numbers after some fifty inserts at the same place, and not before forty', () => {
    let inserts = 0;
    for (let high = POSITION_STEP * 2; ; inserts++) {
      const middle = positionBetween(POSITION_STEP, high);
      if (middle === null) break;
      high = middle;
    }
    expect(inserts).toBeGreaterThan(40);
    expect(inserts).toBeLessThan(70);
  });

  it('refuses neighbours that are out of order', () => {
    expect(() => positionBetween(2, 1)).toThrow('2 before 1');
  });

  it('numbers siblings afresh in their order', () => {
    expect(renumberedPositions(3)).toEqual([1024, 2048, 3072]);
  });
});

describe('wouldMakeCycle', () => {
  const parents: Record<string, string | null> = { a: null, b: 'a', c: 'b', x: 'y', y: 'x' };
  const parentOf = (id: string) => parents[id] ?? null;
  it.each([
    ['a', 'c', true],
    ['a', 'a', true],
    ['c', 'a', false],
    ['b', null, false],
    ['c', 'x', true],
  ])('moving %s below %s: %s', (page, parent, expected) => {
    expect(wouldMakeCycle(page, parent, parentOf)).toBe(expected);
  });
});
