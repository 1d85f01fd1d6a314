import { NONE } from './passages.js';
import { STRONG_WEIGHT } from './sentence-index.js';
import { type TokenSequence } from './token-sequence.js';

/**
 * More than this share of a sentence, old or new, must still be there for its single words to count as the same
 * words. Ours: with less, a person says that the sentence was replaced and "the" is only the same three letters.
 */
export const SAME_SENTENCE_RATIO = 0.5;

/**
 * Fewer words may stay if they stay together: words in a row times the share of their sentence that is there. Ours: two
 * words that are half of the sentence ("No grass …") are the same words, two single ones ("the … of …") are not.
 */
const SAME_PHRASE_WORDS = 1;

/**
 * Parts again what only chance has paired: short runs in sentences of which little is left. Changes `partners`, the
 * index in `old` of each token of `now`. Cost: linear.
 */
export function dropChance(old: TokenSequence, now: TokenSequence, partners: Int32Array): void {
  const oldShares = new Float64Array(old.segmentWeights.length);
  const nowShares = new Float64Array(now.segmentWeights.length);
  partners.forEach((partner, at) => {
    const [o, n] = [old.segments[partner] ?? NONE, now.segments[at] ?? NONE];
    if (partner === NONE || n === NONE || o === NONE) return;
    oldShares[o] = (oldShares[o] ?? 0) + (now.weights[at] ?? 0) / (old.segmentWeights[o] ?? 1);
    nowShares[n] = (nowShares[n] ?? 0) + (now.weights[at] ?? 0) / (now.segmentWeights[n] ?? 1);
  });
  for (let at = 0; at < partners.length;) {
    const start = at;
    let weight = 0;
    do weight += now.weights[at++] ?? 0;
    while (at < partners.length && now.continuesAt(at) && isNextOf(old, partners, at));
    if (partners[start] === NONE || weight >= STRONG_WEIGHT) continue;
    for (let i = start; i < at; i++) {
      const share = Math.max(
        nowShares[now.segments[i] ?? NONE] ?? 1,
        oldShares[old.segments[partners[i] ?? NONE] ?? NONE] ?? 1,
      );
      // Rounding: halves that are made of tenths must count as halves.
      if (share <= SAME_SENTENCE_RATIO + 1e-9 && weight * share < SAME_PHRASE_WORDS - 1e-9)
        partners[i] = NONE;
    }
  }
}

const isNextOf = (old: TokenSequence, partners: Int32Array, at: number): boolean => {
  const partner = partners[at] ?? NONE;
  return partner > 0 && partner === (partners[at - 1] ?? NONE) + 1 && old.continuesAt(partner);
};
