/** What a file without a signature is, by its beginning. */
export type TextFileType = 'image/svg+xml' | 'text/html' | 'application/xml' | 'text/plain';

const HTML_START =
  /^<(?:!doctype\s+html|html|head|body|script|iframe|style|title|h1|div|font|table|a|br|p|object|embed|svg:|math)[\s/>]/i;
// Tab, line feed, form feed, carriage return and escape occur in texts; the other control characters do not.
const BINARY = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/;

/**
 * The type of a text by its first bytes (64 kB are enough), or null for something that is no UTF-8 text. Anything
 * whose root is `<svg>` is SVG, what a browser would take for HTML is HTML, whatever it is called. `isWhole`: the
 * bytes are all there is, so a character may not be cut at the end.
 */
export function textFileType(head: Uint8Array, isWhole: boolean): TextFileType | null {
  const text = decoded(head, isWhole);
  if (text === null || BINARY.test(text)) return null;
  const { rest, hasProlog } = withoutPrologue(text);
  if (/^<svg[\s/>]/i.test(rest)) return 'image/svg+xml';
  if (HTML_START.test(rest)) return 'text/html';
  return hasProlog ? 'application/xml' : 'text/plain';
}

/**
 * What follows the XML declaration, comments, and a document type of SVG. By search for the ends, not by one regular
 * expression: that can be made to try for hours.
 */
function withoutPrologue(text: string): { rest: string; hasProlog: boolean } {
  let rest = text.trimStart();
  const hasProlog = rest.startsWith('<?xml');
  for (;;) {
    const end = rest.startsWith('<?') ? '?>' : rest.startsWith('<!--') ? '-->' : null;
    if (end !== null) {
      const at = rest.indexOf(end, 2);
      if (at < 0) return { rest: '', hasProlog };
      rest = rest.slice(at + end.length).trimStart();
    } else if (/^<!doctype\s+svg/i.test(rest)) {
      const subset = /^[^>[]*\[/.exec(rest);
      const at = rest.indexOf('>', subset ? rest.indexOf(']', subset[0].length) : 0);
      if (at < 0) return { rest: '', hasProlog };
      rest = rest.slice(at + 1).trimStart();
    } else return { rest, hasProlog };
  }
}

function decoded(head: Uint8Array, isWhole: boolean): string | null {
  try {
    // As a stream, a character cut at the end is waited for and not an error. The mark of UTF-8 is left out.
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !isWhole });
  } catch {
    return null;
  }
}
