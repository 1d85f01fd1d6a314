import {
  countFilters,
  EMPTY_SEARCH,
  isNarrowed,
  readSearchAddress,
  searchParams,
  searchPath,
  toggled,
  withoutFilters,
} from './search-address.js';

const read = (params: string) => readSearchAddress(new URLSearchParams(params));

describe('search addresses', () => {
  it('come back as they were', () => {
    const address = {
      ...{ query: '差旅 報銷 & more', spaceKeys: ['HR', 'IT'], labels: ['a&b', '流程'], authorIds: ['p1'] },
      ...{ languages: ['zh-Hant'], care: ['VERIFIED' as const], since: '30d', until: '2026-11-30' },
      ...{ sort: 'NEWEST' as const, page: 3 },
    };
    expect(readSearchAddress(searchParams(address))).toEqual(address);
  });

  it('leave out what is not set', () => {
    expect(searchPath({})).toBe('/search');
    expect(searchPath({ query: 'a b' })).toBe('/search?q=a+b');
    expect(read('q=%20&space=&page=1')).toEqual(EMPTY_SEARCH);
  });

  it('pass over what makes no sense', () => {
    const nonsense = 'care=loved&sort=random&since=yesterday&until=2026-02-30&page=';
    for (const page of ['0', '-1', '1.5', 'two', '1e9', 'NaN'])
      expect(read(nonsense + page)).toEqual(EMPTY_SEARCH);
  });

  it('know whether they narrow, and forget it without losing words and order', () => {
    expect(isNarrowed(read('q=a&sort=title&page=2'))).toBe(false);
    expect(isNarrowed(read('care=none'))).toBe(true);
    expect(isNarrowed(read('since=7d'))).toBe(true);
    expect(countFilters(read('space=HR&space=IT&care=none&since=7d&until=2026-11-30'))).toBe(4);
    expect(searchPath(withoutFilters(read('q=a&space=HR&since=7d&sort=title&page=2')))).toBe(
      '/search?q=a&sort=title',
    );
  });

  it('begin at the first page when a value comes or goes', () => {
    const second = read('q=a&space=HR&page=2');
    expect(searchPath(toggled(second, 'spaceKeys', 'IT'))).toBe('/search?q=a&space=HR&space=IT');
    expect(searchPath(toggled(second, 'spaceKeys', 'HR'))).toBe('/search?q=a');
  });
});
