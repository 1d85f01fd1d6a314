const LONE_SURROGATE = /\p{Surrogate}/u;

/** Writes whole numbers and texts one after the other: 7 bits a byte, texts in UTF-8 with their length in front. */
export class ByteWriter {
  private buffer = new Uint8Array(1024);
  private length = 0;

  /** A whole number from 0 to 2^53 - 1. */
  number(value: number): void {
    this.reserve(8);
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.buffer[this.length++] = (rest % 128) | 128;
    this.buffer[this.length++] = rest;
  }

  /** Any text. Lone surrogates, which UTF-8 does not have, make it UTF-16; the lowest bit of the length tells. */
  text(text: string): void {
    if (LONE_SURROGATE.test(text)) {
      this.number(text.length * 2 + 1);
      for (let at = 0; at < text.length; at++) this.number(text.charCodeAt(at));
      return;
    }
    this.reserve(8 + text.length * 3);
    const bytes = new TextEncoder().encode(text);
    this.number(bytes.length * 2);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  bytes(): Uint8Array {
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
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  constructor(private readonly buffer: Uint8Array) {}

  number(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = this.buffer[this.at++];
      if (byte === undefined) throw new RangeError('the bytes end early');
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
  }

  text(): string {
    const head = this.number();
    const length = Math.floor(head / 2);
    if (head % 2 === 1) {
      let text = '';
      for (let i = 0; i < length; i++) text += String.fromCharCode(this.number());
      return text;
    }
    if (this.at + length > this.buffer.length) throw new RangeError('the bytes end early');
    this.at += length;
    return this.decoder.decode(this.buffer.subarray(this.at - length, this.at));
  }
}
