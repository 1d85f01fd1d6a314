import { badInput, DAY_MS } from '@wellspring/kernel';
import { parseAddress } from './address.js';
import { linesOf } from './lines.js';
import { keyWithoutId } from './message-key.js';
import { parsePostfixLine, type PostfixEvent } from './postfix-line.js';
import type { MessageRow, ProblemRow } from './rows.js';
import { SyslogClock } from './syslog-line.js';
import { type Zone } from './zone.js';

/** Messages in the queue that are followed at the same time; the oldest of more is taken as it is. Ours. */
const OPEN_MESSAGES = 50_000;
/** Postfix gives a message up after five days (maximal_queue_lifetime): an id seen later is a new message. */
const QUEUE_LIFETIME_MS = 6 * DAY_MS;

export interface PostfixLogOptions {
  /** For messages only. */
  readonly fileName: string;
  /** When the log was written last; it decides the year of its lines. */
  readonly fileTime: Date;
  /** Of the clock that wrote the log; needed unless its times carry one. */
  readonly zone?: Zone | undefined;
}

/**
 * Reads a mail log of Postfix: lines are joined by their queue id, which is used anew after `removed`; only recipients with
 * `status=sent` count; the id of the message is cleanup's, so that a message that a filter queues again is one. The time is
 * that of the first line. Lines of other programs are passed over. A row's line is its first one.
 *
 * Throws BAD_INPUT when no line is Postfix's, and when the times have no zone and none is given. Flat memory: fifty thousand
 * open messages. A message that was delivered and whose first lines are in the file before has no sender here: a problem.
 */
export async function* readPostfixLog(
  chunks: AsyncIterable<Buffer>,
  options: PostfixLogOptions,
): AsyncGenerator<MessageRow | ProblemRow> {
  const clock = new SyslogClock(options.fileTime, options.zone);
  const queue = new Map<string, Queued>();
  let isPostfix = false;
  for await (const lines of linesOf(chunks))
    for (const { number, text, isTooLong, isLast } of lines) {
      if (isTooLong) {
        yield { kind: 'problem', line: number, column: null, message: 'the line is longer than 4 MiB' };
        continue;
      }
      const reading = clock.read(text);
      if (reading.kind === 'other') continue;
      isPostfix = true;
      if (reading.kind === 'noZone') throw noZone(options.fileName, number);
      if (reading.kind === 'wrong') {
        yield { kind: 'problem', line: number, column: 'time', message: reading.message };
        continue;
      }
      const event = parsePostfixLine(reading.line.text);
      if (isLast && isCut(reading.line.text, event))
        yield { kind: 'problem', line: number, column: null, message: 'the file ends inside this line' };
      else if (event !== null) yield* taken(queue, event, number, reading.line.at);
    }
  if (!isPostfix)
    throw badInput(
      `${options.fileName}: no line of the form "… postfix/qmgr[123]: …" was found; is this a log of Postfix?`,
    );
  for (const message of queue.values()) yield* rowOf(message);
}

interface Queued {
  readonly line: number;
  readonly at: Date;
  from: string | null;
  messageId: string | null;
  resentId: string | null;
  readonly recipients: Set<string>;
}

function* taken(
  queue: Map<string, Queued>,
  event: PostfixEvent,
  line: number,
  at: Date,
): Generator<MessageRow | ProblemRow> {
  const { queueId } = event;
  let message = queue.get(queueId);
  if (event.kind === 'removed') {
    queue.delete(queueId);
    if (message) yield* rowOf(message);
    return;
  }
  const isOther =
    message !== undefined &&
    (at.getTime() - message.at.getTime() > QUEUE_LIFETIME_MS ||
      (event.kind === 'messageId' && !event.isResent && isOtherId(message, event.messageId)));
  if (message && isOther) {
    queue.delete(queueId);
    yield* rowOf(message);
    message = undefined;
  }
  if (!message) {
    message = { line, at, from: null, messageId: null, resentId: null, recipients: new Set() };
    queue.set(queueId, message);
  }
  // The queue manager says it again at each attempt; the first one counts.
  if (event.kind === 'queued') message.from ??= event.from;
  else if (event.kind === 'messageId') {
    if (event.isResent) message.resentId ??= event.messageId;
    else message.messageId ??= event.messageId;
  } else if (event.status === 'sent') {
    const address = parseAddress(event.to);
    if (address !== null) message.recipients.add(address);
  }
  for (const [oldestId, oldest] of queue) {
    if (queue.size <= OPEN_MESSAGES) break;
    queue.delete(oldestId);
    yield* rowOf(oldest);
  }
}

/** Nothing for a message that reached nobody. */
function* rowOf({
  line,
  at,
  from,
  messageId,
  resentId,
  recipients,
}: Queued): Generator<MessageRow | ProblemRow> {
  if (recipients.size === 0) return;
  if (from === null) {
    const message = 'has no sender: its first lines are not in this file';
    yield { kind: 'problem', line, column: 'from', message };
    return;
  }
  const sender = parseAddress(from) ?? '';
  const to = [...recipients];
  yield {
    ...{ kind: 'message', line, inReplyTo: null, sentAt: at, from: sender, to, cc: [], bcc: [] },
    messageKey: messageId || resentId || keyWithoutId(sender, at, to),
    // Bounces have an empty sender; so have local accounts without a domain, which are machines.
    ...{ isList: false, isBulk: false, isCalendar: false, isAutoSubmitted: sender === '' },
  };
}

const isOtherId = ({ messageId }: Queued, id: string): boolean => messageId !== null && messageId !== id;

/** Whether a last line without a line end says less than it would: what it says of a message is not taken. */
function isCut(text: string, event: PostfixEvent | null): boolean {
  if (event === null) return /^[0-9A-Za-z]{6,20}: (?:to|from|(?:resent-)?message-id)=/.test(text);
  // After the status comes what the other server answered.
  return event.kind === 'delivery'
    ? !/, status=[a-z-]+ \(/.test(text)
    : event.kind === 'messageId' && !/>/.test(text);
}

const noZone = (fileName: string, line: number) =>
  badInput(
    `${fileName}, line ${line}: the times of this log carry no zone. Say which clock wrote it with --zone, for example --zone Europe/Berlin.`,
    { line, field: 'zone' },
  );
