/** A calendar day as `YYYY-MM-DD` on this device. */
export const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** The same day some months later, `YYYY-MM-DD`; the last of a shorter month. */
export function dayAfterMonths(from: Date, months: number): string {
  const target = new Date(from.getFullYear(), from.getMonth() + months, 1);
  const last = new Date(target.getFullYear(), target.getMonth() + 1, 0).getDate();
  target.setDate(Math.min(from.getDate(), last));
  return dayOf(target);
}

/** A moment at which it is this day (`YYYY-MM-DD`) in every zone near the reader, for formatting. */
export const noonOf = (day: string): string => `${day}T12:00:00`;
