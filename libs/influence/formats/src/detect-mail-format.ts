import type { MailFormat } from './rows.js';

const EDGE_LINE = /^\s*[^\s,;"@]+[\s,]+[^\s,;"@]+([\s,]+[-+.\deE]+)?[\s,]+[-+]?\d[\d.eE+]*\s*$/u;
const COMMENT = /^\s*([#%].*)?$/u;
const TRACKING_LOG = /^#(?:Software: Microsoft Exchange|Log-type: Message Tracking|Fields: *date-time,)/im;
const POSTFIX_LINE = /^.{10,60} postfix[\w.-]*(?:\/[\w.-]+)*\[\d+\]: /m;
const HEADER_LINE = /^[A-Za-z][\w-]*[ \t]*:/;
/** Longest name of a column, with its quotes, that a file may have to be taken for a table. */
const MAX_NAME_CHARS = 42;
const KNOWN_HEADER =
  /^(?:received|return-path|from|to|date|message-id|subject|delivered-to|mime-version|content-[\w-]+|sender)[ \t]*:/im;
const BYTE_ORDER_MARK = /^(?:\ufeff|\xef\xbb\xbf)/;

/**
 * The format of a mail file from its first 64 kB as text; null when nothing speaks for any. The generic CSV is what its
 * header says; a reader of it says what is wrong with another.
 */
export function recognisedFormat(head: string): MailFormat | null {
  const text = head.replace(BYTE_ORDER_MARK, '').replace(/^[\r\n]+/, '');
  if (/^From \S/.test(text)) return 'mbox';
  const lines = text.split('\n');
  // Before the logs: mail to those who run servers quotes them.
  if (looksLikeHeader(lines)) return 'message';
  if (text.startsWith('#') && TRACKING_LOG.test(text)) return 'exchange';
  if (POSTFIX_LINE.test(text)) return 'postfix';
  const first = lines.find((line) => !COMMENT.test(line)) ?? '';
  if (/\bmessage_id\b/i.test(first) && /\bsent_at\b/i.test(first)) return 'csv';
  return EDGE_LINE.test(first) ? 'edge-list' : null;
}

/** Whether a first line may be the header of a table, though not ours: names of a word or two between separators. */
export function looksLikeTable(head: string): boolean {
  const [first = '', ...others] = (
    head.replace(BYTE_ORDER_MARK, '').trimStart().split('\n', 1)[0] ?? ''
  ).split(/[,;\t]/);
  return (
    others.length > 0 &&
    /^"?[\w.-]+( [\w.-]+)?"?\s*$/.test(first) &&
    others.every((name) => name.length <= MAX_NAME_CHARS)
  );
}

/** `Name: value` first, and a name that mail has before the first empty line. */
function looksLikeHeader(lines: readonly string[]): boolean {
  const from = lines.findIndex((line) => line.trim() !== '');
  if (from < 0 || !HEADER_LINE.test(lines[from] ?? '')) return false;
  const end = lines.findIndex((line, index) => index > from && line.trim() === '');
  return KNOWN_HEADER.test(lines.slice(from, end < 0 ? lines.length : end).join('\n'));
}
