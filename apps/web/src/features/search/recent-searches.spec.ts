import { forgetSearches, keepSearch, recentSearches } from './recent-searches.js';

/** What a browser's storage does of what is used here. */
function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('recent searches', () => {
  beforeEach(() =>
    Object.defineProperty(globalThis, 'localStorage', { value: storage(), configurable: true }),
  );

  it('are the newest first, each once, and at most six', () => {
    for (const query of ['a', 'b', 'c', 'd', 'e', 'f', 'g', ' A ', '  ']) keepSearch('p1', query);
    expect(recentSearches('p1')).toEqual(['A', 'g', 'f', 'e', 'd', 'c']);
  });

  it('belong to one person and can be forgotten', () => {
    keepSearch('p1', 'mine');
    keepSearch('p2', 'yours');
    forgetSearches('p1');
    expect([recentSearches('p1'), recentSearches('p2')]).toEqual([[], ['yours']]);
  });

  it('are none where something else was kept', () => {
    localStorage.setItem('wellspring.searches.p1', '{"not":"a list"');
    expect(recentSearches('p1')).toEqual([]);
    localStorage.setItem('wellspring.searches.p1', '{"not":"a list"}');
    expect(recentSearches('p1')).toEqual([]);
  });
});
