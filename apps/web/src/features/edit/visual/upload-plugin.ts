import { Plugin, PluginKey, TextSelection } from '@milkdown/kit/prose/state';
import { Decoration, DecorationSet, type EditorView } from '@milkdown/kit/prose/view';
import { altOf, fileAddress, isPicture } from '../source/file-source.js';
import { newUpload, sendFile, type Upload, type UploadTarget } from '../source/upload-files.js';
import { nodeType } from './editor-commands.js';
import { element } from './node-view-tools.js';

/** What the plug-in says and whom it tells. */
export interface UploadTools {
  readonly target: () => UploadTarget;
  readonly texts: {
    readonly uploading: (name: string) => string;
    readonly failed: (name: string, reason: string) => string;
    readonly retry: string;
    readonly remove: string;
  };
  /** A file arrived: its name and the address that shows it. */
  readonly onArrived: (name: string, href: string) => void;
  /** Says loudly that a file did not arrive. */
  readonly onFailed: (upload: Upload) => void;
}

interface Placed {
  readonly upload: Upload;
  readonly pos: number;
}

const key = new PluginKey<readonly Placed[]>('uploads');

type Change = { readonly add: Placed } | { readonly set: Upload } | { readonly drop: number };

const change = (view: EditorView, what: Change): void => {
  if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, what).setMeta('addToHistory', false));
};

/** Whether files are still on their way or were not taken. */
export const openUploads = (view: EditorView): readonly Upload[] =>
  (key.getState(view.state) ?? []).map(({ upload }) => upload);

/** Sends files and puts them into the text where the cursor is, or at the given place; meanwhile a note stands there. */
export function attachFiles(view: EditorView, files: readonly File[], tools: UploadTools, at?: number): void {
  for (const file of files) {
    const upload = newUpload(file);
    change(view, { add: { upload, pos: at ?? view.state.selection.from } });
    void send(view, upload, tools);
  }
}

async function send(view: EditorView, upload: Upload, tools: UploadTools): Promise<void> {
  const result = await sendFile(upload, tools.target(), (next) => change(view, { set: next }));
  if (view.isDestroyed) return;
  if ('problem' in result) return tools.onFailed(result);
  const place = key.getState(view.state)?.find((placed) => placed.upload.id === upload.id);
  change(view, { drop: upload.id });
  if (!place) return;
  tools.onArrived(result.name, result.href);
  const { state } = view;
  const { schema } = state;
  const node = isPicture(result.mediaType)
    ? nodeType(schema, 'image').create({ src: fileAddress(result.name), alt: altOf(result.name) })
    : schema.text(result.name, [schema.mark('link', { href: fileAddress(result.name) })]);
  const $pos = state.doc.resolve(Math.min(place.pos, state.doc.content.size));
  const fits = $pos.parent.inlineContent && $pos.parent.type.spec.code !== true;
  const tr = fits
    ? state.tr.insert($pos.pos, node)
    : state.tr.insert(
        $pos.depth === 0 ? $pos.pos : $pos.after(1),
        nodeType(schema, 'paragraph').create(null, node),
      );
  // The cursor stays where the writer has gone on meanwhile, and behind the file where it has not moved.
  if (fits && state.selection.empty && state.selection.from === $pos.pos)
    tr.setSelection(TextSelection.create(tr.doc, $pos.pos + node.nodeSize));
  view.dispatch(tr);
}

/** Shows files on their way, and takes pasted and dropped ones. */
export function uploadPlugin(tools: UploadTools): Plugin<readonly Placed[]> {
  const note = ({ upload }: Placed) =>
    function toDOM(view: EditorView): HTMLElement {
      if (!upload.problem) {
        const bar = element('progress', { max: '1', 'aria-label': tools.texts.uploading(upload.file.name) });
        bar.value = upload.sentRatio ?? 0;
        return element('span', { class: 'upload' }, [tools.texts.uploading(upload.file.name), bar]);
      }
      const retry = element('button', { type: 'button' }, [tools.texts.retry]);
      const remove = element('button', { type: 'button' }, [tools.texts.remove]);
      retry.addEventListener('click', () => {
        const again: Upload = { ...upload, problem: null, sentRatio: 0 };
        change(view, { set: again });
        void send(view, again, tools);
      });
      remove.addEventListener('click', () => change(view, { drop: upload.id }));
      const reason = upload.problem.message || upload.problem.code;
      return element('span', { class: 'upload is-failed', role: 'alert' }, [
        tools.texts.failed(upload.file.name, reason),
        retry,
        remove,
      ]);
    };
  return new Plugin<readonly Placed[]>({
    key,
    state: {
      init: () => [],
      apply: (tr, placed) => {
        const mapped = tr.docChanged
          ? placed.map(({ upload, pos }) => ({ upload, pos: tr.mapping.map(pos, -1) }))
          : placed;
        // Set by this file alone.
        const what = tr.getMeta(key) as Change | undefined;
        if (!what) return mapped;
        if ('add' in what) return [...mapped, what.add];
        if ('drop' in what) return mapped.filter(({ upload }) => upload.id !== what.drop);
        return mapped.map((one) => (one.upload.id === what.set.id ? { ...one, upload: what.set } : one));
      },
    },
    props: {
      decorations: (state) =>
        DecorationSet.create(
          state.doc,
          (key.getState(state) ?? []).map((placed) =>
            Decoration.widget(placed.pos, note(placed), {
              key: `${placed.upload.id} ${placed.upload.sentRatio} ${placed.upload.problem?.code}`,
              side: 1,
              ignoreSelection: true,
              stopEvent: () => true,
            }),
          ),
        ),
      handlePaste: (view, event) => {
        const files = [...(event.clipboardData?.files ?? [])];
        // Office programs put a picture of the copied text beside the text.
        if (files.length === 0 || event.clipboardData?.types.includes('text/html')) {
          const html = event.clipboardData?.getData('text/html') ?? '';
          if (files.length === 0 || !/^\s*(?:<[^>]*>\s*)*<img[^>]*>\s*(?:<[^>]*>\s*)*$/i.test(html))
            return false;
        }
        attachFiles(view, files, tools);
        return true;
      },
      handleDrop: (view, event) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return false;
        event.preventDefault();
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
        attachFiles(view, files, tools, at);
        return true;
      },
    },
  });
}
