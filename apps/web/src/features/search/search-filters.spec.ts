import { EMPTY_SEARCH } from './search-address.js';
import { searchFilters } from './search-filters.js';

const now = new Date(2026, 10, 22, 15, 30);
const limits = (since: string | null, until: string | null) => {
  const filters = searchFilters({ ...EMPTY_SEARCH, since, until }, now);
  return [filters.publishedSince, filters.publishedUntil];
};
const localMidnight = (year: number, month: number, day: number) =>
  new Date(year, month - 1, day).toISOString();

describe('the days of a search', () => {
  it('go from the beginning of the first to the end of the last, by this clock', () => {
    expect(limits('2026-11-01', '2026-11-30')).toEqual([
      localMidnight(2026, 11, 1),
      localMidnight(2026, 12, 1),
    ]);
    expect(limits(null, null)).toEqual([null, null]);
  });

  it('count stretches back from today, the same all day long', () => {
    expect(limits('7d', null)).toEqual([localMidnight(2026, 11, 15), null]);
    expect(limits('30d', null)).toEqual([localMidnight(2026, 10, 23), null]);
    expect(limits('1y', null)).toEqual([localMidnight(2025, 11, 22), null]);
  });
});
