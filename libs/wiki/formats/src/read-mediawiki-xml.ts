import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { badInput, DomainError } from '@wellspring/kernel';
import { type Fail, RowBuilder } from './row-builder.js';
import { type MediaWikiRow } from './rows.js';

/**
 * Ours: no element of a sane export comes near it (MediaWiki's own limit for a text is 2 MiB). It keeps one endless
 * element from filling the memory.
 */
const MAX_ELEMENT_CHARACTERS = 64 * 1024 * 1024;

/**
 * Reads a MediaWiki export (schemas 0.3 to 0.11, elements taken by their local name) as a stream of plain rows: the
 * site, then each page followed by its revisions in the order of the file. Memory: one revision and one chunk;
 * nothing is read while the consumer is busy. About 100 MB/s.
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
  const parser = new SaxesParser();
  const fail: Fail = (message, line = parser.line) => {
    throw badInput(`${fileName}: line ${line}: ${message}`, { file: fileName, line });
  };
  const rows = new RowBuilder(fail);
  let pendingCharacters = 0;
  parser.on('opentag', (tag: SaxesTagPlain) => {
    pendingCharacters = 0;
    rows.open(localName(tag.name), tag.attributes, parser.line);
  });
  parser.on('closetag', () => {
    pendingCharacters = 0;
    rows.close(parser.line);
  });
  parser.on('processinginstruction', ({ target, body }) => rows.instruction(target, body));
  parser.on('text', (text) => rows.text(text));
  parser.on('cdata', (text) => rows.text(text));

  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      return fail('the file is not valid UTF-8.');
    }
  };
  const feed = (chunk?: Uint8Array) => {
    const text = decode(chunk);
    pendingCharacters += text.length;
    if (pendingCharacters > MAX_ELEMENT_CHARACTERS) {
      fail(`an element is longer than ${MAX_ELEMENT_CHARACTERS} characters.`);
    }
    runParser(() => parser.write(text), fail);
  };
  for await (const chunk of bytes) {
    feed(chunk);
    yield* rows.take();
  }
  feed();
  rows.end(parser.line);
  runParser(() => parser.close(), fail);
  yield* rows.take();
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The parser's own complaints begin with `line:column:`; the line goes into our form of it. */
function runParser(step: () => void, fail: Fail): void {
  try {
    step();
  } catch (cause) {
    if (cause instanceof DomainError || !(cause instanceof Error)) throw cause;
    const [, line, complaint] = /^(\d+):\d+: (.*)$/s.exec(cause.message) ?? [];
    if (!complaint) throw cause;
    fail(`this is not well-formed XML (${complaint.replace(/\.$/, '')}).`, Number(line));
  }
}
