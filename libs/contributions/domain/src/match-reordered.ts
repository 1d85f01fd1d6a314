import { SAME_SENTENCE_RATIO } from './drop-chance.js';
import { type EditLines } from './edit-lines.js';
import { IntList } from './int-list.js';
import { Interner } from './interner.js';
import { NONE } from './no-passage.js';
import { type TokenSequence } from './token-sequence.js';
import { CHARACTER_TENTHS } from './word-weights.js';

const TWICE = -2;

/** Numbers pairs of an old sentence and a word. */
const words = new Interner();
const oldPlaces = new IntList();
const nowPlaces = new IntList();
/** By sentence of now the old one that it comes from, or -1; by old sentence 1 where it is such a one. */
const sourceOf = new IntList();
const isSource = new IntList();
/** By old sentence what a sentence of now has from it, and the sentences where that is not 0. */
const weightFrom = new IntList();
const weighed = new IntList();
const takenOfOld = new IntList();

/**
 * Pairs words that changed their place within a sentence of which more than half is still there ("quickly he ran", "he
 * quickly ran"). Only words (no numbers and signs) that the sentence has once before and once now. Fills `partners`.
 * Cost: linear.
 */
export function matchReordered(
  lines: EditLines,
  old: TokenSequence,
  now: TokenSequence,
  partners: Int32Array,
): void {
  if (!findSources(lines, old, now, partners)) return;
  const { strengths } = lines.tokens;
  const taken = takenOfOld.refill(old.length, 0);
  for (let at = 0; at < now.length; at++) {
    const partner = partners[at] ?? NONE;
    if (partner !== NONE) taken[partner] = 1;
  }
  words.clear();
  oldPlaces.length = nowPlaces.length = 0;
  const note = (source: number, id: number, places: IntList, at: number): void => {
    const number = words.numberOf(source, id);
    while (places.length <= number) places.push(NONE);
    places.data[number] = places.at(number) === NONE ? at : TWICE;
  };
  const isWord = (token: number) => token !== NONE && (strengths[token] ?? 0) >= CHARACTER_TENTHS;
  for (let at = 0; at < now.length; at++) {
    if (!isWord(now.tokens.at(at)) || partners[at] !== NONE) continue;
    const source = sourceOf.at(now.sentences.at(at));
    if (source !== NONE) note(source, now.ids.at(at), nowPlaces, at);
  }
  if (nowPlaces.length === 0) return;
  for (let at = 0; at < old.length; at++) {
    if (isWord(old.tokens.at(at)) && taken[at] === 0)
      note(old.sentences.at(at), old.ids.at(at), oldPlaces, at);
  }
  for (let number = 0; number < Math.min(nowPlaces.length, oldPlaces.length); number++) {
    const [at, partner] = [nowPlaces.at(number), oldPlaces.at(number)];
    if (at >= 0 && partner >= 0) partners[at] = partner;
  }
}

/** Finds for each sentence the old one that more than half of its words come from; false where there is none. */
function findSources(
  lines: EditLines,
  old: TokenSequence,
  now: TokenSequence,
  partners: Int32Array,
): boolean {
  sourceOf.refill(lines.sentenceCount, NONE);
  isSource.refill(lines.sentenceCount, 0);
  const weights = weightFrom.refill(lines.sentenceCount, 0);
  let hasAny = false;
  // The tokens of a sentence stand together.
  for (let at = 0; at < now.length;) {
    const sentence = now.sentences.at(at);
    weighed.length = 0;
    for (; at < now.length && now.sentences.at(at) === sentence; at++) {
      const partner = partners[at] ?? NONE;
      const from = partner === NONE ? NONE : old.sentences.at(partner);
      if (sentence === NONE || from === NONE) continue;
      if (weights[from] === 0) weighed.push(from);
      weights[from] = (weights[from] ?? 0) + (lines.tokens.strengths[now.tokens.at(at)] ?? 0);
    }
    if (sentence === NONE) continue;
    const whole = lines.weights.at(sentence);
    for (let i = 0; i < weighed.length; i++) {
      const from = weighed.at(i);
      const weight = weights[from] ?? 0;
      weights[from] = 0;
      if (weight <= whole * SAME_SENTENCE_RATIO || weight >= whole) continue;
      sourceOf.data[sentence] = from;
      isSource.data[from] = 1;
      hasAny = true;
    }
  }
  return hasAny;
}
