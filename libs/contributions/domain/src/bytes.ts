/** Writes whole numbers and bytes one after the other: numbers with 7 bits a byte. */
export class ByteWriter {
  private buffer = new Uint8Array(256);
  private length = 0;

  /** A whole number from 0 to 2^53 - 1. */
  number(value: number): void {
    this.reserve(8);
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.buffer[this.length++] = (rest % 128) | 128;
    this.buffer[this.length++] = rest;
  }

  /** Bytes with their number in front. */
  bytes(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.reserve(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  result(): Uint8Array {
    return this.buffer.slice(0, this.length);
  }

  private reserve(count: number): void {
    if (this.length + count <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(2 * this.buffer.length, this.length + count));
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
  }
}

/** Reads what `ByteWriter` wrote. Throws RangeError when the bytes end early. */
export class ByteReader {
  private at = 0;

  constructor(private readonly buffer: Uint8Array) {}

  number(): number {
    const first = this.buffer[this.at++];
    if (first === undefined) throw new RangeError('the bytes end early');
    if (first < 128) return first;
    let value = first & 127;
    for (let unit = 128; ; unit *= 128) {
      const byte = this.buffer[this.at++];
      if (byte === undefined) throw new RangeError('the bytes end early');
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
  }

  bytes(): Uint8Array {
    const length = this.number();
    if (this.at + length > this.buffer.length) throw new RangeError('the bytes end early');
    this.at += length;
    return this.buffer.subarray(this.at - length, this.at);
  }
}
