// Deliberately wider than RFC 5321: any letters (internationalised addresses), no quoting, no comments, no routes. No
// control characters, which PostgreSQL would not take, and none that are not seen or turn the direction of a text.
const ADDRESS =
  /^[^\s@<>()[\],;:"\\\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]+@[^\s@<>()[\],;:"\\\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/u;
/** RFC 5321 4.5.3.1: 64 before the `@` and 255 behind it. */
const MAX_ADDRESS_CHARS = 320;
const IN_ANGLE_BRACKETS = /<([^<>]*)>\s*$/u;

/**
 * A mail address in its comparable form, trimmed and lower-cased: `Name <a@b>` gives `a@b`. Null if it isn't one.
 * The name is dropped on purpose; the directory knows people's names.
 */
export function parseAddress(text: string): string | null {
  const trimmed = text.trim();
  const bare = isAddress(trimmed) ? trimmed : (IN_ANGLE_BRACKETS.exec(trimmed)?.[1] ?? '').trim();
  return isAddress(bare) ? bare.toLowerCase() : null;
}

const isAddress = (text: string): boolean => text.length <= MAX_ADDRESS_CHARS && ADDRESS.test(text);

/** An address list that could be read, or the first entry (from 1) that is no address. */
export type AddressList =
  | { readonly kind: 'addresses'; readonly addresses: string[] }
  | { readonly kind: 'wrong'; readonly position: number; readonly count: number };

/** Reads addresses separated by `;`. Empty entries (`a@b;`) are skipped, duplicates are given once. */
export function parseAddressList(cell: string): AddressList {
  const entries = cell.split(';');
  const addresses = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    if (entry.trim() === '') continue;
    const address = parseAddress(entry);
    if (address === null) return { kind: 'wrong', position: index + 1, count: entries.length };
    addresses.add(address);
  }
  return { kind: 'addresses', addresses: [...addresses] };
}
