import { foldedFrom, type StoredPart } from './folded-parts.js';

describe('the parts of a state', () => {
  /** Saves of so many bytes each, one after the other; what is stored then and how much was written for it. */
  function save(sizes: readonly number[]): { parts: StoredPart[]; writtenBytes: number } {
    let parts: StoredPart[] = [];
    let writtenBytes = 0;
    sizes.forEach((_, n) => {
      const bytesAfter = (after: number) => sizes.slice(after, n + 1).reduce((sum, bytes) => sum + bytes, 0);
      const { afterNumber, content } = foldedFrom(parts, n, (after) => new Uint8Array(bytesAfter(after)));
      writtenBytes += content.length;
      parts = [
        ...parts.filter((part) => part.upToNumber <= afterNumber),
        { upToNumber: n + 1, bytes: content.length },
      ];
    });
    return { parts, writtenBytes };
  }

  it('are few after many saves, and each byte was written only so often', () => {
    const { parts, writtenBytes } = save(new Array<number>(5_000).fill(100));
    expect(parts.at(-1)?.upToNumber).toBe(5_000);
    expect(parts.reduce((sum, part) => sum + part.bytes, 0)).toBe(500_000);
    expect(parts.length).toBeLessThan(14);
    expect(writtenBytes).toBeLessThan(500_000 * 14);
  });

  it('leave a large one alone when little comes behind it', () => {
    expect(save([1_000_000, 100]).parts).toEqual([
      { upToNumber: 1, bytes: 1_000_000 },
      { upToNumber: 2, bytes: 100 },
    ]);
  });

  it('become one when something large follows', () => {
    expect(save([100, 300, 1_000]).parts).toEqual([{ upToNumber: 3, bytes: 1_400 }]);
  });
});
