import { withoutLookAlikes } from './look-alikes.js';
import { edit, foundBy, newPage } from './testing/rule-builders.js';
import { unmaskedText } from './unmasked-text.js';

const word = (text: string) => ({ kind: 'words', words: [text] });
const expression = (text: string) => ({ kind: 'expression', expression: text });

describe('a masked word', () => {
  it.each<[string, string]>([
    ['a Cyrillic letter', 'sесret'],
    ['a Cyrillic capital', 'SЕCRЕT'],
    ['a Greek letter', 'secrεt'.replace('ε', 'е')],
    ['an Armenian letter', 'ѕecret'],
    ['full-width letters', 'ｓｅｃｒｅｔ'],
    ['letters of formulas', '𝐬𝐞𝐜𝐫𝐞𝐭'],
    ['letters in squares', '🅂🄴🄲🅁🄴🅃'],
    ['letters in circles', 'ⓢⓔⓒⓡⓔⓣ'],
    ['a raised letter', 'secreᵗ'],
    ['a zero-width sign', 'se\u200bcret'],
    ['a soft hyphen and a Cyrillic letter', 's\u00adесret'],
  ])('with %s is found by words and by expressions, where it stands', (_, masked) => {
    const text = `Before, a ${masked} thing.`;
    expect(foundBy(word('secret'), newPage(text))).toEqual([masked]);
    expect(foundBy(expression('\\bsecret\\b'), newPage(text))).toEqual([masked]);
    expect(foundBy(expression('s.?ecret'), newPage(text))).toEqual([masked]);
  });

  it('is found where one sign stands for several letters, or several for one', () => {
    expect(foundBy(word('office'), newPage('The oﬃce is open'))).toEqual(['oﬃce']);
    expect(foundBy(expression('caf\\x{e9}'), newPage('A cafe\u0301 here'))).toEqual(['cafe\u0301']);
    expect(foundBy(word('café'), newPage('A cafe\u0301 here'))).toEqual(['cafe\u0301']);
    expect(foundBy(word('ガス'), newPage('都市ｶﾞｽの'))).toEqual(['ｶﾞｽ']);
    expect(foundBy(expression('10kg'), newPage('Up to １０㎏.'))).toEqual(['１０㎏']);
    expect(foundBy(expression('fice'), newPage('The oﬃce'))).toEqual(['ﬃce']);
    expect(foundBy(expression('of'), newPage('The oﬃce'))).toEqual(['oﬃ']);
  });

  it('is one place and not two', () => {
    expect(foundBy(word('ｓｅｃｒｅｔ'), newPage('a ｓｅｃｒｅｔ'))).toEqual(['ｓｅｃｒｅｔ']);
    expect(foundBy(expression('[a-z]ecret'), newPage('secret and sесret'))).toEqual(['secret', 'sесret']);
  });

  it('that stood there before is nobody’s', () => {
    expect(foundBy(word('secret'), edit('A sесret. Old.', 'A sесret! Old.'))).toEqual([]);
    expect(foundBy(word('secret'), edit('A secret. Old.', 'A sесret! Old.'))).toEqual([]);
  });

  it('is found in a title', () => {
    expect(foundBy(word('secret'), newPage('Text', 'My sесret'))).toEqual(['sесret']);
  });
});

describe('a text as it reads', () => {
  it('is none where nothing is masked', () => {
    for (const text of ['Plain.', '標點，「不算」……①'.slice(0, 9), 'schön, naïve', '비밀', '', '🐀 ok'])
      expect(unmaskedText(text)).toBeNull();
  });

  it('leaves languages alone that have these letters', () => {
    for (const text of ['Съешь ещё этих мягких булок', 'Ξεσκεπάζω την ψυχοφθόρα', 'Բարեւ ձեզ'])
      expect(unmaskedText(text)?.text ?? text).toBe(text);
  });

  it('leads every place back into the original', () => {
    const original = 'ａ\u200b oﬃce 𝐬𝐞c ｶﾞ sесret 🅂 end';
    const read = unmaskedText(original);
    expect(read?.text).toBe('a office sec ガ secret S end');
    const places = Array.from(
      { length: (read?.text.length ?? 0) + 1 },
      (_, at) => read?.originalOf(at) ?? -1,
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.at(-1)).toBe(original.length);
    expect(original.slice(places.at(-4))).toBe('end');
  });

  it('has a Latin letter for each look-alike of a mixed word, unit for unit', () => {
    expect(withoutLookAlikes('раураl')).toBe('paypal');
    expect(withoutLookAlikes('раура')).toBe('раура');
  });
});
