import { DAY_MS } from '@wellspring/kernel';
import { excludeOneWaySenders } from './one-way-senders.js';
import { toMailLog, type LogEntry, type MailLog } from './mail-log.js';
import { countRecipients, type DirectoryPerson, type MailMessage } from './mail-message.js';
import { ROLE, Roster, UNKNOWN, type PersonFacts } from './roster.js';

/** Why an address of the directory or the mail is no person of the ranking. */
export type ExclusionReason = 'ROLE_MAILBOX' | 'ONE_WAY_SENDER';

/** Counts of what was left out. Messages and recipients are separate: one message may lose two of five recipients. */
export interface DroppedCounts {
  /** Messages whose key had come before; the first one counts. */
  readonly duplicateMessages: number;
  /** Messages after `asOf` or before the window. */
  readonly messagesOutsideWindow: number;
  /** Made by a machine: auto-replies and other automatic mail, calendar, lists, bulk; each counts once, in this order. */
  readonly messagesAutomatic: number;
  readonly messagesOfCalendar: number;
  readonly messagesOfLists: number;
  readonly messagesBulk: number;
  /** Messages of senders who are not in the directory. */
  readonly messagesFromUnknownSenders: number;
  readonly messagesFromRoleMailboxes: number;
  readonly messagesFromOneWaySenders: number;
  /** Messages of known senders of whose recipients none is left. */
  readonly messagesWithoutKnownRecipient: number;
  readonly selfRecipients: number;
  /** Recipients who are not in the directory. */
  readonly unknownRecipients: number;
  readonly roleMailboxRecipients: number;
  readonly oneWaySenderRecipients: number;
  /** Different addresses that the directory doesn't have. */
  readonly unknownAddresses: number;
}

/** Mail and people ready for {@link rankLeaders}: plain data and typed arrays, can be posted to a worker thread. */
export interface CollectedMail {
  /** In the order of their keys, the numbering of `log`. */
  readonly people: readonly PersonFacts[];
  readonly log: MailLog;
  readonly messagesRead: number;
  readonly asOfMs: number;
  /** Days before `asOfMs` that were looked at; null is everything. */
  readonly windowDays: number | null;
  readonly dropped: DroppedCounts;
  /** People of the directory, or without one addresses, who are not ranked. */
  readonly excluded: readonly { readonly key: string; readonly reason: ExclusionReason }[];
}

export interface CollectOptions {
  /** The analysis looks at the past as it was at this instant. Default: the newest message between known people. */
  readonly asOf?: Date | undefined;
  /** Only mail of that many days before `asOf`. Default: all. */
  readonly windowDays?: number | undefined;
  /** Names of the company's own role mailboxes (before `@`, lower-case), besides the built-in list. */
  readonly roleMailboxNames?: readonly string[] | undefined;
}

/**
 * Gathers messages into a log of people. With a directory its people are the people (those without mail too) and
 * other addresses are counted and dropped; without one every address is a person. Role mailboxes, self mail, repeated
 * messages and one-way senders are left out and counted. The result doesn't depend on the order of messages, unless two
 * of the same key contradict each other: then the first that is read counts.
 *
 * Throws BAD_INPUT when two people of the directory share a key or an address. Memory: one entry a message.
 */
