import { badInput } from '@wellspring/kernel';

/** What somebody wants counted. */
export interface ReviewScopeQuestion {
  /** Null: the whole wiki. */
  readonly spaceKey?: string | null;
  /** First and last day, `YYYY-MM-DD` of the company's calendar; null: without end. */
  readonly from?: string | null;
  readonly to?: string | null;
}

/** The same, checked. */
export interface ReviewScope {
  readonly spaceId: string | null;
  readonly spaceKey: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** IANA zone that days and working hours are of. */
  readonly timeZone: string;
  /** What waits has waited until now. */
  readonly now: Date;
}

/** The days of a question. BAD_INPUT for what is no day, and for an end before the beginning. */
export function daysOf({ from, to }: ReviewScopeQuestion): Pick<ReviewScope, 'from' | 'to'> {
  const days = { from: dayOf('from', from), to: dayOf('to', to) };
  if (days.from !== null && days.to !== null && days.to < days.from)
    throw badInput(`to: ${to} is before ${from}.`, { field: 'to' });
  return days;
}

/** A day that is one, or null. BAD_INPUT naming the field. */
export function dayOf(field: string, text: string | null | undefined): string | null {
  if (text === null || text === undefined || text === '') return null;
  const isDay = /^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
  // A 30th of February is read as a day of March.
  if (!isDay || new Date(text).toISOString().slice(0, 10) !== text)
    throw badInput(`${field}: ${text} is no day (YYYY-MM-DD).`, { field });
  return text;
}
