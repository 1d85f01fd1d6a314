/**
 * The messages between known people as columns, in an order that depends on their content alone (time, sender,
 * recipients): the same messages in any order give the same log. Plain typed arrays, ready for a worker thread.
 * People are numbered from 0 in the order of their keys.
 */
export interface MailLog {
  readonly personCount: number;
  readonly messageCount: number;
  /** Unix milliseconds, one a message. */
  readonly sentAtMs: Float64Array;
  readonly sender: Uint32Array;
  /** Different recipients besides the sender, unknown ones included: the n of the weight 1/n. A mean for mail of a week. */
  readonly recipientCount: Float64Array;
  /** The known recipients of message m are at `recipientStart[m] .. recipientStart[m + 1] - 1`. */
  readonly recipientStart: Uint32Array;
  readonly recipient: Uint32Array;
  /** 1 where the recipient is in Cc, 0 in To. */
  readonly isCc: Uint8Array;
  /** The message of this log that a message is known to answer (by in-reply-to), or -1; {@link OF_WEEK} see there. */
  readonly answers: Int32Array;
}

/** Instead of what it answers: the message is known by its week alone, and neither asks nor answers. */
export const OF_WEEK = -2;

/** One message on its way into a log; recipients are different people, none of them the sender. */
export interface LogEntry {
  readonly sentAtMs: number;
  readonly sender: number;
  readonly recipientCount: number;
  readonly recipients: readonly { readonly person: number; readonly isCc: boolean }[];
  readonly key?: string | undefined;
  readonly inReplyTo?: string | null | undefined;
  readonly isOfWeek?: boolean | undefined;
}

/** Builds the canonical log. O(m log m) for m messages. */
export function toMailLog(personCount: number, entries: readonly LogEntry[]): MailLog {
  const order = entries.map(sorted).sort(byContent);
  const messageCount = order.length;
  const recipients = order.reduce((sum, entry) => sum + entry.recipients.length, 0);
  const log = {
    personCount,
    messageCount,
    sentAtMs: new Float64Array(messageCount),
    sender: new Uint32Array(messageCount),
    recipientCount: new Float64Array(messageCount),
    recipientStart: new Uint32Array(messageCount + 1),
    recipient: new Uint32Array(recipients),
    isCc: new Uint8Array(recipients),
    answers: new Int32Array(messageCount).fill(-1),
  };
  const numberOf = new Map<string, number>();
  for (const [message, { key }] of order.entries()) if (key !== undefined) numberOf.set(key, message);
  let at = 0;
  for (const [message, entry] of order.entries()) {
    log.sentAtMs[message] = entry.sentAtMs;
    log.sender[message] = entry.sender;
    log.recipientCount[message] = entry.recipientCount;
    if (entry.isOfWeek) log.answers[message] = OF_WEEK;
    else if (typeof entry.inReplyTo === 'string') log.answers[message] = numberOf.get(entry.inReplyTo) ?? -1;
    for (const { person, isCc } of entry.recipients) {
      log.recipient[at] = person;
      log.isCc[at++] = isCc ? 1 : 0;
    }
    log.recipientStart[message + 1] = at;
  }
  return log;
}

const sorted = (entry: LogEntry): LogEntry =>
  entry.recipients.length < 2
    ? entry
    : { ...entry, recipients: [...entry.recipients].sort((a, b) => a.person - b.person) };

function byContent(a: LogEntry, b: LogEntry): number {
  const first =
    a.sentAtMs - b.sentAtMs ||
    a.sender - b.sender ||
    a.recipientCount - b.recipientCount ||
    a.recipients.length - b.recipients.length;
  if (first !== 0) return first;
  for (const [index, mine] of a.recipients.entries()) {
    const theirs = b.recipients[index] ?? mine;
    const difference = mine.person - theirs.person || Number(mine.isCc) - Number(theirs.isCc);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** How many people of a log wrote or were written to. O(messages + recipients). */
export function peopleWithMail({ personCount, messageCount, sender, recipient }: MailLog): number {
  const has = new Uint8Array(personCount);
  for (const person of sender.subarray(0, messageCount)) has[person] = 1;
  for (const person of recipient) has[person] = 1;
  return has.reduce((sum, one) => sum + one, 0);
}

/** The messages sent from `fromMs` up to, not including, `toMs`, of the same people. O(messages). */
export function logBetween(log: MailLog, fromMs: number, toMs: number): MailLog {
  const from = firstAtOrAfter(log.sentAtMs, fromMs);
  const to = Math.max(from, firstAtOrAfter(log.sentAtMs, toMs));
  const [start, end] = [log.recipientStart[from] ?? 0, log.recipientStart[to] ?? 0];
  return {
    personCount: log.personCount,
    messageCount: to - from,
    sentAtMs: log.sentAtMs.slice(from, to),
    sender: log.sender.slice(from, to),
    recipientCount: log.recipientCount.slice(from, to),
    recipientStart: log.recipientStart.slice(from, to + 1).map((at) => at - start),
    recipient: log.recipient.slice(start, end),
    isCc: log.isCc.slice(start, end),
    answers: log.answers
      .slice(from, to)
      .map((answered) => (answered >= from ? answered - from : Math.min(-1, answered))),
  };
}

function firstAtOrAfter(sentAtMs: Float64Array, instantMs: number): number {
  let [low, high] = [0, sentAtMs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentAtMs[middle] ?? 0) < instantMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
