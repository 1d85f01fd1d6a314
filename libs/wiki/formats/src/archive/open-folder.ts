import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { badInput } from '@wellspring/kernel';
import {
  type Archive,
  ARCHIVE_LIMITS,
  type ArchiveEntry,
  byPath,
  isLeftover,
  type RefusedEntry,
} from './archive.js';
import { entryPath, printableName } from './entry-path.js';

/**
 * Opens a folder with everything below it. Links are not followed: what they lead to may lie outside.
 *
 * @throws BAD_INPUT when there is no such folder, it may not be read, or has too many files
 */
export async function openFolder(folder: string, limits = ARCHIVE_LIMITS): Promise<Archive> {
  const entries: ArchiveEntry[] = [];
  const refused: RefusedEntry[] = [];
  const seen = new Map<string, string>();
  for await (const { name, kind } of walk(folder, '')) {
    if (isLeftover(name)) continue;
    const checked = entryPath(name);
    const refuse = (reason: string) => refused.push({ path: printableName(name), reason });
    if (kind === 'other') refuse('This is a link or a device, not a file.');
    else if ('problem' in checked) refuse(checked.problem);
    else if (seen.has(checked.path.toLowerCase()))
      refuse(`The folder has "${seen.get(checked.path.toLowerCase())}", which differs by case alone.`);
    else {
      const real = join(folder, name);
      const { size } = await stat(real);
      if (size > limits.entryBytes) {
        refuse(`The file has ${size} bytes; at most ${limits.entryBytes} are taken.`);
        continue;
      }
      seen.set(checked.path.toLowerCase(), checked.path);
      entries.push({ path: checked.path, sizeBytes: size, open: async () => createReadStream(real) });
      if (entries.length > limits.entries)
        throw badInput(`${folder}: more than ${limits.entries} files are not taken.`);
    }
  }
  return { entries: entries.sort(byPath), refused, close: () => Promise.resolve() };
}

interface Found {
  readonly name: string;
  readonly kind: 'file' | 'other';
}

async function* walk(folder: string, below: string): AsyncGenerator<Found> {
  for (const one of await list(join(folder, below))) {
    const name = below === '' ? one.name : `${below}/${one.name}`;
    if (one.isDirectory()) {
      if (!isLeftover(name)) yield* walk(folder, name);
    } else yield { name, kind: one.isFile() ? 'file' : 'other' };
  }
}

async function list(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    throw badInput(`${folder}: there is no such folder, or it may not be read.`, { file: folder });
  }
}
