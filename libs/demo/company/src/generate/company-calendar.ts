import { DAY_MS } from '@wellspring/kernel';
import { type DemoCity } from './demo-company.js';
import { type Draw } from './draw.js';

/** A calendar day of a place as days since 1970-01-01. */
export type DayNumber = number;

/** The UTC calendar day that holds the instant. */
export const dayNumberOf = (instant: Date): DayNumber => Math.floor(instant.getTime() / DAY_MS);

/** `YYYY-MM-DD` of a day. */
export const isoDay = (day: DayNumber): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
});

function lunarDay(day: DayNumber): string {
  const parts = lunar.formatToParts(new Date(day * DAY_MS + DAY_MS / 2));
  const value = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${value('month')}-${value('day')}`;
}

/** Spring Festival from the first to the sixth day (New Year's Eve is asked for a day ahead), Dragon Boat, Mid-Autumn. */
const LUNAR_HOLIDAYS = new Set(['1-1', '1-2', '1-3', '1-4', '1-5', '1-6', '5-5', '8-15']);
const SOLAR_HOLIDAYS: Record<DemoCity['country'], readonly string[]> = {
  TW: ['01-01', '02-28', '04-04', '04-05', '05-01', '10-10'],
  CN: [
    '01-01',
    '04-05',
    '05-01',
    '05-02',
    '05-03',
    '10-01',
    '10-02',
    '10-03',
    '10-04',
    '10-05',
    '10-06',
    '10-07',
  ],
  GB: ['01-01', '12-25', '12-26'],
};

/** Easter Sunday (anonymous Gregorian computus, Meeus 1991). */
function easterSunday(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return Date.UTC(year, month - 1, ((h + l - 7 * m + 114) % 31) + 1) / DAY_MS;
}

/** First (`fromEnd` false) or last Monday of the month, 1-based month: the British bank holidays. */
function isEdgeMonday(day: DayNumber, month: number, fromEnd: boolean): boolean {
  const date = new Date(day * DAY_MS);
  if (date.getUTCDay() !== 1 || date.getUTCMonth() !== month - 1) return false;
  return fromEnd ? new Date((day + 7) * DAY_MS).getUTCMonth() !== month - 1 : date.getUTCDate() <= 7;
}

/** Whether the day is a public holiday of the country. */
export function isHoliday(day: DayNumber, country: DemoCity['country']): boolean {
  const date = new Date(day * DAY_MS);
  if (SOLAR_HOLIDAYS[country].includes(date.toISOString().slice(5, 10))) return true;
  if (country !== 'GB') return LUNAR_HOLIDAYS.has(lunarDay(day)) || lunarDay(day + 1) === '1-1';
  const sinceEaster = day - easterSunday(date.getUTCFullYear());
  return (
    sinceEaster === -2 ||
    sinceEaster === 1 ||
    isEdgeMonday(day, 5, false) ||
    isEdgeMonday(day, 5, true) ||
    isEdgeMonday(day, 8, true)
  );
}

/** Saturday or Sunday. */
export const isWeekend = (day: DayNumber): boolean => [0, 6].includes(new Date(day * DAY_MS).getUTCDay());

/** Last Sunday of the month at 01:00 UTC, when British clocks change. */
function lastSundayMs(year: number, month: number): number {
  const last = Date.UTC(year, month, 0);
  return last - new Date(last).getUTCDay() * DAY_MS + 3_600_000;
}

/** Minutes that local time is ahead of UTC: +8 h in the east, British summer time in London. */
function offsetMinutes(localMs: number, country: DemoCity['country']): number {
  if (country !== 'GB') return 480;
  const year = new Date(localMs).getUTCFullYear();
  return localMs >= lastSundayMs(year, 3) && localMs < lastSundayMs(year, 10) ? 60 : 0;
}

/** When work happens in each city. Holidays are remembered, so that asking is cheap. */
export interface CompanyCalendar {
  isWorkday(day: DayNumber, city: DemoCity): boolean;
  /** How much of a usual day's work is done on this day, 0..1.1. */
  activityRatio(day: DayNumber, city: DemoCity): number;
  /** A moment of that local day, drawn by the hours of work: two humps, few evenings, rarely at night. */
  momentOf(day: DayNumber, city: DemoCity, draw: Draw): Date;
  /** The first moment not before `wanted` that lies in working hours of the city. */
  nextWorkingMoment(wanted: Date, city: DemoCity, draw: Draw): Date;
}

const WEEKDAY_RATIO = [0.04, 1.05, 1.1, 1.05, 1, 0.85, 0.06];

/** Makes the calendar of the company. */
export function companyCalendar(): CompanyCalendar {
  const known = new Map<string, boolean>();
  const holiday = (day: DayNumber, country: DemoCity['country']) => {
    const key = `${country}${day}`;
    const found = known.get(key) ?? isHoliday(day, country);
    known.set(key, found);
    return found;
  };
  const isWorkday = (day: DayNumber, city: DemoCity) => !isWeekend(day) && !holiday(day, city.country);
  const toInstant = (day: DayNumber, minutes: number, city: DemoCity) => {
    const localMs = day * DAY_MS + minutes * 60_000;
    return new Date(Math.floor(localMs - offsetMinutes(localMs, city.country) * 60_000));
  };
  return {
    isWorkday,
    activityRatio: (day, city) =>
      (WEEKDAY_RATIO[new Date(day * DAY_MS).getUTCDay()] ?? 1) * (holiday(day, city.country) ? 0.03 : 1),
    momentOf: (day, city, draw) => {
      const hump = draw.next();
      const minutes =
        hump < 0.47
          ? 620 + 55 * draw.normal()
          : hump < 0.94
            ? 915 + 75 * draw.normal()
            : hump < 0.985
              ? 1170 + 60 * draw.normal()
              : draw.int(0, 1430);
      return toInstant(day, Math.min(1438, Math.max(1, minutes)), city);
    },
    nextWorkingMoment: (wanted, city, draw) => {
      const localMs = wanted.getTime() + offsetMinutes(wanted.getTime(), city.country) * 60_000;
      let day = Math.floor(localMs / DAY_MS);
      const minutes = (localMs - day * DAY_MS) / 60_000;
      if (minutes >= 500 && minutes <= 1120 && isWorkday(day, city)) return wanted;
      if (minutes > 1120 || !isWorkday(day, city)) day++;
      while (!isWorkday(day, city)) day++;
      return toInstant(day, 515 + 150 * draw.next() * draw.next(), city);
    },
  };
}
