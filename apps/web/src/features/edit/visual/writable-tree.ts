/** A node of the tree that the Markdown writer takes. */
export interface MarkdownTree {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly MarkdownTree[];
}

const LITERALS = new Set(['text', 'code', 'inlineCode', 'html']);
const VOIDS = new Set(['break', 'image', 'thematicBreak', 'footnoteReference', 'wikiLink', 'definition']);
const TEXT_BLOCKS = new Set(['paragraph', 'heading']);

/**
 * Makes good what Milkdown leaves out of nodes without content, and what the writer then stumbles over; takes blanks off
 * the ends of text blocks, which it would encode. Gives a new tree.
 */
export function writableTree(node: MarkdownTree): MarkdownTree {
  if (LITERALS.has(node.type)) return { ...node, value: node.value ?? '' };
  if (VOIDS.has(node.type)) return node;
  const children = (node.children ?? []).map(writableTree);
  return { ...node, children: TEXT_BLOCKS.has(node.type) ? trimmed(children) : children };
}

function trimmed(children: readonly MarkdownTree[]): readonly MarkdownTree[] {
  const last = children.at(-1);
  if (last?.type !== 'text') return children;
  // No-break and ideographic blanks are meant.
  const value = last.value?.replace(/[ \t]+$/, '') ?? '';
  return value === '' ? trimmed(children.slice(0, -1)) : [...children.slice(0, -1), { ...last, value }];
}
