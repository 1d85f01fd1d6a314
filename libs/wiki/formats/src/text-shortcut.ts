import { isAscii } from 'node:buffer';

/** Characters that XML forbids, and line ends that it changes: the parser shall judge them. */
const FOR_THE_PARSER = /[^\t\n\x20-\ufffd]/;
/** The five names that every XML knows; alone, an ampersand that begins anything else. */
const ENTITY = /&(?:(lt|gt|amp|quot|apos);)?/g;
const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

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
    // One byte a character: everything that follows is twice as fast.
    const source = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
    const text = FOR_THE_PARSER.test(source) || source.includes(']]>') ? null : withoutEntities(source);
    return { source, text, lineBreaks: text === null ? 0 : lineBreaksIn(source) };
  }
}

/** Null where there are other entities than the five. */
function withoutEntities(source: string): string | null {
  if (!source.includes('&')) return source;
  let isSimple = true;
  const text = source.replace(ENTITY, (_, name: string | undefined) => {
    isSimple &&= name !== undefined;
    return CHARACTERS[name ?? ''] ?? '';
  });
  return isSimple ? text : null;
}

function lineBreaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
