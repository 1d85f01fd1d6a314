import { isUtf8 } from 'node:buffer';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { badInput, DomainError } from '@wellspring/kernel';
import { type Fail, RowBuilder } from './row-builder.js';
import { type MediaWikiRow } from './rows.js';
import { TextShortcut } from './text-shortcut.js';

/**
 * Ours: no element of a sane export comes near it (MediaWiki's own limit for a text is 2 MiB). It keeps one endless
 * element from filling the memory.
 */
const MAX_ELEMENT_BYTES = 64 * 1024 * 1024;

/**
 * Reads a MediaWiki export (schemas 0.3 to 0.11, elements taken by their local name) as a stream of plain rows: the
 * site, then each page followed by its revisions in the order of the file. Memory: one revision and one chunk;
 * nothing is read while the consumer is busy. About 250 MB/s.
 *
 * Kept as they are: blank texts, revisions out of order, whatever stands in `<ip>`. Left out: uploads, log items,
 * other slots than the main one.
 *
 * @param bytes the unpacked file, see `openWikiFile`
 * @param fileName how messages name the file
 * @throws BAD_INPUT naming file and line: not XML, not MediaWiki's, cut off, an element that is missing or wrong,
 *   a stub dump (revisions without their texts). Rows before that place have been given by then.
 */
export async function* readMediaWikiXml(
  bytes: AsyncIterable<Uint8Array>,
  fileName: string,
): AsyncGenerator<MediaWikiRow> {
  const reading = new Reading(fileName);
  for await (const chunk of bytes) {
    reading.feed(chunk);
    yield* reading.rows.take();
  }
  reading.end();
  yield* reading.rows.take();
}

/** One file between its bytes and its rows. */
class Reading {
  readonly rows: RowBuilder;
  private readonly parser = new SaxesParser();
  /** Line breaks that the parser was not shown. */
  private linesAside = 0;
  private pendingBytes = 0;
  /** First bytes of a character that the next chunk ends. */
  private rest: Buffer = Buffer.alloc(0);
  /** The last thing that the parser met is the opening tag of a text that is wanted. */
  private textBegins = false;
  private readonly shortcut = new TextShortcut();
  private inShortcut = false;

  constructor(private readonly fileName: string) {
    this.rows = new RowBuilder((message, line) => this.fail(message, line));
    this.parser.on('opentag', (tag: SaxesTagPlain) => {
      this.pendingBytes = 0;
      this.rows.open(localName(tag.name), tag.attributes, this.line);
      this.textBegins = this.rows.isInText;
    });
    this.parser.on('closetag', () => {
      this.pendingBytes = 0;
      this.textBegins = false;
      this.rows.close(this.line);
    });
    this.parser.on('processinginstruction', ({ target, body }) => this.rows.instruction(target, body));
    const text = (piece: string) => this.rows.text(piece);
    this.parser.on('text', text);
    this.parser.on('cdata', text);
  }

  private get line(): number {
    return this.parser.line + this.linesAside;
  }

  private readonly fail: Fail = (message, line = this.line) => {
    throw badInput(`${this.fileName}: line ${line}: ${message}`, { file: this.fileName, line });
  };

  feed(bytes: Uint8Array): void {
    const chunk = this.wholeCharacters(bytes);
    this.pendingBytes += chunk.length;
    if (this.pendingBytes > MAX_ELEMENT_BYTES)
      this.fail(`an element is longer than ${MAX_ELEMENT_BYTES} bytes.`);
    for (let at = 0; at < chunk.length;)
      at = this.inShortcut ? this.takeAside(chunk, at) : this.parse(chunk, at);
  }

  end(): void {
    if (this.rest.length > 0) this.failEncoding();
    this.leaveShortcut();
    this.rows.end(this.line);
    this.runParser(() => this.parser.close());
  }

  /** What the last chunk left and this one, up to the last character that is complete. */
  private wholeCharacters(bytes: Uint8Array): Buffer {
    const given = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const all = this.rest.length > 0 ? Buffer.concat([this.rest, given]) : given;
    const end = all.length - unfinishedBytes(all);
    // A copy: whoever gave the chunk may use its memory again.
    this.rest = Buffer.from(all.subarray(end));
    const whole = all.subarray(0, end);
    if (!isUtf8(whole)) this.failEncoding();
    return whole;
  }

  private failEncoding(): never {
    return this.fail('the file is not valid UTF-8.');
  }

  /** Shows the parser what comes up to and with the opening tag of the next text. Gives where that ends. */
  private parse(chunk: Buffer, from: number): number {
    const tag = chunk.indexOf('<text', from);
    const end = tag < 0 ? -1 : chunk.indexOf('>', tag);
    if (end < 0) {
      this.show(chunk.toString('utf8', from));
      return chunk.length;
    }
    if (tag > from) this.show(chunk.toString('utf8', from, tag));
    // By itself: when it opens an element, its last character does.
    this.show(chunk.toString('utf8', tag, end + 1));
    this.inShortcut = this.textBegins;
    return end + 1;
  }

  /** Takes the characters of a text past the parser. Gives where the next tag begins. */
  private takeAside(chunk: Buffer, from: number): number {
    const end = chunk.indexOf('<', from);
    if (end < 0) {
      this.shortcut.take(Buffer.from(chunk.subarray(from)));
      return chunk.length;
    }
    this.shortcut.take(chunk.subarray(from, end));
    this.leaveShortcut();
    return end;
  }

  private leaveShortcut(): void {
    if (!this.inShortcut) return;
    this.inShortcut = false;
    const { source, text, lineBreaks } = this.shortcut.finish();
    if (text === null) return this.show(source);
    this.pendingBytes = 0;
    this.linesAside += lineBreaks;
    this.rows.text(text);
  }

  private show(text: string): void {
    this.textBegins = false;
    this.runParser(() => this.parser.write(text));
  }

  /** The parser's own complaints begin with `line:column:`; the line goes into our form of it. */
  private runParser(step: () => void): void {
    try {
      step();
    } catch (cause) {
      if (cause instanceof DomainError || !(cause instanceof Error)) throw cause;
      const [, line, complaint] = /^(\d+):\d+: (.*)$/s.exec(cause.message) ?? [];
      if (!complaint) throw cause;
      this.fail(
        `this is not well-formed XML (${complaint.replace(/\.$/, '')}).`,
        Number(line) + this.linesAside,
      );
    }
  }
}

/** Bytes at the end that begin a character without ending it. Bytes that can't be UTF-8 count as whole. */
function unfinishedBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
