import { type LineTokens } from './line-tokens.js';

/**
 * From how many words on a passage counts as the same writing wherever it turns up again. Ours: with fewer, common
 * turns of phrase ("for example") are credited to whoever used them first; with more, short sentences that were moved
 * become the mover's. mwpersistence's copy vector ("Apples are red.") needs 3 at most.
 */
export const STRONG_WEIGHT = 3;

/** Place of a token in a line, packed with the passage into one number. Lines beyond it are not indexed. */
const TOKENS_PER_PASSAGE = 2 ** 20;

/** Where each sentence of at least three words first stood. Filled in the order of the passages. */
export class SentenceIndex {
  private readonly places = new Map<number, number>();
  indexedPassages = 0;

  /** Takes up the passage if it is the next one; one that comes too early is left for later. */
  addNext(passage: number, { segments }: LineTokens): void {
    if (passage !== this.indexedPassages) return;
    this.indexedPassages++;
    for (const { hash, start, weight } of segments) {
      if (weight < STRONG_WEIGHT || start >= TOKENS_PER_PASSAGE || this.places.has(hash)) continue;
      this.places.set(hash, passage * TOKENS_PER_PASSAGE + start);
    }
  }

  find(hash: number): { readonly passage: number; readonly start: number } | undefined {
    const place = this.places.get(hash);
    if (place === undefined) return undefined;
    return { passage: Math.floor(place / TOKENS_PER_PASSAGE), start: place % TOKENS_PER_PASSAGE };
  }
}
