import fc from 'fast-check';
import { tokenize } from './index.js';
import { tokenKey, tokenWeight } from './tokenize.js';

describe('tokenize', () => {
  it.each<[string, readonly string[]]>([
    ['Apples are red.', ['Apples', 'are', 'red', '.']],
    [
      'don’t [link](a_b.md#c)',
      ['don', '’', 't', '[', 'link', ']', '(', 'a', '_', 'b', '.', 'md', '#', 'c', ')'],
    ],
    ['v1.2 costs €15', ['v1', '.', '2', 'costs', '€', '15']],
    ['北京大学', ['北', '京', '大', '学']],
    ['用Wellspring写', ['用', 'Wellspring', '写']],
    ['カタカナー、ひらがな', ['カ', 'タ', 'カ', 'ナ', 'ー', '、', 'ひ', 'ら', 'が', 'な']],
    ['회의 시작', ['회', '의', '시', '작']],
    ['Привет мир', ['Привет', 'мир']],
    ['cafe\u0301 हिन्दी', ['cafe\u0301', 'हिन्दी']],
    ['𠮷野家 𝔸𝔹 😀👍', ['𠮷', '野', '家', '𝔸𝔹', '😀', '👍']],
    ['a\u00a0b\u3000c\ufeffd\u200be', ['a', 'b', 'c', 'd', '\u200b', 'e']],
    ['\ud800x\udc00', ['\ud800', 'x', '\udc00']],
    ['', []],
    [' \n\t', []],
  ])('%j', (text, tokens) => {
    expect(tokenize(text)).toEqual(tokens);
  });

  it('keeps every non-blank character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tokenize(text).join('')).toBe(text.replace(/\s+/g, ''));
      }),
    );
  });

  it('gives the same tokens when blanks are added around them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const tokens = tokenize(text);
        // A mark that stands alone joins a word in front of it; blanks keep them apart.
        fc.pre(!/\p{M}/u.test(text));
        expect(tokenize(tokens.join(' '))).toEqual(tokens);
      }),
    );
  });
});

describe('tokenKey', () => {
  it('folds case and composition and nothing else', () => {
    expect(tokenKey('API')).toBe('api');
    expect(tokenKey('Cafe\u0301')).toBe(tokenKey('CAF\u00c9'));
    expect(tokenKey('体')).not.toBe(tokenKey('體'));
  });
});

describe('tokenWeight', () => {
  it.each([
    ['word', 1],
    ['v2', 1],
    ['2nd', 1],
    ['École', 1],
    ['中', 0.6],
    ['𠮷', 0.6],
    ['2024', 0.5],
    ['٣', 0.5],
    ['|', 0.1],
    ['😀', 0.1],
  ])('%s weighs %d', (token, weight) => {
    expect(tokenWeight(token)).toBe(weight);
  });
});
