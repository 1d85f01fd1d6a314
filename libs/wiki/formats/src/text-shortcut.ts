/** Characters that XML forbids, line ends that it changes, and `]]>`: the parser shall judge them. */
const FOR_THE_PARSER = /[^\t\n\x20-\ufffd]|\]\]>/;
/** The five names that every XML knows. Numbers and other names are the parser's. */
const ENTITY = /&(lt|gt|amp|quot|apos);/g;
const OTHER_ENTITY = /&(?!(?:lt|gt|amp|quot|apos);)/;
const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * The content of one `<text>`, which is nearly all of an export, past the XML parser: from the tag to the next `<` there
 * is nothing to parse but entities. About ten times as fast. What is not that simple is given to the parser as it is.
 */
export class TextShortcut {
  private pieces: string[] = [];
  private length = 0;

  /** Characters taken so far, as they stand in the file. */
  get characters(): number {
    return this.length;
  }

  /** Takes a piece of the file that holds no `<`. */
  take(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
  }

  /** All that was taken: as it stands in the file, its text (null where the parser must read it), and its line breaks. */
  finish(): { source: string; text: string | null; lineBreaks: number } {
    const source = this.pieces.length === 1 ? (this.pieces[0] ?? '') : this.pieces.join('');
    this.pieces = [];
    this.length = 0;
    if (FOR_THE_PARSER.test(source)) return { source, text: null, lineBreaks: 0 };
    if (!source.includes('&')) return { source, text: source, lineBreaks: lineBreaksIn(source) };
    if (OTHER_ENTITY.test(source)) return { source, text: null, lineBreaks: 0 };
    const text = source.replace(ENTITY, (_, name: string) => CHARACTERS[name] ?? '');
    return { source, text, lineBreaks: lineBreaksIn(source) };
  }
}

function lineBreaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
