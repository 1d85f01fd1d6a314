import fc from 'fast-check';
import {
  normaliseSummary,
  normaliseTitle,
  slugOf,
  spaceKeyProblem,
  summaryProblem,
  titleProblem,
} from './index.js';

describe('normaliseTitle', () => {
  it('composes, trims and makes blanks one', () => {
    expect(normaliseTitle('  Cafe\u0301 \u00a0  menu\t')).toBe('Café menu');
  });

  it('makes titles that look the same the same', () => {
    expect(normaliseTitle('On\u200bboarding\ufeff')).toBe('Onboarding');
    expect(normaliseTitle('家 👩‍👩‍👧')).toBe('家 👩‍👩‍👧');
  });

  it('is stable: a second pass changes nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (title) => normaliseTitle(normaliseTitle(title)) === normaliseTitle(title),
      ),
    );
  });
});

describe('titleProblem', () => {
  it.each([
    ['', 'blank'],
    [' \u200b\t', 'blank'],
    ['a\ud800b', 'broken-unicode'],
    ['a\0b', 'nul-character'],
    ['a\u0007b', 'control-character'],
    ['invoice\u202Efdp.exe', 'bidi-control'],
    ['a\u2067b', 'bidi-control'],
    ['x'.repeat(256), 'too-long'],
  ])('refuses %j as %s', (title, code) => {
    expect(titleProblem(title)?.code).toBe(code);
  });

  it.each(['請假規定', 'x'.repeat(255), 'שלום', 'a\nb', '../../etc/passwd'])('takes %j', (title) => {
    expect(titleProblem(title)).toBeNull();
  });

  it('names the character that it refuses', () => {
    expect(titleProblem('a\u202eb')?.message).toContain('U+202E');
  });
});

describe('summaries', () => {
  it('are refused with line breaks or when too long, and may be blank', () => {
    expect(summaryProblem('')).toBeNull();
    expect(summaryProblem('fix typo')).toBeNull();
    expect(summaryProblem('a\nb')?.code).toBe('control-character');
    expect(summaryProblem('x'.repeat(501))?.code).toBe('too-long');
  });

  it('from imports become one line that fits, with no half character at the cut', () => {
    expect(normaliseSummary('Merge branch\n\n* a\r\n* b ')).toBe('Merge branch * a * b');
    const cut = normaliseSummary('x'.repeat(498) + '😀😀');
    expect(cut).toBe(`${'x'.repeat(498)}…`);
    expect(summaryProblem(cut)).toBeNull();
  });
});

describe('spaceKeyProblem', () => {
  it.each(['HANDBOOK', 'HR', 'A-1_B'])('takes %s', (key) => expect(spaceKeyProblem(key)).toBeNull());
  it.each(['', 'A', 'hr', '1A', 'A/B', 'Ä1', 'A'.repeat(33), 'AB\n'])('refuses %j', (key) => {
    expect(spaceKeyProblem(key)?.code).toBe('bad-space-key');
  });
});

describe('slugOf', () => {
  it.each([
    ['Leave of absence (2024)', 'leave-of-absence-2024'],
    ['請假 規定：第 3 版', '請假-規定-第-3-版'],
    ['../../etc/passwd', 'etc-passwd'],
    ['🙂', 'page'],
    ['Straße & Café', 'straße-café'],
  ])('makes %j into %s', (title, slug) => expect(slugOf(title)).toBe(slug));

  it('is always safe in an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) =>
        /^[\p{L}\p{N}\p{M}]([\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u.test(slugOf(title)),
      ),
    );
  });
});
