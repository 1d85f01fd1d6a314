import { LABEL_MAX_CHARS, labelProblem, normaliseLabel } from './label.js';

describe('labels', () => {
  it('are the same whatever their case, width, blanks and number sign', () => {
    const forms = ['On Call', ' on  call ', '#ON CALL', 'Ｏｎ　Ｃａｌｌ', 'on\u200b call'];
    expect(new Set(forms.map(normaliseLabel))).toEqual(new Set(['on call']));
    expect(normaliseLabel('報銷')).toBe('報銷');
  });

  it('can be as long as they may be, and not blank', () => {
    expect(labelProblem('長'.repeat(LABEL_MAX_CHARS))).toBeNull();
    expect(labelProblem('長'.repeat(LABEL_MAX_CHARS + 1))?.code).toBe('too-long');
    expect(labelProblem(' # ')?.code).toBe('blank');
  });

  it('have no characters that reverse or control what follows, and no halves of characters', () => {
    expect(labelProblem('a\u202egpj.exe')?.code).toBe('bidi-control');
    expect(labelProblem('a\u0007b')?.code).toBe('control-character');
    expect(labelProblem('\ud800')?.code).toBe('broken-unicode');
    expect(labelProblem('<script>alert(1)</script>')).toBeNull();
  });
});
