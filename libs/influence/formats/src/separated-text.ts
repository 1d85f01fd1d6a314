import type { Readable } from 'node:stream';
import { openText, withHead } from './text-stream.js';

/** A header is shorter than this. */
const HEAD_BYTES = 65_536;
const SEPARATORS = [',', ';', '\t'] as const;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** The text of a table, and what stands between its fields. */
export interface SeparatedText {
  readonly separator: (typeof SEPARATORS)[number];
  /** UTF-8 with `\n` line ends. */
  readonly text: AsyncGenerator<Buffer>;
}

/**
 * Opens a table and finds what separates its fields: of comma, semicolon and tab the one that its first line has most of,
 * a comma where there is none. Lines that end with a carriage return alone are turned. Errors as of `openText`.
 */
export async function separatedText(source: Readable, fileName: string): Promise<SeparatedText> {
  const chunks: AsyncIterator<Buffer> = openText(source, fileName)[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < HEAD_BYTES && !head.toString('latin1').trimStart().includes('\n')) {
    const next = await chunks.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  const text = withHead(head, chunks);
  const isTurned = head.includes(RETURN) && !head.includes(NEWLINE);
  return {
    separator: separatorOf(head.toString('utf8')),
    text: isTurned ? withNewlines(text) : text,
  };
}

function separatorOf(head: string): SeparatedText['separator'] {
  const [first = ''] = head
    .replace(/^\ufeff/, '')
    .trimStart()
    .split(/[\r\n]/, 1);
  const names = first.replace(/"[^"]*"/g, '');
  const count = (separator: string) => names.split(separator).length;
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

async function* withNewlines(text: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of text) yield Buffer.from(chunk.map((byte) => (byte === RETURN ? NEWLINE : byte)));
}
