/** The screen of a label: pages with it, of one space if a key is given. */
export function labelPath(label: string, spaceKey?: string | null): string {
  const query = spaceKey ? `?space=${encodeURIComponent(spaceKey)}` : '';
  return `/labels/${encodeURIComponent(label)}${query}`;
}

/** The screen with all labels, of one space if a key is given. */
export const labelsPath = (spaceKey?: string | null): string =>
  spaceKey ? `/labels?space=${encodeURIComponent(spaceKey)}` : '/labels';
