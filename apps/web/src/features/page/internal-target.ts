/** Paths that the server answers itself; the router knows nothing of them. */
const SERVER_PATHS = /^\/(graphql|health|files|export)(\/|$)/;

/** Path, query and fragment of a link into this application; null for other sites, other schemes and server paths. */
export function internalTarget(href: string, origin: string): string | null {
  if (!URL.canParse(href, origin)) return null;
  const url = new URL(href, origin);
  if (url.origin !== origin || SERVER_PATHS.test(url.pathname)) return null;
  return url.pathname + url.search + url.hash;
}
