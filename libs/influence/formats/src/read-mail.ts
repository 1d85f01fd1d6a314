import { Readable } from 'node:stream';
import { openText, withHead } from './text-stream.js';
import { readEdgeList } from './read-edge-list.js';
import { readMailCsv, type MailCsvOptions, type MailRow } from './read-mail-csv.js';

/** The mail formats that are told apart by looking at the file. */
export type MailFormat = 'csv' | 'edge-list' | 'mbox' | 'message' | 'exchange' | 'postfix';

const EDGE_LINE = /^\s*[^\s,;"@]+[\s,]+[^\s,;"@]+([\s,]+[-+.\deE]+)?[\s,]+[-+]?\d[\d.eE+]*\s*$/u;
/** Comments before the first row are shorter than this. */
const HEAD_CHARS = 65_536;
const COMMENT = /^\s*([#%].*)?$/u;

/**
 * The format of a mail file from its first lines: an edge list when the first line that is no comment is `sender
 * recipient [weight] seconds`, else the generic CSV (whose reader then says what is wrong with it).
 */
export function detectMailFormat(firstLines: string): MailFormat {
  const line = firstLines.split('\n').find((text) => !COMMENT.test(text)) ?? '';
  return EDGE_LINE.test(line) ? 'edge-list' : 'csv';
}

/**
 * Reads mail metadata in whichever known format the file has: {@link readMailCsv} or {@link readEdgeList}, which say
 * what they yield and throw. `epoch` is for edge lists with relative seconds alone.
 */
export async function* readMail(
  source: Readable,
  options: MailCsvOptions & { readonly epoch?: Date | undefined },
): AsyncGenerator<MailRow> {
  const text = openText(source, options.fileName);
  const rest = text[Symbol.asyncIterator]() as AsyncIterator<Buffer>; // a byte stream yields buffers
  const first = await rest.next();
  const head = first.done ? Buffer.alloc(0) : first.value;
  const whole = Readable.from(withHead(head, rest), { objectMode: false });
  const isEdgeList = detectMailFormat(head.toString('utf8').slice(0, HEAD_CHARS)) === 'edge-list';
  yield* isEdgeList ? readEdgeList(whole, options) : readMailCsv(whole, options);
}
