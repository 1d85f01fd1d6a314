import type { Readable } from 'node:stream';
import { parseAddress, parseAddressList } from './address.js';
import { readTable, type TableRow } from './csv-table.js';
import { parseInstant } from './instant.js';
import type { HeaderRow, MessageRow, ProblemRow } from './rows.js';

const REQUIRED = ['message_id', 'sent_at', 'from', 'to'];
const OPTIONAL = ['cc'];

/** What the mail readers yield: the header once (tables only), then messages and problems in the file's order. */
export type MailRow = HeaderRow | MessageRow | ProblemRow;

export interface MailCsvOptions {
  /** For messages only. */
  readonly fileName: string;
  /** Mail later than a day after this instant is a broken clock and becomes a problem. */
  readonly now: Date;
}

/**
 * Reads mail metadata from the generic CSV `message_id,sent_at,from,to[,cc]`: one row a message, header names in any
 * order, `sent_at` ISO 8601 with a zone, addresses separated by `;`, plain or gzip. Other columns (a subject, say)
 * are named in the header row and never read. A wrong row is a problem and reading goes on.
 *
 * Throws BAD_INPUT naming file and line for an empty file, a wrong header, a quote that doesn't close and text that
 * is not UTF-8. Streams; flat memory; about 100,000 messages a second.
 */
export async function* readMailCsv(source: Readable, options: MailCsvOptions): AsyncGenerator<MailRow> {
  const shape = { fileName: options.fileName, required: REQUIRED, optional: OPTIONAL };
  for await (const row of readTable(source, shape)) {
    yield row.kind === 'row' ? messageFrom(row, options.now) : row;
  }
}

function messageFrom(row: TableRow, now: Date): MessageRow | ProblemRow {
  const problem = (column: string, message: string): ProblemRow => ({
    kind: 'problem',
    line: row.line,
    column,
    message,
  });
  const messageKey = row.cell('message_id');
  if (messageKey === '')
    return problem('message_id', 'is empty; without it the same mail could be counted twice');
  const sentAt = parseInstant(row.cell('sent_at'), now);
  if (sentAt.kind === 'wrong') return problem('sent_at', sentAt.message);
  const sender = row.cell('from');
  if (sender === '' || sender === '<>') return problem('from', 'has no sender');
  const from = parseAddress(sender);
  if (from === null) return problem('from', 'is not one mail address');
  const to = parseAddressList(row.cell('to'));
  if (to.kind === 'wrong') return problem('to', `entry ${to.position} of ${to.count} is not a mail address`);
  const cc = parseAddressList(row.cell('cc'));
  if (cc.kind === 'wrong') return problem('cc', `entry ${cc.position} of ${cc.count} is not a mail address`);
  if (to.addresses.length + cc.addresses.length === 0) return problem('to', 'names no recipient');
  const inTo = new Set(to.addresses);
  const onlyCc = cc.addresses.filter((address) => !inTo.has(address));
  return {
    kind: 'message',
    line: row.line,
    messageKey,
    sentAt: sentAt.at,
    from,
    to: to.addresses,
    cc: onlyCc,
  };
}
