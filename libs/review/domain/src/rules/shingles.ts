import { UNPARTED, letterKinds, NO_LETTER, unitFolds } from './letters.js';

/** Held here: a look-up on the global object for each unit shows. */
const { imul } = Math;

/** What a shingle weighs: four words, or eight signs of a script without blanks, or a mixture. */
const SHINGLE_WEIGHT = 8;
const WORD_WEIGHT = 2;
const SIGN_WEIGHT = 1;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Different shingles of a text as sorted 32-bit hashes: runs of four words, or of eight Chinese, Japanese, Korean or Thai
 * signs. Case, width, punctuation, markup signs and blanks don't count. Empty for a text that is shorter than one shingle.
 * Linear (and sorted); two different shingles of one text are taken for the same with a chance of one in a million for
 * 4,000 of them.
 *
 * Source: A. Broder, On the resemblance and containment of documents, 1997; hash FNV-1a with the finalizer of MurmurHash3.
 */
export function shinglesOf(text: string): Uint32Array {
  const { hashes, weights } = tokensOf(text);
  const found: number[] = [];
  let weight = 0;
  let first = 0;
  for (let last = 0; last < hashes.length; last++) {
    weight += weights[last] ?? 0;
    while (weight - (weights[first] ?? 0) >= SHINGLE_WEIGHT) weight -= weights[first++] ?? 0;
    if (weight < SHINGLE_WEIGHT) continue;
    let hash = FNV_OFFSET;
    for (let at = first; at <= last; at++) hash = imul(hash ^ (hashes[at] ?? 0), FNV_PRIME) ^ (hash >>> 15);
    found.push(mixed(hash));
  }
  const sorted = Uint32Array.from(found).sort();
  return sorted.filter((hash, at) => at === 0 || hash !== sorted[at - 1]);
}

/** Finalizer of MurmurHash3 (A. Appleby, public domain): spreads every bit over all 32. */
export function mixed(value: number): number {
  let hash = value;
  hash = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function tokensOf(text: string): { hashes: number[]; weights: number[] } {
  const kinds = letterKinds();
  const folds = unitFolds();
  const hashes: number[] = [];
  const weights: number[] = [];
  let word: number | null = null;
  const endWord = () => {
    if (word === null) return;
    hashes.push(word);
    weights.push(WORD_WEIGHT);
    word = null;
  };
  for (let at = 0; at < text.length; at++) {
    const unit = folds[text.charCodeAt(at)] ?? 0;
    if (unit === 0) continue;
    const kind = kinds[unit] ?? NO_LETTER;
    if (kind === NO_LETTER) endWord();
    else if (kind === UNPARTED) {
      endWord();
      hashes.push(mixed(unit));
      weights.push(SIGN_WEIGHT);
    } else word = imul((word ?? FNV_OFFSET) ^ unit, FNV_PRIME);
  }
  endWord();
  return { hashes, weights };
}

/** Share of the shingles of both that are the same (Jaccard), 0 to 1; 0 where one has none. Linear. */
export function sharedRatio(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}
