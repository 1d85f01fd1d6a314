import { DAY_MS, dayInZone } from './periods.js';

/** When people are at work. */
export interface WorkingTime {
  /** IANA zone of the company. */
  readonly zone: string;
  /** Local hours, 0..24, the first smaller than the second. */
  readonly fromHour: number;
  readonly toHour: number;
}

/** Monday to Friday, nine to six: a convention, ours. Holidays are unknown and count as working days. */
export const DEFAULT_WORKING_TIME: WorkingTime = { zone: 'UTC', fromHour: 9, toHour: 18 };

const HOUR_MS = 3_600_000;

/**
 * Working hours that had passed at an instant since `fromMs`, as a function that never falls: the difference of two of
 * its values is the business time between two instants. Right across changes of the clock: a day's hours are those
 * between its local opening and closing. Knows `fromMs` to `toMs`, constant outside; a call costs O(log days). Throws
 * RangeError for an unknown zone.
 */
export function businessClock(
  { zone, fromHour, toHour }: WorkingTime,
  fromMs: number,
  toMs: number,
): (unixMs: number) => number {
  const opens: number[] = [];
  const closes: number[] = [];
  const before: number[] = [];
  let passedMs = 0;
  // A day more at either end: the local date may be another one than the UTC date.
  const last = Math.floor(toMs / DAY_MS) + 1;
  for (let day = Math.floor(fromMs / DAY_MS) - 1; day <= last; day++) {
    const weekday = new Date(day * DAY_MS).getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    const open = localInstant(day * DAY_MS + fromHour * HOUR_MS, zone);
    const close = localInstant(day * DAY_MS + toHour * HOUR_MS, zone);
    opens.push(open);
    closes.push(close);
    before.push(passedMs);
    passedMs += close - open;
  }
  return (unixMs) => {
    let [low, high] = [0, opens.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((opens[middle] ?? 0) <= unixMs) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return 0;
    const today = Math.min(unixMs, closes[low - 1] ?? 0) - (opens[low - 1] ?? 0);
    return ((before[low - 1] ?? 0) + today) / HOUR_MS;
  };
}

/** The instant at which the zone's clock shows what a UTC clock shows at `wallMs`. */
function localInstant(wallMs: number, zone: string): number {
  const guess = wallMs - offsetMs(wallMs, zone);
  return wallMs - offsetMs(guess, zone);
}

const timeForms = new Map<string, Intl.DateTimeFormat>();

/** What the zone's clock is ahead of UTC at an instant. */
function offsetMs(unixMs: number, zone: string): number {
  let form = timeForms.get(zone);
  if (!form) {
    const parts = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
    form = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...parts });
    timeForms.set(zone, form);
  }
  const whole = Math.floor(unixMs / 1000) * 1000;
  const at = new Date(whole);
  return Date.parse(`${dayInZone(at, zone)}T${form.format(at)}Z`) - whole;
}
