import { dayAfterMonths, dayOf, noonOf } from './care-days.js';

describe('days of a verification', () => {
  it('are calendar days on this device', () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
    expect(new Date(noonOf('2026-01-05')).getDate()).toBe(5);
  });
  it('come some months later on the same day, or on the last of a shorter month', () => {
    expect(dayAfterMonths(new Date(2026, 10, 22), 3)).toBe('2027-02-22');
    expect(dayAfterMonths(new Date(2026, 7, 31), 6)).toBe('2027-02-28');
    expect(dayAfterMonths(new Date(2026, 11, 31), 12)).toBe('2027-12-31');
  });
});
