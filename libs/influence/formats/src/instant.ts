import { DAY_MS } from '@wellspring/kernel';
import { shownDate } from './shown-date.js';
import { offsetMinutes, type Zone } from './zone.js';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|z|[+-]\d{2}(?::?\d{2})?)?$/;
/** Mail metadata before this year is a broken clock, not history. */
const FIRST_PLAUSIBLE_YEAR = 1990;

export type ParsedInstant =
  { readonly kind: 'instant'; readonly at: Date } | { readonly kind: 'wrong'; readonly message: string };

/**
 * Reads an ISO 8601 instant with its zone (`Z` or an offset; without one in `zone`), exact to the millisecond; further digits are cut.
 * Refuses what has none at all (guessing one would move people's days), days that the calendar doesn't have, years
 * before 1990 and anything later than a day after `now`. The message names the value as far as it looks like a date.
 */
export function parseInstant(text: string, now: Date, zone?: Zone): ParsedInstant {
  const value = text.trim();
  const parts = ISO.exec(value);
  if (!parts) return wrong(value === '' ? 'is empty' : `${shownDate(value)} is not a date`);
  if (parts[8] === undefined && !zone) return wrong(`${shownDate(value)} has no time zone`);
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((at) => Number(parts[at] ?? 0)) as [
    // Six groups of the pattern are read just above.
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(local);
  const exists =
    back.getUTCMonth() === month - 1 && back.getUTCDate() === day && hour < 24 && minute < 60 && second < 61;
  const offset = parts[8] === undefined ? zone?.offsetMinutesAt(local) : offsetMinutes(parts[8]);
  if (!exists || offset === null || offset === undefined)
    return wrong(`${shownDate(value)} is not a date that exists`);
  const millisecond = Number((parts[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const at = new Date(local + millisecond - offset * 60_000);
  const implausible = implausibility(at, now);
  return implausible === null ? { kind: 'instant', at } : wrong(`${shownDate(value)} ${implausible}`);
}

/** Why an instant can't be that of a mail, or null: before 1990, or later than a day after `now`. */
export function implausibility(at: Date, now: Date): string | null {
  if (at.getUTCFullYear() < FIRST_PLAUSIBLE_YEAR) return `is before ${FIRST_PLAUSIBLE_YEAR}`;
  return at.getTime() > now.getTime() + DAY_MS ? 'lies in the future' : null;
}

const wrong = (what: string): ParsedInstant => ({
  kind: 'wrong',
  message: `${what}; wanted ISO 8601 with a zone, such as 2024-05-31T09:30:00Z or 2024-05-31T17:30:00+08:00`,
});
