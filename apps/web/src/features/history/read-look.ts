/** How a comparison is shown. */
export interface Look {
  readonly look: 'source' | 'rendered';
  readonly ignoreWhitespace: boolean;
}

/** Reads it from an address, so that a comparison can be sent to somebody as it is seen. */
export const readLook = (search: URLSearchParams): Look => ({
  look: search.get('look') === 'rendered' ? 'rendered' : 'source',
  ignoreWhitespace: search.get('blanks') === 'ignored',
});

/** The address part of a look; what is usual is left out. */
export function writeLook({ look, ignoreWhitespace }: Look): URLSearchParams {
  const search = new URLSearchParams();
  if (look === 'rendered') search.set('look', 'rendered');
  if (ignoreWhitespace) search.set('blanks', 'ignored');
  return search;
}
