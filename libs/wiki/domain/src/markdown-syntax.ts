import MarkdownIt, { type MarkdownIt as Parser, type StateBlock, type StateInline } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { admonitionBlock, markAlerts } from './admonitions.js';
import { linkTarget } from './link-target.js';
import { isAllowedTag, isBlockTag } from './raw-html.js';
import { markTaskItems, placeFootnotes } from './token-rules.js';

/** Where a `[[Title#Heading|text]]` link points, kept in the `meta` of its `link_open` token. */
export interface WikiLinkMeta {
  readonly title: string;
  readonly heading: string | null;
}

/** Longest `[[…]]` in characters: a title, a heading and a text of 255 each. Bounds the search for the closing brackets. */
const WIKI_LINK_MAX_CHARS = 768;

/**
 * Longest comment inside a paragraph in characters; without a limit a page of nothing but `<!--` costs the square of its
 * length.
 */
const COMMENT_MAX_CHARS = 10_000;

/** Deepest nesting of blocks and inlines that is parsed; what lies deeper is left out. markdown-it's own default. */
const NESTING_MAX = 100;

/**
 * The Markdown that Wellspring reads: CommonMark with tables, strikethrough, task lists, footnotes, admonitions
 * (`> [!NOTE]`, `:::note`), `[[wiki links]]` and bare http addresses as links. Inline footnotes (`^[…]`) are off, since their plug-in parses them recursively
 * without a limit. Raw HTML becomes tokens only for the tags of raw-html.ts, and those tokens are NOT safe to print:
 * render-markdown.ts rewrites them. A fresh parser each call; keep it, making one costs about a millisecond.
 */
export function markdownSyntax(): Parser {
  const md = new MarkdownIt({ html: true, linkify: true, maxNesting: NESTING_MAX });
  // Bare domains ("readme.md", "node.js") are words here, only full addresses are links.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  md.validateLink = (address) => linkTarget(address).kind !== 'refused';
  md.use(footnotes);
  md.inline.ruler.disable('footnote_inline');
  // The plug-ins' own versions of these two are quadratic in the number of footnotes and list items.
  md.core.ruler.at('footnote_tail', placeFootnotes);
  md.core.ruler.after('footnote_tail', 'task_items', markTaskItems);
  md.block.ruler.at('html_block', htmlBlock, { alt: ['paragraph', 'reference', 'blockquote'] });
  md.block.ruler.before('fence', 'admonition', admonitionBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.core.ruler.before('inline', 'alerts', markAlerts);
  md.inline.ruler.before('link', 'wiki_link', wikiLink);
  md.inline.ruler.before('html_inline', 'endless_html', endlessHtml);
  return md;
}

function wikiLink(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('[[', state.pos) || state.linkLevel > 0) return false;
  const window = state.src.slice(state.pos + 2, Math.min(state.posMax, state.pos + WIKI_LINK_MAX_CHARS));
  const end = window.indexOf(']]');
  const inner = window.slice(0, Math.max(end, 0));
  if (inner.trim() === '' || /[[\]\n]/.test(inner)) return false;
  // In a table cell the bar has to be written `\|`.
  const [target = '', ...text] = inner.replaceAll('\\|', '|').split('|');
  const [title = '', ...heading] = target.split('#');
  if (target.trim() === '') return false;
  if (!silent) {
    const open = state.push('link_open', 'a', 1);
    open.attrs = [['href', `[[${target.trim()}]]`]];
    const wiki: WikiLinkMeta = { title: title.trim(), heading: heading.join('#').trim() || null };
    open.meta = { wiki };
    state.push('text', '', 0).content = text.join('|').trim() || target.trim();
    state.push('link_close', 'a', -1);
  }
  state.pos += end + 4;
  return true;
}

/** Where the next end of each kind of `<!` and `<?` is, by the text that is being read; -1 where there is none. */
const nextEnds = new WeakMap<StateInline, Map<string, number>>();

/** Takes `<!` and `<?` without an end nearby for text; html_inline would look for the end in all that follows. */
function endlessHtml(state: StateInline, silent: boolean): boolean {
  const start = /^<(?:!--|!\[|[!?])/.exec(state.src.slice(state.pos, state.pos + 4))?.[0];
  if (start === undefined) return false;
  const end = { '<!--': '-->', '<![': ']]>', '<?': '?>', '<!': '>' }[start] ?? '>';
  const at = nextEnd(state, end);
  if (at >= 0 && at + end.length <= state.pos + COMMENT_MAX_CHARS) return false;
  if (!silent) state.pending += start;
  state.pos += start.length;
  return true;
}

/** Looked for again only behind the last one found: a text of nothing but beginnings is searched once. */
function nextEnd(state: StateInline, end: string): number {
  const known = nextEnds.get(state) ?? new Map<string, number>();
  nextEnds.set(state, known);
  const last = known.get(end);
  if (last !== undefined && (last < 0 || last >= state.pos)) return last;
  const found = state.src.indexOf(end, state.pos);
  known.set(end, found);
  return found;
}

const BLOCK_START = /^(?:<!--|<\/?([a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>]|$))/;
const WHOLE_TAG =
  /^<(?:\/[a-zA-Z][a-zA-Z0-9-]*|[a-zA-Z][a-zA-Z0-9-]*(?:\s+[a-zA-Z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?)\s*>\s*$/;

/** CommonMark's HTML blocks 1 (`pre` only), 2, 6 and 7, for allowed tags; others stay Markdown with escaped tags in it. */
function htmlBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const lineText = (line: number) =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  const first = lineText(startLine);
  const start = BLOCK_START.exec(first);
  if (!start) return false;
  const tag = start[1]?.toLowerCase();
  if (tag !== undefined && !isAllowedTag(tag)) return false;
  // `</pre>` ends a block and starts none.
  const startsBlock = tag === undefined || (isBlockTag(tag) && !first.startsWith('</pre'));
  if (!startsBlock && (silent || !WHOLE_TAG.test(first))) return false;
  if (silent) return true;

  const closing = tag === undefined ? /-->/ : tag === 'pre' ? /<\/pre>/i : null;
  let next = startLine;
  for (; next < endLine; next++) {
    const line = lineText(next);
    const outdented = next > startLine && (state.sCount[next] ?? 0) < state.blkIndent;
    if (closing === null ? line.trim() === '' || outdented : outdented && !state.isEmpty(next)) break;
    if (closing?.test(line)) {
      next++;
      break;
    }
  }
  state.line = next;
  const token = state.push('html_block', '', 0);
  token.map = [startLine, next];
  token.content = state.getLines(startLine, next, state.blkIndent, true);
  return true;
}
