import { $nodeSchema } from '@milkdown/kit/utils';

/** A block that is kept as it is written: shown rendered, edited as source. `kind` as in the block split. */
export const opaqueSchema = $nodeSchema('opaque', () => ({
  group: 'block',
  atom: true,
  isolating: true,
  attrs: { source: { default: '', validate: 'string' }, kind: { default: 'text', validate: 'string' } },
  parseDOM: [
    {
      tag: 'div[data-opaque]',
      getAttrs: (dom) => ({ source: dom.dataset['source'] ?? '', kind: dom.dataset['opaque'] ?? 'text' }),
    },
  ],
  toDOM: ({ attrs }) => [
    'div',
    { 'data-opaque': String(attrs['kind']), 'data-source': String(attrs['source']) },
  ],
  // Nothing in Markdown becomes one by itself: open-document.ts makes them.
  parseMarkdown: { match: ({ type }) => type === 'opaque', runner: () => undefined },
  toMarkdown: {
    match: (node) => node.type.name === 'opaque',
    runner: (state, { attrs }) => {
      // Raw: written as it stands.
      state.addNode('html', undefined, String(attrs['source']));
    },
  },
}));
