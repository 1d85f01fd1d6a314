import { slugOf } from '@wellspring/wiki-domain';

/** Address of a page in the web app: `/p/<slug>-<urlId>`. The urlId alone decides; the slug is for people. */
export const pageHref = (page: { readonly title: string; readonly urlId: string }): string =>
  `/p/${slugOf(page.title)}-${page.urlId}`;

/** The urlId in a path that has the form of a page's address, or null. */
export const urlIdOfHref = (path: string): string | null =>
  /^\/?p\/(?:[^/]*-)?([2-9a-z]{10})(?:[/?#]|$)/.exec(path)?.[1] ?? null;
