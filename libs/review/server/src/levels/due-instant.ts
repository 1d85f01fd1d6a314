import { businessClock, DAY_MS, type WorkingTime } from '@wellspring/kernel';

/**
 * The first instant at which so many business hours have passed since `from`. Throws RangeError for an unknown zone.
 * Cost: that of a clock of the days between.
 */
export function dueInstant(working: WorkingTime, from: Date, businessHours: number): Date {
  const hoursADay = working.toHour - working.fromHour;
  // Two days of seven are free; four more so that the first and the last day, cut, and a change of clocks fit.
  const daysMax = Math.ceil((businessHours / hoursADay / 5) * 7) + 4;
  const fromMs = from.getTime();
  let [low, high] = [fromMs, fromMs + daysMax * DAY_MS];
  const passed = businessClock(working, fromMs, high);
  const goal = passed(fromMs) + businessHours;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    // Hours are milliseconds divided: without this, rounding costs one of them.
    if (passed(middle) >= goal - 1e-9) high = middle;
    else low = middle + 1;
  }
  return new Date(low);
}
