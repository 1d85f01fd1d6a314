import { dayInZone } from '@wellspring/kernel';

/** Days of which views weigh what is at risk, and of which carried pages say how often they are read. Ours: a quarter. */
export const VIEWS_DAYS = 90;
/** Who is one of the few and saved nothing for so long has stopped. Ours: longer than a long leave. */
export const STOPPED_DAYS = 90;
/** Most people of one answer: the few, not a league. */
export const FEW_MAX = 50;
/** Most of who rises. */
export const RISING_MAX = 20;
/** Days that are held against the three times as many before. Ours: a quarter. */
export const RISING_DAYS = 90;

/** A day of the company's calendar so many days before today, `YYYY-MM-DD`. */
export function daysAgo(now: Date, days: number, timeZone: string): string {
  const today = new Date(`${dayInZone(now, timeZone)}T12:00:00Z`);
  today.setUTCDate(today.getUTCDate() - days);
  return today.toISOString().slice(0, 10);
}
