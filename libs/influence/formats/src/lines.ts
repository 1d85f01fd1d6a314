const NEWLINE = 0x0a;
/** A line of ten thousand recipients has 400 kB; longer ones are no text. */
const MAX_LINE_BYTES = 4 * 2 ** 20;

/** A line without its end, from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
  /** Longer than 4 MiB: the text is cut. */
  readonly isTooLong: boolean;
  /** The file ends in it without a line end. */
  readonly isLast: boolean;
}

/**
 * Lines of a byte stream, in one array a chunk (an await for every line would cost more than reading it). What is no UTF-8
 * becomes the replacement character. Memory: a chunk and a line.
 */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line[]> {
  let rest: Buffer[] = [];
  let restBytes = 0;
  let number = 0;
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(NEWLINE);
    if (end < 0) {
      if (restBytes < MAX_LINE_BYTES) rest.push(chunk);
      restBytes += chunk.length;
      continue;
    }
    const whole =
      rest.length === 0 ? chunk.subarray(0, end) : Buffer.concat([...rest, chunk.subarray(0, end)]);
    const texts = whole.toString('utf8').split('\n');
    const lines: Line[] = [];
    // The first one began in the chunks before, of which too many are not kept.
    let isTooLong = restBytes + chunk.indexOf(NEWLINE) > MAX_LINE_BYTES;
    for (const text of texts) {
      lines.push(lineOf(++number, text, isTooLong, false));
      isTooLong = false;
    }
    rest = end + 1 < chunk.length ? [chunk.subarray(end + 1)] : [];
    restBytes = chunk.length - end - 1;
    yield lines;
  }
  const isTooLong = restBytes > MAX_LINE_BYTES;
  if (restBytes > 0) yield [lineOf(++number, Buffer.concat(rest).toString('utf8'), isTooLong, true)];
}

/** Written out: of millions of lines a spread would be half of the time. */
const lineOf = (number: number, text: string, isTooLong: boolean, isLast: boolean): Line => ({
  number,
  text: text.endsWith('\r') ? text.slice(0, -1) : text,
  isTooLong,
  isLast,
});
