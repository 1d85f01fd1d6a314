import { readerDaysOf } from './reader-days.js';

describe('the days of readers', () => {
  it('are the last three whole weeks, the same from Monday to Sunday', () => {
    const of = { from: '2026-11-02', to: '2026-11-22' };
    expect(readerDaysOf(new Date('2026-11-23T00:00:00Z'), 'UTC')).toEqual(of);
    expect(readerDaysOf(new Date('2026-11-29T23:59:00Z'), 'UTC')).toEqual(of);
    expect(readerDaysOf(new Date('2026-11-30T00:00:00Z'), 'UTC').to).toBe('2026-11-29');
  });

  it('are of the zone: it is Monday in Taipei while it is Sunday in London', () => {
    const now = new Date('2026-11-22T20:00:00Z');
    expect(readerDaysOf(now, 'Asia/Taipei').to).toBe('2026-11-22');
    expect(readerDaysOf(now, 'Europe/London').to).toBe('2026-11-15');
  });
});
