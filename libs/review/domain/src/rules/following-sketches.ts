import { leastHash, type PageSketch, SKETCH_MINIMA, sketchOfShingles } from './page-sketch.js';
import { shinglesOf } from './shingles.js';

/**
 * Sketches of texts that follow one another, as the revisions of a page do: exactly those that {@link sketchOf} gives, but
 * what a text shares with the one before is not hashed again. Cost: of a small edit its own shingles, and those of the
 * whole text for the few permutations whose smallest hash went; of a text that is all new that of `sketchOf`.
 */
export function sketchesOf(texts: readonly string[]): PageSketch[] {
  let before: { readonly shingles: Uint32Array; readonly sketch: PageSketch } | null = null;
  return texts.map((text) => {
    const shingles = shinglesOf(text);
    const sketch: PageSketch = before === null ? sketchOfShingles(shingles) : after(before, shingles);
    before = { shingles, sketch };
    return sketch;
  });
}

function after(
  before: { readonly shingles: Uint32Array; readonly sketch: PageSketch },
  shingles: Uint32Array,
): PageSketch {
  const added = without(shingles, before.shingles);
  const gone = without(before.shingles, shingles);
  if (added.length + gone.length >= shingles.length) return sketchOfShingles(shingles);
  const minima = Uint32Array.from({ length: SKETCH_MINIMA }, (_, at) => {
    const least = before.sketch.minima[at] ?? 0;
    // Whose shingle went: only then something that stood there before can be the smallest now.
    return leastHash(gone, at) === least ? leastHash(shingles, at) : Math.min(least, leastHash(added, at));
  });
  return { minima, shingles: shingles.length };
}

/** What of one sorted list is not in the other. Linear. */
function without(list: Uint32Array, other: Uint32Array): Uint32Array {
  let place = 0;
  return list.filter((one) => {
    while (place < other.length && (other[place] ?? 0) < one) place++;
    return other[place] !== one;
  });
}
