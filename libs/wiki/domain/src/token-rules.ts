import { type StateCore, type Token } from 'markdown-it';
import { textOfInline } from './token-text.js';

/** Longest accessible name of a task's checkbox, in characters. */
const TASK_LABEL_MAX_CHARS = 200;

/**
 * Core rule: list items that start with `[ ]` or `[x]` get a checkbox that can't be clicked, named by the item's own
 * text for screen readers. Same markup as GitHub's. One pass.
 */
export function markTaskItems(state: StateCore): void {
  const openLists: Token[] = [];
  state.tokens.forEach((token, index) => {
    if (token.type.endsWith('_list_open')) openLists.push(token);
    if (token.type.endsWith('_list_close')) openLists.pop();
    const item = state.tokens[index - 2];
    if (token.type !== 'inline' || item?.type !== 'list_item_open') return;
    const [text] = token.children ?? [];
    const mark = text?.type === 'text' ? /^\[([ xX])\](?:\s+|$)/.exec(text.content) : null;
    // A lone "[x]" at the end of its text run is a task only when something follows it.
    if (!text || !mark || token.content.length <= 3) return;
    text.content = text.content.slice(mark[0].length);
    const box = new state.Token('task_checkbox', 'input', 0);
    box.attrs = [
      ['type', 'checkbox'],
      ['class', 'task-list-item-checkbox'],
      ['disabled', ''],
      [
        'aria-label',
        textOfInline(token.children ?? [])
          .trim()
          .slice(0, TASK_LABEL_MAX_CHARS),
      ],
    ];
    if (mark[1] !== ' ') box.attrs.push(['checked', '']);
    token.children?.unshift(box);
    item.attrJoin('class', 'task-list-item');
    const list = openLists.at(-1);
    if (list?.attrGet('class') === null) list.attrSet('class', 'contains-task-list');
  });
}

interface Footnote {
  readonly label?: string;
  readonly count?: number;
}

/**
 * Core rule in place of markdown-it-footnote's `footnote_tail`: moves the texts of referenced footnotes to the end of
 * the page, in the order of their first reference. Linear, where the plug-in copies all tokens for each footnote.
 */
export function placeFootnotes(state: StateCore): void {
  // The plug-in's other rules fill env.footnotes; it publishes no type for it.
  const found = state.env['footnotes'] as { list?: readonly Footnote[] } | undefined;
  if (!found) return;
  const { texts, rest } = takeDefinitions(state.tokens);
  state.tokens = rest;
  if (!found.list) return;

  const token = (type: string, nesting: -1 | 0 | 1, meta: Record<string, unknown> | null): Token => {
    const made = new state.Token(type, '', nesting);
    made.meta = meta;
    return made;
  };
  rest.push(token('footnote_block_open', 1, null));
  found.list.forEach(({ label = '', count = 0 }, id) => {
    rest.push(token('footnote_open', 1, { id, label }));
    for (const part of texts.get(label) ?? []) rest.push(part);
    const lastParagraph = rest.at(-1)?.type === 'paragraph_close' ? rest.pop() : undefined;
    for (let subId = 0; subId < Math.max(1, count); subId++) {
      rest.push(token('footnote_anchor', 0, { id, subId, label }));
    }
    if (lastParagraph) rest.push(lastParagraph);
    rest.push(token('footnote_close', -1, null));
  });
  rest.push(token('footnote_block_close', -1, null));
}

/** Takes the definitions out of the token stream. One inside another belongs to neither's text but to its own. */
function takeDefinitions(tokens: readonly Token[]): { texts: Map<string, Token[]>; rest: Token[] } {
  const texts = new Map<string, Token[]>();
  const rest: Token[] = [];
  const open: Token[][] = [rest];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      const text: Token[] = [];
      // The first definition of a label counts, as with link references.
      const label = String(token.meta?.['label']);
      if (!texts.has(label)) texts.set(label, text);
      open.push(text);
    } else if (token.type === 'footnote_reference_close') open.pop();
    else open.at(-1)?.push(token);
  }
  return { texts, rest };
}
