import { SAME_SENTENCE_RATIO } from './drop-chance.js';
import { NONE } from './passages.js';
import { type TokenSequence } from './token-sequence.js';

/** What a token weighs at least that is paired: words and characters, no numbers and signs. */
const LEAST_WEIGHT = 0.6;
const TWICE = -2;

/**
 * Pairs words that changed their place within a sentence of which more than half is still there ("quickly he ran", "he
 * quickly ran"). Only words that the sentence has once before and once now. Fills `partners`. Cost: linear.
 */
export function matchReordered(old: TokenSequence, now: TokenSequence, partners: Int32Array): void {
  const sources = sourcesOfSentences(old, now, partners);
  if (sources.size === 0) return;
  const taken = new Uint8Array(old.ids.length);
  for (const partner of partners) if (partner !== NONE) taken[partner] = 1;
  const inOld = freeWords(
    old,
    (at) => taken[at] === 1,
    (segment) => segment,
  );
  const inNow = freeWords(
    now,
    (at) => partners[at] !== NONE,
    (segment) => sources.get(segment) ?? NONE,
  );
  for (const [key, at] of inNow) {
    const partner = inOld.get(key) ?? NONE;
    if (at >= 0 && partner >= 0) partners[at] = partner;
  }
}

/** For each sentence the old one that it comes from: more than half of its words do. */
function sourcesOfSentences(
  old: TokenSequence,
  now: TokenSequence,
  partners: Int32Array,
): Map<number, number> {
  const shared = new Map<number, Map<number, number>>();
  partners.forEach((partner, at) => {
    const [from, to] = [old.segments[partner] ?? NONE, now.segments[at] ?? NONE];
    if (partner === NONE || from === NONE || to === NONE) return;
    const weights = shared.get(to) ?? new Map<number, number>();
    weights.set(from, (weights.get(from) ?? 0) + (now.weights[at] ?? 0));
    shared.set(to, weights);
  });
  const sources = new Map<number, number>();
  for (const [to, weights] of shared) {
    const half = (now.segmentWeights[to] ?? 0) * SAME_SENTENCE_RATIO;
    for (const [from, weight] of weights) {
      if (weight > half && (now.segmentWeights[to] ?? 0) > weight) sources.set(to, from);
    }
  }
  return sources;
}

/** Places of words that are free, by old sentence and word; -2 for those that it has more than once. */
function freeWords(
  { ids, weights, segments }: TokenSequence,
  isPaired: (at: number) => boolean,
  sourceOf: (segment: number) => number,
): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = 0; at < ids.length; at++) {
    if ((weights[at] ?? 0) < LEAST_WEIGHT || isPaired(at)) continue;
    const source = sourceOf(segments[at] ?? NONE);
    if (source === NONE) continue;
    const key = `${source} ${ids[at]}`;
    places.set(key, places.has(key) ? TWICE : at);
  }
  return places;
}
