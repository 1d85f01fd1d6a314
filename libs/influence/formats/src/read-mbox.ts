import { type HeaderOptions, readHeader, type ReadHeader } from './message-header.js';
import type { FormatRow, MessageRow, ProblemRow } from './rows.js';
import { MboxSplitter, type MboxPart } from './split-mbox.js';

/**
 * Reads the metadata of a mailbox in any of its four dialects. A row's line is that of the message's `From ` line. Only
 * headers are looked at; bodies are searched for the next message. The last row names the dialect. Flat memory.
 */
export async function* readMbox(
  chunks: AsyncIterable<Buffer>,
  options: HeaderOptions,
): AsyncGenerator<FormatRow | MessageRow | ProblemRow> {
  const splitter = new MboxSplitter((header, line) => readHeader(header, line, options));
  for await (const chunk of chunks) for (const part of splitter.push(chunk)) yield rowOf(part);
  for (const part of splitter.end()) yield rowOf(part);
  yield { kind: 'format', format: 'mbox', dialect: splitter.dialect };
}

function rowOf({ line, head, isTooLong }: MboxPart<ReadHeader>): MessageRow | ProblemRow {
  if (head) return head.row;
  const message = isTooLong
    ? 'the header of the message is longer than 4 MiB'
    : 'the file ends inside the header of this message, or the next one begins in it';
  return { kind: 'problem', line, column: null, message };
}
