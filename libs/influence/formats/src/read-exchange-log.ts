import { badInput } from '@wellspring/kernel';
import { parseAddress } from './address.js';
import { parseInstant } from './instant.js';
import { linesOf, type Line } from './lines.js';
import { keyOfMessageId, keyWithoutId } from './message-key.js';
import type { HeaderRow, MessageRow, ProblemRow } from './rows.js';

/** The only columns that are looked at; `message-subject` is not one of them. */
const WANTED = [
  'date-time',
  'event-id',
  'message-id',
  'network-message-id',
  'recipient-address',
  'recipient-status',
  'sender-address',
  'return-path',
];
const REQUIRED = ['date-time', 'event-id', 'message-id', 'recipient-address', 'sender-address'];
/** These two tell of a message; other events repeat it (NOTIFYMAPI, SEND, EXPAND, HAREDIRECT …). */
const COUNTED_EVENTS: ReadonlySet<string> = new Set(['RECEIVE', 'DELIVER']);
/** Mailboxes of Exchange's own probes. */
const PROBE = /^(?:healthmailbox|systemmailbox|extest_|inboundproxy|outboundproxy|maildeliveryprobe)/;
/** Messages whose events are still gathered. One that comes after gets a row of its own with the same key. Ours. */
const OPEN_MESSAGES = 20_000;

export interface ExchangeLogOptions {
  /** For messages only. */
  readonly fileName: string;
  readonly now: Date;
}

/**
 * Reads Exchange message tracking logs (`MSGTRK*.LOG`) of 26, 27 and 30 columns; the order is that of `#Fields`, which may
 * change inside a joined file. One row is one event: a message is restored by its id from RECEIVE and DELIVER events, with
 * all their recipients and the earliest time. A wrong line is a problem. Flat memory: twenty thousand open messages.
 *
 * Throws BAD_INPUT when `#Fields` is missing or lacks a column, naming the line.
 */
export async function* readExchangeLog(
  chunks: AsyncIterable<Buffer>,
  options: ExchangeLogOptions,
): AsyncGenerator<HeaderRow | MessageRow | ProblemRow> {
  const open = new Map<string, OpenMessage>();
  let columns: Columns | null = null;
  for await (const lines of linesOf(chunks))
    for (const line of lines) {
      const text = line.number === 1 ? line.text.replace(/^\ufeff/, '') : line.text;
      if (text.startsWith('#')) {
        if (!text.startsWith('#Fields:')) continue;
        const isFirst = columns === null;
        columns = columnsOf(text, line.number, options.fileName);
        if (isFirst) yield headerOf(columns, line.number);
      } else if (text.trim() !== '') {
        if (columns === null) throw noFields(options.fileName, line.number);
        const event = eventOf({ ...line, text }, columns, options.now);
        if (event === null) continue;
        if (event.kind === 'problem') yield event;
        else {
          gather(open, event);
          for (const [key, message] of open) {
            if (open.size <= OPEN_MESSAGES) break;
            open.delete(key);
            yield rowOf(key, message);
          }
        }
      }
    }
  if (columns === null) throw noFields(options.fileName, 1);
  for (const [key, message] of open) yield rowOf(key, message);
}

interface Columns {
  readonly names: readonly string[];
  readonly at: ReadonlyMap<string, number>;
}

type Kind = 'to' | 'cc' | 'bcc';

interface Event {
  readonly kind: 'event';
  readonly line: number;
  readonly key: string;
  readonly sentAt: Date;
  readonly from: string;
  readonly isAutomatic: boolean;
  readonly recipients: readonly (readonly [address: string, kind: Kind])[];
}

interface OpenMessage {
  readonly line: number;
  readonly from: string;
  sentAt: Date;
  isAutomatic: boolean;
  readonly recipients: Map<string, Kind>;
}

function columnsOf(text: string, line: number, fileName: string): Columns {
  const names = text
    .slice('#Fields:'.length)
    .split(',')
    .map((name) => name.trim().toLowerCase());
  const at = new Map(names.map((name, position) => [name, position]));
  const missing = REQUIRED.filter((name) => !at.has(name));
  if (missing.length > 0)
    throw badInput(
      `${fileName}, line ${line}: #Fields lacks ${missing.join(', ')}; is this a message tracking log?`,
      { line },
    );
  return { names, at };
}

const headerOf = ({ names }: Columns, line: number): HeaderRow => ({
  kind: 'header',
  line,
  columns: names.filter((name) => WANTED.includes(name)),
  ignoredColumns: names.filter((name) => !WANTED.includes(name)),
});

const noFields = (fileName: string, line: number) =>
  badInput(
    `${fileName}, line ${line}: no #Fields line stands before the rows; is this a message tracking log?`,
    { line },
  );

