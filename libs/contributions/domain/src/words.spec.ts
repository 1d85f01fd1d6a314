import { wordsOf } from './index.js';

describe('wordsOf', () => {
  it('counts runs of letters as words, numbers as halves and signs as nothing', () => {
    expect(wordsOf('The pager rings, twice.')).toBe(4);
    expect(wordsOf('- [x] Call 112!')).toBe(2.5);
    expect(wordsOf('3rd v2')).toBe(2);
    expect(wordsOf('| --- | :-: |\n')).toBe(0);
    expect(wordsOf('')).toBe(0);
  });

  it('counts ten characters of Han, kana or Hangul as six words', () => {
    expect(wordsOf('值班手册')).toBe(2.4);
    expect(wordsOf('ひらがなカタカナ한글')).toBe(6);
    expect(wordsOf('值班 pager 24')).toBe(2.7);
  });
});
