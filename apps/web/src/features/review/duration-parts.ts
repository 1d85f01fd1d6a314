/** How long, in the one unit that says most. */
export interface DurationParts {
  readonly value: number;
  readonly unit: 'minute' | 'hour' | 'day' | 'year';
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const YEAR_DAYS = 365;

/** At least a minute; whole hours from an hour on, whole days from two days on, whole years from two years on. */
export function durationParts(ms: number): DurationParts {
  const days = Math.floor(ms / DAY_MS);
  if (days >= 2 * YEAR_DAYS) return { value: Math.floor(days / YEAR_DAYS), unit: 'year' };
  if (days >= 2) return { value: days, unit: 'day' };
  if (ms >= HOUR_MS) return { value: Math.floor(ms / HOUR_MS), unit: 'hour' };
  return { value: Math.max(1, Math.floor(ms / MINUTE_MS)), unit: 'minute' };
}
