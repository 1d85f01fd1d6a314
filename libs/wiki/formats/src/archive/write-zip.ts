import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file that goes into a zip. */
export interface ZipOutEntry {
  readonly path: string;
  readonly at: Date;
  /** Texts are packed; most files of other kinds are packed already. */
  readonly content: string | (() => Promise<Readable>);
  readonly pack: boolean;
}

/**
 * Packs files as they come into a zip. Memory: one entry's chunk and 150 bytes for each entry that is through; nothing is
 * asked of `entries` before the one before has gone out. Errors of `entries` and of their contents end the stream.
 */
export function writeZip(entries: AsyncIterable<ZipOutEntry>): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  zip.on('error', (error: Error) => out.destroy(error));
  zip.outputStream.pipe(out);
  // One for all entries: a listener for each would be kept until the end.
  const closed = once(out, 'close').then(() => {
    throw new Error('The zip is not wanted any more.');
  });
  closed.catch(() => undefined);
  const work = async () => {
    for await (const { path, at, content, pack } of entries) {
      const stream = typeof content === 'string' ? Readable.from([Buffer.from(content)]) : await content();
      const ended = once(stream, 'end');
      zip.addReadStreamLazy(path, { mtime: at, compress: pack }, (give) => give(null, stream));
      await Promise.race([ended, closed]);
    }
    zip.end();
  };
  work().catch((error: Error) => out.destroy(error));
  return out;
}
