import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { badInput, type DomainError, unavailable } from '@wellspring/kernel';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { type ByteRange, type ImageSize, imageSize } from '@wellspring/wiki-domain';
import { mediaTypeOf } from './media-type.js';

/** A file that has arrived whole and lies beside the others until a transaction has a row for it. */
export interface ReceivedFile {
  /** SHA-256 of the bytes. */
  readonly hash: Buffer;
  readonly sizeBytes: number;
  /** By content. */
  readonly mediaType: string;
  /** Null for anything but pictures whose header says it. */
  readonly size: ImageSize | null;
  /** Where it lies; gone after `keep` or `discard`. */
  readonly incomingPath: string;
}

/** Bytes of the beginning that are kept in memory for telling what a file is. */
const HEAD_BYTES = 65_536;

/**
 * Files of the data folder, addressed by SHA-256: `files/aa/bb/<hash>`. What is there is whole: it is written under
 * another name, synced, and renamed. Nothing here knows of rows; see AttachmentRepository for how the two stay in step.
 */
@Injectable()
export class FileStore {
  readonly folder: string;

  constructor(
    @Inject(WELLSPRING_CONFIG) private readonly config: Pick<WellspringConfig, 'dataDir' | 'fileMaxBytes'>,
  ) {
    this.folder = join(config.dataDir, 'files');
  }

  /** Folder of what arrives. */
  get incomingFolder(): string {
    return join(this.folder, 'incoming');
  }

  /** Largest file that is taken, in bytes. */
  get maxBytes(): number {
    return this.config.fileMaxBytes;
  }

  /** BAD_INPUT (`problem: too-large`) for a size that does not fit. */
  refuseAbove(sizeBytes: number): void {
    if (sizeBytes > this.maxBytes) throw tooLarge(this.maxBytes);
  }

  /**
   * Takes a stream in, in constant memory. Leaves nothing behind when it breaks off. Does not destroy the stream: a
   * request must stay able to get its answer. BAD_INPUT (`problem: too-large`) beyond `maxBytes`, BAD_INPUT
   * (`problem: empty`) for nothing; UNAVAILABLE when the disk is full; the stream's own error when it breaks.
   */
  async receive(stream: Readable, maxBytes: number = this.maxBytes): Promise<ReceivedFile> {
    const incomingPath = join(this.incomingFolder, randomUUID());
    const hash = createHash('sha256');
    const head: Buffer[] = [];
    let sizeBytes = 0;
    try {
      const file = await this.create(incomingPath);
      try {
        for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
          const bytes = bytesOf(chunk);
          if (sizeBytes < HEAD_BYTES) head.push(bytes.subarray(0, HEAD_BYTES - sizeBytes));
          sizeBytes += bytes.length;
          if (sizeBytes > maxBytes) throw tooLarge(maxBytes);
          hash.update(bytes);
          // Writes all of it, however often the system takes a part.
          await file.appendFile(bytes);
        }
        if (sizeBytes === 0) throw badInput('The file is empty.', { field: 'file', problem: 'empty' });
        await file.sync();
      } finally {
        await file.close();
      }
      const beginning = Buffer.concat(head);
      return {
        hash: hash.digest(),
        sizeBytes,
        mediaType: await mediaTypeOf(incomingPath, beginning, sizeBytes),
        size: imageSize(beginning),
        incomingPath,
      };
    } catch (error) {
      await rm(incomingPath, { force: true });
      throw storageProblem(error) ?? error;
    }
  }

  /**
   * Puts a received file where its hash says; a file that is there already stays. Call it inside the transaction that
   * writes the row, so that a row commits only after its file is on the disk.
   */
  async keep(received: ReceivedFile): Promise<void> {
    const folder = this.folderOf(received.hash);
    const path = this.pathOf(received.hash);
    const there = await stat(path).catch(() => null);
    if (there?.size === received.sizeBytes) return this.discard(received);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await rename(received.incomingPath, path);
      await syncFolder(folder);
    } catch (error) {
      throw storageProblem(error) ?? error;
    }
  }

  /** Removes what was received and is not wanted; nothing happens where it is gone. */
  async discard(received: ReceivedFile): Promise<void> {
    await rm(received.incomingPath, { force: true });
  }

  /** The bytes as a stream, or a range of them. UNAVAILABLE where the file is missing from the disk. */
  async open(hash: Buffer, range?: ByteRange): Promise<Readable> {
    const path = this.pathOf(hash);
    const file = await open(path, 'r').catch((error: unknown) => {
      throw systemCode(error) === 'ENOENT' ? new FileMissing(path) : error;
    });
    return createReadStream(path, { fd: file, autoClose: true, ...(range ?? {}) });
  }

  /** Removes a file. Only under the lock of AttachmentRepository, and only when no row refers to it. */
  async remove(hash: Buffer): Promise<void> {
    await rm(this.pathOf(hash), { force: true });
  }

  pathOf(hash: Buffer): string {
    return join(this.folderOf(hash), hash.toString('hex'));
  }

  private folderOf(hash: Buffer): string {
    const hex = hash.toString('hex');
    return join(this.folder, hex.slice(0, 2), hex.slice(2, 4));
  }

  private async create(path: string): Promise<FileHandle> {
    try {
      return await open(path, 'wx', 0o600);
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw error;
      await mkdir(this.incomingFolder, { recursive: true, mode: 0o700 });
      return open(path, 'wx', 0o600);
    }
  }
}

/** A row says that a file is there, and the disk does not have it. */
export class FileMissing extends Error {
  constructor(readonly path: string) {
    super(
      `A stored file is missing: ${path}. Put it back from a backup; uploading the same file again mends it too.`,
    );
    this.name = 'FileMissing';
  }
}

const tooLarge = (maxBytes: number): DomainError =>
  badInput(`The file is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB, the most that fits here.`, {
    field: 'file',
    problem: 'too-large',
    maxBytes,
  });

/** What to tell people when the disk takes nothing more; null for other errors. */
export function storageProblem(error: unknown): DomainError | null {
  switch (systemCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return unavailable('The server has no room left for files. Tell an administrator.');
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return unavailable('The server can’t write files now. Tell an administrator.');
    default:
      return null;
  }
}

function systemCode(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code; // system errors carry it untyped
  return typeof code === 'string' ? code : null;
}

const bytesOf = (chunk: unknown): Buffer =>
  Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk as Uint8Array); // a byte stream gives nothing else

/** A rename is on the disk when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
