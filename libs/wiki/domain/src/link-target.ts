/** What a link in a page points at, told from its address alone. */
export type LinkTarget =
  | { readonly kind: 'external'; readonly href: string }
  | { readonly kind: 'anchor'; readonly anchor: string }
  | { readonly kind: 'page' }
  | { readonly kind: 'file' }
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'refused' };

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const SAFE_SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);
const PERSON = /^person:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
// A final ".xyz" that is no page: an attachment. Longer endings are more likely a page named "v1.release".
const FILE_EXTENSION = /\.(?!md$|mdx$|markdown$|html?$)[a-z][a-z0-9]{1,4}$/i;
// Browsers drop some of these inside a scheme, so "java\nscript:" must be seen as one word.
const IGNORED_BY_BROWSERS = /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028\u2029\ufeff]/g;

/**
 * Classifies the address of a link or image as written (entities decoded). Only http, https, mailto, tel and relative
 * addresses pass, and `person:<uuid>`, the form in which a mention is stored; every other scheme is `refused`. The path
 * of a relative address decides between page and file by its ending.
 */
export function linkTarget(address: string): LinkTarget {
  const visible = address.replace(IGNORED_BY_BROWSERS, '');
  const person = PERSON.exec(visible)?.[1];
  if (person !== undefined) return { kind: 'person', personId: person.toLowerCase() };
  const scheme = SCHEME.exec(visible)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    return SAFE_SCHEMES.has(scheme) ? { kind: 'external', href: address.trim() } : { kind: 'refused' };
  }
  // Browsers read a backslash as a slash, so "/\host" leaves the site as well.
  if (/^[/\\]{2}/.test(visible))
    return { kind: 'external', href: `https:${visible.replace(/^[/\\]+/, '//')}` };
  if (visible.startsWith('#')) return { kind: 'anchor', anchor: visible.slice(1) };
  const path = visible.replace(/[?#].*$/s, '');
  return FILE_EXTENSION.test(path) ? { kind: 'file' } : { kind: 'page' };
}
