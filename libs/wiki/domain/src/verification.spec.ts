import { addDays, addMonths, verificationState, verifiedUntilProblem } from './verification.js';

describe('the verification of a page', () => {
  it('holds through its last day, is due 14 days before, and has expired the day after', () => {
    const state = (today: string) => verificationState('2026-03-31', today);
    expect([state('2026-03-16'), state('2026-03-17'), state('2026-03-31'), state('2026-04-01')]).toEqual([
      'verified',
      'due-soon',
      'due-soon',
      'expired',
    ]);
    expect(verificationState(null, '2026-03-31')).toBe('none');
  });

  it('ends some months later on the same day, or on the last of a shorter month', () => {
    expect(addMonths('2026-11-22', 3)).toBe('2027-02-22');
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
    expect(addDays('2026-12-25', 14)).toBe('2027-01-08');
  });

  it('needs a real day, later than today, within three years', () => {
    const problem = (until: string) => verifiedUntilProblem(until, '2026-11-22');
    expect(problem('2026-11-23')).toBeNull();
    expect(problem('2029-11-22')).toBeNull();
    for (const bad of ['2026-11-22', '2029-11-23', '2027-02-29', '2027-2-1', 'soon', '9999-99-99'])
      expect(problem(bad)).not.toBeNull();
  });
});
