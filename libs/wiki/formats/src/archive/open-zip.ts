import { type Readable } from 'node:stream';
import { badInput } from '@wellspring/kernel';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import {
  type Archive,
  ARCHIVE_LIMITS,
  type ArchiveEntry,
  byPath,
  isLeftover,
  type RefusedEntry,
} from './archive.js';
import { entryPath, printableName } from './entry-path.js';

/** Sizes below this can't hurt, however well they pack. */
const RATIO_FROM_BYTES = 1024 * 1024;
const FILE_TYPE_MASK = 0o170000;
const TYPES: Readonly<Record<number, string>> = {
  0o120000: 'a symbolic link',
  0o020000: 'a device',
  0o060000: 'a device',
  0o010000: 'a pipe',
  0o140000: 'a socket',
};
const UNIX_MADE = 3;
/** Info-ZIP Unicode Path Extra Field. Source: APPNOTE 4.6.9. */
const UNICODE_PATH_FIELD = 0x7075;

/**
 * Opens a zip. The list of contents is read and checked at once; contents are unpacked when they are asked for, and
 * their sizes are held against the list, so that a bomb is seen before it goes off.
 *
 * Refused entry by entry: paths that lead out of the archive, absolute ones, links and devices, encrypted entries, unknown
 * compression, names that are not UTF-8, names that differ by case alone, entries that unpack too large or too well.
 *
 * @throws BAD_INPUT when this is no zip, it is cut off or damaged, has too many entries, or unpacks to too much
 */
export async function openZip(path: string, fileName: string, limits = ARCHIVE_LIMITS): Promise<Archive> {
  const zip = await opened(path, fileName);
  try {
    if (zip.entryCount > limits.entries)
      throw badInput(
        `${fileName}: the zip has ${zip.entryCount} entries; at most ${limits.entries} are taken.`,
      );
    const reading = new ZipContents(zip, fileName, limits);
    for await (const entry of eachEntry(zip, fileName)) reading.take(entry);
    const { entries, refused } = reading;
    return {
      entries: entries.sort(byPath),
      refused,
      close: async () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function opened(path: string, fileName: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false, decodeStrings: false, validateEntrySizes: true });
  } catch (cause) {
    throw badInput(`${fileName}: this is not a zip, or its end is missing (${wordsOf(cause)}).`, {
      file: fileName,
    });
  }
}

async function* eachEntry(zip: ZipFile, fileName: string): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (cause) {
    throw badInput(`${fileName}: the list of contents is damaged (${wordsOf(cause)}).`, { file: fileName });
  }
}

class ZipContents {
  readonly entries: ArchiveEntry[] = [];
  readonly refused: RefusedEntry[] = [];
  private readonly seen = new Map<string, string>();
  private totalBytes = 0;

  constructor(
    private readonly zip: ZipFile,
    private readonly fileName: string,
    private readonly limits: typeof ARCHIVE_LIMITS,
  ) {}

  take(entry: Entry): void {
    const name = nameOf(entry);
    const refuse = (reason: string) =>
      this.refused.push({ path: printableName(name ?? entry.fileNameRaw.toString('latin1')), reason });
    if (name === null) return void refuse('The name is not UTF-8. Pack the files again with UTF-8 names.');
    if (/[/\\]$/.test(name)) return;
    const checked = entryPath(name);
    if ('problem' in checked) return void refuse(checked.problem);
    const { path } = checked;
    if (isLeftover(path)) return;
    const problem = this.problemOf(entry);
    if (problem !== null) return void refuse(problem);
    const twin = this.seen.get(path.toLowerCase());
    if (twin !== undefined)
      return void refuse(
        twin === path
          ? 'The zip has this file twice.'
          : `The zip has "${twin}", which differs by case alone.`,
      );
    this.totalBytes += entry.uncompressedSize;
    if (this.totalBytes > this.limits.totalBytes)
      throw badInput(
        `${this.fileName}: the zip unpacks to more than ${megabytes(this.limits.totalBytes)}, with "${path}".`,
      );
    this.seen.set(path.toLowerCase(), path);
    this.entries.push({ path, sizeBytes: entry.uncompressedSize, open: () => this.open(entry, path) });
  }

  private problemOf(entry: Entry): string | null {
    const { uncompressedSize: size, compressedSize: packed } = entry;
    const type = TYPES[(entry.externalFileAttributes >>> 16) & FILE_TYPE_MASK];
    if (type !== undefined && entry.versionMadeBy >>> 8 === UNIX_MADE) return `This is ${type}, not a file.`;
    if (entry.isEncrypted()) return 'The entry is encrypted.';
    if (!entry.canDecodeFileData())
      return `The entry is packed in a way that is not known (${entry.compressionMethod}).`;
    if (size > this.limits.entryBytes)
      return `The entry unpacks to ${megabytes(size)}; at most ${megabytes(this.limits.entryBytes)} are taken.`;
    if (size > RATIO_FROM_BYTES && size > packed * this.limits.ratio)
      return `The entry unpacks to ${megabytes(size)} from ${packed} bytes: this looks like a zip bomb.`;
    return null;
  }

  private async open(entry: Entry, path: string): Promise<Readable> {
    const failed = (cause: unknown) =>
      badInput(`${this.fileName}: "${path}" is damaged or cut off (${wordsOf(cause)}).`, {
        file: this.fileName,
        path,
      });
    try {
      const stream = await this.zip.openReadStreamPromise(entry);
      const original = stream.destroy.bind(stream);
      stream.destroy = (error) => original(error ? failed(error) : error);
      return stream;
    } catch (cause) {
      throw failed(cause);
    }
  }
}

/** The name, or null where nobody can tell what it says: CP437 is what the format wants and nobody means. */
function nameOf(entry: Entry): string | null {
  const field = entry.extraFields.find(({ id, data }) => id === UNICODE_PATH_FIELD && data.length > 5);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      field ? field.data.subarray(5) : entry.fileNameRaw,
    );
  } catch {
    return null;
  }
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024).toLocaleString('en')} MB`;
/** By shape: under a test runner errors of Node come from another realm. */
const wordsOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'message' in cause
    ? String(cause.message).replace(/\.$/, '')
    : 'unknown';
