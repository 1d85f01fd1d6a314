import { type EditLines } from './edit-lines.js';
import { IntList } from './int-list.js';
import { NONE } from './no-passage.js';
import { STRONG_TENTHS } from './sentence-index.js';
import { type TokenSequence } from './token-sequence.js';
import { NUMBER_TENTHS, SIGN_STRENGTH } from './word-weights.js';

/**
 * More than this share of a sentence, old or new, must still be there for its single words to count as the same
 * words. Ours: with less, a person says that the sentence was replaced and "the" is only the same three letters.
 */
export const SAME_SENTENCE_RATIO = 0.5;

/**
 * Fewer words may stay if they stay together: tenths of words in a row times the share of their sentence that is there.
 * Ours: two words that are half of the sentence ("No grass …") are the same words, two single ones ("the … of …") are
 * not.
 */
const SAME_PHRASE_TENTHS = 10;

/** By sentence the tenths that are paired. */
const paired = new IntList();

/** Tokens of now with the partners that they had. */
interface Noted {
  readonly places: IntList;
  readonly partners: IntList;
}

const bars: Noted = { places: new IntList(), partners: new IntList() };
const fronts: Noted = { places: new IntList(), partners: new IntList() };

/**
 * Parts again what only chance has paired: short runs in sentences of which little is left. Changes `partners`, the
 * index in `old` of each token of `now`. Cost: linear.
 */
export function dropChance(
  lines: EditLines,
  old: TokenSequence,
  now: TokenSequence,
  partners: Int32Array,
): void {
  const { strengths } = lines.tokens;
  const length = now.length;
  countPaired(lines, old, now, partners);
  notePartners(now.bars, partners, bars);
  notePartnersOfFronts(lines, old, now, partners);
  for (let at = 0; at < length;) {
    const start = at;
    let weight = 0;
    do weight += strengths[now.tokens.at(at++)] ?? 0;
    while (at < length && now.continuesAt(at) && isNextOf(old, partners, at));
    if (partners[start] === NONE || weight >= STRONG_TENTHS) continue;
    for (let i = start; i < at; i++) {
      const share = Math.max(
        shareOf(lines, now.sentences.at(i)),
        shareOf(lines, old.sentences.at(partners[i] ?? 0)),
      );
      // Rounding: halves that are made of tenths must count as halves.
      if (share <= SAME_SENTENCE_RATIO + 1e-9 && weight * share < SAME_PHRASE_TENTHS - 1e-9)
        partners[i] = NONE;
    }
  }
  for (let i = 0; i < bars.places.length; i++) {
    const [at, partner] = [bars.places.at(i), bars.partners.at(i)];
    if (isLineKept(lines, old, now, partners, partner, at)) partners[at] = partner;
  }
  for (let i = 0; i < fronts.places.length; i++) partners[fronts.places.at(i)] = fronts.partners.at(i);
}

function notePartners(places: IntList, partners: Int32Array, noted: Noted): void {
  noted.places.length = noted.partners.length = 0;
  for (let i = 0; i < places.length; i++) {
    const at = places.at(i);
    const partner = partners[at] ?? NONE;
    if (partner === NONE) continue;
    noted.places.push(at);
    noted.partners.push(partner);
  }
}

/**
 * Notes in `fronts` the names of templates and parameters in front of lines (`| height =`, `{{Short description|`), with
 * their signs and partners: a parameter with another value is still that parameter.
 */
function notePartnersOfFronts(
  { tokens: { strengths, tenths } }: EditLines,
  old: TokenSequence,
  now: TokenSequence,
  partners: Int32Array,
): void {
  fronts.places.length = fronts.partners.length = 0;
  for (let i = 0; i < now.fronts.length; i++) {
    const front = now.fronts.at(i);
    const from = partners[front] ?? NONE;
    if (from === NONE || !includes(old.fronts, from)) continue;
    let hasName = false;
    let at = front;
    for (; at < now.length && partners[at] === from + at - front; at++) {
      const token = now.tokens.at(at);
      const strength = strengths[token] ?? 0;
      if (token === NONE || strength > SIGN_STRENGTH) break;
      hasName ||= strength < (tenths[token] ?? 0);
    }
    for (let named = front; hasName && named < at; named++) {
      fronts.places.push(named);
      fronts.partners.push(from + named - front);
    }
  }
}

/** Whether an ascending list has the value. */
function includes(values: IntList, value: number): boolean {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values.at(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low < values.length && values.at(low) === value;
}

/** Bars stay where any cell of their line does, whatever becomes of the others. A number is the least that it shares. */
function isLineKept(
  lines: EditLines,
  old: TokenSequence,
  now: TokenSequence,
  partners: Int32Array,
  from: number,
  at: number,
): boolean {
  const lineAt = ({ sentences, length }: TokenSequence, i: number): number => {
    const sentence = i >= 0 && i < length ? sentences.at(i) : NONE;
    return sentence === NONE ? NONE : lines.lineOf.at(sentence);
  };
  const [oldLine, line] = [lineAt(old, from), lineAt(now, at)];
  if (old.hasLandmark(oldLine) && now.hasLandmark(line)) return true;
  const isPair = (i: number) =>
    (lines.tokens.strengths[now.tokens.at(i)] ?? 0) >= NUMBER_TENTHS &&
    lineAt(old, partners[i] ?? NONE) === oldLine;
  for (let i = at + 1; i < now.length && lineAt(now, i) === line; i++) if (isPair(i)) return true;
  for (let i = at - 1; i >= 0 && lineAt(now, i) === line; i--) if (isPair(i)) return true;
  return false;
}

function countPaired(lines: EditLines, old: TokenSequence, now: TokenSequence, partners: Int32Array): void {
  const { strengths } = lines.tokens;
  paired.extendTo(lines.sentenceCount);
  paired.data.fill(0, 0, lines.sentenceCount);
  for (let at = 0; at < now.length; at++) {
    const partner = partners[at] ?? NONE;
    const sentence = now.sentences.at(at);
    if (partner === NONE || sentence === NONE) continue;
    const oldSentence = old.sentences.at(partner);
    if (oldSentence === NONE) continue;
    const weight = strengths[now.tokens.at(at)] ?? 0;
    paired.data[sentence] = paired.at(sentence) + weight;
    paired.data[oldSentence] = paired.at(oldSentence) + weight;
  }
}

/** The share of a sentence that is paired; the whole of what is none. */
const shareOf = (lines: EditLines, sentence: number): number =>
  sentence === NONE ? 1 : paired.at(sentence) / lines.weights.at(sentence);

const isNextOf = (old: TokenSequence, partners: Int32Array, at: number): boolean => {
  const partner = partners[at] ?? NONE;
  return partner > 0 && partner === (partners[at - 1] ?? NONE) + 1 && old.continuesAt(partner);
};
