import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { badInput, isUuid, unavailable } from '@wellspring/kernel';
import { INFLUENCE_SETTINGS, type InfluenceSettings } from '../influence.settings.js';

/** Largest file that comes in through the web app. Ours: some 50 million log lines; larger ones take the command line. */
export const MAX_MAIL_FILE_BYTES = 8 * 1024 * 1024 * 1024;

/**
 * Files of mail that wait to be taken in: `mail-imports/<id>` in the data folder, readable by us alone, with `.part` while
 * they come. They hold subjects and texts until they are read: each goes as soon as its import has ended.
 */
@Injectable()
export class MailFiles {
  constructor(@Inject(INFLUENCE_SETTINGS) private readonly settings: InfluenceSettings) {}

  /** Where the file lies, whether it is there or not. UNAVAILABLE without a data folder. */
  pathOf(id: string): string {
    return join(this.folder(), id);
  }

  /**
   * Writes what comes and gives its size in bytes; a broken off write leaves nothing.
   *
   * @throws BAD_INPUT beyond `maxBytes` or for nothing, UNAVAILABLE when the disk is full
   */
  async write(id: string, content: Readable, maxBytes = MAX_MAIL_FILE_BYTES): Promise<number> {
    const path = this.pathOf(id);
    await mkdir(this.folder(), { recursive: true, mode: 0o700 });
    let size = 0;
    const counted = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        size += chunk.length;
        if (size <= maxBytes) done(null, chunk);
        else done(tooLarge(maxBytes));
      },
    });
    try {
      await pipeline([content, counted, createWriteStream(`${path}.part`, { mode: 0o600 })]);
      if (size === 0) throw badInput('The file is empty.', { problem: 'empty' });
      await rename(`${path}.part`, path);
      return size;
    } catch (error) {
      await rm(`${path}.part`, { force: true });
      const code = (error as { code?: unknown } | null)?.code; // errors of Node carry it
      throw code === 'ENOSPC' ? unavailable('The disk of the server is full.') : error;
    }
  }

  /** Whether the file is there. */
  async has(id: string): Promise<boolean> {
    return stat(this.pathOf(id)).then(
      () => true,
      () => false,
    );
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
    await rm(`${this.pathOf(id)}.part`, { force: true });
  }

  /** Everything that lies there, with when it was written last by the clock of the disk. */
  async list(): Promise<{ id: string; changedAt: Date }[]> {
    if (this.settings.dataDir === undefined) return [];
    const names = await readdir(this.folder()).catch(() => []);
    const found = await Promise.all(
      names.map(async (name) => {
        const id = name.replace(/\.part$/, '');
        const facts = await stat(join(this.folder(), name)).catch(() => null);
        return facts && isUuid(id) ? [{ id, changedAt: facts.mtime }] : [];
      }),
    );
    return found.flat();
  }

  private folder(): string {
    if (this.settings.dataDir === undefined) throw unavailable('There is no data folder for files of mail.');
    return join(this.settings.dataDir, 'mail-imports');
  }
}

const tooLarge = (maxBytes: number) =>
  badInput(
    `The file is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB; import it by the command line (wellspring import-mail).`,
    { problem: 'too-large' },
  );
