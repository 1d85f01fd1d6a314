import { seededRandom } from '@wellspring/kernel';
import { mixed, sharedRatio, shinglesOf } from './shingles.js';
import { type SimilarPage } from './rule-text.js';

/** Held here: a look-up on the global object for each unit shows. */
const { imul } = Math;

/** A text in 512 bytes, for finding others that are nearly the same. */
export interface PageSketch {
  /** {@link SKETCH_MINIMA} smallest hashes, unsigned; all the largest number for a text without shingles. */
  readonly minima: Uint32Array;
  /** Different shingles of the text. */
  readonly shingles: number;
}

/** Standard error of an estimated similarity of .8: .035. Stored sketches depend on it and on the seed. */
export const SKETCH_MINIMA = 128;
/** Of four minima each: texts with .8 in common share a band with a chance of 1 − 10⁻⁷, with .5 of .87, with .2 of .05. */
export const SKETCH_BANDS = 32;
const ROWS = SKETCH_MINIMA / SKETCH_BANDS;
/** Any number would do; another one makes every stored sketch worthless. */
const SEED = 20_250_117;
const LARGEST = 0xffffffff;

const random = seededRandom(SEED);
const word = () => Math.floor(random.next() * 2 ** 32) >>> 0;
const MULTIPLIERS = Uint32Array.from({ length: SKETCH_MINIMA }, () => word() | 1);
const SUMMANDS = Uint32Array.from({ length: SKETCH_MINIMA }, word);

/**
 * MinHash of a text's shingles: for each of 128 fixed permutations the smallest hash. Equal texts give equal sketches on
 * every machine. Cost: 128 multiplications a shingle, about 1 ms for 20 kB. Source: A. Broder, 1997.
 */
export const sketchOf = (text: string): PageSketch => sketchOfShingles(shinglesOf(text));

/** {@link sketchOf} of a text whose shingles are known. */
export const sketchOfShingles = (shingles: Uint32Array): PageSketch => ({
  minima: Uint32Array.from({ length: SKETCH_MINIMA }, (_, at) => leastHash(shingles, at)),
  shingles: shingles.length,
});

/** Smallest hash of the shingles in one of the permutations, 0 to 127; the largest number for none. */
export function leastHash(shingles: Uint32Array, permutation: number): number {
  const multiplier = MULTIPLIERS[permutation] ?? 1;
  const summand = SUMMANDS[permutation] ?? 0;
  let least = LARGEST;
  for (const shingle of shingles) {
    const product = imul(shingle, multiplier) + summand;
    // The low bits of a product are poor: the high ones come down before they are compared.
    const hash = imul(product ^ (product >>> 15), 0x2c1b3c6d) >>> 0;
    if (hash < least) least = hash;
  }
  return least;
}

/**
 * The bands of a sketch as signed 32-bit integers, each mixed with its place: two texts share one when four minima in a row
 * are equal. None for a text without shingles, so that all empty pages aren't copies of each other.
 */
export function bandsOf({ minima, shingles }: PageSketch): number[] {
  if (shingles === 0) return [];
  return Array.from({ length: SKETCH_BANDS }, (_, band) => {
    let hash = mixed(band + 1);
    for (let row = 0; row < ROWS; row++) hash = mixed(hash ^ (minima[band * ROWS + row] ?? 0));
    return hash | 0;
  });
}

/** Estimated share of equal shingles, 0 to 1: share of equal minima. 0 where a text has no shingles. */
export function estimatedSimilarityOf(a: PageSketch, b: PageSketch): number {
  if (a.shingles === 0 || b.shingles === 0) return 0;
  let equal = 0;
  for (let at = 0; at < SKETCH_MINIMA; at++) if (a.minima[at] === b.minima[at]) equal++;
  return equal / SKETCH_MINIMA;
}

/** Exact share of equal shingles of two texts (Jaccard), 0 to 1. Linear. */
export const similarityOf = (a: string, b: string): number => sharedRatio(shinglesOf(a), shinglesOf(b));

/**
 * Of the pages that the look-up by bands gave those that are really alike, the most alike first, then by id.
 *
 * @param previousText the page's text before, or null: what was alike before says nothing about this change
 * @param leastRatio 0 to 1
 */
export function similarPagesOf(
  text: string,
  previousText: string | null,
  candidates: readonly { readonly pageId: string; readonly text: string }[],
  leastRatio: number,
): SimilarPage[] {
  if (candidates.length === 0) return [];
  const shingles = shinglesOf(text);
  const previous = previousText === null ? null : shinglesOf(previousText);
  return candidates
    .map(({ pageId, text: other }) => {
      const theirs = shinglesOf(other);
      return {
        pageId,
        ratio: sharedRatio(shingles, theirs),
        previousRatio: previous && sharedRatio(previous, theirs),
        shingles: shingles.length,
      };
    })
    .filter(({ ratio }) => ratio >= leastRatio)
    .sort((a, b) => b.ratio - a.ratio || (a.pageId < b.pageId ? -1 : 1));
}

const MINIMUM_BYTES = 4;

/** A sketch's minima as 512 bytes, little-endian. */
export function sketchBytes({ minima }: PageSketch): Uint8Array {
  const view = new DataView(new ArrayBuffer(SKETCH_MINIMA * MINIMUM_BYTES));
  minima.forEach((minimum, at) => {
    view.setUint32(at * MINIMUM_BYTES, minimum, true);
  });
  return new Uint8Array(view.buffer);
}

/** The sketch that {@link sketchBytes} wrote. Throws a RangeError on bytes of another length. */
export function sketchFrom(bytes: Uint8Array, shingles: number): PageSketch {
  if (bytes.length !== SKETCH_MINIMA * MINIMUM_BYTES)
    throw new RangeError(`A sketch has ${SKETCH_MINIMA * MINIMUM_BYTES} bytes, not ${bytes.length}.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const minima = Uint32Array.from({ length: SKETCH_MINIMA }, (_, at) =>
    view.getUint32(at * MINIMUM_BYTES, true),
  );
  return { minima, shingles };
}
