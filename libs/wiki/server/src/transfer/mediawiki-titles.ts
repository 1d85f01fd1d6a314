import { createHash } from 'node:crypto';
import { pathKey } from '@wellspring/wiki-domain';
import { STANDARD_NAMESPACES } from '@wellspring/wiki-formats';
import { type TreePage } from './export-tree.js';

/** What a title of MediaWiki can't have. Source: its default $wgLegalTitleChars. */
const ILLEGAL = /[#<>[\]|{}\n\r\t]/g;
/** Digits of a made-up number: 2^52 of them, so that a million pages meet with a chance of one in ten thousand. */
const ID_HEX_DIGITS = 13;

/**
 * The title of each page in MediaWiki: its path, `Guides/On call`. A page that came from there has the title that it
 * had, as long as that leads to the place where the page stands now; all others get that of the page above and
 * their own last part. No two are equal.
 *
 * @param pages each after the one above it
 * @param prefix stands before every path, for example the key of the space; may be empty
 */
export function mediaWikiTitles(pages: readonly TreePage[], prefix: string): Map<string, string> {
  const titles = titlesInSpace(pages);
  return prefix === '' ? titles : new Map([...titles].map(([id, title]) => [id, `${prefix}/${title}`]));
}

/** Rounds after which titles are taken as they are; each moves pages that a kept title led astray, a level at least. */
const MAX_ROUNDS = 20;

function titlesInSpace(pages: readonly TreePage[]): Map<string, string> {
  const moved = new Set<string>();
  for (let round = 0; ; round++) {
    const titles = titlesWithout(pages, moved);
    const astray = pagesAstray(pages, titles).filter((id) => !moved.has(id));
    if (astray.length === 0 || round === MAX_ROUNDS) return titles;
    astray.forEach((id) => moved.add(id));
  }
}

/** Titles from the top down; pages in `moved` don't keep the one that they had. */
function titlesWithout(pages: readonly TreePage[], moved: ReadonlySet<string>): Map<string, string> {
  const titles = new Map<string, string>();
  const taken = new Set<string>();
  for (const page of pages) {
    const above = page.above ? (titles.get(page.above.id) ?? '') : '';
    const kept = moved.has(page.id) ? null : keptTitle(page, above);
    const wanted = kept ?? joined(above, ownPart(page));
    const title = taken.has(wanted) ? `${wanted} (${page.urlId})` : wanted;
    taken.add(title);
    titles.set(page.id, title);
  }
  return titles;
}

/** A source's own number where it has one, else one that is made of the id and stays the same from export to export. */
export const mediaWikiId = (sourceKey: string | null, id: string): string =>
  sourceKey ?? String(parseInt(createHash('sha256').update(id).digest('hex').slice(0, ID_HEX_DIGITS), 16));

/** Number of the namespace that the title's prefix names; 0 for none that every MediaWiki has. */
export function namespaceOfTitle(title: string): number {
  const name = /^([^:/]+):/.exec(title)?.[1];
  return STANDARD_NAMESPACES.find((one) => one.name !== '' && one.name === name)?.key ?? 0;
}

const joined = (above: string, part: string): string => (above === '' ? part : `${above}/${part}`);

function keptTitle({ source, sourceTitle }: TreePage, above: string): string | null {
  if (sourceTitle === null || source === null || !source.startsWith('mediawiki:')) return null;
  const leadsBelow = above === '' || pathKey(sourceTitle).startsWith(`${pathKey(above)}/`);
  return leadsBelow ? sourceTitle : null;
}

/** The page's name in its path: the last part of the one it had, else its title with nothing that ends a path or a link. */
function ownPart(page: TreePage): string {
  const last = page.source?.startsWith('mediawiki:') ? page.sourceTitle?.split('/').at(-1)?.trim() : '';
  return last || page.title.replaceAll('/', '-').replace(ILLEGAL, '-');
}

/** Pages whose titles lead below another page than the one above them. */
function pagesAstray(pages: readonly TreePage[], titles: ReadonlyMap<string, string>): string[] {
  const byPath = new Map<string, string>();
  for (const page of pages) {
    const path = pathKey(titles.get(page.id) ?? '');
    if (!byPath.has(path)) byPath.set(path, page.id);
  }
  return pages
    .filter((page) => nearest(pathKey(titles.get(page.id) ?? ''), byPath) !== (page.above?.id ?? null))
    .map((page) => page.id);
}

function nearest(path: string, byPath: ReadonlyMap<string, string>): string | null {
  const segments = path.split('/');
  for (let length = segments.length - 1; length > 0; length--) {
    const found = byPath.get(segments.slice(0, length).join('/'));
    if (found !== undefined) return found;
  }
  return null;
}
