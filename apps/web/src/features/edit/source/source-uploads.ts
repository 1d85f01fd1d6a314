import { StateEffect, StateField, type Extension } from '@uiw/react-codemirror';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@uiw/react-codemirror';
import { fileSource, takeDataUrls } from './file-source.js';
import { newUpload, sendFile, type Upload, type UploadTarget } from './upload-files.js';

/** What is said about files on their way, and who takes them. */
export interface SourceUploadTools {
  readonly target: () => UploadTarget;
  readonly texts: {
    readonly uploading: (name: string) => string;
    readonly failed: (name: string, reason: string) => string;
    readonly retry: string;
    readonly remove: string;
  };
  readonly onFailed: (upload: Upload) => void;
}

const add = StateEffect.define<{ upload: Upload; pos: number }>({
  map: ({ upload, pos }, mapping) => ({ upload, pos: mapping.mapPos(pos) }),
});
const set = StateEffect.define<Upload>();
const drop = StateEffect.define<number>();

class UploadNote extends WidgetType {
  constructor(
    readonly upload: Upload,
    private readonly tools: SourceUploadTools,
  ) {
    super();
  }

  override eq(other: UploadNote): boolean {
    return other.upload === this.upload;
  }

  toDOM(view: EditorView): HTMLElement {
    const { upload, tools } = this;
    const note = document.createElement('span');
    note.className = 'cm-upload';
    const { name } = upload.file;
    if (!upload.problem) {
      const bar = document.createElement('progress');
      bar.max = 1;
      bar.value = upload.sentRatio ?? 0;
      bar.setAttribute('aria-label', tools.texts.uploading(name));
      note.append(tools.texts.uploading(name), bar);
      return note;
    }
    note.setAttribute('role', 'alert');
    note.classList.add('is-failed');
    const button = (label: string, act: () => void) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.textContent = label;
      made.addEventListener('click', act);
      return made;
    };
    note.append(
      tools.texts.failed(name, upload.problem.message || upload.problem.code),
      button(tools.texts.retry, () => {
        const again: Upload = { ...upload, problem: null, sentRatio: 0 };
        view.dispatch({ effects: set.of(again) });
        void send(view, again, tools);
      }),
      button(tools.texts.remove, () => view.dispatch({ effects: drop.of(upload.id) })),
    );
    return note;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

const uploadsField = (tools: SourceUploadTools) =>
  StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update: (notes, tr) => {
      let next = notes.map(tr.changes);
      for (const effect of tr.effects) {
        if (effect.is(add)) {
          const widget = Decoration.widget({ widget: new UploadNote(effect.value.upload, tools), side: 1 });
          next = next.update({ add: [widget.range(effect.value.pos)] });
        }
        if (effect.is(drop))
          next = next.update({ filter: (_from, _to, { spec }) => idOf(spec) !== effect.value });
        if (effect.is(set)) {
          const at = positionOf(next, effect.value.id);
          next = next.update({ filter: (_from, _to, { spec }) => idOf(spec) !== effect.value.id });
          const widget = Decoration.widget({ widget: new UploadNote(effect.value, tools), side: 1 });
          if (at !== null) next = next.update({ add: [widget.range(at)] });
        }
      }
      return next;
    },
    provide: (field) => EditorView.decorations.from(field),
  });

// Decorations of this field are made above, all with a note.
const idOf = (spec: unknown): number => (spec as { widget: UploadNote }).widget.upload.id;

function positionOf(notes: DecorationSet, id: number): number | null {
  for (const cursor = notes.iter(); cursor.value; cursor.next())
    if (idOf(cursor.value.spec) === id) return cursor.from;
  return null;
}

const fields = new WeakMap<EditorView, StateField<DecorationSet>>();

async function send(view: EditorView, upload: Upload, tools: SourceUploadTools): Promise<void> {
  const result = await sendFile(upload, tools.target(), (next) => view.dispatch({ effects: set.of(next) }));
  if ('problem' in result) return tools.onFailed(result);
  const field = fields.get(view);
  const at = field ? positionOf(view.state.field(field), upload.id) : null;
  view.dispatch({
    effects: drop.of(upload.id),
    changes: at === null ? undefined : { from: at, insert: fileSource(result.name, result.mediaType) },
    userEvent: 'input.paste',
  });
}

/** Sends files and writes them where the cursor is, or at the given place. */
export function attachToSource(
  view: EditorView,
  files: readonly File[],
  tools: SourceUploadTools,
  at = view.state.selection.main.to,
): void {
  for (const file of files) {
    const upload = newUpload(file);
    view.dispatch({ effects: add.of({ upload, pos: at }) });
    void send(view, upload, tools);
  }
}

/** Takes files that are pasted or dropped, also those inside pasted text, and shows them on their way. */
export function sourceUploads(tools: SourceUploadTools): Extension {
  const field = uploadsField(tools);
  return [
    field,
    EditorView.updateListener.of(({ view }) => void fields.set(view, field)),
    EditorView.domEventHandlers({
      paste: (event, view) => {
        const { clipboardData } = event;
        if (!clipboardData) return false;
        const text = clipboardData.getData('text/plain');
        const files = [...clipboardData.files];
        if (files.length > 0 && text === '') {
          event.preventDefault();
          attachToSource(view, files, tools);
          return true;
        }
        const clean = takeDataUrls(text);
        if (clean.files.length === 0) return false;
        event.preventDefault();
        view.dispatch(view.state.replaceSelection(clean.text), { userEvent: 'input.paste' });
        attachToSource(view, clean.files, tools);
        return true;
      },
      drop: (event, view) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return false;
        event.preventDefault();
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? undefined;
        attachToSource(view, files, tools, at);
        return true;
      },
    }),
  ];
}
