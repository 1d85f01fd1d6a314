/** Words that somebody left behind in an editor without saving; their draft is kept. */
export interface LeftDraft {
  readonly id: string;
  readonly personId: string;
  readonly title: string;
  /** Address of the editor; begins with a slash. */
  readonly href: string;
}

const KEY = 'wellspring.left-draft';

let current: LeftDraft | null = readLeft();
const listeners = new Set<() => void>();

/** The editor that was left last in this tab, for the notice that says so. For `useSyncExternalStore`. */
export const leftDraft = {
  snapshot: (): LeftDraft | null => current,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  set: (draft: LeftDraft | null): void => {
    current = draft;
    remember(draft);
    for (const listener of listeners) listener();
  },
};

/** The address of an editor that is to go on with a draft. */
export function withDraft(href: string, draftId: string): string {
  const url = new URL(href, 'http://here');
  url.searchParams.set('draft', draftId);
  return url.pathname + url.search;
}

// The tab remembers it over a reload and over a visit elsewhere; a new tab has nothing to say.
function remember(draft: LeftDraft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // Without storage the notice lasts as long as the document.
  }
}

function readLeft(): LeftDraft | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    // Checked field by field below; the cast only names the fields.
    const { id, personId, title, href } = value as Partial<Record<keyof LeftDraft, unknown>>;
    if (typeof id !== 'string' || typeof personId !== 'string') return null;
    if (typeof title !== 'string' || typeof href !== 'string' || !href.startsWith('/')) return null;
    return { id, personId, title, href };
  } catch {
    return null;
  }
}
