/** A run of text and whether it matched the search. */
export interface HighlightRun {
  readonly text: string;
  readonly marked: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Decodes each entity once, so that `&amp;lt;` stays the text `&lt;`. Unknown ones stay as they are. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal !== undefined ? parseInt(String(decimal), 10) : parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/**
 * Cuts a hit's passage into marked and unmarked runs. `<mark>` and `</mark>` are the only tags that mean anything;
 * every other `<…>` is kept as visible text, so that a passage can never become markup. Nested or unclosed marks do
 * no harm. Linear in the length of the text.
 */
export function parseHighlight(html: string): HighlightRun[] {
  const runs: HighlightRun[] = [];
  let depth = 0;
  for (const piece of html.split(/(<\/?mark>)/i)) {
    const tag = piece.toLowerCase();
    if (tag === '<mark>') depth++;
    else if (tag === '</mark>') depth = Math.max(0, depth - 1);
    else if (piece !== '') runs.push({ text: decodeEntities(piece), marked: depth > 0 });
  }
  return runs;
}
