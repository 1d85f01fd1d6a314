import { lift, setBlockType, toggleMark, wrapIn } from '@milkdown/kit/prose/commands';
import { Fragment, type Node, type NodeType, type Schema } from '@milkdown/kit/prose/model';
import { liftListItem, wrapInList } from '@milkdown/kit/prose/schema-list';
import { NodeSelection, TextSelection, type Command, type EditorState } from '@milkdown/kit/prose/state';
import type { AdmonitionKind } from '@wellspring/wiki-domain/markdown';

/** Node or mark types of the document's schema by name. Throws for a name that document-plugins.ts does not have. */
export function nodeType(schema: Schema, name: string): NodeType {
  const type = schema.nodes[name];
  if (!type) throw new Error(`The document has no ${name}.`);
  return type;
}

/** Names of the formats that a run of text can have. */
export type MarkName = 'strong' | 'emphasis' | 'strike_through' | 'inlineCode';

/** Turns a format on or off. */
export const toggleFormat =
  (name: MarkName): Command =>
  (state, dispatch) => {
    const type = state.schema.marks[name];
    return type ? toggleMark(type)(state, dispatch) : false;
  };

/** Whether the selection, or what is typed next, has the format. */
export function hasFormat(state: EditorState, name: MarkName): boolean {
  const type = state.schema.marks[name];
  const { from, to, empty, $from } = state.selection;
  if (!type) return false;
  if (empty) return Boolean(type.isInSet(state.storedMarks ?? $from.marks()));
  return state.doc.rangeHasMark(from, to, type);
}

/** What the cursor stands in, from the innermost node outwards. */
export function ancestorsOf(state: EditorState): { node: Node; pos: number }[] {
  const { $from } = state.selection;
  const found: { node: Node; pos: number }[] = [];
  for (let depth = $from.depth; depth > 0; depth--)
    found.push({ node: $from.node(depth), pos: $from.before(depth) });
  return found;
}

/** The nearest node of this type around the cursor. */
export const around = (state: EditorState, name: string) =>
  ancestorsOf(state).find(({ node }) => node.type.name === name) ?? null;

/** Plain text (0) or a heading of level 1 to 6. */
export const setTextLevel =
  (level: number): Command =>
  (state, dispatch) =>
    level === 0
      ? setBlockType(nodeType(state.schema, 'paragraph'))(state, dispatch)
      : setBlockType(nodeType(state.schema, 'heading'), { level })(state, dispatch);

/** A code block, or back to text. */
export const toggleCodeBlock: Command = (state, dispatch) =>
  setBlockType(nodeType(state.schema, around(state, 'code_block') ? 'paragraph' : 'code_block'))(
    state,
    dispatch,
  );

/** Wraps the block in a quote or an admonition, or takes it out. */
export const toggleWrap =
  (name: 'blockquote' | 'admonition', attrs: { kind?: AdmonitionKind } = {}): Command =>
  (state, dispatch) =>
    around(state, name)
      ? lift(state, dispatch)
      : wrapIn(nodeType(state.schema, name), attrs)(state, dispatch);

/** What a list is for. */
export type ListKind = 'bullet' | 'ordered' | 'task';

/** The kind of the list around the cursor; null outside of lists. */
export function listKind(state: EditorState): ListKind | null {
  const item = around(state, 'list_item');
  if (!item) return null;
  if (item.node.attrs['checked'] !== null) return 'task';
  return around(state, 'bullet_list') && !isInside(state, 'ordered_list', 'bullet_list')
    ? 'bullet'
    : 'ordered';
}

function isInside(state: EditorState, inner: string, outer: string): boolean {
  const names = ancestorsOf(state).map(({ node }) => node.type.name);
  const at = names.indexOf(inner);
  return at >= 0 && at < names.indexOf(outer);
}

