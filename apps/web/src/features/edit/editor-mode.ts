/** How somebody writes: as readers see it, as Markdown, or as Markdown beside what readers see. */
export type EditorMode = 'visual' | 'source' | 'split';

const KEY = 'wellspring.editor-mode';

/** The mode of this device; visual until another was chosen, also where nothing can be stored. */
export function readEditorMode(): EditorMode {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'source' || stored === 'split' ? stored : 'visual';
  } catch {
    return 'visual';
  }
}

/** Remembers the mode on this device. */
export function writeEditorMode(mode: EditorMode): void {
  try {
    localStorage.setItem(KEY, mode);
  } catch {
    // A browser that stores nothing asks again next time.
  }
}

/** The code of the visual editor, a chunk of its own. */
export const loadVisualEditor = () => import('./visual/visual-editor.js');
/** The code of the source editor, a chunk of its own. */
export const loadSourceEditor = () => import('./source-editor.js');

/** Fetches the editor that will be asked for, so that it is there when the writer clicks. */
export function preloadEditor(): void {
  void import('./edit-screen.js').catch(() => undefined);
  const load = readEditorMode() === 'visual' ? loadVisualEditor : loadSourceEditor;
  void load().catch(() => undefined);
}
