import { filterVariables, isFiltered, readFilter, writeFilter } from './history-filter.js';

const ID = '01a2025c-5c75-73e9-8d6d-58061f457c3d';

describe('the filter of a history', () => {
  it('comes back from its own address', () => {
    const filter = { authorId: ID, from: '2026-03-01', until: '2026-03-31' };
    expect(readFilter(writeFilter(filter))).toEqual(filter);
    expect(isFiltered(filter)).toBe(true);
  });

  it('leaves out what is no day and no id', () => {
    const filter = readFilter(new URLSearchParams('author=x&from=2026-13-01&until=yesterday'));
    expect(filter).toEqual({ authorId: null, from: null, until: null });
    expect(isFiltered(filter)).toBe(false);
  });

  it('takes in both days whole', () => {
    const { since, before } = filterVariables({ authorId: null, from: '2026-03-01', until: '2026-03-01' });
    expect(Date.parse(before ?? '') - Date.parse(since ?? '')).toBe(24 * 3_600_000);
    expect(new Date(since ?? '').getHours()).toBe(0);
  });
});
