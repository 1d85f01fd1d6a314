import { Readable } from 'node:stream';
import { badInput } from '@wellspring/kernel';
import { looksLikeTable, recognisedFormat } from './detect-mail-format.js';
import { readEdgeList } from './read-edge-list.js';
import { readExchangeLog } from './read-exchange-log.js';
import { readMailCsv } from './read-mail-csv.js';
import { readMbox } from './read-mbox.js';
import { readMessage } from './read-message.js';
import { readPostfixLog } from './read-postfix-log.js';
import type { MailFormat, MailRow } from './rows.js';
import { openUnpacked, withHead } from './text-stream.js';
import { type Zone, zoneOf } from './zone.js';

/** How to read a file of mail. */
export interface MailReadOptions {
  /** For messages only. */
  readonly fileName: string;
  /** Mail later than a day after this instant is a broken clock and becomes a problem. */
  readonly now: Date;
  /** Left out: recognised by the content. */
  readonly format?: MailFormat | undefined;
  /** IANA zone or offset of times that carry none. */
  readonly zone?: string | undefined;
  /** Where second 0 of an edge list lies. */
  readonly epoch?: Date | undefined;
  /** When the file was written last: it decides the year of logs without one. Default: `now`. */
  readonly fileTime?: Date | undefined;
}

/** What is looked at to recognise a format; comments before the first row are shorter than this. */
const HEAD_BYTES = 65_536;

const NAMES: Readonly<Record<MailFormat, string>> = {
  csv: 'the generic CSV (message_id,sent_at,from,to)',
  'edge-list': 'an edge list (sender recipient seconds)',
  mbox: 'a mailbox (mbox)',
  message: 'a single message (.eml)',
  exchange: 'an Exchange message tracking log',
  postfix: 'a mail log of Postfix',
};

/**
 * Reads mail metadata of any known format, plain or gzip: first the format, then what its reader says. Never a subject and
 * never a text: no reader gives either. Bounded memory but for edge lists.
 *
 * Throws BAD_INPUT naming the file for an empty one, for a zone that is none, and where the content is plainly of another
 * format than the one given; both are named.
 */
export async function* readMail(
  source: AsyncIterable<Buffer>,
  options: MailReadOptions,
): AsyncGenerator<MailRow> {
  const zone = options.zone === undefined ? undefined : zoneOf(options.zone);
  const bytes = openUnpacked(source, options.fileName);
  const head = await headOf(bytes);
  const format = checkedFormat(head.subarray(0, HEAD_BYTES).toString('latin1'), options);
  yield { kind: 'format', format, dialect: null };
  yield* rowsOf(format, withHead(head, bytes), { ...options, zone });
}

async function headOf(bytes: AsyncGenerator<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (let size = 0; size < HEAD_BYTES;) {
    const next = await bytes.next();
    if (next.done) break;
    chunks.push(next.value);
    size += next.value.length;
  }
  return Buffer.concat(chunks);
}

function checkedFormat(head: string, { fileName, format }: MailReadOptions): MailFormat {
  const seen = recognisedFormat(head);
  if (format === undefined) {
    if (seen !== null) return seen;
    // The reader of tables says best what is wrong with one, and with an empty file.
    if (head.trim() === '' || looksLikeTable(head)) return 'csv';
    throw badInput(
      `${fileName}: this is no format of mail that is known. Name it: ${Object.keys(NAMES).join(', ')}.`,
      {
        field: 'format',
      },
    );
  }
  // A message may have the line of a mailbox before it; what follows it may be more of them, which should not be lost.
  if (format === 'message' && seen === 'mbox') return seen;
  if (seen === null && format === 'mbox')
    throw badInput(`${fileName}: this is no mailbox (mbox): it does not begin with a line "From …".`, {
      field: 'format',
    });
  if (seen === null || seen === format) return format;
  throw badInput(
    `${fileName}: this is ${NAMES[seen]}, not ${NAMES[format]}. Leave the format out, or name "${seen}".`,
    {
      field: 'format',
    },
  );
}

function rowsOf(
  format: MailFormat,
  bytes: AsyncGenerator<Buffer>,
  options: Omit<MailReadOptions, 'zone'> & { readonly zone: Zone | undefined },
): AsyncGenerator<MailRow> {
  const stream = () => Readable.from(bytes, { objectMode: false });
  switch (format) {
    case 'csv':
      return readMailCsv(stream(), options);
    case 'edge-list':
      return readEdgeList(stream(), options);
    case 'mbox':
      return readMbox(bytes, options);
    case 'message':
      return readMessage(bytes, options);
    case 'exchange':
      return readExchangeLog(bytes, options);
    case 'postfix':
      return readPostfixLog(bytes, { ...options, fileTime: options.fileTime ?? options.now });
  }
}
