import { readMessageHeader, type HeaderOptions } from './message-header.js';
import type { MessageRow, ProblemRow } from './rows.js';
import { headerEnd, MAX_HEADER_BYTES } from './split-mbox.js';

/**
 * Reads the metadata of one message (`.eml`, a file of a maildir). No more than its header is read: of a message without a
 * body the header may end with the file. A `From ` line before it is passed over, and so are empty lines.
 */
export async function* readMessage(
  chunks: AsyncIterable<Buffer>,
  options: HeaderOptions,
): AsyncGenerator<MessageRow | ProblemRow> {
  let bytes: Buffer = Buffer.alloc(0);
  let start: number | null = null;
  for await (const chunk of chunks) {
    bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
    start ??= startOfHeader(bytes);
    const end = start === null ? null : headerEnd(bytes, start);
    if (start !== null && end !== null) {
      yield readMessageHeader(bytes.subarray(start, end), 1, options);
      return;
    }
    if (bytes.length > MAX_HEADER_BYTES) {
      yield {
        kind: 'problem',
        line: 1,
        column: null,
        message: 'the header of the message is longer than 4 MiB',
      };
      return;
    }
  }
  const last = bytes.at(-1);
  if (last !== undefined && last !== NEWLINE && last !== RETURN) {
    // Half a line: whoever stands in it may be somebody else.
    const message = 'the file ends inside the header of this message';
    yield { kind: 'problem', line: 1, column: null, message };
    return;
  }
  yield readMessageHeader(bytes.subarray(start ?? bytes.length), 1, options);
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Past a byte order mark, empty lines and a `From ` line; null while that can't be told. */
function startOfHeader(bytes: Buffer): number | null {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === NEWLINE || bytes[at] === RETURN) at++;
  if (bytes.length - at < 6) return null;
  if (!/^>?From /.test(bytes.toString('latin1', at, at + 6))) return at;
  const end = bytes.indexOf(NEWLINE, at);
  return end < 0 ? null : end + 1;
}
