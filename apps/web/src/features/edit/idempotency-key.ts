/** Gives the key of a save attempt. */
export interface SaveAttempts {
  /** The same key for the same content until {@link settle}: a retry after a lost answer can't save twice. */
  keyFor(content: unknown): string;
  /** The server has answered; whatever is sent next is another attempt. */
  settle(): void;
}

/**
 * Remembers the key of the attempt that has no answer yet. `random` fills bytes; `crypto.getRandomValues` in the
 * browser, which unlike `crypto.randomUUID` also exists where a company serves its wiki over plain HTTP.
 */
export function saveAttempts(random: (bytes: Uint8Array<ArrayBuffer>) => void): SaveAttempts {
  let open: { readonly content: string; readonly key: string } | null = null;
  return {
    keyFor(content) {
      const text = JSON.stringify(content);
      if (open?.content !== text) open = { content: text, key: randomUuid(random) };
      return open.key;
    },
    settle() {
      open = null;
    },
  };
}

/** UUID of version 4 (RFC 9562). */
function randomUuid(random: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const bytes = new Uint8Array(16);
  random(bytes);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