export async function collectMail(
  messages: AsyncIterable<MailMessage> | Iterable<MailMessage>,
  directory: readonly DirectoryPerson[] | undefined,
  options: CollectOptions = {},
): Promise<CollectedMail> {
  const roster = new Roster(directory, options.roleMailboxNames ?? []);
  const counts = {
    duplicateMessages: 0, messagesOutsideWindow: 0, messagesAutomatic: 0, messagesOfCalendar: 0, messagesOfLists: 0,
    messagesBulk: 0, messagesFromUnknownSenders: 0, messagesFromRoleMailboxes: 0,
    messagesFromOneWaySenders: 0, messagesWithoutKnownRecipient: 0, selfRecipients: 0, unknownRecipients: 0,
    roleMailboxRecipients: 0, oneWaySenderRecipients: 0, unknownAddresses: 0,
  }; // prettier-ignore
  const seenKeys = new Set<string>();
  const entries: LogEntry[] = [];
  let messagesRead = 0;
  for await (const message of messages) {
    messagesRead++;
    if (message.messageKey !== undefined) {
      if (seenKeys.has(message.messageKey)) {
        counts.duplicateMessages++;
        continue;
      }
      seenKeys.add(message.messageKey);
    }
    const machine = machineOf(message);
    if (machine !== null) {
      counts[machine]++;
      continue;
    }
    const sender = roster.find(message.from);
    const recipients = new Map<number, boolean>();
    for (const [addresses, isCc] of [
      [message.to, false],
      [message.cc, true],
      [message.bcc ?? [], true],
    ] as const) {
      for (const address of addresses) {
        const person = roster.find(address);
        if (sender < 0) continue;
        if (person === UNKNOWN) counts.unknownRecipients++;
        else if (person === ROLE) counts.roleMailboxRecipients++;
        else if (person === sender) counts.selfRecipients++;
        else if (!recipients.has(person)) recipients.set(person, isCc);
      }
    }
    if (sender === UNKNOWN) counts.messagesFromUnknownSenders++;
    else if (sender === ROLE) counts.messagesFromRoleMailboxes++;
    else if (recipients.size === 0) counts.messagesWithoutKnownRecipient++;
    else {
      entries.push({
        sentAtMs: message.sentAt.getTime(),
        sender,
        recipientCount: Math.max(recipients.size, message.recipientCount ?? countRecipients(message)),
        recipients: [...recipients].map(([person, isCc]) => ({ person, isCc })),
        key: message.messageKey,
        inReplyTo: message.inReplyTo,
        isOfWeek: message.isOfWeek,
      });
    }
  }
  return finish(entries, roster, messagesRead, counts, options);
}

function machineOf(message: MailMessage) {
  if (message.isAutoSubmitted) return 'messagesAutomatic';
  if (message.isCalendar) return 'messagesOfCalendar';
  if (message.isList) return 'messagesOfLists';
  return message.isBulk ? 'messagesBulk' : null;
}

type MutableCounts = { -readonly [Name in keyof DroppedCounts]: DroppedCounts[Name] };

function finish(
  all: LogEntry[],
  roster: Roster,
  messagesRead: number,
  counts: MutableCounts,
  options: CollectOptions,
): CollectedMail {
  const newestMs = all.reduce((newest, entry) => Math.max(newest, entry.sentAtMs), -Infinity);
  const asOfMs = options.asOf?.getTime() ?? (Number.isFinite(newestMs) ? newestMs : 0);
  const fromMs = options.windowDays === undefined ? -Infinity : asOfMs - options.windowDays * DAY_MS;
  const inWindow = all.filter((entry) => entry.sentAtMs <= asOfMs && entry.sentAtMs >= fromMs);
  const canonical = roster.inKeyOrder(inWindow);
  const { entries, kept, oneWay } = excludeOneWaySenders(canonical.entries, canonical.people.length);
  const excludedKeys = oneWay.map((person) => canonical.people[person]?.key ?? '');
  const people = kept.flatMap((person) => canonical.people[person] ?? []);
  return {
    people,
    log: toMailLog(people.length, entries.entries),
    messagesRead,
    asOfMs,
    windowDays: options.windowDays ?? null,
    dropped: {
      ...counts,
      messagesOutsideWindow: all.length - inWindow.length,
      messagesFromOneWaySenders: entries.messagesDropped,
      messagesWithoutKnownRecipient: counts.messagesWithoutKnownRecipient + entries.messagesLeftEmpty,
      oneWaySenderRecipients: entries.recipientsDropped,
      unknownAddresses: roster.unknownAddresses,
    },
    excluded: [
      ...roster.roleMailboxKeys().map((key) => ({ key, reason: 'ROLE_MAILBOX' as const })),
      ...excludedKeys.map((key) => ({ key, reason: 'ONE_WAY_SENDER' as const })),
    ],
  };
}
