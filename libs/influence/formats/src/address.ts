// Deliberately wider than RFC 5321: any letters (internationalised addresses), no quoting, no comments, no routes.
const ADDRESS = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+$/u;
const IN_ANGLE_BRACKETS = /<([^<>]*)>\s*$/u;

/**
 * A mail address in its comparable form, trimmed and lower-cased: `Name <a@b>` gives `a@b`. Null if it isn't one.
 * The name is dropped on purpose; the directory knows people's names.
 */
export function parseAddress(text: string): string | null {
  const trimmed = text.trim();
  const bare = ADDRESS.test(trimmed) ? trimmed : (IN_ANGLE_BRACKETS.exec(trimmed)?.[1] ?? '').trim();
  return ADDRESS.test(bare) ? bare.toLowerCase() : null;
}

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
