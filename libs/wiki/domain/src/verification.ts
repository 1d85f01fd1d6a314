/** Days before the end in which a page counts as due, and its owner is reminded. Ours: time to read it once more. */
export const DUE_SOON_DAYS = 14;
/** Longest time for which somebody can vouch for a page, in months. Ours: nobody knows what holds in four years. */
export const VERIFIED_MONTHS_MAX = 36;

/** How a page stands with those who vouch for it. */
export type VerificationState = 'none' | 'verified' | 'due-soon' | 'expired';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** The state of a page verified until the end of a day, on another day; both `YYYY-MM-DD` in the company's zone. */
export function verificationState(until: string | null, today: string): VerificationState {
  if (until === null) return 'none';
  if (today > until) return 'expired';
  return addDays(today, DUE_SOON_DAYS) >= until ? 'due-soon' : 'verified';
}

/** The day some days later (or, negative, earlier). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The same day some months later; the last day of that month where it is shorter. */
export function addMonths(day: string, months: number): string {
  const [, year, month, date] = (DAY.exec(day) ?? []).map(Number);
  const first = new Date(Date.UTC(year ?? 1970, (month ?? 1) - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date ?? 1, last));
  return first.toISOString().slice(0, 10);
}

/** Why nobody can vouch for a page until this day, or null. `today` is the day in the company's zone. */
export function verifiedUntilProblem(until: string, today: string): string | null {
  if (!DAY.test(until) || Number.isNaN(Date.parse(`${until}T00:00:00Z`)) || addDays(until, 0) !== until)
    return 'The date is no day; it needs the form 2026-11-22.';
  if (until <= today) return 'The date must be later than today.';
  if (until > addMonths(today, VERIFIED_MONTHS_MAX))
    return `The date is too far away; at most ${VERIFIED_MONTHS_MAX} months.`;
  return null;
}
