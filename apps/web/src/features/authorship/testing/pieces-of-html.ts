import type { ShownPiece } from '../align-shown.js';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const decoded = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** The text of sanitised HTML as a browser's text nodes have it, cut where elements begin and end, code left whole. */
export function piecesOfHtml(html: string): ShownPiece[] {
  const pieces: ShownPiece[] = [];
  let start = 0;
  let depth = 0;
  let isFresh = true;
  for (const part of html.split(/(<[^>]*>)/)) {
    if (part.startsWith('<')) {
      if (/^<pre\b/.test(part)) depth++;
      if (part.startsWith('</pre')) depth--;
      isFresh ||= depth === 0 || /^<pre\b/.test(part);
      continue;
    }
    const text = decoded(part);
    if (text === '') continue;
    const last = pieces.at(-1);
    if (isFresh || !last) pieces.push({ start, text });
    else pieces[pieces.length - 1] = { start: last.start, text: last.text + text };
    start += text.length;
    isFresh = false;
  }
  return pieces;
}
