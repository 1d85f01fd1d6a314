import { BitWindow } from './bit-window.js';

const BLOCK_UNIT_BYTES = 100_000;
/** A Huffman code has at most 20 bits, so a block never packs to more than this share of its unpacked limit. */
const WORST_PACKED_RATIO = 2.6;
const LONGEST_CODE_BITS = 20;
const SYMBOLS_PER_SELECTOR = 50;
const OUTPUT_CHUNK_BYTES = 65_536;
const BLOCK_MARK = 0x314159265359;
const END_MARK = 0x177245385090;

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let crc = index << 24;
  for (let bit = 0; bit < 8; bit++) crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  return crc;
});

const damaged = (what: string) => new Error(`damaged bzip2 data: ${what}`);

/**
 * Unpacks bzip2, several streams one after the other included, and checks every checksum. Pulls: at most one packed
 * block (2.3 MB) is read ahead and 64 KiB are given at a time, so that memory stays near 8 MB whatever the data packs.
 * The package `unbzip2-stream` unpacks its last megabyte at once, which is 60 MB and more for a page history, and
 * takes three times as long; tests hold this against it.
 *
 * @throws Error when the data is cut off or damaged. Bytes after the last stream are ignored, as `bzip2` does.
 * Source of the format: bzip2 1.0.8 decompress.c; no specification exists.
 */
export async function* unbzip2(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = packed[Symbol.asyncIterator]();
  const input = new BitWindow(iterator);
  try {
    await input.fill(4);
    do yield* unpackStream(input);
    while (await anotherStreamFollows(input));
  } finally {
    await iterator.return?.();
  }
}

async function anotherStreamFollows(input: BitWindow): Promise<boolean> {
  input.align();
  await input.fill(10);
  return input.bytesAhead >= 10;
}

async function* unpackStream(input: BitWindow): AsyncGenerator<Uint8Array> {
  if (input.read(24) !== 0x425a68) throw damaged('no BZh mark');
  const level = input.read(8) - 0x30;
  if (level < 1 || level > 9) throw damaged('unknown block size');
  const words = new Uint32Array(level * BLOCK_UNIT_BYTES);
  let streamCrc = 0;
  for (;;) {
    await input.fill(level * BLOCK_UNIT_BYTES * WORST_PACKED_RATIO);
    const mark = input.read(24) * 0x1000000 + input.read(24);
    if (mark === END_MARK) break;
    if (mark !== BLOCK_MARK) throw damaged('no block mark');
    const wantedCrc = input.readUint32() | 0;
    if (input.read(1) === 1) throw damaged('randomised blocks of bzip2 0.9 are not supported');
    const start = input.read(24);
    const length = readBlock(input, words);
    if (start >= length) throw damaged('start beyond the block');
    if ((yield* restoreBytes(words, length, start)) !== wantedCrc) throw damaged('a checksum differs');
    streamCrc = ((streamCrc << 1) | (streamCrc >>> 31)) ^ wantedCrc;
  }
  if ((input.readUint32() | 0) !== streamCrc) throw damaged('the checksum of the whole differs');
}

/** Reads one block up to the sorted bytes; leaves in `words` byte | next << 8 and gives their number. */
function readBlock(input: BitWindow, words: Uint32Array): number {
  const symbols = readSymbols(input);
  const groupCount = input.read(3);
  if (groupCount < 2 || groupCount > 6) throw damaged('number of code tables');
  const selectors = readSelectors(input, groupCount);
  const tables = Array.from({ length: groupCount }, () => readCodeTable(input, symbols.length + 2));
  const endOfBlock = symbols.length + 1;
  const counts = new Uint32Array(256);
  let length = 0;
  let runLength = 0;
  let runUnit = 1;
  let left = 0;
  let selector = 0;
  let table = tables[0];
  for (;;) {
    if (left-- === 0) {
      table = tables[selectors[selector++] ?? groupCount];
      left = SYMBOLS_PER_SELECTOR - 1;
    }
    if (!table) throw damaged('too many symbols');
    const code = table.next(input);
    if (code <= 1) {
      runLength += runUnit << code;
      runUnit <<= 1;
      if (runLength > words.length) throw damaged('a run beyond the block');
      continue;
    }
    if (runLength > 0) {
      const byte = symbols[0] ?? 0;
      if (length + runLength > words.length) throw damaged('a run beyond the block');
      words.fill(byte, length, length + runLength);
      counts[byte] = (counts[byte] ?? 0) + runLength;
      length += runLength;
      runLength = 0;
      runUnit = 1;
    }
    if (code === endOfBlock) break;
    if (length >= words.length) throw damaged('more symbols than the block may hold');
    const byte = symbols[code - 1] ?? 0;
    symbols.copyWithin(1, 0, code - 1);
    symbols[0] = byte;
    words[length++] = byte;
    counts[byte] = (counts[byte] ?? 0) + 1;
  }
  linkBytes(words, length, counts);
  return length;
}

