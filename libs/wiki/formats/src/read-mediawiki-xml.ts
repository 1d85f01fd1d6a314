import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { badInput, DomainError } from '@wellspring/kernel';
import { type Fail, RowBuilder } from './row-builder.js';
import { type MediaWikiRow } from './rows.js';
import { TextShortcut } from './text-shortcut.js';

/**
 * Ours: no element of a sane export comes near it (MediaWiki's own limit for a text is 2 MiB). It keeps one endless
 * element from filling the memory.
 */
const MAX_ELEMENT_CHARACTERS = 64 * 1024 * 1024;

/**
 * Reads a MediaWiki export (schemas 0.3 to 0.11, elements taken by their local name) as a stream of plain rows: the
 * site, then each page followed by its revisions in the order of the file. Memory: one revision and one chunk;
 * nothing is read while the consumer is busy. About 250 MB/s.
 *
 * Kept as they are: blank texts, revisions out of order, whatever stands in `<ip>`. Left out: uploads, log items,
 * other slots than the main one. A text may be a piece of the chunk that it was read from: whoever keeps a small part
 * of one for long copies it, see `ownCopy`.
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
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  /** Line breaks that the parser was not shown. */
  private linesAside = 0;
  private pendingCharacters = 0;
  /** The last thing that the parser met is the opening tag of a text that is wanted. */
  private textBegins = false;
  private readonly shortcut = new TextShortcut();
  private inShortcut = false;

  constructor(private readonly fileName: string) {
    this.rows = new RowBuilder((message, line) => this.fail(message, line));
    this.parser.on('opentag', (tag: SaxesTagPlain) => {
      this.pendingCharacters = 0;
      this.rows.open(localName(tag.name), tag.attributes, this.line);
      this.textBegins = this.rows.isInText;
    });
    this.parser.on('closetag', () => {
      this.pendingCharacters = 0;
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

  feed(chunk?: Uint8Array): void {
    const text = this.decode(chunk);
    this.pendingCharacters += text.length;
    if (this.pendingCharacters > MAX_ELEMENT_CHARACTERS)
      this.fail(`an element is longer than ${MAX_ELEMENT_CHARACTERS} characters.`);
    for (let at = 0; at < text.length;) at = this.inShortcut ? this.aside(text, at) : this.parse(text, at);
  }

  end(): void {
    this.feed();
    this.leaveShortcut();
    this.rows.end(this.line);
    this.runParser(() => this.parser.close());
  }

  /** Shows the parser what comes up to and with the opening tag of the next text. Gives where that ends. */
  private parse(text: string, from: number): number {
    const tag = text.indexOf('<text', from);
    const end = tag < 0 ? -1 : text.indexOf('>', tag);
    if (end < 0) {
      this.show(from === 0 ? text : text.slice(from));
      return text.length;
    }
    if (tag > from) this.show(text.slice(from, tag));
    // By itself: when it opens an element, its last character does.
    this.show(text.slice(tag, end + 1));
    this.inShortcut = this.textBegins;
    return end + 1;
  }

  /** Takes the characters of a text past the parser. Gives where the next tag begins. */
  private aside(text: string, from: number): number {
    const end = text.indexOf('<', from);
    this.shortcut.take(text.slice(from, end < 0 ? undefined : end));
    if (end < 0) return text.length;
    this.leaveShortcut();
    return end;
  }

  private leaveShortcut(): void {
    if (!this.inShortcut) return;
    this.inShortcut = false;
    const { source, text, lineBreaks } = this.shortcut.finish();
    if (text === null) return this.show(source);
    this.pendingCharacters = 0;
    this.linesAside += lineBreaks;
    this.rows.text(text);
  }

  private show(text: string): void {
    this.textBegins = false;
    this.runParser(() => this.parser.write(text));
  }

  private decode(chunk?: Uint8Array): string {
    try {
      return chunk ? this.decoder.decode(chunk, { stream: true }) : this.decoder.decode();
    } catch {
      return this.fail('the file is not valid UTF-8.');
    }
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

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