/** Makes a list of the block, changes the list around it to this kind, or ends it when it is one already. */
export const toggleList =
  (kind: ListKind): Command =>
  (state, dispatch) => {
    const { schema } = state;
    const itemType = nodeType(schema, 'list_item');
    const current = listKind(state);
    if (current === kind) return liftListItem(itemType)(state, dispatch);
    const listType = nodeType(schema, kind === 'ordered' ? 'ordered_list' : 'bullet_list');
    const itemAttrs = {
      listType: kind === 'ordered' ? 'ordered' : 'bullet',
      label: kind === 'ordered' ? '1.' : '•',
      checked: kind === 'task' ? false : null,
    };
    const list = ancestorsOf(state).find(({ node }) => node.type.name.endsWith('_list'));
    if (current !== null && list) {
      const tr = state.tr.setNodeMarkup(list.pos, listType, { spread: list.node.attrs['spread'] });
      list.node.forEach((item, offset) => {
        tr.setNodeMarkup(list.pos + 1 + offset, undefined, { ...item.attrs, ...itemAttrs });
      });
      dispatch?.(tr);
      return true;
    }
    return wrapInList(listType)(state, (tr) => {
      const { $from, $to } = tr.selection;
      tr.doc.nodesBetween($from.before(1), $to.after(1), (node, pos) => {
        if (node.type === itemType) tr.setNodeMarkup(pos, undefined, { ...node.attrs, ...itemAttrs });
      });
      dispatch?.(tr);
    });
  };

/** Ticks or unticks the task around the cursor. */
export const toggleTask: Command = (state, dispatch) => {
  const item = ancestorsOf(state).find(
    ({ node }) => node.type.name === 'list_item' && node.attrs['checked'] !== null,
  );
  if (!item) return false;
  dispatch?.(state.tr.setNodeAttribute(item.pos, 'checked', item.node.attrs['checked'] !== true));
  return true;
};

/** Puts a block where the cursor is: in place of an empty paragraph, or below the top-level block. */
export const insertBlock =
  (node: Node): Command =>
  (state, dispatch) => {
    const { $from } = state.selection;
    const paragraph = around(state, 'paragraph');
    const replaces =
      paragraph !== null &&
      paragraph.node.content.size === 0 &&
      $from.node(-1).canReplaceWith($from.index(-1), $from.indexAfter(-1), node.type);
    const { tr } = state;
    const at = replaces ? paragraph.pos : $from.depth === 0 ? $from.pos : $from.after(1);
    if (replaces) tr.replaceWith(at, at + paragraph.node.nodeSize, node);
    else tr.insert(at, node);
    // A block at the very end leaves room to type below it.
    if (at + node.nodeSize >= tr.doc.content.size && (node.isAtom || node.type.name === 'table'))
      tr.insert(at + node.nodeSize, nodeType(state.schema, 'paragraph').create());
    tr.setSelection(
      node.isAtom && node.type.name === 'opaque'
        ? NodeSelection.create(tr.doc, at)
        : TextSelection.near(tr.doc.resolve(node.isAtom ? at + node.nodeSize : at + 1)),
    );
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** An empty table with a heading row. */
export function emptyTable(schema: Schema, rows: number, columns: number): Node {
  const cells = (type: string) =>
    Array.from({ length: columns }, () =>
      nodeType(schema, type).create({ alignment: null }, nodeType(schema, 'paragraph').create()),
    );
  const body = Array.from({ length: rows - 1 }, () =>
    nodeType(schema, 'table_row').create(null, cells('table_cell')),
  );
  const head = nodeType(schema, 'table_header_row').create(null, cells('table_header'));
  return nodeType(schema, 'table').create(null, Fragment.from([head, ...body]));
}

/** Adds a footnote where the cursor is and its text at the end of the page, and goes there. */
export const insertFootnote: Command = (state, dispatch) => {
  const { schema } = state;
  const labels = new Set<string>();
  state.doc.descendants((node) => {
    if (node.type.name.startsWith('footnote_')) labels.add(String(node.attrs['label']));
  });
  let number = 1;
  while (labels.has(String(number))) number++;
  const label = String(number);
  const tr = state.tr.replaceSelectionWith(nodeType(schema, 'footnote_reference').create({ label }));
  const text = nodeType(schema, 'footnote_definition').create(
    { label },
    nodeType(schema, 'paragraph').create(),
  );
  const end = tr.doc.content.size;
  tr.insert(end, text).setSelection(TextSelection.near(tr.doc.resolve(end + 2)));
  dispatch?.(tr.scrollIntoView());
  return true;
};
