import { anchorOf } from './heading-anchors.js';
import { splitFrontMatter } from './front-matter.js';
import { withoutCodeSpans } from './code-spans.js';
import { percentDecoded } from './percent-decoded.js';
import { MARKDOWN_MAX_CHARS } from './parse-page.js';
import { markdownSyntax } from './markdown-syntax.js';

/** A link or image as it stands in a Markdown source. */
export interface WrittenLink {
  /** The address with percent-encoding and escapes undone; of a wiki link its title. */
  readonly target: string;
  /** `#…` of a wiki link in the form of an anchor, null where it has none; null for all others, whose target has it. */
  readonly anchor: string | null;
  readonly kind: 'link' | 'image' | 'wiki-link';
  /** Line in the text, from 1. */
  readonly line: number;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly link: WrittenLink;
  /** What stands there for a new address. */
  readonly write: (address: string) => string;
}

const syntax = markdownSyntax();
const INLINE = /\]\(\s*(<[^<>\n]*>|(?:[^\s()<>\\]|\\.|\([^\s()]*\))+)/g;
const DEFINITION = /^ {0,3}\[[^\]\n]+\]:[ \t]*(<[^<>\n]*>|\S+)/gm;
const HTML = /<(img|a)\b[^<>]*?\b(?:src|href)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')/gi;
const WIKI = /\[\[([^[\]|#\n]+)(#[^[\]|\n]*)?(?:\|([^[\]\n]*))?\]\]/g;
/** Longest text of a link that is looked through for its beginning. */
const LINK_TEXT_MAX_CHARS = 2_000;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/**
 * Gives other addresses to links and images of a Markdown text and leaves every other byte as it is. `change` gives the
 * new address (unencoded) or null to keep the link. A `[[wiki link]]` that gets an address becomes `[text](address)`.
 * Front matter and code are left alone; so is a text too long to be parsed at all.
 *
 * Cost: about that of parsing.
 */
export function rewriteLinks(text: string, change: (link: WrittenLink) => string | null): string {
  let result = '';
  let at = 0;
  for (const { start, end, link, write } of linkPlaces(text)) {
    const address = change(link);
    if (address === null || start < at) continue;
    result += text.slice(at, start) + write(address);
    at = end;
  }
  return result + text.slice(at);
}

/** The links and images of a Markdown text in the order in which they stand. */
export const writtenLinks = (text: string): WrittenLink[] => linkPlaces(text).map(({ link }) => link);

/** An address as it may stand in `](…)`: everything that ends it is percent-encoded, letters of all scripts stay. */
export const encodeAddress = (address: string): string =>
  address.replace(/[%\s()<>\\"'`]/g, (one) =>
    one === '%' ? '%25' : encodeURIComponent(one).replace(/[()']/g, hex),
  );

const hex = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

function linkPlaces(text: string): Place[] {
  if (text.length > MARKDOWN_MAX_CHARS) return [];
  const masked = withoutCode(text);
  const lineAt = lineCounter(text);
  const places = [
    ...[...masked.matchAll(INLINE)].map((found) =>
      placeOfAddress(text, found, found[1] ?? '', isImage(masked, found.index), lineAt),
    ),
    ...[...masked.matchAll(DEFINITION)].map((found) =>
      placeOfAddress(text, found, found[1] ?? '', false, lineAt),
    ),
    ...[...masked.matchAll(HTML)].map((found) => placeOfHtml(found, lineAt)),
    ...[...masked.matchAll(WIKI)].map((found) => placeOfWikiLink(found, lineAt)),
  ];
  return places.sort((a, b) => a.start - b.start);
}

/** Whether the `]` at this place ends the text of an image. */
function isImage(text: string, closing: number): boolean {
  let depth = 0;
  const limit = Math.max(0, closing - LINK_TEXT_MAX_CHARS);
  for (let at = closing; at >= limit; at--) {
    if (text[at] === ']') depth += 1;
    else if (text[at] === '[' && --depth === 0) return text[at - 1] === '!';
  }
  return false;
}

type Line = (at: number) => number;

function placeOfAddress(
  text: string,
  found: RegExpExecArray,
  masked: string,
  embedded: boolean,
  lineAt: Line,
): Place {
  const end = found.index + found[0].length;
  const start = end - masked.length;
  const written = text.slice(start, end);
  const bare = written.startsWith('<') ? written.slice(1, -1) : written;
  const link: WrittenLink = {
    target: percentDecoded(bare.replace(ESCAPED, '$1').replaceAll('&amp;', '&')),
    anchor: null,
    kind: embedded ? 'image' : 'link',
    line: lineAt(start),
  };
  return { start, end, link, write: encodeAddress };
}

function placeOfHtml(found: RegExpExecArray, lineAt: Line): Place {
  const value = found[2] ?? found[3] ?? '';
  const end = found.index + found[0].length - 1;
  const link: WrittenLink = {
    target: percentDecoded(value.replaceAll('&amp;', '&')),
    anchor: null,
    kind: found[1]?.toLowerCase() === 'img' ? 'image' : 'link',
    line: lineAt(found.index),
  };
  return {
    start: end - value.length,
    end,
    link,
    write: (address) => encodeAddress(address).replaceAll('&', '&amp;'),
  };
}

function placeOfWikiLink(found: RegExpExecArray, lineAt: Line): Place {
  // In a table cell the bar is written `\\|`.
  const [whole, title = '', heading = '', words] = found.map((part) => part?.replace(/\\$/, ''));
  const shown = (words ?? `${title}${heading}`).trim();
  const link: WrittenLink = {
    target: title.trim(),
    anchor: heading.length > 1 ? anchorOf(heading.slice(1).trim()) : null,
    kind: 'wiki-link',
    line: lineAt(found.index),
  };
  return {
    start: found.index,
    end: found.index + (whole?.length ?? 0),
    link,
    write: (address) => `[${shown}](${encodeAddress(address)})`,
  };
}

/** The text with front matter and code blanked out, every other character at its place. */
function withoutCode(text: string): string {
  const { body } = splitFrontMatter(text);
  const offset = text.length - body.length;
  const lines = body.split('\n');
  for (const { type, map } of syntax.parse(body, {})) {
    if (map === null || (type !== 'fence' && type !== 'code_block')) continue;
    for (let line = map[0]; line < map[1]; line++) lines[line] = ' '.repeat(lines[line]?.length ?? 0);
  }
  return text.slice(0, offset).replace(/[^\n]/g, ' ') + withoutCodeSpans(lines.join('\n'));
}

/** Gives the line of a place; cheap when the places are asked for in rising order, per kind of link. */
function lineCounter(text: string): Line {
  let [known, line] = [0, 1];
  return (at) => {
    if (at < known) [known, line] = [0, 1];
    for (let next = text.indexOf('\n', known); next >= 0 && next < at; next = text.indexOf('\n', known)) {
      known = next + 1;
      line += 1;
    }
    return line;
  };
}
