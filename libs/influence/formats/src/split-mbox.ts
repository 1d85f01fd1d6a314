const NEWLINE = 0x0a;
const RETURN = 0x0d;
const ESCAPE = 0x3e;
const FROM = Buffer.from('From ');
/** What is kept before a separator that may come: two line ends of two bytes, but for the first. */
const KEPT_BYTES = 3;
/** Ten thousand recipients take 400 kB; a longer header is none. */
export const MAX_HEADER_BYTES = 4 * 2 ** 20;
/** A length that a header gives for its body is checked up to here; bodies beyond are searched. */
const MAX_TRUSTED_BODY_BYTES = 4 * 2 ** 20;
/** Longest line that may be a separator. */
const MAX_SEPARATOR_BYTES = 1_000;
const SEPARATOR =
  /^From (?:\S.*?)?\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s+(?:\d{1,2}\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\s+(?:\d{1,2}\s+)?(?:\d{4}\s+)?\d{1,2}:\d{2}/;
const CONTENT_LENGTH = /^content-length:[ \t]*(\d{1,7})[ \t\r]*$/im;

/** What a header says of its body's length in bytes, or null where that is not to be trusted. */
export interface MboxHead {
  readonly bodyBytes: number | null;
}

/** One message of a mailbox: the line of its `From ` line, from 1, and what was read of its header. */
export interface MboxPart<Head extends MboxHead = MboxHead> {
  readonly line: number;
  /** Null of a header that is cut or too long. */
  readonly head: Head | null;
  /** The file ends, or another message begins, before the header does. */
  readonly isCut: boolean;
  /** The header is longer than 4 MiB. */
  readonly isTooLong: boolean;
}

/** The dialects: how a line of a text that begins with `From ` is kept from being a separator. */
export type MboxDialect = 'mboxo' | 'mboxrd' | 'mboxcl' | 'mboxcl2';

/**
 * Splits a mailbox into the headers of its messages, whichever of the four dialects it is in. A separator is a line `From `
 * with a date after an empty line; where a message says how long its body is and a separator or the end stands there, what
 * lies between is body whatever it looks like. Bodies are searched and never copied. Memory: a chunk and a header, or 4 MiB.
 */
export class MboxSplitter<Head extends MboxHead = MboxHead> {
  private buffer: Buffer = Buffer.alloc(0);
  /** Where in `buffer` the part that is not dealt with begins. */
  private at = 0;
  private line = 1;
  private partLine = 1;
  private state: 'start' | 'header' | 'body' | 'long' = 'start';
  /** Whether nothing of the body has been passed yet: what stands at `at` follows the empty line of the header. */
  private isBodyStart = false;
  /** How long the body is by its header, until that is checked. */
  private trusted: number | null = null;
  private escapes = { one: false, more: false, none: false, lengths: false };

  /** `readHead` gets the bytes of each header, without its `From ` line, and the line where the message starts. */
  constructor(private readonly readHead: (header: Buffer, line: number) => Head) {}

  /** The dialect as far as it shows: without any escaped line mboxo, without a bare one mboxcl. */
  get dialect(): MboxDialect {
    if (this.escapes.lengths) return this.escapes.none ? 'mboxcl2' : 'mboxcl';
    return this.escapes.more ? 'mboxrd' : 'mboxo';
  }

  /** Takes the next bytes and gives the messages whose headers they complete. */
  *push(chunk: Buffer): Generator<MboxPart<Head>> {
    const rest = this.buffer.subarray(this.at);
    this.buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    this.at = 0;
    yield* this.work(false);
  }

  /** The end of the file. */
  *end(): Generator<MboxPart<Head>> {
    yield* this.work(true);
  }

  private *work(isEnd: boolean): Generator<MboxPart<Head>> {
    for (;;) {
      if (this.state === 'body') {
        if (!this.skipBody(isEnd)) return;
      } else if (this.state === 'start') {
        if (!this.skipSeparator(isEnd)) return;
      } else {
        const part = this.takeHeader(isEnd);
        if (part === null) return;
        if (part !== 'skipped') yield part;
      }
    }
  }

  /** The `From ` line itself, and empty lines before the first one. What is too long for a line goes in pieces. */
  private skipSeparator(isEnd: boolean): boolean {
    let start = this.at;
    while (this.buffer[start] === NEWLINE || this.buffer[start] === RETURN) start++;
    this.consume(start);
    const limit = start + MAX_SEPARATOR_BYTES;
    const found = this.buffer.indexOf(NEWLINE, start);
    const end = found < 0 ? this.buffer.length : found + 1;
    if (start >= this.buffer.length || (found < 0 && !isEnd && end < limit)) return false;
    this.partLine = this.line;
    this.consume(Math.min(end, limit));
    this.state = 'header';
    return true;
  }

  private takeHeader(isEnd: boolean): MboxPart<Head> | 'skipped' | null {
    const end = headerEnd(this.buffer, this.at);
    if (this.state === 'long') {
      // The rest of a header that was given up: only its end is looked for.
      this.consume(end ?? Math.max(this.at, this.buffer.length - 3));
      if (end !== null) [this.state, this.isBodyStart] = ['body', true];
      return end === null ? null : 'skipped';
    }
    const isTooLong = (end ?? this.buffer.length) - this.at > MAX_HEADER_BYTES;
    if (end === null && !isEnd && !isTooLong) return null;
    const stop = Math.min(end ?? this.buffer.length, this.at + MAX_HEADER_BYTES);
    const next = separatorWithin(this.buffer, this.at, stop);
    if (next !== null) {
      // Whoever wrote the mailbox was interrupted: recipients of the next message are none of this one.
      this.consume(next);
      this.state = 'start';
      return { line: this.partLine, head: null, isCut: true, isTooLong: false };
    }
    const header = this.buffer.subarray(this.at, stop);
    this.consume(end ?? stop);
    this.state = end === null && !isEnd ? 'long' : 'body';
    this.isBodyStart = true;
    const head = end !== null && !isTooLong ? this.readHead(header, this.partLine) : null;
    if (head) this.trusted = trustedLength(head);
    return { line: this.partLine, head, isCut: end === null && !isTooLong, isTooLong };
  }

  /** Goes to the next separator; false when more bytes are wanted or the file is at its end. */
  private skipBody(isEnd: boolean): boolean {
    if (this.trusted !== null) {
      const end = this.at + this.trusted;
      // The separator after it, with the line end that stands between.
      if (!isEnd && this.buffer.length < end + MAX_SEPARATOR_BYTES) return false;
      this.trusted = null;
      const next = separatorAfter(this.buffer, end);
      if (next !== null) {
        this.noteEscapes(this.at, end);
        this.escapes.lengths = true;
        this.consume(next);
        this.state = 'start';
        return next < this.buffer.length;
      }
    }
    // What is left of an earlier search was looked at already but for its last bytes, before which three are kept.
    for (let from = this.isBodyStart ? this.at : this.at + KEPT_BYTES; ;) {
      const found = this.buffer.indexOf(FROM, from);
      if (found < 0) break;
      if (found === this.at || isLineStart(this.buffer, found)) {
        if (isAfterEmptyLine(this.buffer, found, this.at)) {
          const end = this.buffer.indexOf(NEWLINE, found);
          const isWhole = end >= 0 || isEnd || this.buffer.length - found > MAX_SEPARATOR_BYTES;
          if (!isWhole) {
            this.passBody(found - KEPT_BYTES);
            return false;
          }
          if (isSeparator(this.buffer, found)) {
            this.consume(found);
            this.state = 'start';
            return true;
          }
        }
      } else if (this.buffer[found - 1] === ESCAPE) this.noteEscape(found);
      from = found + 5;
    }
    // Enough is left to see what stands before a separator that the next bytes bring: four of `From ` may be there.
    this.passBody(isEnd ? this.buffer.length : this.buffer.length - FROM.length + 1 - KEPT_BYTES);
    return false;
  }

  private passBody(to: number): void {
    if (to <= this.at) return;
    this.consume(to);
    this.isBodyStart = false;
  }

  private noteEscapes(from: number, to: number): void {
    for (
      let at = this.buffer.indexOf('From ', from);
      at >= 0 && at < to;
      at = this.buffer.indexOf('From ', at + 5)
    ) {
      if (isLineStart(this.buffer, at)) this.escapes.none = true;
      else if (this.buffer[at - 1] === ESCAPE) this.noteEscape(at);
    }
  }

  private noteEscape(found: number): void {
    let first = found - 1;
    while (first > this.at && this.buffer[first - 1] === ESCAPE) first--;
    if (!(first === this.at && this.isBodyStart) && !isLineStart(this.buffer, first)) return;
    if (found - first > 1) this.escapes.more = true;
    else this.escapes.one = true;
  }

  private consume(to: number): void {
    this.line += countNewlines(this.buffer, this.at, to);
    this.at = to;
  }
}

/** What a header says of its body's length, or null where that is too much to wait for. */
const trustedLength = ({ bodyBytes }: MboxHead): number | null =>
  bodyBytes !== null && bodyBytes <= MAX_TRUSTED_BODY_BYTES ? bodyBytes : null;

/** The length that a header gives and nothing else: for whoever wants to know where messages begin. */
export function lengthAlone(header: Buffer): MboxHead {
  // Most headers have none, and those that do write it in one of two ways.
  if (!header.includes('ontent-Length') && !header.includes('ontent-length')) return { bodyBytes: null };
  const found = CONTENT_LENGTH.exec(header.toString('latin1'));
  return { bodyBytes: found ? Number(found[1]) : null };
}

/** Where the empty line after a header ends, or null when it is not there yet. */
export function headerEnd(buffer: Buffer, from: number): number | null {
  for (let at = from; ;) {
    // An empty line may be the first: then there is no header.
    if (buffer[at] === NEWLINE) return at + 1;
    if (buffer[at] === RETURN && buffer[at + 1] === NEWLINE) return at + 2;
    const end = buffer.indexOf(NEWLINE, at);
    if (end < 0 || end + 1 >= buffer.length) return null;
    at = end + 1;
  }
}

const isLineStart = (buffer: Buffer, at: number): boolean => at > 0 && buffer[at - 1] === NEWLINE;

/** `floor` is where the body begins: the line before that is empty too, it ended the header. */
function isAfterEmptyLine(buffer: Buffer, at: number, floor: number): boolean {
  if (at - 1 < floor) return at === floor;
  const before = buffer[at - 2];
  if (at - 2 < floor || before === NEWLINE) return true;
  return before === RETURN && (at - 3 < floor || buffer[at - 3] === NEWLINE);
}

function isSeparator(buffer: Buffer, at: number): boolean {
  const end = buffer.indexOf(NEWLINE, at);
  const stop = Math.min(end < 0 ? buffer.length : end, at + MAX_SEPARATOR_BYTES);
  return SEPARATOR.test(buffer.toString('latin1', at, stop));
}

/** Where in a header a separator begins that should not stand there, or null. */
function separatorWithin(buffer: Buffer, from: number, to: number): number | null {
  const header = buffer.subarray(from, to);
  for (let at = header.indexOf(FROM); at >= 0; at = header.indexOf(FROM, at + 1))
    if (isLineStart(header, at) && isSeparator(buffer, from + at)) return from + at;
  return null;
}

/** Where the separator after a body begins (or the file ends), past the empty line between; null if it isn't there. */
function separatorAfter(buffer: Buffer, bodyEnd: number): number | null {
  let at = bodyEnd;
  for (let lineEnds = 0; lineEnds < 2 && at < buffer.length; lineEnds++) {
    if (buffer[at] === RETURN && buffer[at + 1] === NEWLINE) at += 2;
    else if (buffer[at] === NEWLINE) at += 1;
  }
  if (at === buffer.length) return bodyEnd <= buffer.length ? at : null;
  if (at > buffer.length || (at > 0 && buffer[at - 1] !== NEWLINE)) return null;
  return buffer.toString('latin1', at, at + 5) === 'From ' && isSeparator(buffer, at) ? at : null;
}

/** Newlines of a range, four bytes at a time: a mailbox is mostly text that nobody else looks at. */
export function countNewlines(buffer: Buffer, from: number, to: number): number {
  let count = 0;
  let at = from;
  const isAligned = (offset: number) => (buffer.byteOffset + offset) % 4 === 0;
  for (; at < to && !isAligned(at); at++) if (buffer[at] === NEWLINE) count++;
  const wordCount = (to - at) >> 2;
  if (wordCount <= 0) {
    for (; at < to; at++) if (buffer[at] === NEWLINE) count++;
    return count;
  }
  const words = new Uint32Array(buffer.buffer, buffer.byteOffset + at, wordCount);
  for (let index = 0; index < wordCount; index++) {
    // Bytes that are a newline become zero; the sum marks each byte that is not (no carry leaves a byte).
    const word = (words[index] ?? 0) ^ 0x0a0a0a0a;
    const marks = ~(((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word) & 0x80808080;
    if (marks !== 0)
      count += ((marks >>> 7) & 1) + ((marks >>> 15) & 1) + ((marks >>> 23) & 1) + (marks >>> 31);
  }
  for (at += wordCount * 4; at < to; at++) if (buffer[at] === NEWLINE) count++;
  return count;
}
