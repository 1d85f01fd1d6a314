const STEPS = [
  { unit: 'minute', ms: 60_000, below: 60 },
  { unit: 'hour', ms: 3_600_000, below: 24 },
  { unit: 'day', ms: 86_400_000, below: 28 },
] as const;

/**
 * An instant relative to now, in the largest unit that fits: up to 59 minutes, 23 hours, 27 days; negative in the
 * past. Null further away, where a date says more. Half minutes and less are 0 minutes.
 */
export function relativeParts(
  instant: Date,
  now: Date,
): { value: number; unit: 'minute' | 'hour' | 'day' } | null {
  const distanceMs = instant.getTime() - now.getTime();
  for (const { unit, ms, below } of STEPS) {
    const value = Math.trunc(distanceMs / ms);
    if (Math.abs(value) < below) return { value: value === 0 ? 0 : value, unit };
  }
  return null;
}
