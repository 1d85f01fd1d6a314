import { createHash } from 'node:crypto';
import { type BytesInARow } from './pack-bodies.thread.js';

/** What a batch of an import comes to; memory that it does not touch costs nothing. */
const FIRST_BYTES = 6 * 1024 * 1024;

/** Different texts that wait for being packed, as UTF-8 in one piece of memory. */
export class BodyBatch {
  private bytes: Uint8Array = new Uint8Array(0);
  private length = 0;
  private ends: number[] = [];
  private sizes: number[] = [];
  private names = new Map<string, Buffer>();

  /** Adds a text, unless it is there already. Gives the SHA-256 by which it is stored, and its base64. */
  add(text: string): { hash: Buffer; name: string } {
    const start = this.length;
    this.grow(start + Buffer.byteLength(text, 'utf8'));
    const buffer = Buffer.from(this.bytes.buffer);
    const end = start + buffer.write(text, start, 'utf8');
    const hash = createHash('sha256').update(buffer.subarray(start, end)).digest();
    const name = hash.toString('base64');
    if (!this.names.has(name)) {
      this.names.set(name, hash);
      this.ends.push(end);
      this.sizes.push(text.length);
      this.length = end;
    }
    return { hash, name };
  }

  /** All texts, with the base64 of their hashes and their lengths in UTF-16 units. Begins anew. */
  take(): { names: string[]; sizes: number[]; row: BytesInARow } {
    const row = { bytes: this.bytes.subarray(0, this.length), ends: Uint32Array.from(this.ends) };
    const taken = { names: [...this.names.keys()], sizes: this.sizes, row };
    [this.bytes, this.length, this.ends, this.sizes] = [new Uint8Array(0), 0, [], []];
    this.names = new Map();
    return taken;
  }

  private grow(wanted: number): void {
    if (wanted <= this.bytes.length) return;
    // Of its own, so that it can be handed to a thread; not filled with zeros, for it is written before it is read.
    const bytes = Buffer.allocUnsafeSlow(Math.max(FIRST_BYTES, 2 * wanted));
    bytes.set(this.bytes.subarray(0, this.length));
    this.bytes = bytes;
  }
}
