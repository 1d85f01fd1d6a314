import { parseSearch } from '../query/parse-search.js';
import { synonymsIn } from './folded-synonyms.js';
import { searchTerms } from './search-terms.js';

const GROUPS = [
  ['PTO', 'paid time off'],
  ['搜尋', '檢索'],
  ['人事', 'HR'],
];
const surfacesOf = (text: string) =>
  Object.fromEntries(
    searchTerms(parseSearch(text), { synonyms: GROUPS, asYouType: false }).map((term) => [
      term.folded,
      term.surfaces,
    ]),
  );

describe('synonyms in a query', () => {
  it('are found as whole words, Chinese ones anywhere, in either script', () => {
    expect(synonymsIn('the pto policy', GROUPS)).toEqual([
      { found: ['pto'], members: ['pto', 'paid time off'] },
    ]);
    expect(synonymsIn('ptosis', GROUPS)).toEqual([]);
    expect(synonymsIn('怎么搜索文档', GROUPS)).toEqual([{ found: ['搜索'], members: ['搜索', '检索'] }]);
  });

  it('stand for the word, and for each word of a phrase', () => {
    expect(surfacesOf('PTO')).toEqual({ pto: ['pto', 'paid time off'] });
    expect(surfacesOf('paid time')).toEqual({ paid: ['paid'], time: ['time'] });
    expect(surfacesOf('paid time off')).toMatchObject({ paid: ['paid', 'pto'], time: ['time', 'pto'] });
  });

  it('do not stand for words that only have their characters next to each other', () => {
    expect(Object.values(surfacesOf('个人事务')).flat()).not.toContain('hr');
  });

  it('cost little with as many groups as there may be', () => {
    const many = Array.from({ length: 2_000 }, (_, n) => ['甲乙丙', 'b', 'c d'].map((word) => `${word}${n}`));
    synonymsIn('first', many);
    const begun = performance.now();
    for (let n = 0; n < 20; n++) synonymsIn('how do i reset my password 忘记密码', many);
    expect((performance.now() - begun) / 20).toBeLessThan(20);
  });
});
