import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { WorkerPool } from '@wellspring/platform-jobs';
import { type BodyBatch } from './body-batch.js';
import { type EncodedBody } from './body-codec.js';
import { type BytesInARow, type PackedBodies, piecesOf, run } from './pack-bodies.thread.js';

/** Less text than this is packed here: bytes, 20 ms. A thread costs more to start. */
const MIN_THREAD_BYTES = 2_000_000;

/** Packs the bodies of imports in a thread of its own, so that reading, packing and storing go on at the same time. */
@Injectable()
export class BodyPacking implements OnApplicationShutdown {
  /** Not the common pool: an import holds a transaction open and must not wait behind an analysis. */
  private readonly threads = new WorkerPool(1);

  /** The bodies of a batch by the base64 of their hashes. The batch is empty afterwards. */
  async pack(batch: BodyBatch): Promise<ReadonlyMap<string, EncodedBody>> {
    const { names, sizes, row } = batch.take();
    const packed = row.bytes.length < MIN_THREAD_BYTES ? run(row) : await this.inThread(row);
    const pieces = piecesOf(packed);
    return new Map(
      names.map((name, i) => [
        name,
        {
          codec: packed.codecs[i] ?? 0,
          sizeBytes: (row.ends[i] ?? 0) - (row.ends[i - 1] ?? 0),
          sizeChars: sizes[i] ?? 0,
          data: pieces[i] ?? new Uint8Array(),
        },
      ]),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.threads.onApplicationShutdown();
  }

  private inThread(row: BytesInARow): Promise<PackedBodies> {
    return this.threads.run<BytesInARow, PackedBodies>({
      ...{ module: new URL('./pack-bodies.thread.js', import.meta.url), input: row },
      transfer: [row.bytes.buffer as ArrayBuffer], // made by this batch, never shared
    });
  }
}
