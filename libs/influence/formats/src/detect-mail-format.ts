import type { MailFormat } from './rows.js';

const EDGE_LINE = /^\s*[^\s,;"@]+[\s,]+[^\s,;"@]+([\s,]+[-+.\deE]+)?[\s,]+[-+]?\d[\d.eE+]*\s*$/u;
const COMMENT = /^\s*([#%].*)?$/u;
const TRACKING_LOG = /^#(?:Software: Microsoft Exchange|Log-type: Message Tracking|Fields: *date-time,)/im;
const POSTFIX_LINE = /^.{10,60} postfix[\w.-]*(?:\/[\w.-]+)*\[\d+\]: /m;
const HEADER_LINE =
  /^(?:received|return-path|from|to|date|message-id|subject|delivered-to|mime-version|x-[\w-]+|reply-to|sender|content-type|cc|importance|dkim-signature|authentication-results|arc-[\w-]+):/i;
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
  return HEADER_LINE.test(lines.find((line) => line.trim() !== '') ?? '') ? 'message' : null;
}

/** As {@link recognisedFormat}; the generic CSV where nothing speaks for any. */
export const detectMailFormat = (head: string): MailFormat => recognisedFormat(head) ?? 'csv';
