import { type PageLink } from '@wellspring/wiki-domain';
import { type LinkMeaning, type LinkOrigin, meaningsOfLink } from './link-meanings.js';

/**
 * Version of how links are read from texts: higher by one with every change of this file or of what the renderer gives
 * as links, so that the daily round reads all pages again.
 */
export const LINK_READER_VERSION = 1;

/** Different targets of one page that are kept; the handbooks' richest page has some hundreds. */
export const LINKS_MAX = 5_000;
/** A longer key is no title and no path, and would not fit into an index. */
const KEY_MAX_CHARS = 500;
/** Enough of an address to tell which it is. */
const TARGET_MAX_CHARS = 2_000;

/** A link as the table of links keeps it. */
export interface LinkToKeep {
  readonly ordinal: number;
  readonly kind: 'page' | 'file' | 'external';
  readonly target: string;
  /** For pages: what it may mean, likeliest first. */
  readonly meanings: readonly LinkMeaning[];
}

/** The links of a text that lead out of it, each target once, in reading order. Linear. */
export function linksToKeep(links: readonly PageLink[], origin: LinkOrigin): LinkToKeep[] {
  const kept = new Map<string, LinkToKeep>();
  for (const link of links) {
    if (kept.size >= LINKS_MAX) break;
    if (link.kind !== 'page' && link.kind !== 'file' && link.kind !== 'external') continue;
    const name = `${link.kind} ${targetWithoutAnchor(link)}`;
    if (kept.has(name)) continue;
    const meanings = link.kind === 'page' ? meaningsOfLink(link, origin) : [];
    if (meanings.some(({ key }) => key.length > KEY_MAX_CHARS)) continue;
    const target = link.target.slice(0, TARGET_MAX_CHARS);
    kept.set(name, { ordinal: kept.size, kind: link.kind, target, meanings });
  }
  return [...kept.values()];
}

/** Two links to sections of one page are one link between pages. */
function targetWithoutAnchor(link: PageLink & { kind: 'page' | 'file' | 'external' }): string {
  if (link.kind !== 'page') return link.target;
  return link.title === null ? link.target.replace(/#.*$/s, '') : `[[${link.title}]]`;
}
