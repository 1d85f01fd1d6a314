/** Milliseconds in a day of 24 hours. */
export const DAY_MS = 86_400_000;

/** By zone. Making one takes some 100 µs, a twentieth of a page's reading; using it less than one. */
const dayForms = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in an IANA zone, as `YYYY-MM-DD`. Throws RangeError for an unknown zone. */
export function dayInZone(instant: Date, timeZone: string): string {
  const known = dayForms.get(timeZone);
  if (known) return known.format(instant);
  const form = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  dayForms.set(timeZone, form);
  return form.format(instant);
}

/** Monday 00:00 UTC of the week that holds the instant. Ties and bootstraps are grouped by it. */
export function weekStartUtc(instant: Date): Date {
  const day = new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth(), instant.getUTCDate()));
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day;
}
