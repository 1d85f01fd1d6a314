import { $nodeSchema, $remark } from '@milkdown/kit/utils';
import { ADMONITION_KINDS } from '@wellspring/wiki-domain/markdown';

interface MarkdownNode {
  type: string;
  value?: string;
  children?: MarkdownNode[];
  [key: string]: unknown;
}
interface ToMarkdown {
  containerFlow(node: unknown, info: unknown): string;
  indentLines(text: string, map: (line: string, index: number, blank: boolean) => string): string;
  enter(name: string): () => void;
  createTracker(info: unknown): { current(): object; shift(count: number): void; move(text: string): string };
}

const ALERT = new RegExp(`^\\[!(${ADMONITION_KINDS.join('|')})\\][ \\t]*(?:\\r?\\n|$)`, 'i');

function alertsIn(node: MarkdownNode): void {
  node.children?.forEach(alertsIn);
  const paragraph = node.type === 'blockquote' ? node.children?.[0] : undefined;
  const text = paragraph?.type === 'paragraph' ? paragraph.children?.[0] : undefined;
  const marker = text?.type === 'text' ? ALERT.exec(text.value ?? '') : null;
  if (!paragraph || !text || !marker) return;
  text.value = text.value?.slice(marker[0].length) ?? '';
  // Something else on the marker's line: a plain quote.
  if (text.value === '' && (paragraph.children?.length ?? 0) > 1 && !/\n$/.test(marker[0])) {
    text.value = marker[0];
    return;
  }
  if (text.value === '') paragraph.children?.shift();
  if (paragraph.children?.length === 0) node.children?.shift();
  Object.assign(node, { type: 'admonition', kind: marker[1]?.toLowerCase(), title: '', form: 'alert' });
}

function writeAdmonition(node: MarkdownNode, _parent: unknown, state: ToMarkdown, info: unknown): string {
  const exit = state.enter('admonition');
  const tracker = state.createTracker(info);
  const isAlert = node['form'] === 'alert';
  if (isAlert) tracker.shift(2);
  const content = state.containerFlow(node, tracker.current());
  exit();
  if (isAlert) {
    const quoted = state.indentLines(content, (line, _index, blank) => `>${blank ? '' : ' '}${line}`);
    return `> [!${String(node['kind']).toUpperCase()}]\n${quoted}`;
  }
  const title = String(node['title']);
  return `:::${String(node['kind'])}${title === '' ? '' : ` ${title}`}\n${content}\n:::`;
}

/** Teaches Milkdown's Markdown parser alerts, and its writer both forms. `:::` blocks are read by block-codec.ts. */
export const remarkAdmonitions = $remark('remarkAdmonitions', () => {
  return function admonitions(this: unknown) {
    // As in wiki-link.ts.
    const data = (this as { data(): { toMarkdownExtensions?: unknown[] } }).data();
    (data.toMarkdownExtensions ??= []).push({ handlers: { admonition: writeAdmonition } });
    // The tree of any Markdown processor has this shape.
    return (tree: object) => alertsIn(tree as MarkdownNode);
  };
});

/** A note, tip, warning …: `> [!NOTE]` (form `alert`) or `:::note Title` (form `container`). */
export const admonitionSchema = $nodeSchema('admonition', () => ({
  group: 'block',
  content: 'block+',
  defining: true,
  attrs: {
    kind: { default: 'note', validate: 'string' },
    title: { default: '', validate: 'string' },
    form: { default: 'alert', validate: 'string' },
  },
  parseDOM: [
    {
      tag: 'div.admonition',
      contentElement: (dom) =>
        (dom instanceof HTMLElement ? (dom.querySelector('[data-content]') as HTMLElement | null) : null) ??
        (dom as HTMLElement), // ProseMirror gives elements here
      getAttrs: (dom) => {
        const kind = ADMONITION_KINDS.find((known) => dom.classList.contains(`admonition-${known}`));
        return {
          kind: kind ?? 'note',
          title: dom.dataset['title'] ?? '',
          form: dom.dataset['form'] ?? 'alert',
        };
      },
    },
  ],
  toDOM: ({ attrs }) => [
    'div',
    {
      class: `admonition admonition-${String(attrs['kind'])}`,
      'data-title': String(attrs['title']),
      'data-form': String(attrs['form']),
      role: 'note',
    },
    ['p', { class: 'admonition-title', contenteditable: 'false' }, String(attrs['title'])],
    ['div', { 'data-content': '' }, 0],
  ],
  parseMarkdown: {
    match: ({ type }) => type === 'admonition',
    runner: (state, node, type) => {
      state
        .openNode(type, { kind: node['kind'], title: node['title'], form: node['form'] })
        .next(node.children)
        .closeNode();
    },
  },
  toMarkdown: {
    match: (node) => node.type.name === 'admonition',
    runner: (state, node) => {
      const { kind, title, form } = node.attrs;
      state.openNode('admonition', undefined, { kind, title, form }).next(node.content).closeNode();
    },
  },
}));
