import type { MailFormat } from './rows.js';

const EDGE_LINE = /^\s*[^\s,;"@]+[\s,]+[^\s,;"@]+([\s,]+[-+.\deE]+)?[\s,]+[-+]?\d[\d.eE+]*\s*$/u;
const COMMENT = /^\s*([#%].*)?$/u;
const TRACKING_LOG = /^#(?:Software: Microsoft Exchange|Log-type: Message Tracking|Fields: *date-time,)/im;
const POSTFIX_LINE = /^.{10,60} postfix[\w.-]*(?:\/[\w.-]+)*\[\d+\]: /m;
const HEADER_LINE = /^[A-Za-z][\w-]*[ \t]*:/;
const KNOWN_HEADER =
  /^(?:received|return-path|from|to|date|message-id|subject|delivered-to|mime-version|content-[\w-]+|sender)[ \t]*:/im;
const CSV_HEADER = /(?=.*\bmessage_id\b)(?=.*\bsent_at\b)/i;

/**
 * The format of a mail file from its first 64 kB as text; null when nothing speaks for any. The generic CSV is what its
 * header says; a reader of it says what is wrong with another.
 */
export function recognisedFormat(head: string): MailFormat | null {
  const text = head.replace(/^(?:\ufeff|\xef\xbb\xbf)/, '');
  if (TRACKING_LOG.test(text)) return 'exchange';
  if (/^From \S/.test(text)) return 'mbox';
  if (POSTFIX_LINE.test(text)) return 'postfix';
  const lines = text.split('\n');
  const first = lines.find((line) => !COMMENT.test(line)) ?? '';
  if (CSV_HEADER.test(first)) return 'csv';
  if (EDGE_LINE.test(first)) return 'edge-list';
  return looksLikeHeader(lines) ? 'message' : null;
}

/** Whether a first line may be the header of a table, though not ours: names of a word or two between commas. */
export const looksLikeTable = (head: string): boolean =>
  /^(?:\ufeff|\xef\xbb\xbf)?\s*"?[\w.-]+( [\w.-]+)?"?(?:,"?[^,]{0,40}"?)+\r?(?:\n|$)/.test(head);

/** `Name: value` first, and a name that mail has before the first empty line. */
function looksLikeHeader(lines: readonly string[]): boolean {
  const from = lines.findIndex((line) => line.trim() !== '');
  if (from < 0 || !HEADER_LINE.test(lines[from] ?? '')) return false;
  const end = lines.findIndex((line, index) => index > from && line.trim() === '');
  return KNOWN_HEADER.test(lines.slice(from, end < 0 ? lines.length : end).join('\n'));
}
