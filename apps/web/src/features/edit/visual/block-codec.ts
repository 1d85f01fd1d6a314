import { remarkCtx, schemaCtx } from '@milkdown/kit/core';
import type { Ctx } from '@milkdown/kit/ctx';
import type { Node, Schema } from '@milkdown/kit/prose/model';
import { ParserState, SerializerState } from '@milkdown/kit/transformer';
import {
  admonitionFence,
  blockFingerprint,
  splitBlocks,
  type BlockKind,
  type PageDefinitions,
} from '@wellspring/wiki-domain/markdown';
import type { MarkdownStyle } from './markdown-style.js';
import { writableTree, type MarkdownTree } from './writable-tree.js';

/** Reads and writes single blocks. */
export interface BlockCodec {
  readonly schema: Schema;
  /** The node of a block; null when it can't be held without a change of what readers see. */
  read(source: string, kind: BlockKind, definitions: PageDefinitions, style: MarkdownStyle): Node | null;
  /** Nodes of any Markdown, as when it is pasted. Blocks that can't be held become opaque. */
  readAll(text: string, definitions: PageDefinitions, style: MarkdownStyle): Node[];
  /** Markdown of a block, every doubtful character escaped; empty for an empty paragraph. No line break at its end. */
  write(node: Node, style: MarkdownStyle): string;
}

/** The second line of a table. The writer makes its cells as short as they can be; people write three dashes. */
const DELIMITER_ROW = /(?<=^[^\n]*\n)[^\n]*/;
const threeDashes = (row: string): string => row.replace(/-+/g, '---');

const OPAQUE_KINDS: readonly BlockKind[] = ['front-matter', 'definitions', 'html'];

/** The codec of an editor. It must be ready: its schema and its Markdown processor are taken. */
export function blockCodec(ctx: Ctx): BlockCodec {
  const schema = ctx.get(schemaCtx);
  const remark = ctx.get(remarkCtx);
  const writers = new Map<string, typeof remark>();

  const write = (node: Node, style: MarkdownStyle): string => {
    if (node.type.name === 'opaque') return String(node.attrs['source']);
    const key = JSON.stringify(style);
    let writer = writers.get(key);
    if (!writer) {
      // A called processor is a copy that can still be set up; Milkdown's type knows only the parts that it uses.
      const copy = (remark as unknown as () => { data(key: string, value: object): unknown })();
      writer = copy.data('settings', { ...style, fences: true, resourceLink: false }) as typeof remark;
      writers.set(key, writer);
    }
    const state = new SerializerState(schema);
    state.run(schema.topNodeType.create(null, node));
    const stringify = (tree: MarkdownTree) =>
      writer.stringify(writableTree(tree) as Parameters<typeof remark.stringify>[0]);
    // Only its `stringify` is called.
    const text = state.toString({ stringify } as unknown as typeof remark).replace(/^\n+|\n+$/g, '');
    return node.type.name === 'table' ? text.replace(DELIMITER_ROW, threeDashes) : text;
  };

  const readPlain = (source: string, definitions: PageDefinitions): Node[] => {
    const text = definitionsFor(source, definitions) + source;
    const nodes: Node[] = [];
    // A fresh one each time: after an error Milkdown's own would go on where it stopped.
    ParserState.create(schema, remark)(text).forEach((node) => void nodes.push(node));
    return nodes.filter((node) => node.type.name !== 'footnote_definition' || node.textContent !== STUB);
  };

  const readAdmonition = (
    source: string,
    definitions: PageDefinitions,
    style: MarkdownStyle,
  ): Node | null => {
    const [first = '', ...rest] = source.split(/\r\n?|\n/);
    const fence = admonitionFence(first.trimStart());
    if (!fence?.kind || /^\s/.test(first)) return null;
    if (admonitionFence(rest.at(-1)?.trim() ?? '')?.kind === null) rest.pop();
    const children = splitBlocks(rest.join('\n')).blocks.map((block) =>
      read(block.source, block.kind, definitions, style),
    );
    if (children.some((child) => child === null)) return null;
    const content = children.filter((child) => child !== null);
    const attrs = { kind: fence.kind, title: fence.title, form: 'container' };
    return schema.nodes['admonition']?.createAndFill(attrs, content) ?? null;
  };

  const read = (
    source: string,
    kind: BlockKind,
    definitions: PageDefinitions,
    style: MarkdownStyle,
  ): Node | null => {
    if (OPAQUE_KINDS.includes(kind)) return null;
    try {
      const nodes =
        kind === 'admonition' ? [readAdmonition(source, definitions, style)] : readPlain(source, definitions);
      const node = nodes[0];
      if (nodes.length !== 1 || !node) return null;
      node.check();
      const before = blockFingerprint(source, definitions);
      if (admonitionCount(node) !== before.split('<div class="admonition ').length - 1) return null;
      return before === blockFingerprint(write(node, style), definitions) ? node : null;
    } catch {
      // Syntax that the schema has no place for.
      return null;
    }
  };

  const opaque = (source: string, kind: BlockKind): Node => schema.node('opaque', { source, kind });
  const readAll = (text: string, definitions: PageDefinitions, style: MarkdownStyle): Node[] =>
    splitBlocks(text).blocks.map(
      ({ source, kind }) => read(source, kind, definitions, style) ?? opaque(source, kind),
    );
  return { schema, read, readAll, write };
}

/** Text of a footnote that is only there so that references to it are read as such. */
const STUB = '\ue000stub';

/** What the block refers to, defined before it. */
function definitionsFor(source: string, { links, footnoteLabels }: PageDefinitions): string {
  if (!source.includes('[')) return '';
  const lower = source.toLowerCase().replace(/\s+/g, ' ');
  const notes = footnoteLabels.filter((label) => source.includes(`[^${label}]`));
  const used = [...links].filter(([label]) => lower.includes(label.toLowerCase()));
  if (notes.length + used.length === 0) return '';
  const lines = used.map(([label, { href, title }]) => {
    const quoted = title === '' ? '' : ` "${title.replace(/(["\\])/g, '\\$1')}"`;
    return `[${label}]: <${href.replace(/[<>]/g, encodeURIComponent)}>${quoted}`;
  });
  return `${notes.map((label) => `[^${label}]: ${STUB}\n`).join('\n')}\n[${STUB}]: <>\n${lines.join('\n')}\n\n`;
}

function admonitionCount(node: Node): number {
  let count = node.type.name === 'admonition' ? 1 : 0;
  node.descendants((child) => {
    if (child.type.name === 'admonition') count++;
  });
  return count;
}
