import { badInput } from '@wellspring/kernel';
import { type ArchiveEntry } from './archive.js';

/**
 * An entry's text: UTF-8, or UTF-16 where it begins with its mark; line breaks as `\n`, no mark at the beginning.
 *
 * @throws BAD_INPUT naming what is wrong: longer than `maxBytes` (it is not read further), not UTF-8
 */
export async function readText(entry: ArchiveEntry, maxBytes: number): Promise<string> {
  const tooLong = () =>
    badInput(`The text has more than ${maxBytes} bytes, the most that a page holds. Split it.`);
  if (entry.sizeBytes > maxBytes * 2) throw tooLong();
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of await entry.open()) {
    parts.push(part as Buffer); // a stream of bytes without encoding
    length += (part as Buffer).length;
    if (length > maxBytes * 2) throw tooLong();
  }
  const text = decoded(Buffer.concat(parts)).replace(/\r\n?/g, '\n');
  if (Buffer.byteLength(text) > maxBytes) throw tooLong();
  return text;
}

function decoded(bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw badInput(
      encoding === 'utf-8'
        ? `The text is not UTF-8 (line ${lineOfFault(bytes)}).`
        : 'The text is broken UTF-16.',
    );
  }
}

/** The first line, from 1, that does not decode. */
function lineOfFault(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? undefined : end));
    } catch {
      return line;
    }
    if (end < 0) break;
    start = end + 1;
  }
  return line;
}
