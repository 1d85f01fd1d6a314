import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { DomainError } from '@wellspring/kernel';
import { folderEntries, isZip, type MailEntry, zipEntries } from './mail-archive.js';
import { readMail, type MailReadOptions } from './read-mail.js';
import type { MailRow } from './rows.js';

export interface MailFileOptions extends MailReadOptions {
  /** Told at every row how many bytes of the file are read; of a folder, of its files. */
  readonly onConsumed?: ((bytes: number) => void) | undefined;
}

/** Names of files are kept with the report: so long, and nothing in them that is not seen. */
const SHOWN_PATH_CHARS = 300;

/**
 * Reads mail metadata from a path: a file of any format (`readMail`), or a zip or folder of such files (messages, maildirs,
 * logs), one after the other, whose rows carry the name of their file as `entry`. A file inside that can't be read at all, or
 * that is gone when it is its turn, is a problem and reading goes on. Same rows in the same order each time. Bounded memory but for edge lists.
 */
export async function* readMailFile(path: string, options: MailFileOptions): AsyncGenerator<MailRow> {
  const facts = await stat(path);
  if (facts.isDirectory()) return yield* readEntries(folderEntries(path), options);
  if (await isZip(path)) return yield* readEntries(zipEntries(path, options.fileName), options);
  const stream = createReadStream(path, { highWaterMark: 256 * 1024 });
  const rows = readMail(stream, { fileTime: facts.mtime, ...options });
  for await (const row of rows) {
    options.onConsumed?.(stream.bytesRead);
    yield row;
  }
}

async function* readEntries(
  entries: AsyncIterable<MailEntry>,
  options: MailFileOptions,
): AsyncGenerator<MailRow> {
  let [consumedBytes, entryAt] = [0, 0];
  let lastFormat = '';
  const counted = async function* (bytes: AsyncIterable<Buffer>) {
    for await (const chunk of bytes) {
      consumedBytes += chunk.length;
      yield chunk;
    }
  };
  for await (const { name, changedAt, open } of entries) {
    const entry = shownPath(name);
    entryAt += 1;
    try {
      const own = { ...options, fileName: name, fileTime: changedAt };
      for await (const row of readMail(counted(await open()), own)) {
        options.onConsumed?.(consumedBytes);
        // Ten thousand messages of a maildir need not say ten thousand times what they are.
        if (row.kind === 'format' && lastFormat === row.format) continue;
        if (row.kind === 'format') lastFormat = row.format;
        if (row.kind === 'problem') yield { ...row, entry, entryAt };
        else yield row.kind === 'message' ? { ...row, entry } : row;
      }
    } catch (error) {
      const words = error instanceof DomainError ? placeOf(error.message, name) : goneOrClosed(error);
      if (words === null) throw error;
      const message = words.message.replaceAll(name, `#${entryAt}`);
      yield { kind: 'problem', entry, entryAt, column: null, ...words, message };
    }
  }
}

const shownPath = (name: string): string => name.replace(/\p{Cc}/gu, '?').slice(-SHOWN_PATH_CHARS);

/** A file that went while the folder was read (a mail program renames what it shows), or that nobody may read. */
function goneOrClosed(error: unknown): { line: number; message: string } | null {
  // By shape, not by class: under Jest an error of Node comes from another realm.
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM') return { line: 1, message: 'the file may not be read' };
  return code === 'ENOENT' || code === 'ENAMETOOLONG' || code === 'ENOTDIR'
    ? { line: 1, message: 'the file was gone when it was its turn' }
    : null;
}

/** A reader's own words say `name, line 5: …`; a row has places for both. */
function placeOf(words: string, name: string): { line: number; message: string } {
  const rest = words.startsWith(name) ? words.slice(name.length) : words;
  const parts = /^(?:, line (\d+))?:? *(.*)$/s.exec(rest);
  return { line: Number(parts?.[1] ?? 1), message: parts?.[2] ?? rest };
}
