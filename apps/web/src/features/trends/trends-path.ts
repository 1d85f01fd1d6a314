/** What is going on in a space, or (null) in all of them. */
export const trendsPath = (spaceKey: string | null): string =>
  spaceKey === null ? '/trends' : `/trends?space=${encodeURIComponent(spaceKey)}`;
