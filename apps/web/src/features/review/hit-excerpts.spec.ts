import { hitExcerpts } from './hit-excerpts.js';

describe('An excerpt around a hit', () => {
  it('shows the found words with what stands around them', () => {
    const text = `${'a'.repeat(100)} call 0912-345-678 now`;
    const start = text.indexOf('0912');
    const [excerpt] = hitExcerpts(text, [{ start, end: start + 12 }]);
    expect(excerpt).toEqual({
      before: `${'a'.repeat(54)} call `,
      found: '0912-345-678',
      after: ' now',
      isCutBefore: true,
      isCutAfter: false,
    });
  });

  it('cuts a hit that is the whole text', () => {
    const [excerpt] = hitExcerpts('字'.repeat(500), [{ start: 0, end: 500 }]);
    expect(excerpt?.found).toBe(`${'字'.repeat(200)}…`);
    expect(excerpt?.after).toBe('');
  });

  it('leaves out places of another text', () => {
    expect(hitExcerpts('short', [{ start: 3, end: 90 }])).toEqual([]);
  });

  it('ends with what can be read, and leaves out what is but line ends', () => {
    const text = 'one\n\ntest test\n\n';
    const [excerpt, ...others] = hitExcerpts(text, [
      { start: 3, end: text.length },
      { start: 3, end: 5 },
    ]);
    expect(excerpt).toMatchObject({ before: 'one\n\n', found: 'test test', after: '' });
    expect(others).toEqual([]);
  });

  it('never cuts a letter in half', () => {
    const text = `${'😀'.repeat(61)}x${'😀'.repeat(61)}`;
    const [excerpt] = hitExcerpts(text, [{ start: 122, end: 123 }]);
    expect(() => encodeURIComponent(`${excerpt?.before ?? ''}${excerpt?.after ?? ''}`)).not.toThrow();
  });
});
