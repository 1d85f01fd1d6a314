import fc from 'fast-check';
import { withLineBreaksOf, withPlainLineBreaks } from './line-breaks.js';

describe('line breaks', () => {
  it('come back for an untouched text, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '\r\n', '\n', '\r', ' '), { maxLength: 30 });
    fc.assert(
      fc.property(text, (parts) => {
        const before = parts.join('');
        expect(withLineBreaksOf(before, withPlainLineBreaks(before))).toBe(before);
      }),
    );
  });

  it('stay above and below a change', () => {
    expect(withLineBreaksOf('a\r\nb\nc\r\nd', 'a\nX\nc\nd')).toBe('a\r\nX\r\nc\r\nd');
    expect(withLineBreaksOf('a\r\nb\r\n', 'a\nb\nc\n')).toBe('a\r\nb\r\nc\r\n');
    expect(withLineBreaksOf('a\nb', 'a\nb\nc')).toBe('a\nb\nc');
  });
});