function readSymbols(input: BitWindow): Uint8Array {
  const ranges = input.read(16);
  const symbols: number[] = [];
  for (let high = 0; high < 16; high++) {
    if (!(ranges & (0x8000 >> high))) continue;
    const used = input.read(16);
    for (let low = 0; low < 16; low++) if (used & (0x8000 >> low)) symbols.push(high * 16 + low);
  }
  if (symbols.length === 0) throw damaged('no symbols');
  return Uint8Array.from(symbols);
}

function readSelectors(input: BitWindow, groupCount: number): Uint8Array {
  const order = Array.from({ length: groupCount }, (_, index) => index);
  return Uint8Array.from({ length: input.read(15) }, () => {
    let place = 0;
    while (input.read(1) === 1) if (++place >= groupCount) throw damaged('a selector');
    const [group = 0] = order.splice(place, 1);
    order.unshift(group);
    return group;
  });
}

/** Canonical Huffman codes: per length the largest code and the offset into the symbols sorted by length. */
class CodeTable {
  private readonly limit = new Int32Array(LONGEST_CODE_BITS + 2).fill(-1);
  private readonly offset = new Int32Array(LONGEST_CODE_BITS + 2);
  private readonly sorted: Uint16Array;
  private readonly shortest: number;

  constructor(lengths: readonly number[]) {
    this.shortest = Math.min(...lengths);
    const order = lengths
      .map((_, symbol) => symbol)
      .sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
    this.sorted = Uint16Array.from(order);
    let code = 0;
    let index = 0;
    for (let bits = this.shortest; bits <= LONGEST_CODE_BITS; bits++) {
      const count = lengths.reduce((sum, length) => sum + Number(length === bits), 0);
      this.offset[bits] = index - code;
      code += count;
      index += count;
      this.limit[bits] = code - 1;
      code <<= 1;
    }
  }

  next(input: BitWindow): number {
    let bits = this.shortest;
    let code = input.read(bits);
    while (code > (this.limit[bits] ?? -1)) {
      if (++bits > LONGEST_CODE_BITS) throw damaged('a code');
      code = (code << 1) | input.read(1);
    }
    return this.sorted[code + (this.offset[bits] ?? 0)] ?? 0;
  }
}

function readCodeTable(input: BitWindow, symbolCount: number): CodeTable {
  let length = input.read(5);
  const lengths = Array.from({ length: symbolCount }, () => {
    while (input.read(1) === 1) length += input.read(1) === 1 ? -1 : 1;
    if (length < 1 || length > LONGEST_CODE_BITS) throw damaged('a code length');
    return length;
  });
  return new CodeTable(lengths);
}

/** Inverse Burrows-Wheeler transform, first half: beside each byte where the next one lies. */
function linkBytes(words: Uint32Array, length: number, counts: Uint32Array): void {
  let sum = 0;
  const places = counts.map((count) => (sum += count) - count);
  for (let i = 0; i < length; i++) {
    const byte = (words[i] ?? 0) & 0xff;
    const place = places[byte] ?? 0;
    places[byte] = place + 1;
    words[place] = (words[place] ?? 0) | (i << 8);
  }
}

/** Second half: follows the links, undoes the run lengths (four equal bytes, then a count) and gives the checksum. */
function* restoreBytes(words: Uint32Array, length: number, start: number): Generator<Uint8Array, number> {
  let chunk = new Uint8Array(OUTPUT_CHUNK_BYTES);
  let filled = 0;
  let crc = -1;
  let previous = -1;
  let repeats = 0;
  let word = words[(words[start] ?? 0) >>> 8] ?? 0;
  for (let i = 0; i < length; i++) {
    const byte = word & 0xff;
    word = words[word >>> 8] ?? 0;
    let copies = 1;
    if (repeats === 4) {
      copies = byte;
      repeats = 0;
    } else {
      repeats = byte === previous ? repeats + 1 : 1;
      previous = byte;
    }
    for (; copies > 0; copies--) {
      crc = (crc << 8) ^ (CRC_TABLE[(crc >>> 24) ^ previous] ?? 0);
      chunk[filled++] = previous;
      if (filled === OUTPUT_CHUNK_BYTES) {
        yield chunk;
        chunk = new Uint8Array(OUTPUT_CHUNK_BYTES);
        filled = 0;
      }
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled);
  return ~crc;
}
