/** A save that was sent and not answered: nobody knows whether it was made. */
export interface OpenAttempt<Content> {
  readonly content: Content;
  readonly key: string;
}

/** Gives the key of a save attempt. */
export interface SaveAttempts<Content> {
  /** The same key for the same content until {@link settle}: a retry after a lost answer can't save twice. */
  keyFor(content: Content): string;
  /** The attempt was sent and its answer was lost. */
  lose(content: Content): void;
  /** An attempt with another content whose answer was lost: it has to be asked for before anything else is saved. */
  lost(content: Content): OpenAttempt<Content> | null;
  /** The server has answered; whatever is sent next is another attempt. */
  settle(): void;
}

/** Fills bytes by chance; `crypto.getRandomValues` also exists where a company serves its wiki over plain HTTP. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => void;

/** The browser's own chance. */
export const browserRandom: RandomBytes = (bytes) => void crypto.getRandomValues(bytes);

/** Remembers the key of the attempt that has no answer yet. */
export function saveAttempts<Content>(random: RandomBytes): SaveAttempts<Content> {
  let open: (OpenAttempt<Content> & { readonly isLost: boolean }) | null = null;
  const isSame = (one: Content, other: Content): boolean => JSON.stringify(one) === JSON.stringify(other);
  return {
    keyFor(content) {
      if (open === null || !isSame(open.content, content))
        open = { content, key: randomUuid(random), isLost: false };
      return open.key;
    },
    lose(content) {
      if (open && isSame(open.content, content)) open = { ...open, isLost: true };
    },
    lost(content) {
      return open?.isLost === true && !isSame(open.content, content) ? open : null;
    },
    settle() {
      open = null;
    },
  };
}

/** UUID of version 4 (RFC 9562). Unlike `crypto.randomUUID` it needs no HTTPS. */
export function randomUuid(random: RandomBytes): string {
  const bytes = new Uint8Array(16);
  random(bytes);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
