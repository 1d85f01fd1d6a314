import { InvalidArgumentError } from 'commander';
import { DAY_MS } from '@wellspring/kernel';
import { spaceKeyProblem } from '@wellspring/wiki-domain';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/i;
const WANTED = 'Wanted: an instant with a zone such as 2024-05-31T09:30:00Z, or a day such as 2024-05-31.';

/** Reads an instant; a day alone is its beginning in UTC. For commander: throws InvalidArgumentError. */
export const startInstant = (text: string): Date => instantOf(text, 0);

/** Reads an instant; a day alone is its end in UTC, so that "as of that day" includes the day. */
export const endInstant = (text: string): Date => instantOf(text, DAY_MS - 1);

function instantOf(text: string, msIntoDay: number): Date {
  const isDay = DAY.test(text);
  if (!isDay && !INSTANT.test(text)) throw new InvalidArgumentError(WANTED);
  const at = new Date(isDay ? `${text}T00:00:00Z` : text.replace(' ', 'T'));
  // The calendar of Date rolls 31 February over where it takes it at all.
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  const exists = !Number.isNaN(at.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
  if (!exists) throw new InvalidArgumentError(`There is no such day or time. ${WANTED}`);
  return new Date(at.getTime() + (isDay ? msIntoDay : 0));
}

/** Reads a day `YYYY-MM-DD` that the calendar has. */
export function calendarDay(text: string): string {
  const day = DAY.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (day === null || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text))
    throw new InvalidArgumentError('Wanted: a day such as 2027-06-30.');
  return text;
}

/** Reads a day `YYYY-MM-DD` or a month `YYYY-MM` that the calendar has. */
export function dayOrMonth(text: string): string {
  const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
  if (isMonth) return text;
  const day = DAY.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (day === null || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text))
    throw new InvalidArgumentError('Wanted: a day such as 2026-02-28, or a month such as 2026-02.');
  return text;
}

/** Makes a reader of whole numbers in a range. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    if (!(value >= least && value <= most))
      throw new InvalidArgumentError(`Wanted: a whole number from ${least} to ${most}.`);
    return value;
  };

/** Reads the key of a space, which need not be there. */
export function spaceKey(text: string): string {
  const problem = spaceKeyProblem(text);
  if (problem) throw new InvalidArgumentError(problem.message);
  return text;
}
