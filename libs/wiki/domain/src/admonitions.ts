import { type StateBlock, type StateCore, type Token } from 'markdown-it';

/** What an admonition is about, as GitHub names them. The label that readers see comes from the style sheet. */
export const ADMONITION_KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const;
/** One of {@link ADMONITION_KINDS}. */
export type AdmonitionKind = (typeof ADMONITION_KINDS)[number];

const ALIASES: ReadonlyMap<string, AdmonitionKind> = new Map<string, AdmonitionKind>([
  ...ADMONITION_KINDS.map((kind) => [kind, kind] as const),
  ['info', 'note'],
  ['danger', 'caution'],
]);

/** The kind that a word stands for, in any case; null for a word that names none. */
export const admonitionKind = (word: string): AdmonitionKind | null =>
  ALIASES.get(word.toLowerCase()) ?? null;

const ALERT_LINE = /^\[!([a-z]+)\][ \t]*(?:\n|$)/i;
const FENCE_LINE = /^(:{3,})[ \t]*([a-z]+)?(?:[ \t]*\[(.*)\]|[ \t]+(.*?))?[ \t]*$/i;
/** Longest title of a `:::` admonition in characters. */
const TITLE_MAX_CHARS = 300;

/** The first line of a `:::` admonition, or its last (`kind` null). */
export interface AdmonitionFence {
  readonly colons: number;
  readonly kind: AdmonitionKind | null;
  readonly title: string;
}

/** Reads a line without its indentation as the fence of a `:::` admonition; null when it is none. */
export function admonitionFence(line: string): AdmonitionFence | null {
  if (!line.startsWith(':::') || line.length > TITLE_MAX_CHARS) return null;
  const found = FENCE_LINE.exec(line);
  if (!found) return null;
  const [, colons = '', word, bracketed, bare] = found;
  const title = (bracketed ?? bare ?? '').trim();
  const kind = word === undefined ? null : admonitionKind(word);
  if (kind === null && (word !== undefined || title !== '')) return null;
  return { colons: colons.length, kind, title };
}

/**
 * Block rule: `:::note Title` up to the `:::` that belongs to it, or to the end of what it stands in. Admonitions nest.
 * Words that name no kind stay text.
 */
export function admonitionBlock(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const lineText = (line: number) =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  const fence = admonitionFence(lineText(startLine));
  if (!fence?.kind) return false;
  if (silent) return true;

  let open = 1;
  let end = startLine + 1;
  for (; end < endLine; end++) {
    if (!state.isEmpty(end) && (state.sCount[end] ?? 0) < state.blkIndent) break;
    const inner = admonitionFence(lineText(end));
    if (!inner) continue;
    open += inner.kind === null ? -1 : 1;
    if (open === 0) break;
  }
  const push = (type: string, nesting: 1 | -1) => state.push(type, 'div', nesting);
  const opening = push('admonition_open', 1);
  opening.attrs = attributesOf(fence.kind);
  opening.map = [startLine, open === 0 ? end + 1 : end];
  titleTokens(state, fence.title, [startLine, startLine + 1]).forEach((token) => {
    token.level = state.level;
    state.tokens.push(token);
  });
  const before = { parentType: state.parentType, lineMax: state.lineMax };
  state.parentType = 'blockquote';
  state.lineMax = end;
  state.md.block.tokenize(state, startLine + 1, end);
  state.parentType = before.parentType;
  state.lineMax = before.lineMax;
  push('admonition_close', -1);
  state.line = open === 0 ? end + 1 : end;
  return true;
}

/** Core rule, before the inline rules: a block quote whose first line is `[!NOTE]` is an admonition, as on GitHub. */
export function markAlerts(state: StateCore): void {
  const { tokens } = state;
  const open: { token: Token; isAlert: boolean }[] = [];
  let dropped = false;
  const keep: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    keep.push(token);
    if (token.type === 'blockquote_close' && open.pop()?.isAlert) {
      token.type = 'admonition_close';
      token.tag = 'div';
    }
    if (token.type !== 'blockquote_open') continue;
    const inline = tokens[at + 1]?.type === 'paragraph_open' ? tokens[at + 2] : undefined;
    const marker = ALERT_LINE.exec(inline?.content ?? '');
    const kind = admonitionKind(marker?.[1] ?? '');
    const isAlert = kind !== null && ADMONITION_KINDS.some((known) => known === marker?.[1]?.toLowerCase());
    open.push({ token, isAlert });
    if (!inline || !marker || !isAlert) continue;
    token.type = 'admonition_open';
    token.tag = 'div';
    token.attrs = attributesOf(kind);
    keep.push(...titleTokens(state, '', inline.map ?? [0, 0]));
    inline.content = inline.content.slice(marker[0].length);
    dropped = true;
    // A paragraph of nothing but the marker goes with it.
    if (inline.content.trim() === '') at += 3;
  }
  if (dropped) state.tokens = keep;
}

const attributesOf = (kind: AdmonitionKind): [string, string][] => [
  ['class', `admonition admonition-${kind}`],
  ['role', 'note'],
];

/** The title's paragraph; empty, it shows the kind's own label in the language of the page, by the style sheet. */
function titleTokens(state: StateBlock | StateCore, title: string, map: [number, number]): Token[] {
  const opening = new state.Token('paragraph_open', 'p', 1);
  opening.attrs = [['class', 'admonition-title']];
  const inline = new state.Token('inline', '', 0);
  inline.content = title;
  inline.map = map;
  inline.children = [];
  const closing = new state.Token('paragraph_close', 'p', -1);
  // What prints a line break after it.
  opening.block = closing.block = true;
  return [opening, inline, closing];
}
