import MarkdownIt from 'markdown-it';

const md = new MarkdownIt();
const escapeHtml = (text: string): string => md.utils.escapeHtml(text);

/** Attributes that raw HTML may carry, by tag. A tag that is not here is shown as text, its words are not lost. */
const ATTRIBUTES_BY_TAG: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    a: ['href', 'title', 'id', 'name'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    td: ['colspan', 'rowspan', 'align'],
    th: ['colspan', 'rowspan', 'align', 'scope'],
    ol: ['start'],
    details: ['open'],
    ...Object.fromEntries(
      (
        'abbr b blockquote br caption center cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ' +
        'ins kbd li mark p pre q s samp small span strong sub summary sup table tbody tfoot thead tr u ul var'
      )
        .split(' ')
        .map((tag) => [tag, []]),
    ),
  }),
);

const BLOCK_TAGS = new Set(
  (
    'blockquote caption center dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre summary table ' +
    'tbody td tfoot th thead tr ul'
  ).split(' '),
);

const ATTRIBUTE = /([a-zA-Z_:][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const TAG =
  /<(?:(\/)([a-zA-Z][a-zA-Z0-9-]*)|([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[a-zA-Z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?)\s*>/y;

/** Whether raw HTML of this tag (lower case) is passed on. */
export const isAllowedTag = (tag: string): boolean => ATTRIBUTES_BY_TAG.has(tag);
/** Whether the tag starts an HTML block when it opens a line. */
export const isBlockTag = (tag: string): boolean => BLOCK_TAGS.has(tag);

/** What becomes of an `href` or `src` in raw HTML: attributes to write instead. */
export type AddressRewrite = (tag: 'a' | 'img', address: string) => ReadonlyMap<string, string>;

/**
 * Rewrites a piece of raw HTML from a page: allowed tags are written anew with their allowed attributes only, comments
 * vanish, everything else is escaped and so stays readable. Balance is not looked at; the sanitiser does that for the
 * whole page. `mayPassTag` is asked before each tag (a budget against pages of nothing but tags). Linear in the length.
 */
export function rewriteRawHtml(
  html: string,
  rewriteAddress: AddressRewrite,
  mayPassTag: () => boolean,
): string {
  return piecesOf(html)
    .map((piece) => {
      if (piece.kind === 'comment') return '';
      if (piece.kind === 'text') return escapeText(piece.source);
      const { tag, isClosing, attributes } = piece;
      if (!isAllowedTag(tag) || !mayPassTag()) return escapeHtml(piece.source);
      return isClosing ? `</${tag}>` : `<${tag}${rewriteAttributes(tag, attributes, rewriteAddress)}>`;
    })
    .join('');
}

/**
 * The words of raw HTML: comments and the tags that render as such out, other tags kept as the words they show as, the
 * commonest entities undone. For search and excerpts, never for output.
 */
export const textOfHtml = (html: string): string =>
  piecesOf(html)
    .map((piece) => {
      if (piece.kind === 'comment') return ' ';
      if (piece.kind === 'text') return piece.source;
      if (!isAllowedTag(piece.tag)) return piece.source;
      return isBlockTag(piece.tag) || piece.tag === 'br' ? ' ' : '';
    })
    .join('')
    .replace(/&(nbsp|lt|gt|quot|amp);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name]);

const ENTITIES = { nbsp: ' ', lt: '<', gt: '>', quot: '"', amp: '&' };

type Piece =
  | { readonly kind: 'text'; readonly source: string }
  | { readonly kind: 'comment'; readonly source: string }
  | {
      readonly kind: 'tag';
      readonly source: string;
      readonly tag: string;
      readonly isClosing: boolean;
      readonly attributes: string;
    };

/** Cuts HTML into tags, comments and the text between; what is neither by CommonMark's grammar is text. Linear. */
function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  let textFrom = 0;
  let commentEnd = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const isComment = html.startsWith('<!--', at);
    // Looked for again only behind the last one found: a page of nothing but "<!--" is searched once.
    if (isComment && commentEnd >= 0 && commentEnd < at + 4) commentEnd = html.indexOf('-->', at + 4);
    const found = !isComment
      ? tagAt(html, at)
      : commentEnd < 0
        ? null
        : ({ kind: 'comment', source: html.slice(at, commentEnd + 3) } satisfies Piece);
    if (!found) {
      at++;
      continue;
    }
    if (at > textFrom) pieces.push({ kind: 'text', source: html.slice(textFrom, at) });
    pieces.push(found);
    at = textFrom = at + found.source.length;
  }
  if (textFrom < html.length) pieces.push({ kind: 'text', source: html.slice(textFrom) });
  return pieces;
}

function tagAt(html: string, at: number): Piece | null {
  TAG.lastIndex = at;
  const [source, slash, closing, opening, attributes = ''] = TAG.exec(html) ?? [];
  if (source === undefined) return null;
  const tag = (closing ?? opening ?? '').toLowerCase();
  return { kind: 'tag', source, tag, isClosing: slash === '/', attributes };
}

function rewriteAttributes(tag: string, source: string, rewriteAddress: AddressRewrite): string {
  const allowed = ATTRIBUTES_BY_TAG.get(tag) ?? [];
  const kept = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(ATTRIBUTE)) {
    const attribute = name.toLowerCase();
    if (!allowed.includes(attribute)) continue;
    const value = decodeEntities(double ?? single ?? bare ?? '');
    if ((tag === 'a' && attribute === 'href') || (tag === 'img' && attribute === 'src')) {
      for (const [key, rewritten] of rewriteAddress(tag, value)) kept.set(key, rewritten);
    } else {
      // `<a name>` is the old way to write an anchor.
      kept.set(attribute === 'name' ? 'id' : attribute, value);
    }
  }
  return [...kept].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
}

/** Raw HTML text may hold entities already: only what is not one gets escaped. */
const escapeText = (text: string): string =>
  text
    .replace(/&(?!#?\w{1,31};)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

// markdown-it undoes entities and backslash escapes together; doubled backslashes come out as they were.
const decodeEntities = (text: string): string => md.utils.unescapeAll(text.replaceAll('\\', '\\\\'));
