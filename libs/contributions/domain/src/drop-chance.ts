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

/** A number is the least that a cell must share to be the same one. */
const LEAST_WORD = 0.5;

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
  const bars = partnersOfBars(now, partners);
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
  for (const [at, partner] of bars) {
    const nameEnd = now.parameterNames.get(at);
    if (nameEnd !== undefined && isSameRun(old, now, partner, at, nameEnd)) {
      for (let i = at; i < nameEnd; i++) partners[i] = partner + i - at;
    } else if (isLineKept(old, now, partners, partner, at)) partners[at] = partner;
  }
}

/** The bars between cells and parameters, with their partners. */
function partnersOfBars(now: TokenSequence, partners: Int32Array): Map<number, number> {
  const bars = new Map<number, number>();
  now.bars.forEach((at) => {
    const partner = partners[at] ?? NONE;
    if (partner !== NONE) bars.set(at, partner);
  });
  return bars;
}

/** A parameter with another value is still that parameter. */
function isSameRun(old: TokenSequence, now: TokenSequence, from: number, at: number, end: number): boolean {
  for (let i = at; i < end; i++) if (old.ids[from + i - at] !== now.ids[i]) return false;
  return true;
}

/** Bars stay where any cell of their line does, whatever becomes of the others. */
function isLineKept(
  old: TokenSequence,
  now: TokenSequence,
  partners: Int32Array,
  from: number,
  at: number,
): boolean {
  const [oldLine, line] = [old.lines[from] ?? NONE, now.lines[at] ?? NONE];
  if (old.linesWithLandmarks.has(oldLine) && now.linesWithLandmarks.has(line)) return true;
  const isPair = (i: number) =>
    (now.weights[i] ?? 0) >= LEAST_WORD && old.lines[partners[i] ?? NONE] === oldLine;
  for (let i = at + 1; i < partners.length && now.lines[i] === line; i++) if (isPair(i)) return true;
  for (let i = at - 1; i >= 0 && now.lines[i] === line; i--) if (isPair(i)) return true;
  return false;
}

const isNextOf = (old: TokenSequence, partners: Int32Array, at: number): boolean => {
  const partner = partners[at] ?? NONE;
  return partner > 0 && partner === (partners[at - 1] ?? NONE) + 1 && old.continuesAt(partner);
};
