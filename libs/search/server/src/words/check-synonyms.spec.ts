import { problemOfWords, synonymKey, tidyWords } from './check-synonyms.js';
import { suggestedGroups } from './starter-synonyms.js';

const codeOf = (...words: string[]) => problemOfWords(tidyWords(words))?.code ?? null;

describe('a group of synonyms', () => {
  it('has 2 to 20 words of at most 100 characters with a letter or digit', () => {
    expect(codeOf('PTO', 'paid time off')).toBeNull();
    expect(codeOf('PTO', '  ')).toBe('TOO_FEW_WORDS');
    expect(codeOf(...Array.from({ length: 21 }, (_, at) => `word ${at}`))).toBe('TOO_MANY_WORDS');
    expect(codeOf('PTO', 'x'.repeat(101))).toBe('WORD_TOO_LONG');
    expect(codeOf('PTO', '!!')).toBe('WORD_WITHOUT_LETTERS');
  });

  it('names the word that stands in it twice, whatever its case', () => {
    expect(problemOfWords(['PTO', 'leave', 'pto'])).toMatchObject({ code: 'WORD_TWICE', word: 'pto' });
  });

  it('may have both scripts, and has to have more than one word in two scripts', () => {
    expect(codeOf('搜尋', '搜索', '检索')).toBeNull();
    expect(codeOf('檢索', '检索')).toBe('SAME_ALREADY');
  });

  it('is kept tidy: no blanks around, one between, no control characters', () => {
    expect(tidyWords([' paid \n time\u0000off ', '\u0007'])).toEqual(['paid time off']);
  });

  it('is suggested until one of its words is taken', () => {
    const all = suggestedGroups(new Set());
    expect(all.every((group) => problemOfWords(group) === null)).toBe(true);
    expect(new Set(all.flat().map(synonymKey)).size).toBeGreaterThan(all.length);
    const left = suggestedGroups(new Set([synonymKey('檢索')]));
    expect(left).toHaveLength(all.length - 1);
    expect(left.flat()).not.toContain('搜索');
  });
});
