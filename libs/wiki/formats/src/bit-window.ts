/** Reads bits, most significant first, from bytes that arrive in chunks. Underruns throw: call `fill` first. */
export class BitWindow {
  private bytes: Uint8Array = new Uint8Array(0);
  private position = 0;
  private bits = 0;
  private bitCount = 0;
  private ended = false;

  constructor(private readonly source: AsyncIterator<Uint8Array>) {}

  /** Pulls until at least `count` bytes lie ahead or the source has ended. */
  async fill(count: number): Promise<void> {
    const parts = [this.bytes.subarray(this.position)];
    let length = this.bytes.length - this.position;
    while (length < count && !this.ended) {
      const next = await this.source.next();
      if (next.done) this.ended = true;
      else {
        parts.push(next.value);
        length += next.value.length;
      }
    }
    if (parts.length === 1) return;
    this.bytes = new Uint8Array(length);
    this.position = 0;
    let at = 0;
    for (const part of parts) {
      this.bytes.set(part, at);
      at += part.length;
    }
  }

  /** Whole bytes that lie ahead in the window. */
  get bytesAhead(): number {
    return this.bytes.length - this.position + (this.bitCount >> 3);
  }

  /** The next `count` bits (1 to 24) as a number. */
  read(count: number): number {
    while (this.bitCount < count) this.pullByte();
    this.bitCount -= count;
    return (this.bits >>> this.bitCount) & ((1 << count) - 1);
  }

  /** The next 32 bits as an unsigned number. */
  readUint32(): number {
    return this.read(16) * 0x10000 + this.read(16);
  }

  /** Skips to the next byte boundary. */
  align(): void {
    this.bitCount -= this.bitCount & 7;
  }

  private pullByte(): void {
    const byte = this.bytes[this.position++];
    if (byte === undefined) throw new Error('the data ends too early');
    // Bits older than 24 fall off on the left; no caller keeps more than that.
    this.bits = (this.bits << 8) | byte;
    this.bitCount += 8;
  }
}
