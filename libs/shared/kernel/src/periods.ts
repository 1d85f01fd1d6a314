/** Milliseconds in a day of 24 hours. */
export const DAY_MS = 86_400_000;

/** The calendar day of an instant in an IANA zone, as `YYYY-MM-DD`. Throws RangeError for an unknown zone. */
export function dayInZone(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}

/** Monday 00:00 UTC of the week that holds the instant. Ties and bootstraps are grouped by it. */
export function weekStartUtc(instant: Date): Date {
  const day = new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth(), instant.getUTCDate()));
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day;
}
