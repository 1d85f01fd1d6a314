import type { Readable } from 'node:stream';
import { parseAddress, parseAddressList } from './address.js';
import { readTable, type TableRow } from './csv-table.js';
import { parseInstant } from './instant.js';
import { keyOfMessageId } from './message-key.js';
import { UNMARKED, type MailRow, type MessageRow, type ProblemRow } from './rows.js';
import { type Zone } from './zone.js';

const REQUIRED = ['message_id', 'sent_at', 'from', 'to'];
const OPTIONAL = ['cc', 'bcc', 'in_reply_to'];

export interface MailCsvOptions {
  /** For messages only. */
  readonly fileName: string;
  /** Mail later than a day after this instant is a broken clock and becomes a problem. */
  readonly now: Date;
  /** The zone of times that carry none; without it such a time is a problem. */
  readonly zone?: Zone | undefined;
}

/**
 * Reads mail metadata from the generic CSV `message_id,sent_at,from,to[,cc,bcc,in_reply_to]`: one row a message, header names in any
 * order, `sent_at` ISO 8601 with a zone (or in `zone`), addresses separated by `;`, plain or gzip. Other columns (a subject, say)
 * are named in the header row and never read. A wrong row is a problem and reading goes on.
 *
 * Throws BAD_INPUT naming file and line for an empty file, a wrong header, a quote that doesn't close and text that
 * is not UTF-8. Streams; flat memory; about 100,000 messages a second.
 */
export async function* readMailCsv(source: Readable, options: MailCsvOptions): AsyncGenerator<MailRow> {
  const shape = { fileName: options.fileName, required: REQUIRED, optional: OPTIONAL };
  for await (const row of readTable(source, shape)) {
    yield row.kind === 'row' ? messageFrom(row, options) : row;
  }
}

function messageFrom(row: TableRow, options: MailCsvOptions): MessageRow | ProblemRow {
  const problem = (column: string, message: string): ProblemRow => ({
    kind: 'problem',
    line: row.line,
    column,
    message,
  });
  const messageKey = keyOfMessageId(row.cell('message_id'));
  if (messageKey === null)
    return problem('message_id', 'is empty; without it the same mail could be counted twice');
  const sentAt = parseInstant(row.cell('sent_at'), options.now, options.zone);
  if (sentAt.kind === 'wrong') return problem('sent_at', sentAt.message);
  const sender = row.cell('from');
  if (sender === '' || sender === '<>') return problem('from', 'has no sender');
  const from = parseAddress(sender);
  if (from === null) return problem('from', 'is not one mail address');
  const seen = new Set<string>();
  const lists: Record<'to' | 'cc' | 'bcc', string[]> = { to: [], cc: [], bcc: [] };
  for (const column of ['to', 'cc', 'bcc'] as const) {
    const list = parseAddressList(row.cell(column));
    if (list.kind === 'wrong')
      return problem(column, `entry ${list.position} of ${list.count} is not a mail address`);
    lists[column] = list.addresses.filter((address) => !seen.has(address) && seen.add(address));
  }
  if (seen.size === 0) return problem('to', 'names no recipient');
  return {
    kind: 'message',
    line: row.line,
    messageKey,
    inReplyTo: keyOfMessageId(row.cell('in_reply_to')),
    sentAt: sentAt.at,
    from,
    ...lists,
    ...UNMARKED,
  };
}
