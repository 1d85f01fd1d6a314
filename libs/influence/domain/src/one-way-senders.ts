import { DEFAULT_TIE_OPTIONS } from './build-ties.js';
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
 * Finds the senders who wrote to at least 20 different people of whom fewer than 5 % ever wrote to them, and of those
 * to whom they wrote otherwise than to more than ten at once neither: whoever tells all staff something once and
 * corresponds with a few is a person. Takes them out, as senders and as recipients. People are renumbered without gaps in the same order: `kept[i]` is the
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
  // To whom each writes, and whether otherwise than in mass mail.
  const writesTo = Array.from({ length: personCount }, () => new Map<number, boolean>());
  for (const { sender, recipients, recipientCount } of entries) {
    const isToFew = recipientCount <= DEFAULT_TIE_OPTIONS.maxRecipients;
    const own = writesTo[sender];
    for (const { person } of recipients) if (isToFew || !own?.has(person)) own?.set(person, isToFew);
  }
  return Uint8Array.from(writesTo, (recipients, sender) => {
    if (recipients.size < ONE_WAY_MIN_RECIPIENTS) return 0;
    let [answering, toFew, answeringToFew] = [0, 0, 0];
    for (const [person, isToFew] of recipients) {
      const answers = writesTo[person]?.has(sender) ? 1 : 0;
      answering += answers;
      if (isToFew) toFew++;
      if (isToFew) answeringToFew += answers;
    }
    const hearsFromFew =
      answering / recipients.size < ONE_WAY_MAX_ANSWER_RATIO &&
      (toFew === 0 || answeringToFew / toFew < ONE_WAY_MAX_ANSWER_RATIO);
    return hearsFromFew ? 1 : 0;
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
