import { defaultValueCtx, Editor, editorViewCtx, editorViewOptionsCtx, rootCtx } from '@milkdown/kit/core';
import { dropCursor } from '@milkdown/kit/prose/dropcursor';
import { gapCursor } from '@milkdown/kit/prose/gapcursor';
import { keymap } from '@milkdown/kit/prose/keymap';
import { EditorState, Plugin, Selection, TextSelection } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';
import { blockCodec, type BlockCodec } from './block-codec.js';
import { clipboardPlugin } from './clipboard-plugin.js';
import { codeColours } from './code-colours.js';
import { completionPlugin, type MenuKeys } from './completion-plugin.js';
import { configureMarkdown, documentPlugins } from './document-plugins.js';
import { toggleTask } from './editor-commands.js';
import { interactionPlugins } from './interaction-plugins.js';
import type { VisualTools } from './node-view-tools.js';
import { nodeViews } from './node-views.js';
import { openDocument, type OpenDocument } from './open-document.js';
import { attachFiles, uploadPlugin, type UploadTools } from './upload-plugin.js';
import { documentWriter, type DocumentWriter } from './write-document.js';

/** What the editor is made for. */
export interface EditorSetup {
  readonly root: HTMLElement;
  readonly text: string;
  readonly label: string;
  readonly lang?: string;
  readonly tools: VisualTools;
  readonly uploads: UploadTools;
  readonly menuKeys: MenuKeys;
  readonly onLink: () => void;
  /** After every change of the document or the selection. */
  readonly onState: (state: EditorState, docChanged: boolean) => void;
}

/** A running editor. */
export interface VisualDocument {
  readonly view: EditorView;
  /** The text as it stands. Costs the writing of what changed since the last call. */
  text(): string;
  /** Replaces the text, with a new history. Nothing happens when it is the one that {@link text} gives. */
  open(text: string): void;
  /** Puts the cursor into a top-level block, counted from 0, and shows it. */
  goToBlock(index: number): void;
  destroy(): void;
}

/** Keeps an empty paragraph below a list, a table or another block at the end, to type in; it is not written. */
const roomBelow = new Plugin({
  appendTransaction: (_transactions, _before, { doc, schema, tr }) => {
    const last = doc.lastChild?.type.name;
    if (last === 'paragraph' || last === 'heading') return null;
    return tr.insert(doc.content.size, schema.node('paragraph')).setMeta('addToHistory', false);
  },
});

/** Makes the editor in the root element. Resolves when it can be typed into. */
export async function createEditor(setup: EditorSetup): Promise<VisualDocument> {
  const editor = Editor.make()
    .config((ctx) => {
      ctx.set(rootCtx, setup.root);
      ctx.set(defaultValueCtx, '');
      configureMarkdown(ctx);
      ctx.set(editorViewOptionsCtx, {
        nodeViews: nodeViews({
          ...setup.tools,
          read: (source) => codec.readAll(source, opened.definitions, opened.style),
        }),
        attributes: {
          class: 'prose',
          'aria-label': setup.label,
          'aria-multiline': 'true',
          spellcheck: 'true',
          ...(setup.lang === undefined ? {} : { lang: setup.lang }),
        },
      });
    })
    .use([...documentPlugins, ...interactionPlugins]);
  await editor.create();
  const view = editor.ctx.get(editorViewCtx);
  const codec = blockCodec(editor.ctx);
  const milkdownPlugins = view.state.plugins;
  let opened: OpenDocument;
  let write: DocumentWriter;

  const show = (text: string, codecOfEditor: BlockCodec): void => {
    opened = openDocument(text, codecOfEditor);
    write = documentWriter(opened, codecOfEditor);
    const plugins = [
      completionPlugin(setup.menuKeys),
      keymap({
        // Without words to make a link of, the key opens search as it does everywhere.
        'Mod-k': (state) => {
          if (state.selection.empty) return false;
          setup.onLink();
          return true;
        },
        'Mod-Enter': toggleTask,
      }),
      uploadPlugin(setup.uploads),
      clipboardPlugin(
        codecOfEditor,
        () => opened,
        (target, files) => attachFiles(target, files, setup.uploads),
      ),
      ...milkdownPlugins,
      roomBelow,
      codeColours(),
      gapCursor(),
      dropCursor({ color: 'var(--accent)', width: 2 }),
      new Plugin({
        view: () => ({
          update: (current, before) => {
            if (current.state !== before) setup.onState(current.state, !current.state.doc.eq(before.doc));
          },
        }),
      }),
    ];
    const { doc } = opened;
    // The first place to type, not the front matter above it.
    const selection = Selection.findFrom(doc.resolve(0), 1, true) ?? Selection.atStart(doc);
    view.updateState(EditorState.create({ doc, plugins, selection }));
    // Lets the plug-ins look at it, so that there is room to type below a list or a table at the end.
    view.dispatch(view.state.tr.setMeta('addToHistory', false));
    setup.onState(view.state, false);
  };
  show(setup.text, codec);
  return {
    view,
    text: () => write(view.state.doc),
    open: (text) => {
      if (text !== write(view.state.doc)) show(text, codec);
    },
    goToBlock: (index) => {
      const { doc, tr } = view.state;
      if (index <= 0 || index >= doc.childCount) return;
      let pos = 0;
      for (let block = 0; block < index; block++) pos += doc.child(block).nodeSize;
      view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(pos + 1))).scrollIntoView());
    },
    destroy: () => void editor.destroy(),
  };
}
