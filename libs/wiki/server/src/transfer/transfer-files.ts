import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { badInput, unavailable } from '@wellspring/kernel';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';

/** Largest file that comes in through the web app. Ours: ten times the largest handbook; larger ones take the command line. */
export const MAX_UPLOAD_BYTES = 2 * 1024 * 1024 * 1024;

/**
 * The files of imports and exports: `transfers/<id>` in the data folder, with `.part` while they are being written. The
 * name is ours alone; what people call a file never touches the disk.
 */
@Injectable()
export class TransferFiles {
  private readonly folder: string;

  constructor(@Inject(WELLSPRING_CONFIG) config: Pick<WellspringConfig, 'dataDir'>) {
    this.folder = join(config.dataDir, 'transfers');
  }

  /** Where the file lies, whether it is there or not. */
  pathOf(id: string): string {
    return join(this.folder, id);
  }

  /**
   * Writes what comes, and gives its size; a broken off write leaves nothing. Does not destroy the first stream where that
   * is a request: it must stay able to get its answer.
   *
   * @throws BAD_INPUT beyond `maxBytes` or for nothing, UNAVAILABLE when the disk is full
   */
  async write(
    id: string,
    streams: readonly [Readable, ...Transform[]],
    maxBytes = Infinity,
  ): Promise<number> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const unfinished = `${this.pathOf(id)}.part`;
    let size = 0;
    const counted = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        size += chunk.length;
        if (size <= maxBytes) done(null, chunk);
        else
          done(
            badInput(`The file is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB.`, {
              problem: 'too-large',
            }),
          );
      },
    });
    try {
      await pipeline([...streams, counted, createWriteStream(unfinished, { mode: 0o600 })]);
      if (size === 0) throw badInput('The file is empty.', { problem: 'empty' });
      await rename(unfinished, this.pathOf(id));
      return size;
    } catch (error) {
      await rm(unfinished, { force: true });
      const code = (error as { code?: unknown } | null)?.code; // errors of Node carry it
      throw code === 'ENOSPC' ? unavailable('The disk of the server is full.') : error;
    }
  }

  /** The file for reading, with its size; null where it is gone. */
  async open(id: string): Promise<{ stream: ReadStream; sizeBytes: number } | null> {
    try {
      const { size } = await stat(this.pathOf(id));
      return { stream: createReadStream(this.pathOf(id)), sizeBytes: size };
    } catch {
      return null;
    }
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
    await rm(`${this.pathOf(id)}.part`, { force: true });
  }

  /** Names of everything that lies there, with their ages by the clock of the disk. */
  async list(): Promise<{ id: string; changedAt: Date }[]> {
    const names = await readdir(this.folder).catch(() => []);
    const found = await Promise.all(
      names.map(async (name) => {
        const facts = await stat(join(this.folder, name)).catch(() => null);
        return facts ? [{ id: name.replace(/\.part$/, ''), changedAt: facts.mtime }] : [];
      }),
    );
    return found.flat();
  }
}
