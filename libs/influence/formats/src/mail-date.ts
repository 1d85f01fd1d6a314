import { implausibility, parseInstant, type ParsedInstant } from './instant.js';
import { shownDate } from './shown-date.js';
import { offsetMinutes, type Zone } from './zone.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAY = '(?:[A-Za-z]{3,9}\\.?,?\\s*)?';
const CLOCK = '(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:\\.\\d+)?)?';
const ZONE = '(?:\\s*([+-]\\d{2}:?\\d{2})|\\s*\\(?([A-Za-z]{1,5})\\b\\)?)?';
/** `Fri, 31 May 2024 09:30:00 +0800 (CST)`. RFC 5322 3.3, its obsolete forms, and 31-May-24 of old programs. */
const RFC = new RegExp(
  `^${WEEKDAY}(\\d{1,2})[\\s-]+([A-Za-z]{3})[a-z]*\\.?[\\s-]+(\\d{2,4})\\s+${CLOCK}${ZONE}`,
);
/** `Fri May 31 09:30:00 2024 +0800`, as C writes it. */
const ASCTIME = new RegExp(
  `^${WEEKDAY}([A-Za-z]{3})[a-z]*\\s+(\\d{1,2})\\s+${CLOCK}(?:\\s+([A-Z]{3,5}))?\\s+(\\d{4})${ZONE}`,
);
/** Names of zones that RFC 5322 gives a meaning, in hours; of other names the same letters mean several places. */
const NAMED_HOURS: Readonly<Record<string, number>> = {
  ut: 0, utc: 0, gmt: 0, z: 0, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7,
}; // prettier-ignore

/**
 * Reads the Date of a message. `-0000` is UTC of an unnamed place (RFC 5322 3.3); a time without zone, or with a name that
 * isn't one of RFC 5322, is taken in `zone`, and is wrong without that. Two-digit years are of 1950 to 2049. Wrong are too
 * days that don't exist, years before 1990 and anything later than a day after `now`.
 */
export function parseMailDate(text: string, now: Date, zone?: Zone): ParsedInstant {
  const value = text.trim();
  if (value === '') return wrong('is empty');
  const plain = plainInstant(value);
  if (plain !== null && implausibility(plain, now) === null) return { kind: 'instant', at: plain };
  const parts = partsOf(value);
  if (parts === null)
    return /^\d{4}-/.test(value)
      ? parseInstant(value, now, zone)
      : wrong(`${shownDate(value)} is not a date`);
  const { year, month, day, hour, minute, second } = parts;
  const local = Date.UTC(year, month, day, hour, minute, second);
  const back = new Date(local);
  if (back.getUTCMonth() !== month || back.getUTCDate() !== day || hour > 23 || minute > 59 || second > 60)
    return wrong(`${shownDate(value)} is not a date that exists`);
  const offset = offsetOf(parts, local, zone);
  if (offset === null)
    return wrong(
      `${shownDate(value)} has ${parts.offset === undefined ? 'no time zone' : 'an offset that no place has'}`,
    );
  const at = new Date(local - offset * 60_000);
  const implausible = implausibility(at, now);
  return implausible === null ? { kind: 'instant', at } : wrong(`${shownDate(value)} ${implausible}`);
}

/** What nearly every program writes: `Fri, 31 May 2024 09:30:00 +0800`. */
const PLAIN =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d) ([+-])(0\d|1[0-4])([0-5]\d)/;
const MONTH_NUMBERS = new Map(
  MONTHS.map((name, number) => [name.charAt(0).toUpperCase() + name.slice(1), number]),
);
/** Every month has them. */
const SAFE_DAYS = 28;

/** The instant of a date in the plain form, or null: the whole grammar is for the others, and for all that is wrong. */
function plainInstant(value: string): Date | null {
  const parts = PLAIN.exec(value);
  const month = MONTH_NUMBERS.get(parts?.[2] ?? '');
  const day = Number(parts?.[1]);
  if (!parts || month === undefined || !(day >= 1 && day <= SAFE_DAYS)) return null;
  const offset = (Number(parts[8]) * 60 + Number(parts[9])) * (parts[7] === '-' ? -1 : 1);
  const minute = Number(parts[5]) - offset;
  return new Date(Date.UTC(Number(parts[3]), month, day, Number(parts[4]), minute, Number(parts[6])));
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly offset: string | undefined;
  readonly name: string | undefined;
}

function partsOf(value: string): DateParts | null {
  const rfc = RFC.exec(value);
  if (rfc) {
    const [, day, month = '', year = '', hour, minute, second = '0', offset, name] = rfc;
    return withMonth(month, {
      year: fullYear(year),
      ...numbers({ day, hour, minute, second }),
      offset,
      name,
    });
  }
  const asctime = ASCTIME.exec(value);
  if (!asctime) return null;
  const [, month = '', day, hour, minute, second = '0', early, year, offset, late] = asctime;
  return withMonth(month, {
    year: Number(year),
    ...numbers({ day, hour, minute, second }),
    offset,
    name: early ?? late,
  });
}

function withMonth(name: string, rest: Omit<DateParts, 'month'>): DateParts | null {
  const month = MONTHS.indexOf(name.toLowerCase());
  return month < 0 ? null : { ...rest, month };
}

function numbers<Name extends string>(texts: Record<Name, string | undefined>): Record<Name, number> {
  const entries = Object.entries<string | undefined>(texts).map(([name, text]) => [name, Number(text)]);
  return Object.fromEntries(entries) as Record<Name, number>; // the same names as came in
}

const fullYear = (year: string): number => {
  const value = Number(year);
  return year.length === 4 ? value : value < 50 ? 2000 + value : 1900 + value;
};

function offsetOf({ offset, name }: DateParts, localMs: number, zone?: Zone): number | null {
  if (offset !== undefined) return offsetMinutes(offset);
  const named = name === undefined ? undefined : NAMED_HOURS[name.toLowerCase()];
  if (named !== undefined) return named * 60;
  return zone ? zone.offsetMinutesAt(localMs) : null;
}

const wrong = (what: string): ParsedInstant => ({
  kind: 'wrong',
  message: `${what}; wanted a date with a zone`,
});
