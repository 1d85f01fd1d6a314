import { packBytes } from './body-codec.js';

/** Texts as UTF-8 behind one another; `ends[i]` is where the i-th ends. */
export interface BytesInARow {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

export interface PackedBodies extends BytesInARow {
  /** How each is stored, see `packBytes`. */
  readonly codecs: Uint8Array;
}

/** Packs texts for storing; pure, so that it runs in a thread or here. */
export function run({ bytes, ends }: BytesInARow): PackedBodies {
  const packed = piecesOf({ bytes, ends }).map((piece) => packBytes(piece));
  const packedEnds = new Uint32Array(packed.length);
  let length = 0;
  packed.forEach(({ data }, i) => (packedEnds[i] = length += data.length));
  return {
    bytes: Buffer.concat(
      packed.map(({ data }) => data),
      length,
    ),
    ends: packedEnds,
    codecs: Uint8Array.from(packed, ({ codec }) => codec),
  };
}

/** The single pieces, without a copy. */
export function piecesOf({ bytes, ends }: BytesInARow): Uint8Array[] {
  return Array.from(ends, (end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
}
