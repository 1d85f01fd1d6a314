import type { DraftReason } from '@wellspring/web-graphql';

/** What somebody typed in one editor and has not saved. */
export interface DraftText {
  readonly title: string;
  readonly text: string;
  readonly summary: string;
  /** The revision that they began on; null for a new page. */
  readonly baseNumber: number | null;
}

/** A draft as this device keeps it. */
export interface LocalDraft extends DraftText {
  /** The editor's id; the server's copy has the same. */
  readonly id: string;
  /** ISO 8601. */
  readonly updatedAt: string;
  /** Where the editor was, so that a list can lead back to it. Begins with a slash. */
  readonly href: string;
}

/** A draft to go on with, wherever it was kept. */
export interface FoundDraft extends DraftText {
  readonly id: string;
  readonly updatedAt: string;
  readonly keptBecause: DraftReason;
}

/** The part of `localStorage` that drafts need. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** As long as the server keeps drafts. */
const KEEP_DAYS = 90;
const PREFIX = 'wellspring.draft.';
/** What stands for the page in the keys of drafts of new pages. */
const NEW_PAGE = 'new';

/** This device's store, or null where the browser keeps it from us. */
export function deviceStore(): DraftStore | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/**
 * Drafts belong to a person, a page and an editor: two people at one computer never see each other's, and two tabs never
 * write over each other's. `pageId` is null for a new page.
 */
export const localDraftKey = (personId: string, pageId: string | null, draftId: string): string =>
  `${PREFIX}${personId}.${pageId ?? NEW_PAGE}.${draftId}`;

/** Keeps the draft. False where there is no store, or it is full. */
export function writeLocalDraft(store: DraftStore | null, key: string, draft: LocalDraft): boolean {
  try {
    store?.setItem(key, JSON.stringify(draft));
    return store !== null;
  } catch {
    return false;
  }
}

/** Forgets the draft. */
export function removeLocalDraft(store: DraftStore | null, key: string): void {
  try {
    store?.removeItem(key);
  } catch {
    // A store that can't be written holds no draft either.
  }
}

/**
 * The person's drafts of a page on this device, or those of new pages where `pageId` is null; newest first. What is
 * broken, or older than 90 days, is left out.
 */
export function localDraftsOf(
  store: DraftStore | null,
  personId: string,
  pageId: string | null,
  now: Date,
): LocalDraft[] {
  const prefix = `${PREFIX}${personId}.${pageId ?? NEW_PAGE}.`;
  return keysOf(store)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => readLocalDraft(store, key, now) ?? [])
    .sort((one, other) => other.updatedAt.localeCompare(one.updatedAt));
}

/** Every draft of the person on this device. */
export function allLocalDrafts(store: DraftStore | null, personId: string, now: Date): LocalDraft[] {
  return keysOf(store)
    .filter((key) => key.startsWith(`${PREFIX}${personId}.`))
    .flatMap((key) => readLocalDraft(store, key, now) ?? []);
}

/** Forgets the draft of this id, whatever page it belongs to. */
export function forgetLocalDraft(store: DraftStore | null, personId: string, draftId: string): void {
  for (const key of keysOf(store))
    if (key.startsWith(`${PREFIX}${personId}.`) && key.endsWith(`.${draftId}`)) removeLocalDraft(store, key);
}

/**
 * The drafts to offer: the server's and this device's together, the newer of two copies of one draft, newest first.
 * Those that say nothing that the page does not say already are left out, and of equal ones all but the newest.
 */
export function draftsToOffer(
  server: readonly FoundDraft[],
  local: readonly LocalDraft[],
  saved: { readonly title: string; readonly text: string },
): FoundDraft[] {
  const byId = new Map<string, FoundDraft>(server.map((draft) => [draft.id, draft]));
  for (const draft of local) {
    const known = byId.get(draft.id);
    if (known && Date.parse(known.updatedAt) > Date.parse(draft.updatedAt)) continue;
    byId.set(draft.id, { ...draft, keptBecause: known?.keptBecause ?? 'TYPED' });
  }
  const seen = new Set([contentOf(saved)]);
  return [...byId.values()]
    .sort((one, other) => Date.parse(other.updatedAt) - Date.parse(one.updatedAt))
    .filter((draft) => {
      const content = contentOf(draft);
      if (seen.has(content)) return false;
      seen.add(content);
      return true;
    });
}

const contentOf = ({ title, text }: { readonly title: string; readonly text: string }): string =>
  JSON.stringify([title, text]);

function keysOf(store: DraftStore | null): string[] {
  try {
    return Array.from({ length: store?.length ?? 0 }, (_, index) => store?.key(index) ?? '');
  } catch {
    return [];
  }
}

function readLocalDraft(store: DraftStore | null, key: string, now: Date): LocalDraft | null {
  try {
    const value: unknown = JSON.parse(store?.getItem(key) ?? 'null');
    if (!isLocalDraft(value)) return null;
    const ageMs = now.getTime() - Date.parse(value.updatedAt);
    return ageMs > KEEP_DAYS * 86_400_000 ? null : value;
  } catch {
    return null;
  }
}

function isLocalDraft(value: unknown): value is LocalDraft {
  if (typeof value !== 'object' || value === null) return false;
  // The shape is checked field by field below; the cast only names the fields.
  const { id, title, text, summary, baseNumber, updatedAt, href } = value as Partial<
    Record<keyof LocalDraft, unknown>
  >;
  return (
    [id, title, text, summary, updatedAt, href].every((field) => typeof field === 'string') &&
    (baseNumber === null || typeof baseNumber === 'number') &&
    !Number.isNaN(Date.parse(String(updatedAt)))
  );
}
