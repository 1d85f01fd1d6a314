/** Ours: what fits below an empty field beside the pages that were read. */
const KEPT = 6;

const keyOf = (personId: string): string => `wellspring.searches.${personId}`;

/** What this person looked for last on this device, the newest first. Nothing where the browser keeps nothing. */
export function recentSearches(personId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(personId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** Keeps a search as the newest; the same in other capitals is the same. */
export function keepSearch(personId: string, query: string): void {
  const text = query.trim();
  if (text === '') return;
  const others = recentSearches(personId).filter((one) => one.toLowerCase() !== text.toLowerCase());
  write(personId, [text, ...others].slice(0, KEPT));
}

/** Forgets them all. */
export const forgetSearches = (personId: string): void => write(personId, []);

function write(personId: string, searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(keyOf(personId));
    else localStorage.setItem(keyOf(personId), JSON.stringify(searches));
  } catch {
    // A browser that keeps nothing offers nothing.
  }
}
