/** Longest path and deepest nesting that is taken. */
const MAX_PATH_CHARS = 1_000;
const MAX_DEPTH = 50;
const CONTROL_OR_BIDI = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** A path that may be used, or the sentence why it may not. */
export type EntryPath = { readonly path: string } | { readonly problem: string };

/**
 * Checks the name of a file in an archive. Nothing is ever written under such a name; but a page or file is called by
 * it, and whoever unpacks an export again must not be surprised. A backslash is a slash: some packers write it so.
 */
export function entryPath(name: string): EntryPath {
  if (CONTROL_OR_BIDI.test(name))
    return { problem: 'The name has a control character or one that reverses the direction of text.' };
  const slashed = name.replaceAll('\\', '/');
  if (slashed.startsWith('/') || /^[a-z]:/i.test(slashed))
    return { problem: 'The name is an absolute path.' };
  const parts = slashed.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) return { problem: 'The name leads out of the archive ("..").' };
  if (parts.length === 0) return { problem: 'The name is empty.' };
  const path = parts.join('/').normalize('NFC');
  if (path.length > MAX_PATH_CHARS)
    return { problem: `The path is longer than ${MAX_PATH_CHARS} characters.` };
  if (parts.length > MAX_DEPTH) return { problem: `The path is deeper than ${MAX_DEPTH} folders.` };
  return { path };
}

/** Any name as one line that a person can read. */
export const printableName = (name: string): string =>
  name.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\p{Surrogate}]/gu, '\ufffd').slice(0, 300) || '(no name)';
