import { isAscii } from 'node:buffer';

/** The five names that every XML knows. */
const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const LONGEST_NAME = 4;
const TAB = 0x09;
const LINE_BREAK = 0x0a;
const BLANK = 0x20;
/** U+FFFE and U+FFFF, which XML forbids. */
const NO_CHARACTERS = [Buffer.from('\ufffe'), Buffer.from('\uffff')];

/**
 * The content of one `<text>`, which is nearly all of an export, past the XML parser: from the tag to the next `<` there
 * is nothing to parse but entities. What is not that simple is given to the parser as it is.
 */
export class TextShortcut {
  private pieces: Buffer[] = [];

  /** Takes a piece of the file that holds no `<`: UTF-8, whole characters. */
  take(piece: Buffer): void {
    this.pieces.push(piece);
  }

  /** All that was taken: as it stands in the file, its text (null where the parser must read it), and its line breaks. */
  finish(): { source: string; text: string | null; lineBreaks: number } {
    const [first = Buffer.alloc(0)] = this.pieces;
    const bytes = this.pieces.length > 1 ? Buffer.concat(this.pieces) : first;
    this.pieces = [];
    const ascii = isAscii(bytes);
    // One byte a character: everything that follows is twice as fast.
    const source = bytes.toString(ascii ? 'latin1' : 'utf8');
    const lineBreaks = lineBreaksIn(bytes);
    const isPlain = lineBreaks !== null && (ascii || !NO_CHARACTERS.some((wrong) => bytes.includes(wrong)));
    const text = isPlain && !source.includes(']]>') ? withoutEntities(source) : null;
    return { source, text, lineBreaks: text === null ? 0 : (lineBreaks ?? 0) };
  }
}

/** Null where there are other entities than the five. A loop: a pattern with a function costs three times as much. */
function withoutEntities(source: string): string | null {
  let text = '';
  let from = 0;
  for (let at = source.indexOf('&'); at >= 0; at = source.indexOf('&', from)) {
    const end = source.indexOf(';', at);
    const character = end - at > LONGEST_NAME + 1 ? undefined : CHARACTERS[source.slice(at + 1, end)];
    if (character === undefined) return null;
    text += source.slice(from, at) + character;
    from = end + 1;
  }
  return from === 0 ? source : text + source.slice(from);
}

/** Null where there are control characters, which XML forbids or (CR) changes. */
function lineBreaksIn(bytes: Buffer): number | null {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= BLANK) continue;
    if (byte === LINE_BREAK) count++;
    else if (byte !== TAB) return null;
  }
  return count;
}