function eventOf(line: Line, { names, at }: Columns, now: Date): Event | ProblemRow | null {
  const problem = (column: string | null, message: string): ProblemRow => ({
    ...{ kind: 'problem', line: line.number, column, message },
  });
  if (line.isTooLong) return problem(null, 'the line is longer than 4 MiB');
  const cells = cellsOf(line.text);
  if (cells === null)
    return problem(null, line.isLast ? 'the file ends inside this row' : 'a quote (") is not closed');
  if (cells.length !== names.length)
    return problem(
      null,
      line.isLast && cells.length < names.length
        ? 'the file ends inside this row'
        : `the row has ${cells.length} fields; #Fields has ${names.length}`,
    );
  const cell = (name: string) => cells[at.get(name) ?? -1]?.trim() ?? '';
  if (!COUNTED_EVENTS.has(cell('event-id').toUpperCase())) return null;
  const sentAt = parseInstant(cell('date-time'), now);
  if (sentAt.kind === 'wrong') return problem('date-time', sentAt.message);
  const sender = cell('sender-address');
  const isBounce = sender === '<>' || sender === '' || cell('return-path') === '<>';
  const from = isBounce ? '' : parseAddress(sender);
  if (from === null) return problem('sender-address', 'is not a mail address');
  const recipients = recipientsOf(cell('recipient-address'), cell('recipient-status'));
  if (recipients.length === 0) return problem('recipient-address', 'names no recipient');
  const addresses = recipients.map(([address]) => address);
  return {
    ...{ kind: 'event', line: line.number, sentAt: sentAt.at, from, recipients },
    key:
      keyOfMessageId(cell('message-id')) ??
      keyOfMessageId(cell('network-message-id')) ??
      keyWithoutId(from, sentAt.at, addresses),
    isAutomatic: isBounce || PROBE.test(from) || addresses.every((address) => PROBE.test(address)),
  };
}

/** Recipients with their kinds, which submissions write beside them in the same order. What is no address is left out. */
function recipientsOf(addresses: string, statuses: string): [string, Kind][] {
  const kinds = statuses.split(';');
  return addresses.split(';').flatMap((entry, position): [string, Kind][] => {
    const address = parseAddress(entry);
    if (address === null) return [];
    const kind = kinds[position]?.trim().toLowerCase();
    return [[address, kind === 'cc' || kind === 'bcc' ? kind : 'to']];
  });
}

function gather(open: Map<string, OpenMessage>, event: Event): void {
  const { key, line, from, sentAt, isAutomatic } = event;
  const message = open.get(key) ?? { line, from, sentAt, isAutomatic, recipients: new Map<string, Kind>() };
  if (sentAt < message.sentAt) message.sentAt = sentAt;
  message.isAutomatic ||= isAutomatic;
  // A delivery knows no kind: what the submission said stays, and what it says later counts.
  for (const [address, kind] of event.recipients)
    if (kind !== 'to' || !message.recipients.has(address)) message.recipients.set(address, kind);
  open.set(key, message);
}

function rowOf(messageKey: string, { line, from, sentAt, isAutomatic, recipients }: OpenMessage): MessageRow {
  const of = (wanted: Kind) =>
    [...recipients].flatMap(([address, kind]) => (kind === wanted ? [address] : []));
  return {
    ...{ kind: 'message', line, messageKey, inReplyTo: null, sentAt, from },
    ...{ to: of('to'), cc: of('cc'), bcc: of('bcc') },
    ...{ isList: false, isBulk: false, isCalendar: false, isAutoSubmitted: isAutomatic },
  };
}

/** Cells of a line of CSV (RFC 4180); null when a quote is not closed. */
function cellsOf(text: string): string[] | null {
  if (!text.includes('"')) return text.split(',');
  const cells: string[] = [];
  for (let at = 0; at <= text.length;) {
    if (text[at] !== '"') {
      const end = text.indexOf(',', at);
      cells.push(text.slice(at, end < 0 ? text.length : end));
      if (end < 0) return cells;
      at = end + 1;
      continue;
    }
    let close = at + 1;
    for (;;) {
      close = text.indexOf('"', close);
      if (close < 0) return null;
      if (text[close + 1] !== '"') break;
      close += 2;
    }
    // What follows a closing quote without a comma belongs to the cell: Exchange writes such lines.
    const end = text.indexOf(',', close + 1);
    cells.push(
      text.slice(at + 1, close).replaceAll('""', '"') + text.slice(close + 1, end < 0 ? text.length : end),
    );
    if (end < 0) return cells;
    at = end + 1;
  }
  cells.push('');
  return cells;
}
