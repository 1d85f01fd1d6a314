/** What a search is: words, and the space they are looked for in (null: all that the reader may read). */
export interface SearchAddress {
  readonly query: string;
  readonly spaceKey: string | null;
}

/** Reads `?q=…&space=…`. */
export function readSearchAddress(params: URLSearchParams): SearchAddress {
  const space = params.get('space');
  return { query: (params.get('q') ?? '').trim(), spaceKey: space === null || space === '' ? null : space };
}

/** Writes it back; what is not set does not appear. */
export function searchAddress({ query, spaceKey }: SearchAddress): URLSearchParams {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  if (spaceKey !== null) params.set('space', spaceKey);
  return params;
}
