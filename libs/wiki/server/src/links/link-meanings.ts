import { type PageLink, pagePathCandidates, pathKey } from '@wellspring/wiki-domain';
import { urlIdOfHref } from '../page-address.js';

/** Where the links stand. */
export interface LinkOrigin {
  readonly spaceId: string;
  /** Path that the page had where it came from; null for pages written here, whose paths start at the top. */
  readonly sourcePath: string | null;
  /** The space that `sourcePath` is a path of, where the page has left it. */
  readonly sourceSpaceId?: string | null;
  readonly hasChildren: boolean;
}

/** One thing that a link may mean, in the form in which it is looked up. */
export interface LinkMeaning {
  readonly kind: 'path' | 'title' | 'url-id';
  readonly key: string;
}

/** What a link to a page may mean, likeliest first. */
export function meaningsOfLink(link: PageLink & { kind: 'page' }, origin: LinkOrigin): LinkMeaning[] {
  if (link.title !== null) {
    return [
      { kind: 'title', key: link.title },
      { kind: 'path', key: pathKey(link.title) },
    ];
  }
  const urlId = urlIdOfHref(link.target);
  if (urlId !== null) return [{ kind: 'url-id', key: urlId }];
  return pagePathCandidates(origin.sourcePath ?? '', link.target, origin.hasChildren)
    .map((candidate) => pathKey(candidate.path))
    .flatMap((key) => [
      { kind: 'path', key } as const,
      ...(origin.sourcePath === null ? [{ kind: 'title', key } as const] : []),
    ]);
}

/** The space in which a meaning is looked up first: paths belong to the space that the page came to. */
export const spaceOfMeaning = (meaning: LinkMeaning, origin: LinkOrigin): string =>
  meaning.kind === 'path' ? (origin.sourceSpaceId ?? origin.spaceId) : origin.spaceId;
