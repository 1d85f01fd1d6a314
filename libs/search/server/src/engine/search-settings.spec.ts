import { searchSettings, synonymsOf } from './search-settings.js';

describe('synonymsOf', () => {
  it('leads from each member of a group to all others, as written and folded', () => {
    expect(synonymsOf([['PTO', 'paid time off']])).toEqual({
      pto: ['paid time off'],
      'paid time off': ['pto'],
    });
    const found = synonymsOf([['搜尋', '检索']]);
    expect(found['检索']).toEqual(['搜尋', '搜索']);
    expect(found['搜索']).toContain('检索');
  });

  it('joins groups that share a member, and drops empty words', () => {
    expect(
      synonymsOf([
        ['a1', 'b1'],
        ['a1', 'c1'],
        ['', 'd1'],
      ]),
    ).toMatchObject({ a1: ['b1', 'c1'] });
    expect(synonymsOf([['', 'd1']])).toEqual({});
  });
});

describe('searchSettings', () => {
  it('says of every searched field in which languages it is', () => {
    const { searchableAttributes, localizedAttributes } = searchSettings([]);
    const localized = (localizedAttributes ?? []).flatMap((rule) => rule.attributePatterns ?? []);
    expect([...localized].sort()).toEqual([...(searchableAttributes ?? [])].sort());
  });
});
