import type { LogEntry } from './mail-log.js';

/**
 * A newsletter writes to many and hears from hardly any of them. Both numbers are ours: in a year of ordinary
 * company mail nobody who wrote to 20 people heard back from fewer than one in twenty. Lower the first number and
 * quiet people are taken for newsletters; raise the second and executives are.
 */
const ONE_WAY_MIN_RECIPIENTS = 20;
const ONE_WAY_MAX_ANSWER_RATIO = 0.05;

/** What is left of the mail without one-way senders. */
export interface TwoWayMail {
  readonly entries: readonly LogEntry[];
  readonly messagesDropped: number;
  readonly messagesLeftEmpty: number;
  readonly recipientsDropped: number;
}

/**
 * Finds the senders who wrote to at least 20 different people of whom fewer than 5 % ever wrote to them, and takes
 * them out, as senders and as recipients. People are renumbered without gaps in the same order: `kept[i]` is the
 * former number of the new person i, `oneWay` are the former numbers of those who went.
 */
export function excludeOneWaySenders(
  entries: readonly LogEntry[],
  personCount: number,
): { readonly entries: TwoWayMail; readonly kept: number[]; readonly oneWay: number[] } {
  const isOneWay = oneWayFlags(entries, personCount);
  const kept: number[] = [];
  const oneWay: number[] = [];
  const renumbered = new Int32Array(personCount);
  for (let person = 0; person < personCount; person++) {
    renumbered[person] = isOneWay[person] ? -1 : kept.length;
    (isOneWay[person] ? oneWay : kept).push(person);
  }
  return { entries: without(entries, renumbered), kept, oneWay };
}

function oneWayFlags(entries: readonly LogEntry[], personCount: number): Uint8Array {
  const writesTo = Array.from({ length: personCount }, () => new Set<number>());
  for (const { sender, recipients } of entries) {
    for (const { person } of recipients) writesTo[sender]?.add(person);
  }
  return Uint8Array.from(writesTo, (recipients, sender) => {
    if (recipients.size < ONE_WAY_MIN_RECIPIENTS) return 0;
    let answering = 0;
    for (const person of recipients) if (writesTo[person]?.has(sender)) answering++;
    return answering / recipients.size < ONE_WAY_MAX_ANSWER_RATIO ? 1 : 0;
  });
}

function without(entries: readonly LogEntry[], renumbered: Int32Array): TwoWayMail {
  const left: LogEntry[] = [];
  let [messagesDropped, messagesLeftEmpty, recipientsDropped] = [0, 0, 0];
  const numberOf = (person: number) => renumbered[person] ?? -1;
  for (const entry of entries) {
    if (numberOf(entry.sender) < 0) {
      messagesDropped++;
      continue;
    }
    const recipients = entry.recipients
      .map(({ person, isCc }) => ({ person: numberOf(person), isCc }))
      .filter(({ person }) => person >= 0);
    recipientsDropped += entry.recipients.length - recipients.length;
    if (recipients.length === 0) messagesLeftEmpty++;
    else left.push({ ...entry, sender: numberOf(entry.sender), recipients });
  }
  return { entries: left, messagesDropped, messagesLeftEmpty, recipientsDropped };
}
