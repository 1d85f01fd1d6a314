import type { PageScreenQuery } from '@wellspring/web-graphql';

/** The page that the server put into its first response, or null (another screen, or not signed in). */
export function readEmbeddedPage(document: Document): PageScreenQuery | null {
  const element = document.getElementById('initial-page');
  if (!element?.textContent) return null;
  try {
    // The server wrote it from the same query (dist/page-screen.graphql); a broken one only costs a request.
    const parsed = JSON.parse(element.textContent) as { data?: PageScreenQuery };
    return parsed.data?.page ? parsed.data : null;
  } catch {
    return null;
  }
}
