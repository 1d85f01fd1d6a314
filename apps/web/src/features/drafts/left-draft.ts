/** Words that somebody left behind in an editor without saving; their draft is kept. */
export interface LeftDraft {
  readonly id: string;
  readonly personId: string;
  readonly title: string;
  /** Address of the editor; begins with a slash. */
  readonly href: string;
}

let current: LeftDraft | null = null;
const listeners = new Set<() => void>();

/** The editor that was left last, for the notice that says so. For `useSyncExternalStore`. */
export const leftDraft = {
  snapshot: (): LeftDraft | null => current,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  set: (draft: LeftDraft | null): void => {
    current = draft;
    for (const listener of listeners) listener();
  },
};

/** The address of an editor that is to go on with a draft. */
export function withDraft(href: string, draftId: string): string {
  const url = new URL(href, 'http://here');
  url.searchParams.set('draft', draftId);
  return url.pathname + url.search;
}
