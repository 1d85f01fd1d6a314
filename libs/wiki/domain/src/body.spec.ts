import { BODY_MAX_BYTES, bodyHash, bodyProblem } from './index.js';

describe('bodyHash', () => {
  it('is SHA-256 of the UTF-8 bytes', () => {
    // FIPS 180-4 test vector "abc".
    expect(Buffer.from(bodyHash('abc')).toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(bodyHash('請假')).toHaveLength(32);
    expect(bodyHash('a\n')).not.toEqual(bodyHash('a\r\n'));
  });
});

describe('bodyProblem', () => {
  it('takes blank texts, tabs, line breaks, every script, and texts of exactly the largest size', () => {
    expect(bodyProblem('')).toBeNull();
    expect(bodyProblem('a\tb\r\n請假 😀 שלום')).toBeNull();
    expect(bodyProblem('x'.repeat(BODY_MAX_BYTES))).toBeNull();
  });

  it('counts bytes, not characters', () => {
    expect(bodyProblem('假'.repeat(BODY_MAX_BYTES / 3 + 1))?.code).toBe('too-long');
    expect(bodyProblem('x'.repeat(BODY_MAX_BYTES + 1))?.message).toContain('2097153 bytes');
  });

  it('refuses half characters and NUL and says where', () => {
    expect(bodyProblem('ab\udc00')).toEqual({
      code: 'broken-unicode',
      message: 'The text is broken Unicode: half a character (U+DC00) at position 3.',
    });
    expect(bodyProblem('a\0')?.code).toBe('nul-character');
  });
});
