import type { Command } from '@milkdown/kit/prose/state';
import {
  emptyTable,
  insertBlock,
  insertFootnote,
  nodeType,
  setTextLevel,
  toggleCodeBlock,
  toggleList,
  toggleWrap,
} from './editor-commands.js';

/** What the slash menu can put in. `names` finds it in any interface language, besides its label. */
export interface SlashItem {
  readonly id: SlashId;
  readonly names: string;
  /** Null for what needs more than the document: the editor itself does it. */
  readonly run: Command | null;
}

/** Keys of the labels in the texts of the editor. */
export type SlashId =
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'bulletList'
  | 'orderedList'
  | 'taskList'
  | 'table'
  | 'quote'
  | 'codeBlock'
  | 'noteBox'
  | 'warningBox'
  | 'divider'
  | 'file'
  | 'pageLink'
  | 'mention'
  | 'link'
  | 'date'
  | 'footnote';

/** All items, in the order in which they are offered. */
export const SLASH_ITEMS: readonly SlashItem[] = [
  { id: 'heading1', names: 'heading h1 title', run: setTextLevel(1) },
  { id: 'heading2', names: 'heading h2', run: setTextLevel(2) },
  { id: 'heading3', names: 'heading h3', run: setTextLevel(3) },
  { id: 'bulletList', names: 'bullet list ul', run: toggleList('bullet') },
  { id: 'orderedList', names: 'numbered ordered list ol', run: toggleList('ordered') },
  { id: 'taskList', names: 'task todo checkbox list', run: toggleList('task') },
  {
    id: 'table',
    names: 'table grid',
    run: (state, dispatch) => insertBlock(emptyTable(state.schema, 3, 3))(state, dispatch),
  },
  { id: 'quote', names: 'quote blockquote', run: toggleWrap('blockquote') },
  { id: 'codeBlock', names: 'code block', run: toggleCodeBlock },
  {
    id: 'noteBox',
    names: 'note tip info admonition callout',
    run: toggleWrap('admonition', { kind: 'note' }),
  },
  {
    id: 'warningBox',
    names: 'warning caution admonition',
    run: toggleWrap('admonition', { kind: 'warning' }),
  },
  {
    id: 'divider',
    names: 'divider rule line hr',
    run: (state, dispatch) => insertBlock(nodeType(state.schema, 'hr').create())(state, dispatch),
  },
  { id: 'file', names: 'image picture photo file attachment upload', run: null },
  {
    id: 'pageLink',
    names: 'page wiki link',
    run: (state, dispatch) => (dispatch?.(state.tr.insertText('[[')), true),
  },
  {
    id: 'mention',
    names: 'mention person people',
    run: (state, dispatch) => (dispatch?.(state.tr.insertText('@')), true),
  },
  { id: 'link', names: 'link url address', run: null },
  { id: 'date', names: 'date today', run: null },
  { id: 'footnote', names: 'footnote note', run: insertFootnote },
];

/** The items whose label or one of whose names begins with the words, or has them inside. */
export function findSlashItems(query: string, labelOf: (id: SlashId) => string): readonly SlashItem[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return SLASH_ITEMS;
  const rank = ({ id, names }: SlashItem): number => {
    const label = labelOf(id).toLowerCase();
    if (label.startsWith(wanted) || names.split(' ').some((name) => name.startsWith(wanted))) return 0;
    return label.includes(wanted) ? 1 : 2;
  };
  return SLASH_ITEMS.filter((item) => rank(item) < 2).sort((a, b) => rank(a) - rank(b));
}
