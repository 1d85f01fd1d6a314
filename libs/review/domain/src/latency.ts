import { businessClock, type WorkingTime } from '@wellspring/kernel';

/** A wait, in Unix milliseconds. */
export interface Wait {
  readonly fromMs: number;
  readonly toMs: number;
}

/** How long something took, in business hours, over `count` waits. */
export interface Latency {
  readonly count: number;
  readonly medianHours: number;
  readonly p90Hours: number;
}

/**
 * Median and 90th percentile of waits in business hours; null of none. Only what has ended can be measured: while much
 * still waits, the figures flatter, and have to be shown beside the age of what waits. Cost: n log n and the days.
 */
export function latencyOf(waits: readonly Wait[], workingTime: WorkingTime): Latency | null {
  if (waits.length === 0) return null;
  const clock = businessClock(
    workingTime,
    waits.reduce((first, { fromMs }) => Math.min(first, fromMs), Infinity),
    waits.reduce((last, { toMs }) => Math.max(last, toMs), -Infinity),
  );
  const hours = waits.map(({ fromMs, toMs }) => clock(toMs) - clock(fromMs)).sort((a, b) => a - b);
  return { count: hours.length, medianHours: percentileOf(hours, 0.5), p90Hours: percentileOf(hours, 0.9) };
}

/**
 * A percentile of sorted values, between two of them in proportion: as `percentile_cont` of SQL, and as type 7 of
 * Hyndman and Fan, The American Statistician 1996. `ratio` 0..1; NaN of no values. Cost: constant.
 */
export function percentileOf(sorted: readonly number[], ratio: number): number {
  const place = (sorted.length - 1) * ratio;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
