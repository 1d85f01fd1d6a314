/** How a save ended that led to a page: plainly, joined with somebody else's, or with nothing to save. */
export type SavedKind = 'saved' | 'merged' | 'unchanged';

/** The history state that an editor leaves for the page it goes to. */
export function savedState(saved: { readonly merged: boolean; readonly unchanged: boolean }): {
  readonly saved: SavedKind;
} {
  return { saved: saved.merged ? 'merged' : saved.unchanged ? 'unchanged' : 'saved' };
}

/** Reads it back; the browser keeps history state over reloads and updates, so that anything may stand there. */
export function readSavedState(state: unknown): SavedKind | null {
  if (typeof state !== 'object' || state === null || !('saved' in state)) return null;
  const { saved } = state;
  return saved === 'saved' || saved === 'merged' || saved === 'unchanged' ? saved : null;
}
