import { readMessageHeader, type HeaderOptions } from './message-header.js';
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
  const splitter = new MboxSplitter();
  for await (const chunk of chunks) for (const part of splitter.push(chunk)) yield rowOf(part, options);
  for (const part of splitter.end()) yield rowOf(part, options);
  yield { kind: 'format', format: 'mbox', dialect: splitter.dialect };
}

function rowOf(
  { line, header, isCut, isTooLong }: MboxPart,
  options: HeaderOptions,
): MessageRow | ProblemRow {
  const problem = (message: string): ProblemRow => ({ kind: 'problem', line, column: null, message });
  if (isTooLong) return problem('the header of the message is longer than 4 MiB');
  if (isCut) return problem('the file ends inside the header of this message');
  return readMessageHeader(header, line, options);
}
