/** The screen with the people who know about something. */
export const expertsPath = (query: string): string =>
  query === '' ? '/experts' : `/experts?${new URLSearchParams({ q: query }).toString()}`;
