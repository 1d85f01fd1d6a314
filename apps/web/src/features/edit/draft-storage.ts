/** What somebody typed and has not saved. `baseNumber` is the revision they began on; null for a new page. */
export interface LocalDraft {
  readonly title: string;
  readonly text: string;
  readonly baseNumber: number | null;
  /** ISO 8601. */
  readonly updatedAt: string;
}

/** The part of `localStorage` that drafts need. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** As long as the server keeps drafts. */
const KEEP_DAYS = 90;

/** Drafts belong to a person and a page, so that two people at one computer never see each other's. */
export const draftKey = (personId: string, subject: string): string =>
  `wellspring.draft.${personId}.${subject}`;

/** The draft under the key; null when there is none, it is broken, or it is older than 90 days. */
export function readLocalDraft(store: DraftStore, key: string, now: Date): LocalDraft | null {
  try {
    const value: unknown = JSON.parse(store.getItem(key) ?? 'null');
    if (!isDraft(value)) return null;
    const ageMs = now.getTime() - Date.parse(value.updatedAt);
    return ageMs > KEEP_DAYS * 86_400_000 ? null : value;
  } catch {
    return null;
  }
}

/** Keeps the draft. False when the store is full or switched off. */
export function writeLocalDraft(store: DraftStore, key: string, draft: LocalDraft): boolean {
  try {
    store.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets the draft. */
export function removeLocalDraft(store: DraftStore, key: string): void {
  try {
    store.removeItem(key);
  } catch {
    // A store that can't be written holds no draft either.
  }
}

/**
 * The draft to offer: the newer of the server's and this device's, or null when neither says anything that the page
 * does not say already. At the same instant the device's wins, since it is written first and sent on.
 */
export function draftToOffer(
  server: LocalDraft | null,
  local: LocalDraft | null,
  saved: { readonly title: string; readonly text: string },
): LocalDraft | null {
  const newest =
    server && local
      ? Date.parse(local.updatedAt) >= Date.parse(server.updatedAt)
        ? local
        : server
      : (server ?? local);
  if (newest === null || (newest.title === saved.title && newest.text === saved.text)) return null;
  return newest;
}

function isDraft(value: unknown): value is LocalDraft {
  if (typeof value !== 'object' || value === null) return false;
  // The shape is checked field by field below; the cast only names the fields.
  const { title, text, baseNumber, updatedAt } = value as Partial<Record<keyof LocalDraft, unknown>>;
  return (
    typeof title === 'string' &&
    typeof text === 'string' &&
    (baseNumber === null || typeof baseNumber === 'number') &&
    typeof updatedAt === 'string' &&
    !Number.isNaN(Date.parse(updatedAt))
  );
}
