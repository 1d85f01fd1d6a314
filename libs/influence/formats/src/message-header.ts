import { addressesOf } from './mail-addresses.js';
import { parseMailDate } from './mail-date.js';
import { keyOfMessageId, keyWithoutId } from './message-key.js';
import type { MessageRow, ProblemRow } from './rows.js';
import { type Zone } from './zone.js';

/** How times of messages are understood. */
export interface HeaderOptions {
  readonly now: Date;
  readonly zone?: Zone | undefined;
}

const SPACE = 32;
const TAB = 9;
/** The only headers that are looked at. A subject is none of them. */
const WANTED: ReadonlySet<string> = new Set([
  'from', 'sender', 'to', 'cc', 'bcc', 'date', 'message-id', 'in-reply-to', 'auto-submitted', 'precedence', 'return-path',
  'x-auto-response-suppress', 'content-type', 'content-class', 'content-length', 'mailing-list',
]); // prettier-ignore
const LONGEST_NAME = 30;
const BODY_LENGTH = /^[ \t]*(\d{1,7})[ \t\r]*$/;

interface Fields {
  readonly fields: ReadonlyMap<string, string>;
  readonly isList: boolean;
}

/**
 * The metadata of a message from its header (its bytes up to the empty line). Never looks at a subject. A header without
 * sender, recipient or a date that can be is a problem at `line`.
 */
export const readMessageHeader = (
  header: Buffer,
  line: number,
  options: HeaderOptions,
): MessageRow | ProblemRow => readHeader(header, line, options).row;

/** What is read of a header. */
export interface ReadHeader {
  readonly row: MessageRow | ProblemRow;
  /** How long the header says that the body is, in bytes; null where it says nothing. */
  readonly bodyBytes: number | null;
}

/** As {@link readMessageHeader}, with what the header says of its body's length. */
export function readHeader(header: Buffer, line: number, options: HeaderOptions): ReadHeader {
  const read = fieldsOf(header.toString('latin1'));
  const length = BODY_LENGTH.exec(read.fields.get('content-length') ?? '');
  return { row: rowOf(read, line, options), bodyBytes: length ? Number(length[1]) : null };
}

function rowOf({ fields, isList }: Fields, line: number, options: HeaderOptions): MessageRow | ProblemRow {
  const problem = (column: string, message: string): ProblemRow => ({
    kind: 'problem',
    line,
    column,
    message,
  });
  const value = (name: string) => fields.get(name) ?? '';
  const isBounce = /^\s*<\s*>\s*$/.test(value('return-path'));
  const from = addressesOf(value('from'))[0] ?? addressesOf(value('sender'))[0] ?? null;
  if (from === null) return problem('from', fields.has('from') ? 'is not a mail address' : 'has no sender');
  if (!fields.has('date')) return problem('date', 'has no date');
  const sentAt = parseMailDate(value('date'), options.now, options.zone);
  if (sentAt.kind === 'wrong') return problem('date', sentAt.message);
  const to = addressesOf(value('to'));
  const cc = without(addressesOf(value('cc')), to);
  const bcc = without(without(addressesOf(value('bcc')), to), cc);
  if (to.length + cc.length + bcc.length === 0) return problem('to', 'names no recipient');
  const automatic = value('auto-submitted').trim().toLowerCase();
  const precedence = value('precedence').trim().toLowerCase();
  return {
    kind: 'message',
    line,
    messageKey: keyOfMessageId(value('message-id')) ?? keyWithoutId(from, sentAt.at, [...to, ...cc, ...bcc]),
    inReplyTo: /<([^<>\s]+)>/.exec(value('in-reply-to'))?.[1] ?? null,
    sentAt: sentAt.at,
    from,
    to,
    cc,
    bcc,
    isList: isList || fields.has('mailing-list') || precedence === 'list',
    isAutoSubmitted:
      isBounce ||
      (automatic !== '' && !/^no\b/.test(automatic)) ||
      /[a-z]/i.test(value('x-auto-response-suppress').replace(/^\s*none\s*$/i, '')) ||
      precedence === 'auto_reply',
    isBulk: precedence === 'bulk' || precedence === 'junk',
    isCalendar:
      /^\s*text\/calendar\b/i.test(value('content-type')) || /calendarmessage/i.test(value('content-class')),
  };
}

/** The wanted fields, unfolded, the first of a name (recipients: all of them), and whether there is any List-*. */
function fieldsOf(text: string): Fields {
  const fields = new Map<string, string>();
  let isList = false;
  let colon = -1;
  for (let at = 0; at < text.length;) {
    let end = lineEnd(text, at);
    while (isFolded(text, end + 1)) end = lineEnd(text, end + 1);
    // Looked for once, and not from every line again: what is no header may have a colon at its end alone.
    if (colon < at) colon = text.indexOf(':', at);
    if (colon < 0) break;
    if (colon > at && colon < end && colon - at <= LONGEST_NAME && mayBeWanted(text, at, colon)) {
      const name = text.slice(at, colon).trimEnd().toLowerCase();
      if (name.startsWith('list-')) isList = true;
      else if (WANTED.has(name)) {
        const raw = text.slice(colon + 1, end);
        const value = raw.includes('\n') || raw.includes('\r') ? raw.replace(/\r?\n|\r/g, ' ') : raw;
        const earlier = fields.get(name);
        if (earlier === undefined) fields.set(name, value);
        else if (name === 'to' || name === 'cc' || name === 'bcc') fields.set(name, `${earlier}, ${value}`);
      }
    }
    at = end + 1;
  }
  return { fields, isList };
}

/** Most lines of a header are Received and X-…: they go by their first letter and length, before anything is copied. */
function mayBeWanted(text: string, at: number, colon: number): boolean {
  const first = text.charCodeAt(at) | 0x20;
  const length = colon - at;
  if (first === 0x72) return length >= 'return-path'.length;
  return first !== 0x78 || length >= 'x-auto-response-suppress'.length;
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

const isFolded = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === SPACE || code === TAB;
};

const without = (addresses: string[], others: readonly string[]): string[] => {
  if (addresses.length === 0 || others.length === 0) return addresses;
  const known = new Set(others);
  return addresses.filter((address) => !known.has(address));
};
