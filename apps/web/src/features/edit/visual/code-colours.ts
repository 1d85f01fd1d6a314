import type { Node } from '@milkdown/kit/prose/model';
import { Plugin, PluginKey, type EditorState } from '@milkdown/kit/prose/state';
import { Decoration, DecorationSet, type EditorView } from '@milkdown/kit/prose/view';
import { fenceLanguage } from '@wellspring/wiki-domain/markdown';
import { codeRuns, type CodeRun } from './code-runs.js';

type Highlight = (code: string, language: string) => string | null;

interface CodeBlock {
  readonly node: Node;
  readonly pos: number;
}

interface Colours {
  readonly shown: DecorationSet;
  /** The blocks that were coloured, where they stood then. */
  readonly blocks: readonly CodeBlock[];
}

const key = new PluginKey<Colours>('code-colours');

/**
 * Colours code as the page shows it. The grammars are loaded when the first code block is there; until then, and when
 * they can't be had, code is plain. A block is left alone while an input method composes in it.
 */
export function codeColours(): Plugin<Colours> {
  let highlight: Highlight | null = null;
  let loading = false;
  let view: EditorView | null = null;

  const runsOf = new WeakMap<Node, readonly CodeRun[]>();
  const runs = (node: Node, colourer: Highlight): readonly CodeRun[] => {
    const known = runsOf.get(node);
    if (known) return known;
    const html = colourer(node.textContent, fenceLanguage(String(node.attrs['language'])));
    const found = html === null ? [] : codeRuns(html);
    runsOf.set(node, found);
    return found;
  };
  const colour = ({ doc }: EditorState, last: Colours): Colours => {
    const colourer = highlight;
    if (!colourer) return last;
    const blocks = codeBlocks(doc);
    if (sameBlocks(blocks, last.blocks)) return { ...last, blocks };
    const parts = blocks.flatMap(({ node, pos }) =>
      runs(node, colourer).map(({ from, to, className }) =>
        Decoration.inline(pos + 1 + from, pos + 1 + to, { class: className }),
      ),
    );
    return { shown: DecorationSet.create(doc, parts), blocks };
  };
  const load = async () => {
    if (loading || !view || codeBlocks(view.state.doc).length === 0) return;
    loading = true;
    ({ highlightCode: highlight } = await import('./code-grammars.js'));
    if (view && !view.isDestroyed && !view.composing) view.dispatch(view.state.tr);
  };
  const loadQuietly = () => void load().catch(() => undefined);

  return new Plugin<Colours>({
    key,
    state: {
      init: () => ({ shown: DecorationSet.empty, blocks: [] }),
      apply: (tr, last, _before, state) => {
        const moved = {
          shown: last.shown.map(tr.mapping, tr.doc),
          blocks: last.blocks.map(({ node, pos }) => ({ node, pos: tr.mapping.map(pos) })),
        };
        return view?.composing ? moved : colour(state, moved);
      },
    },
    props: { decorations: (state) => key.getState(state)?.shown },
    view: (created) => {
      view = created;
      loadQuietly();
      return { update: loadQuietly, destroy: () => void (view = null) };
    },
  });
}

function codeBlocks(doc: Node): readonly CodeBlock[] {
  const found: CodeBlock[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'code_block') found.push({ node, pos });
    return !node.isTextblock;
  });
  return found;
}

const sameBlocks = (one: readonly CodeBlock[], other: readonly CodeBlock[]): boolean =>
  one.length === other.length &&
  one.every(({ node, pos }, at) => other[at]?.node === node && other[at]?.pos === pos);
