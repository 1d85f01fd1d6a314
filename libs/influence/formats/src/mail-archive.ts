import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { badInput } from '@wellspring/kernel';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** One file of a folder or archive. */
export interface MailEntry {
  /** Path inside, with `/`. */
  readonly name: string;
  readonly changedAt: Date;
  open(): Promise<AsyncIterable<Buffer>>;
}

/** What mail programs put beside mail. `tmp` of a maildir holds what is not delivered yet. */
const PASSED_OVER =
  /(?:^|\/)(?:\.[^/]*|tmp|dovecot[^/]*|maildirsize|subscriptions|Thumbs\.db|__MACOSX)(?:\/|$)/;
/** A maildir's own names of files begin with a time and are no hidden ones; its subfolders are `.Sent`. */
const MAILDIR_FOLDER = /(?:^|\/)\.([^/.][^/]*)(?=\/(?:cur|new)\/)/g;

/** Whether a file is a zip, by its first bytes. */
export async function isZip(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.toString('latin1') === 'PK\x03\x04';
  } finally {
    await file.close();
  }
}

/** The files of a folder and its folders, in order of their paths; links are not followed. */
export async function* folderEntries(folder: string, inside = ''): AsyncGenerator<MailEntry> {
  const path = join(folder, inside);
  const found = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    if (inside === '') throw error;
    return null;
  });
  if (found === null) {
    // Whoever opens it is told why.
    yield {
      name: inside,
      changedAt: new Date(0),
      open: async () => readdir(path).then(() => Readable.from([])),
    };
    return;
  }
  for (const item of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = inside === '' ? item.name : `${inside}/${item.name}`;
    if (item.isDirectory()) yield* folderEntries(folder, name);
    else if (item.isFile() && isMail(name)) {
      const file = join(folder, name);
      // A file that goes meanwhile is missed when it is opened.
      const changedAt = await stat(file).then(
        ({ mtime }) => mtime,
        () => new Date(0),
      );
      yield { name, changedAt, open: async () => createReadStream(file) };
    }
  }
}

/** The files of a zip in its own order. BAD_INPUT naming the archive when it is none, or an entry when it is damaged. */
export async function* zipEntries(path: string, fileName: string): AsyncGenerator<MailEntry> {
  const zip = await openZipFile(path, fileName);
  const damaged = (name: string) => badInput(`${fileName}: "${name}" in the zip is damaged or encrypted.`);
  const openEntry = promisify(zip.openReadStream.bind(zip)) as (
    entry: Entry,
  ) => Promise<AsyncIterable<Buffer>>; // the overload without options
  try {
    for await (const entry of entriesOf(zip, fileName)) {
      const name = entry.fileName;
      if (name.endsWith('/') || !isMail(name)) continue;
      yield {
        name,
        changedAt: entry.getLastModDate(),
        open: async () => {
          const stream = await openEntry(entry).catch(() => {
            throw damaged(name);
          });
          return guarded(stream, () => damaged(name));
        },
      };
    }
  } finally {
    zip.close();
  }
}

async function openZipFile(path: string, fileName: string): Promise<ZipFile> {
  try {
    const options = { autoClose: false, lazyEntries: true, decodeStrings: true };
    return await new Promise((resolve, reject) =>
      yauzl.open(path, options, (error, zip) => (error ? reject(error) : resolve(zip))),
    );
  } catch {
    throw badInput(`${fileName}: this is no zip that can be read; it may be cut short.`);
  }
}

/** yauzl tells of one entry at a time, when it is asked for it. */
async function* entriesOf(zip: ZipFile, fileName: string): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      const settle = (done: () => void) => {
        zip.removeListener('entry', onEntry).removeListener('end', onEnd).removeListener('error', onError);
        done();
      };
      const onEntry = (found: Entry) => settle(() => resolve(found));
      const onEnd = () => settle(() => resolve(null));
      const onError = () =>
        settle(() => reject(badInput(`${fileName}: the zip's list of contents is damaged.`)));
      zip.on('entry', onEntry).on('end', onEnd).on('error', onError);
      zip.readEntry();
    });
    if (entry === null) return;
    yield entry;
  }
}

async function* guarded(stream: AsyncIterable<Buffer>, problem: () => Error): AsyncGenerator<Buffer> {
  const bytes = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await bytes.next().catch(() => {
        throw problem();
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await bytes.return?.();
  }
}

const isMail = (name: string): boolean => !PASSED_OVER.test(name.replace(MAILDIR_FOLDER, '$1'));
