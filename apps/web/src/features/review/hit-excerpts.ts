/** Where in a text something was found: UTF-16 offsets, `end` exclusive. */
export interface HitPlace {
  readonly start: number;
  readonly end: number;
}

/** A found place with some of the text around it. */
export interface HitExcerpt {
  readonly before: string;
  readonly found: string;
  readonly after: string;
  /** The text goes on before or after what is shown. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** Characters shown on either side: about a line. */
const AROUND_CHARS = 60;
/** Longer finds are cut: a hit may be the whole text. */
const FOUND_MAX_CHARS = 200;

/**
 * Cuts the found places out of the text that they were found in, in their order. Places that do not lie in the text (it
 * is another revision's) are left out, and so are those in which nothing can be read.
 */
export function hitExcerpts(text: string, places: readonly HitPlace[]): HitExcerpt[] {
  return places
    .filter(({ start, end }) => start >= 0 && end > start && end <= text.length)
    .map((place) => withoutBlanks(text, place))
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => {
      const from = startOfLetter(text, Math.max(0, start - AROUND_CHARS));
      const foundEnd = startOfLetter(text, Math.min(end, start + FOUND_MAX_CHARS));
      const to = startOfLetter(text, Math.min(text.length, end + AROUND_CHARS));
      return {
        before: text.slice(from, start).trimStart(),
        found: text.slice(start, foundEnd) + (foundEnd < end ? '…' : ''),
        after: foundEnd < end ? '' : text.slice(end, to).trimEnd(),
        isCutBefore: from > 0,
        isCutAfter: foundEnd >= end && to < text.length,
      };
    });
}

/** The place without the blanks and line ends at its ends. */
function withoutBlanks(text: string, { start, end }: HitPlace): HitPlace {
  const found = text.slice(start, end);
  return { start: start + found.length - found.trimStart().length, end: start + found.trimEnd().length };
}

/** The place itself, or one before where it would cut a letter of two code units in half. */
function startOfLetter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
