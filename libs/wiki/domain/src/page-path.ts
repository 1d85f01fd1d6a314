import { percentDecoded } from './percent-decoded.js';

/** Where a link inside a space leads: a page path without extension (`''` is the space's home) and a heading anchor. */
export interface PagePathTarget {
  readonly path: string;
  /** Anchor without `#`, decoded, or null. */
  readonly anchor: string | null;
}

const SCHEME_OR_HOST = /^([a-z][a-z0-9+.-]*:|\/\/)/i;
const PAGE_EXTENSION = /\.(md|mdx|markdown)$/i;
const FOLDER_PAGE = /^_?(index|readme)$/i;

/**
 * Resolves the target of a relative link, as written in Markdown, against the path of the page that it stands on.
 * Percent-encoding is undone, `.md` and a final `index` or `README` are dropped, a leading `/` means the space's top,
 * `#…` alone means the page itself. Null for links with a scheme or host and for those that climb above the top.
 *
 * `fromIsFolder` says that the page was its folder's `index.md`, so that `x.md` lies below it and not beside it. A path
 * does not tell; see {@link pagePathCandidates} where it is not known.
 */
export function resolveRelativePath(
  fromPath: string,
  target: string,
  fromIsFolder = false,
): PagePathTarget | null {
  if (SCHEME_OR_HOST.test(target)) return null;
  const hashAt = target.indexOf('#');
  const file = (hashAt < 0 ? target : target.slice(0, hashAt)).replace(/\?.*$/s, '');
  // No anchor of ours ends in ".md"; link rewriting scripts put it there when they take "../#x" for a file name.
  const anchor = hashAt < 0 ? '' : percentDecoded(target.slice(hashAt + 1)).replace(PAGE_EXTENSION, '');
  const from = segmentsOf(fromPath);
  if (file === '') return { path: from.join('/'), anchor: anchor === '' ? null : anchor };

  const base = file.startsWith('/') ? [] : fromIsFolder ? from : from.slice(0, -1);
  const path = [...base];
  for (const segment of file.split('/').map((part) => cleanSegment(percentDecoded(part)))) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') path.push(segment);
    else if (path.pop() === undefined) return null;
  }
  const last = path.pop()?.replace(PAGE_EXTENSION, '');
  if (last !== undefined && !FOLDER_PAGE.test(last)) path.push(last);
  return { path: path.join('/'), anchor: anchor === '' ? null : anchor };
}

/**
 * Every page that a relative link may mean, likeliest first (at most two): beside the page, or below it when the page
 * is its folder's index. The caller takes the first that exists. `fromHasChildren` puts the second reading first.
 */
export function pagePathCandidates(
  fromPath: string,
  target: string,
  fromHasChildren: boolean,
): PagePathTarget[] {
  const beside = resolveRelativePath(fromPath, target, false);
  const below = resolveRelativePath(fromPath, target, true);
  const ordered = fromHasChildren ? [below, beside] : [beside, below];
  const found = ordered.filter((candidate) => candidate !== null);
  return found[0]?.path === found[1]?.path ? found.slice(0, 1) : found;
}

/**
 * The form in which two paths or titles of a space are compared: NFC, lower case, `_` as blank, blanks inside and
 * around segments made one, no empty segments, no extension. MediaWiki stores `product_roadmap.md` as "product
 * roadmap", and handbooks link with either.
 */
export const pathKey = (path: string): string =>
  segmentsOf(path.replaceAll('_', ' ')).join('/').replace(PAGE_EXTENSION, '').toLowerCase();

const segmentsOf = (path: string): string[] =>
  path
    .split('/')
    .map(cleanSegment)
    .filter((segment) => !['', '.', '..'].includes(segment));

const cleanSegment = (segment: string): string => segment.normalize('NFC').replace(/\s+/gu, ' ').trim();
