import fc from 'fast-check';
import { align } from './align.js';

/** The naive twin: the whole table of longest common subsequences. */
function longestCommon(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    b.forEach((y, j) => next.push(x === y ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0)));
    row = next;
  }
  return row[b.length] ?? 0;
}

const pairsOf = (partners: Int32Array) => [...partners].flatMap((i, j) => (i < 0 ? [] : [[i, j] as const]));

describe('align', () => {
  it('finds a longest common subsequence', () => {
    const small = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 30 });
    fc.assert(
      fc.property(small, small, (a, b) => {
        const pairs = pairsOf(align(a, b));
        expect(pairs).toHaveLength(longestCommon(a, b));
        pairs.forEach(([i, j], n) => {
          expect(a[i]).toBe(b[j]);
          expect(i).toBeGreaterThan(pairs[n - 1]?.[0] ?? -1);
        });
      }),
    );
  });

  it('gives each element of equal sequences its own place', () => {
    expect([...align([7, 7, 7], [7, 7, 7])]).toEqual([0, 1, 2]);
    expect([...align([], [1])]).toEqual([-1]);
    expect([...align([1], [])]).toEqual([]);
  });

  it('goes by what is unique on both sides when the two are far apart', () => {
    const noise = (from: number) => Array.from({ length: 600 }, (_, i) => from + i);
    const a = [...noise(1000), 1, 2, 3, ...noise(2000), 4];
    const b = [...noise(5000), 1, 2, 3, ...noise(6000), 4, 9];
    const partners = align(a, b);
    expect([partners[600], partners[601], partners[602], partners[1203]]).toEqual([600, 601, 602, 1203]);
    expect(partners.filter((i) => i >= 0)).toHaveLength(4);
  });

  it('stays fast on long sequences that have everything and nothing in common', () => {
    const a = Array.from({ length: 30_000 }, (_, i) => (i * 7919) % 50);
    const b = Array.from({ length: 30_000 }, (_, i) => (i * 104_729) % 47);
    const started = process.hrtime.bigint();
    align(a, b);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(1500);
  });
});
