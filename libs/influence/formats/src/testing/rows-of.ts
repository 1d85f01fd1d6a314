import type { MailRow, MessageRow, ProblemRow } from '../rows.js';

/** The rows of a reader by kind, for tests. */
export async function rowsOf(
  source: AsyncIterable<MailRow>,
): Promise<{ messages: MessageRow[]; problems: ProblemRow[]; format: string }> {
  const [messages, problems]: [MessageRow[], ProblemRow[]] = [[], []];
  let format = '';
  for await (const row of source) {
    if (row.kind === 'message') messages.push(row);
    if (row.kind === 'problem') problems.push(row);
    if (row.kind === 'format') format = row.dialect ?? row.format;
  }
  return { messages, problems, format };
}

/** A text as a byte stream in pieces of `chunkBytes`. */
export async function* inChunks(text: string | Buffer, chunkBytes = 65_536): AsyncGenerator<Buffer> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  for (let from = 0; from < bytes.length; from += chunkBytes) yield bytes.subarray(from, from + chunkBytes);
}
