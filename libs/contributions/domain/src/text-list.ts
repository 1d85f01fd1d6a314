import { type ByteReader, type ByteWriter } from './bytes.js';

const BEYOND_ASCII = /[^\0-\x7f]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** How the texts beyond ASCII are written. */
const UTF8 = 0;
/** Lone surrogates, which UTF-8 does not have. */
const UTF16 = 1;

/**
 * Writes texts as two pieces, those of ASCII and the others, with the length of each: reading is then two decodings
 * and a slice a text, and ASCII takes one byte a character in memory beside a single text in Chinese.
 */
export function writeTexts(out: ByteWriter, texts: readonly string[]): void {
  out.number(texts.length);
  const narrow: string[] = [];
  const wide: string[] = [];
  for (const text of texts) {
    const isWide = BEYOND_ASCII.test(text);
    (isWide ? wide : narrow).push(text);
    out.number(2 * text.length + Number(isWide));
  }
  out.bytes(new TextEncoder().encode(narrow.join('')));
  const wideText = wide.join('');
  const isUtf16 = LONE_SURROGATE.test(wideText);
  out.number(isUtf16 ? UTF16 : UTF8);
  out.bytes(isUtf16 ? toUtf16(wideText) : new TextEncoder().encode(wideText));
}

/** The texts that `writeTexts` wrote. */
export function readTexts(input: ByteReader): string[] {
  const count = input.number();
  const heads: number[] = [];
  for (let i = 0; i < count; i++) heads.push(input.number());
  const narrow = utf8.decode(input.bytes());
  const isUtf16 = input.number() === UTF16;
  const bytes = input.bytes();
  const wide = isUtf16 ? fromUtf16(bytes) : utf8.decode(bytes);
  let [narrowAt, wideAt] = [0, 0];
  return heads.map((head) => {
    const length = Math.floor(head / 2);
    if (head % 2 === 0) return narrow.slice(narrowAt, (narrowAt += length));
    return wide.slice(wideAt, (wideAt += length));
  });
}

// A byte order mark is a character like any other here.
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

function toUtf16(text: string): Uint8Array {
  const units = new Uint8Array(2 * text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    units[2 * at] = code & 0xff;
    units[2 * at + 1] = code >> 8;
  }
  return units;
}

/** Unit by unit: a `TextDecoder` would replace the lone surrogates, for which this form is there. */
function fromUtf16(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    pieces.push(String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)));
  }
  return pieces.join('');
}
