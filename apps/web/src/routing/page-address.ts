const URL_ID = /^[2-9a-km-np-z]{10}$/;

/** The two parts of `/p/:address`: a decorative slug and the permanent id. */
export interface PageAddress {
  readonly slug: string;
  readonly urlId: string;
}

/**
 * Reads the last path segment of a page's address: the id is what follows the last hyphen, the slug may be missing.
 * Gives null where no id of the right form stands (ten characters without look-alikes, as the kernel makes them).
 */
export function parsePageAddress(segment: string): PageAddress | null {
  const at = segment.lastIndexOf('-');
  const urlId = segment.slice(at + 1);
  return URL_ID.test(urlId) ? { slug: at > 0 ? segment.slice(0, at) : '', urlId } : null;
}

/** A page's path in the web app; `rest` begins with a slash (`/edit`). Slugs in any script are percent-encoded. */
export function pagePath(page: PageAddress, rest = ''): string {
  const slug = page.slug === '' ? '' : `${encodeURIComponent(page.slug)}-`;
  return `/p/${slug}${page.urlId}${rest}`;
}

/** The path of a space. */
export const spacePath = (spaceKey: string): string => `/s/${encodeURIComponent(spaceKey)}`;

/** The settings of a space; for readers its members. */
export const spaceSettingsPath = (spaceKey: string): string => `${spacePath(spaceKey)}/settings`;

/** The files of a space. */
export const spaceFilesPath = (spaceKey: string): string => `${spacePath(spaceKey)}/files`;

/** The bin of a space. */
export const binPath = (spaceKey: string): string => `${spacePath(spaceKey)}/bin`;

/** The form for a new page in a space, at its top or below a parent (the parent's `urlId`). */
export function newPagePath(spaceKey: string, parentUrlId?: string): string {
  const query = new URLSearchParams({ space: spaceKey });
  if (parentUrlId !== undefined) query.set('parent', parentUrlId);
  return `/new?${query.toString()}`;
}

/** The form for a new page that is called so already; in a space that is chosen in it where none is given. */
export function titledNewPagePath(title: string, spaceKey?: string): string {
  const query = new URLSearchParams({ ...(spaceKey === undefined ? {} : { space: spaceKey }), title });
  return `/new?${query.toString()}`;
}
