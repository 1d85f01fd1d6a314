/** Longer words fill the screen without telling more. */
const SHOWN_MAX_CHARS = 80;

/** The beginning of a long query, for sentences that name it; never half a character. */
export function shortened(query: string): string {
  const characters = Array.from(query);
  return characters.length <= SHOWN_MAX_CHARS ? query : `${characters.slice(0, SHOWN_MAX_CHARS).join('')}…`;
}
