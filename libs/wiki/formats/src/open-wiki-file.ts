import { createReadStream, type ReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { badInput, DomainError } from '@wellspring/kernel';
import { unbzip2 } from './unbzip2.js';
import { unpackXz } from './unpack-xz.js';

export type Compression = 'none' | 'gzip' | 'bzip2' | 'xz';

/** A file that is ready to be read once. */
export interface WikiFile {
  /** How messages name the file. */
  readonly fileName: string;
  readonly compression: Compression;
  /** Size as it lies on the disk. */
  readonly sizeBytes: number;
  /** Bytes of the file on the disk consumed so far: with `sizeBytes` the share that is done. */
  consumedBytes(): number;
  /** The unpacked bytes, pulled: nothing more is read while the consumer is busy. Ends the file when left early. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

const MAGIC: readonly (readonly [Compression, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
];
const LONGEST_MAGIC_BYTES = 6;

const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'the file may not be read',
  EPERM: 'the file may not be read',
};

/**
 * Opens a wiki export that is plain or packed with gzip, bzip2 or xz (several streams in one file included). The
 * first bytes decide, not the name. Memory: one chunk of 64 KiB, plus what the packer needs (xz: its dictionary, 8 MiB
 * at the default level; bzip2: 8 MB).
 *
 * `.xz` is unpacked by `xz-decompress` (WebAssembly: no native code) in a thread of its own, see {@link unpackXz}.
 *
 * @param fileName how messages name the file, by default the path
 * @throws BAD_INPUT when the file is missing, empty, a folder or unreadable; while reading, when packed data is cut
 *   off or damaged.
 */
export async function openWikiFile(path: string, fileName = path): Promise<WikiFile> {
  const { head, sizeBytes } = await readHead(path, fileName);
  if (sizeBytes === 0) throw badInput(`${fileName}: the file is empty.`, { file: fileName });
  const compression = MAGIC.find(([, magic]) => magic.every((byte, i) => head[i] === byte))?.[0] ?? 'none';
  const source = compression === 'xz' ? unpackXz(path) : unpackHere(path, compression);
  async function* bytes() {
    try {
      yield* source.bytes;
    } catch (cause) {
      throw streamError(cause, compression, fileName);
    }
  }
  return { fileName, compression, sizeBytes, consumedBytes: source.consumedBytes, bytes: bytes() };
}

type UnpackedHere = Exclude<Compression, 'xz'>;

function unpackHere(path: string, compression: UnpackedHere): Pick<WikiFile, 'bytes' | 'consumedBytes'> {
  let source: ReadStream | undefined;
  async function* bytes() {
    source = createReadStream(path);
    try {
      yield* unpack(source, compression);
    } finally {
      source.destroy();
    }
  }
  return { consumedBytes: () => source?.bytesRead ?? 0, bytes: bytes() };
}

async function readHead(path: string, fileName: string) {
  try {
    const handle = await open(path);
    try {
      const { buffer } = await handle.read(Buffer.alloc(LONGEST_MAGIC_BYTES), 0, LONGEST_MAGIC_BYTES, 0);
      return { head: buffer, sizeBytes: (await handle.stat()).size };
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw fileError(cause, fileName);
  }
}

function unpack(source: ReadStream, compression: UnpackedHere): AsyncIterable<Uint8Array> {
  switch (compression) {
    case 'none':
      return source;
    case 'gzip':
      // The callback is there because pipeline wants one; the error itself reaches whoever reads the last stream.
      return pipeline(source, createGunzip(), () => undefined);
    case 'bzip2':
      return unbzip2(source);
  }
}

/** By shape, not by class: under Jest an error of Node comes from another realm. */
const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : '';

function fileError(cause: unknown, fileName: string): unknown {
  const problem = FILE_PROBLEMS[codeOf(cause)];
  return problem ? badInput(`${fileName}: ${problem}.`, { file: fileName }) : cause;
}

function streamError(cause: unknown, compression: Compression, fileName: string): unknown {
  if (cause instanceof DomainError) return cause;
  const known = fileError(cause, fileName);
  if (known !== cause || compression === 'none') return known;
  return badInput(`${fileName}: the ${compression} data is cut off or damaged.`, {
    file: fileName,
    compression,
  });
}
