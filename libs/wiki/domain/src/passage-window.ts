/** A stretch of a text and how far it is from the words that were looked for. */
export interface NearWindow {
  readonly start: number;
  readonly end: number;
  /** Edits of single characters (Levenshtein). */
  readonly distance: number;
}

/** Length of the pieces by which places are found: short enough for Chinese, long enough to be rare in English. */
const PIECE_CHARS = 3;
/** Places that are compared letter by letter. */
const PLACES_MAX = 5;

/**
 * The stretch of `text` that is nearest to `words`. With `changeMax` the places where many three-letter pieces of the
 * words lie in their old order are looked at, and stretches with more changes are of no interest; with null the whole
 * text is compared, which has to be short. Null where no piece of the words is left. Source: approximate matching by
 * Sellers (1980), within windows found by q-gram voting.
 */
export function nearestWindow(text: string, words: string, changeMax: number | null): NearWindow | null {
  if (changeMax === null) return text === '' ? null : alignWithin(text, words, 0);
  let best: NearWindow | null = null;
  for (const shift of likelyShifts(text, words, Math.max(8, changeMax))) {
    const from = Math.max(0, shift - changeMax - 8);
    const to = Math.min(text.length, shift + words.length + changeMax + Math.max(8, changeMax) + 8);
    const found = alignWithin(text.slice(from, to), words, from);
    if (found && (best === null || found.distance < best.distance)) best = found;
  }
  return best;
}

/** How far the words would have moved, by votes of their pieces; likeliest first, the smaller shift among equals. */
function likelyShifts(text: string, words: string, width: number): number[] {
  const places = new Map<string, number[]>();
  for (let at = 0; at + PIECE_CHARS <= words.length; at++) {
    const piece = words.slice(at, at + PIECE_CHARS);
    places.set(piece, [...(places.get(piece) ?? []).slice(0, 7), at]);
  }
  const votes = new Map<number, number>();
  for (let at = 0; at + PIECE_CHARS <= text.length; at++) {
    for (const place of places.get(text.slice(at, at + PIECE_CHARS)) ?? []) {
      const shift = Math.floor((at - place) / width);
      votes.set(shift, (votes.get(shift) ?? 0) + 1);
    }
  }
  return [...votes]
    .sort(([shiftA, votesA], [shiftB, votesB]) => votesB - votesA || shiftA - shiftB)
    .slice(0, PLACES_MAX)
    .map(([shift]) => shift * width);
}

/** The stretch of a window that is nearest to the words; among equals the longest that starts first. */
function alignWithin(window: string, words: string, offset: number): NearWindow | null {
  // Row by row over the words; a column ends at a position of the window, and a match may start anywhere in it.
  let distances = new Int32Array(window.length + 1);
  let starts = Int32Array.from({ length: window.length + 1 }, (_, column) => column);
  for (let row = 1; row <= words.length; row++) {
    const nextDistances = new Int32Array(window.length + 1);
    const nextStarts = new Int32Array(window.length + 1);
    nextDistances[0] = row;
    for (let column = 1; column <= window.length; column++) {
      const isSame = words.charCodeAt(row - 1) === window.charCodeAt(column - 1);
      // Inside the arrays by the bounds of the loops.
      const replaced = (distances[column - 1] ?? 0) + (isSame ? 0 : 1);
      const left = (nextDistances[column - 1] ?? 0) + 1;
      const above = (distances[column] ?? 0) + 1;
      const least = Math.min(replaced, left, above);
      nextDistances[column] = least;
      nextStarts[column] =
        (least === replaced
          ? starts[column - 1]
          : least === left
            ? nextStarts[column - 1]
            : starts[column]) ?? 0;
    }
    distances = nextDistances;
    starts = nextStarts;
  }
  let best: NearWindow | null = null;
  for (let column = 1; column <= window.length; column++) {
    const distance = distances[column] ?? 0;
    const start = starts[column] ?? 0;
    if (start < column && (best === null || distance < best.distance))
      best = { start: start + offset, end: column + offset, distance };
  }
  return best;
}
