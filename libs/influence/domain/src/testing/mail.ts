import type { MailMessage } from '../mail-message.js';

const START_MS = Date.UTC(2024, 0, 1, 9);
const HOUR_MS = 3_600_000;
const WEEK_MS = 168 * HOUR_MS;

/** A message of the first Monday of 2024, nine o'clock UTC, plus hours. For tests. */
export function aMessage(
  from: string,
  to: string | string[],
  changes: Partial<MailMessage> & { hours?: number } = {},
): MailMessage {
  const { hours = 0, ...rest } = changes;
  return { sentAt: new Date(START_MS + hours * HOUR_MS), from, to: [to].flat(), cc: [], ...rest };
}

/** Mail both ways between the given pairs, once a week each for so many weeks. For tests. */
export function weeklyMail(pairs: readonly (readonly [string, string])[], weeks: number): MailMessage[] {
  return Array.from({ length: weeks }, (_, week) =>
    pairs.flatMap(([a, b], pair) => {
      const at = new Date(START_MS + week * WEEK_MS + pair * 60_000);
      return [
        { sentAt: at, from: a, to: [b], cc: [] },
        { sentAt: new Date(at.getTime() + HOUR_MS), from: b, to: [a], cc: [] },
      ];
    }),
  ).flat();
}

/** Every pair of the given people. */
export function clique(people: readonly string[]): [string, string][] {
  return people.flatMap((a, index) => people.slice(index + 1).map((b): [string, string] => [a, b]));
}
