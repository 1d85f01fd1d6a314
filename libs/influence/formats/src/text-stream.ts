import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { badInput } from '@wellspring/kernel';

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Where a tar says that it is one (POSIX ustar). */
const TAR_MARK_AT = 257;
/** As much as every packing needs to be known by. */
const LOOKED_AT_BYTES = 512;

/**
 * The bytes of a text file as UTF-8 with `\n` line ends, whatever it was packed in: gzip is recognised by its first
 * bytes and unpacked on the way. Streams; memory is one chunk.
 *
 * The returned stream fails with BAD_INPUT naming the file where the text is not UTF-8 (with the line), where it is
 * UTF-16, xz or another known packing, and where the gzip data is damaged or cut short.
 */
export function openText(source: Readable, fileName: string): Readable {
  return Readable.from(textChunks(source, fileName), { objectMode: false });
}

async function* textChunks(source: Readable, fileName: string): AsyncGenerator<Buffer> {
  const lines = new Utf8Lines(fileName);
  for await (const chunk of openUnpacked(source, fileName)) yield lines.next(chunk);
  yield lines.end();
}

/**
 * The bytes of a file, unpacked where it is gzip. Streams. Fails with BAD_INPUT for UTF-16, xz and other known packings,
 * and where the gzip data is damaged or cut short.
 */
export async function* openUnpacked(source: AsyncIterable<Buffer>, fileName: string): AsyncGenerator<Buffer> {
  const packed = await lookedAt(source, fileName);
  if (packed === null) return;
  if (!isGzip(packed.head)) return yield* packed.whole;
  const unpacked = await lookedAt(gunzip(packed.whole, fileName), fileName);
  if (unpacked !== null) yield* unpacked.whole;
}

/** The first bytes, which are of no packing that is not read, and all of them; null for nothing. */
async function lookedAt(
  source: AsyncIterable<Buffer>,
  fileName: string,
): Promise<{ readonly head: Buffer; readonly whole: AsyncGenerator<Buffer> } | null> {
  const bytes = source[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < LOOKED_AT_BYTES) {
    const next = await bytes.next();
    if (next.done) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  if (head.length === 0) return null;
  const packing = unsupportedPacking(head);
  if (packing !== undefined) {
    await bytes.return?.();
    throw badInput(`${fileName}: the file is ${packing}; plain UTF-8 text or .gz is wanted.`);
  }
  return { head, whole: withHead(head, bytes) };
}

/** The chunk that was looked at, then the rest. */
export async function* withHead(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    // Closes the source when the reader stops early.
    await rest.return?.();
  }
}

async function* gunzip(packed: AsyncIterable<Buffer>, fileName: string): AsyncGenerator<Buffer> {
  const unpacked = pipeline(Readable.from(packed, { objectMode: false }), createGunzip(), () => undefined);
  try {
    for await (const chunk of unpacked) yield chunk as Buffer; // zlib yields buffers
  } catch (error) {
    if (isZlib(error)) throw badInput(`${fileName}: the gzip data is damaged or cut short.`);
    throw error;
  }
}

/** Refuses what is not UTF-8 and turns `\r\n` into `\n`, so that line numbers mean the same for every file. */
class Utf8Lines {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private line = 1;
  private heldReturn = false;

  constructor(private readonly fileName: string) {}

  next(chunk: Buffer): Buffer {
    try {
      this.decoder.decode(chunk, { stream: true });
    } catch {
      const line = this.line + newlinesBeforeBadByte(chunk);
      throw badInput(
        `${this.fileName}, line ${line}: the text is not UTF-8. Save the file as UTF-8 and try again.`,
        { line },
      );
    }
    this.line += countNewlines(chunk);
    return this.withoutReturns(chunk);
  }

  end(): Buffer {
    try {
      this.decoder.decode();
    } catch {
      const { line } = this;
      throw badInput(`${this.fileName}, line ${line}: the file ends in the middle of a character.`, { line });
    }
    return Buffer.from(this.heldReturn ? '\r' : '');
  }

  private withoutReturns(chunk: Buffer): Buffer {
    if (!this.heldReturn && chunk.indexOf(CARRIAGE_RETURN) < 0) return chunk;
    const out = Buffer.allocUnsafe(chunk.length + 1);
    let length = 0;
    for (const byte of chunk) {
      if (this.heldReturn && byte !== NEWLINE) out[length++] = CARRIAGE_RETURN;
      this.heldReturn = byte === CARRIAGE_RETURN;
      if (!this.heldReturn) out[length++] = byte;
    }
    return out.subarray(0, length);
  }
}

function countNewlines(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) count++;
  return count;
}

/** Newlines before the first byte that can't be decoded: lines are tried one by one, which only an error costs. */
function newlinesBeforeBadByte(chunk: Buffer): number {
  let newlines = 0;
  for (let from = 0; ; newlines++) {
    const end = chunk.indexOf(NEWLINE, from);
    if (end < 0) return newlines;
    // The first piece may start inside a character that the chunk before began; a later piece may not.
    if (from > 0 && !isUtf8(chunk.subarray(from, end))) return newlines;
    if (from === 0 && !isUtf8(skipContinuation(chunk.subarray(0, end)))) return newlines;
    from = end + 1;
  }
}

function skipContinuation(bytes: Buffer): Buffer {
  const start = bytes.findIndex((byte) => (byte & 0xc0) !== 0x80);
  return start > 0 && start < 4 ? bytes.subarray(start) : bytes;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const isGzip = (head: Buffer) => head[0] === 0x1f && head[1] === 0x8b;

const isZlib = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('Z_');

function unsupportedPacking(head: Buffer): string | undefined {
  const magic = head.subarray(0, 6).toString('latin1');
  if (magic.startsWith('\xfd7zXZ')) return 'packed with xz';
  if (magic.startsWith('BZh')) return 'packed with bzip2';
  if (head.toString('latin1', TAR_MARK_AT, TAR_MARK_AT + 5) === 'ustar') return 'packed with tar';
  if (magic.startsWith('PK\x03\x04')) return 'a zip archive or an Excel workbook';
  if (magic.startsWith('\xff\xfe') || magic.startsWith('\xfe\xff')) return 'UTF-16 text';
  // Message traces come as UTF-16 without a mark: every second byte of ASCII text is then zero.
  if (head.length >= 4 && (head[1] === 0 || head[0] === 0)) return 'UTF-16 text or binary data';
  return undefined;
}
