import { dayInZone } from '@wellspring/kernel';

/** Whole weeks before this one. Views keep their reader for 30 days: on a Sunday three weeks begin 27 days ago. */
const WEEKS = 3;

/**
 * The first and the last day, `YYYY-MM-DD`, both counted, of the last three whole weeks, Monday to Sunday, of a zone. Readers
 * are those of these days: a set that moved with every day would tell who opened something yesterday, by what the figures
 * over it gained.
 */
export function readerDaysOf(now: Date, timeZone: string): { readonly from: string; readonly to: string } {
  const today = new Date(`${dayInZone(now, timeZone)}T12:00:00Z`);
  const sinceMonday = (today.getUTCDay() + 6) % 7;
  const daysBefore = (days: number) =>
    new Date(today.getTime() - days * 86_400_000).toISOString().slice(0, 10);
  return { from: daysBefore(sinceMonday + 7 * WEEKS), to: daysBefore(sinceMonday + 1) };
}
