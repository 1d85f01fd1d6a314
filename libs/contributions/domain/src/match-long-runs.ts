import { NONE } from './passages.js';
import { type TokenSequence } from './token-sequence.js';

/** Tokens in a row that must be the same to be looked at; shorter runs are left to the comparison in order. */
const WINDOW_TOKENS = 8;
/** Weight in words of a run that is taken before everything else. Ours: what long phrase stayed is never a question. */
const LONG_WEIGHT = 5;
const TWICE = -2;

/** Equal words from `at` on in `now` and from `place` on in `old`. */
interface Run {
  readonly at: number;
  readonly place: number;
  readonly length: number;
}

/**
 * Pairs long phrases that stand once on each side, the longest first, before words are compared in order: the longest
 * common subsequence prefers many scattered words to one phrase that was kept, and then credits that to the editor.
 *
 * @returns the index in `old` of each token of `now`, or -1. Cost: linear, and the sorting of the phrases.
 */
export function pairLongRuns(old: TokenSequence, now: TokenSequence): Int32Array {
  const partners = new Int32Array(now.ids.length).fill(NONE);
  const taken = new Uint8Array(old.ids.length);
  for (const { at, place, length } of sharedRuns(old, now)) {
    let weight = 0;
    for (let from = 0, i = 0; i <= length; i++) {
      const isFree = i < length && partners[at + i] === NONE && taken[place + i] === 0;
      if (isFree) {
        weight += now.weights[at + i] ?? 0;
        continue;
      }
      if (i - from >= WINDOW_TOKENS && weight >= LONG_WEIGHT) {
        for (; from < i; from++) {
          partners[at + from] = place + from;
          taken[place + from] = 1;
        }
      }
      from = i + 1;
      weight = 0;
    }
  }
  return partners;
}

/** The longest runs around windows that both sides have once, longest first. */
function sharedRuns(old: TokenSequence, now: TokenSequence): Run[] {
  const runs: Run[] = [];
  const places = uniqueWindows(old);
  if (places.size === 0) return runs;
  const isSame = (place: number, at: number) =>
    place >= 0 && at >= 0 && isWord(old, place) && isWord(now, at) && old.ids[place] === now.ids[at];
  let [coveredTo, diagonal] = [0, 0];
  for (const [hash, window] of uniqueWindows(now)) {
    const place = places.get(hash) ?? NONE;
    if (window < 0 || place < 0 || (window < coveredTo && place - window === diagonal)) continue;
    let [from, to] = [0, 0];
    while (isSame(place + from - 1, window + from - 1)) from--;
    while (isSame(place + to, window + to)) to++;
    [coveredTo, diagonal] = [window + to, place - window];
    runs.push({ at: window + from, place: place + from, length: to - from });
  }
  return runs.sort((a, b) => b.length - a.length || a.at - b.at);
}

const isWord = ({ lines }: TokenSequence, index: number): boolean => (lines[index] ?? NONE) !== NONE;

/** Where each window of words stands that occurs once; -2 for those that occur more often. */
function uniqueWindows({ ids, lines }: TokenSequence): Map<number, number> {
  const places = new Map<number, number>();
  let sinceMark = 0;
  for (let end = 0; end < ids.length; end++) {
    sinceMark = lines[end] === NONE ? 0 : sinceMark + 1;
    if (sinceMark < WINDOW_TOKENS) continue;
    const at = end - WINDOW_TOKENS + 1;
    let hash = 0;
    for (let i = at; i <= end; i++) hash = (Math.imul(hash, 0x01000193) ^ (ids[i] ?? 0)) | 0;
    places.set(hash, places.has(hash) ? TWICE : at);
  }
  return places;
}
