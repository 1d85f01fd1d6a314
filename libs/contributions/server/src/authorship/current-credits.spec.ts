import { decodeCredits, encodeCredits } from './current-credits.js';

const source = {
  pageId: '01a2025c-5c75-73e9-8d6d-58061f457c3d',
  authorId: '01a2025c-5c75-73e9-8d6d-58061f457c3e',
  revisionNumber: 300,
  copiedByNumber: 4,
};

describe('the stored credits of a page', () => {
  it('come back as they were, copied passages included', () => {
    const credits = { runs: Int32Array.of(12, 0, 1, -1, 70_000, 5, 3, 1_999), sources: [source] };
    expect(decodeCredits(encodeCredits(credits))).toEqual(credits);
  });

  it('take a few bytes a run', () => {
    const runs = new Int32Array(2000).map((_, i) => (i % 2 === 0 ? 40 : i));
    expect(encodeCredits({ runs, sources: [] }).length).toBeLessThan(3100);
  });

  it('say when they are cut off or of another form', () => {
    const bytes = encodeCredits({ runs: Int32Array.of(1, 0), sources: [source] });
    expect(() => decodeCredits(bytes.subarray(0, bytes.length - 1))).toThrow('end early');
    expect(() => decodeCredits(Uint8Array.of(9))).toThrow('form 9');
  });
});
