import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { type Readable } from 'node:stream';
import { badInput } from '@wellspring/kernel';

/** A file that is read once, from its start. */
export interface InputFile {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly stream: Readable;
  /** Bytes on the disk read so far. */
  consumedBytes(): number;
}

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'the file may not be read',
  EPERM: 'the file may not be read',
};

/** Opens a file; read it or destroy its stream. BAD_INPUT as {@link checkInputFile}. */
export async function openInputFile(path: string): Promise<InputFile> {
  const sizeBytes = await checkInputFile(path);
  const stream = createReadStream(path);
  return { fileName: path, sizeBytes, stream, consumedBytes: () => stream.bytesRead };
}

/** Gives a file's size in bytes. BAD_INPUT naming it when it is missing, a folder or may not be read. */
export async function checkInputFile(path: string): Promise<number> {
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) throw badInput(`${path}: this is a folder, not a file.`, { file: path });
    await access(path, constants.R_OK);
    return facts.size;
  } catch (error) {
    const problem = PROBLEMS[codeOf(error)];
    throw problem === undefined ? error : badInput(`${path}: ${problem}.`, { file: path });
  }
}

/** By shape, not by class: under Jest an error of Node comes from another realm. */
const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
