import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** Chunks that the thread may be ahead of its reader. With {@link CHUNK_BYTES} it bounds the memory. */
const CHUNKS_AHEAD = 4;
/** Unpacked bytes that go over to the reader at once. */
const CHUNK_BYTES = 512 * 1024;

/** The thread's own program: plain JavaScript, so that it runs from sources and from what is built. */
const THREAD_PROGRAM = `
const { createReadStream } = require('node:fs');
const { Readable } = require('node:stream');
const { parentPort, workerData: { path, xz, chunkBytes, chunksAhead } } = require('node:worker_threads');
let credit = chunksAhead;
let resume = () => undefined;
parentPort.on('message', () => { credit += 1; resume(); });
(async () => {
  const { XzReadableStream } = require(xz);
  const file = createReadStream(path);
  const failure = new Promise((_, reject) => file.on('error', reject));
  failure.catch(() => undefined);
  let [chunk, filled] = [new Uint8Array(chunkBytes), 0];
  const send = async () => {
    if (filled === 0) return;
    while (credit === 0) await new Promise((resolve) => (resume = resolve));
    credit -= 1;
    parentPort.postMessage({ chunk: chunk.subarray(0, filled), consumedBytes: file.bytesRead }, [chunk.buffer]);
    [chunk, filled] = [new Uint8Array(chunkBytes), 0];
  };
  for await (const bytes of new XzReadableStream(Readable.toWeb(file)))
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + chunkBytes - filled);
      chunk.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled === chunkBytes) await send();
    }
  await send();
  parentPort.postMessage({ end: true });
})().catch((error) => parentPort.postMessage({ error: { message: String(error?.message), code: error?.code } }))
  .finally(() => parentPort.close());`;

interface Reply {
  readonly chunk?: Uint8Array;
  readonly consumedBytes?: number;
  readonly end?: true;
  readonly error?: { readonly message: string; readonly code?: string };
}

/** A `.xz` file that is unpacked in a thread of its own. */
export interface XzFile {
  /** Bytes of the file on the disk consumed so far. */
  consumedBytes(): number;
  /** The unpacked bytes, pulled; the thread ends when they do, or when the reader leaves. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * Unpacks a `.xz` file (WebAssembly, about 130 MB/s of one core) beside its reader, a few chunks ahead of it: 2 MB, and
 * the dictionary of the file. Throws what reading the file throws (with its `code`), or what is wrong with the data.
 */
export function unpackXz(path: string): XzFile {
  let consumed = 0;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    const workerData = {
      ...{ path, chunkBytes: CHUNK_BYTES, chunksAhead: CHUNKS_AHEAD },
      xz: createRequire(import.meta.url).resolve('xz-decompress'),
    };
    const worker = new Worker(THREAD_PROGRAM, { eval: true, execArgv: [], workerData });
    const replies = new Replies(worker);
    try {
      for (;;) {
        const { chunk, consumedBytes, error } = await replies.next();
        if (error) throw Object.assign(new Error(error.message), error.code ? { code: error.code } : {});
        if (!chunk) return;
        consumed = consumedBytes ?? consumed;
        worker.postMessage('taken');
        yield chunk;
      }
    } finally {
      await worker.terminate();
    }
  }
  return { consumedBytes: () => consumed, bytes: bytes() };
}

/** What a thread has sent, in order, for one who waits. */
class Replies {
  private readonly ready: Reply[] = [];
  private failure: Error | null = null;
  private wake: () => void = () => undefined;

  constructor(worker: Worker) {
    worker.on('message', (reply: Reply) => this.add(reply));
    worker.on('error', (error: Error) => this.fail(error));
    worker.on('exit', () => this.fail(new Error('The thread that unpacks the file ended early.')));
  }

  async next(): Promise<Reply> {
    for (;;) {
      const reply = this.ready.shift();
      if (reply) return reply;
      if (this.failure) throw this.failure;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  private add(reply: Reply): void {
    this.ready.push(reply);
    this.wake();
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.wake();
  }
}
