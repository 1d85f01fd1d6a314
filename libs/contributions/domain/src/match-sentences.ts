import { type EditLines } from './edit-lines.js';
import { IntList } from './int-list.js';
import { Interner } from './interner.js';
import { NONE } from './no-passage.js';
import { type Passages } from './passages.js';
import { STRONG_TENTHS } from './sentence-index.js';
import { NUMBER_TENTHS } from './word-weights.js';

const numbers = new Interner();
/** By number of a sentence the next one of the replaced lines that has it; by sentence the one after. */
const waiting = new IntList();
const nextWaiting = new IntList();
/** By sentence where it was found. */
const places = new IntList();
const keptNumbers = new IntList();

/** What stands on both sides of an edit. */
export interface SentenceTask {
  readonly lines: EditLines;
  /** Open lines come first, then the replaced ones. */
  readonly openCount: number;
  readonly replacedCount: number;
}

/**
 * Credits sentences of three words and more to the replaced lines or, where these do not have them, to the first
 * place on the page at any time. Shorter ones go with the sentence that they stand next to on both sides.
 *
 * @returns by sentence its number, which it has on both sides, where it is in the replaced lines too; else -1
 */
export function matchSentences(store: Passages, task: SentenceTask): Int32Array {
  const { lines, openCount, replacedCount } = task;
  const sentenceCount = lines.sentenceCount;
  const endOfReplaced = openCount + replacedCount;
  const kept = keptNumbers.refill(sentenceCount, NONE);
  let keptCount = 0;
  const take = (sentence: number, source: number): void => {
    lines.credit(sentence, source);
    if (lines.lineOf.at(source) >= endOfReplaced) return;
    kept[sentence] = kept[source] = keptCount++;
  };
  const isKept = (source: number): boolean => source < sentenceCount && kept[source] !== NONE;
  const dead = new Map<number, number>();
  collectWaiting(lines, openCount, endOfReplaced);
  places.length = 0;
  places.extendTo(sentenceCount);
  for (let line = 0; line < openCount; line++) {
    const end = lines.endSentence(line);
    for (let sentence = lines.firstSentence(line); sentence < end; sentence++) {
      let place = NONE;
      if (lines.weights.at(sentence) >= STRONG_TENTHS) {
        place = takeWaiting(lines, sentence);
        if (place === NONE) place = placeInHistory(store, lines, sentence, dead);
        if (place !== NONE) take(sentence, place);
      }
      places.data[sentence] = place;
    }
    takeNeighbours(lines, line, isKept, take);
    takeOfSameLine(lines, line, isKept, take);
  }
  return kept;
}

/** The strong sentences of the replaced lines, the first of equal ones on top. */
function collectWaiting(lines: EditLines, openCount: number, endOfReplaced: number): void {
  numbers.clear();
  waiting.length = 0;
  nextWaiting.length = 0;
  nextWaiting.extendTo(lines.sentenceCount);
  for (let line = endOfReplaced - 1; line >= openCount; line--) {
    for (let sentence = lines.endSentence(line) - 1; sentence >= lines.firstSentence(line); sentence--) {
      if (lines.weights.at(sentence) < STRONG_TENTHS) continue;
      const number = numbers.numberOf(lines.high.at(sentence), lines.low.at(sentence));
      if (number === waiting.length) waiting.push(NONE);
      nextWaiting.data[sentence] = waiting.at(number);
      waiting.data[number] = sentence;
    }
  }
}

function takeWaiting(lines: EditLines, sentence: number): number {
  const number = numbers.numberOf(lines.high.at(sentence), lines.low.at(sentence));
  if (number >= waiting.length) {
    waiting.push(NONE);
    return NONE;
  }
  const place = waiting.at(number);
  if (place !== NONE) waiting.data[number] = nextWaiting.at(place);
  return place;
}

/** Where the sentence stood first on the page; its line is added to the others. */
function placeInHistory(
  store: Passages,
  lines: EditLines,
  sentence: number,
  dead: Map<number, number>,
): number {
  const passage = store.findSentence(lines.high.at(sentence), lines.low.at(sentence));
  if (passage === NONE) return NONE;
  let line = dead.get(passage);
  if (line === undefined) {
    line = lines.add(store.textOf(passage));
    store.copyOrigins(passage, lines.origins, lines.firstToken(line));
    dead.set(passage, line);
  }
  const end = lines.endSentence(line);
  for (let place = lines.firstSentence(line); place < end; place++) {
    if (lines.isSame(place, sentence)) return place;
  }
  return NONE;
}

/** Short sentences behind, then in front of, those that have a place. Fills `places`. */
function takeNeighbours(
  lines: EditLines,
  line: number,
  isKept: (source: number) => boolean,
  take: (sentence: number, source: number) => void,
): void {
  const [first, end] = [lines.firstSentence(line), lines.endSentence(line)];
  const tryTaking = (sentence: number, neighbour: number, step: 1 | -1): void => {
    if (neighbour === NONE || places.at(sentence) !== NONE) return;
    const source = neighbour + step;
    const sourceLine = lines.lineOf.at(neighbour);
    if (source < lines.firstSentence(sourceLine) || source >= lines.endSentence(sourceLine)) return;
    if (!lines.isSame(source, sentence) || isKept(source)) return;
    places.data[sentence] = source;
    take(sentence, source);
  };
  for (let i = first + 1; i < end; i++) tryTaking(i, places.at(i - 1), 1);
  for (let i = end - 2; i >= first; i--) tryTaking(i, places.at(i + 1), -1);
}

/** Short sentences and cells, of a number at least, that changed their place in a line of which a long one stayed. */
function takeOfSameLine(
  lines: EditLines,
  line: number,
  isKept: (source: number) => boolean,
  take: (sentence: number, source: number) => void,
): void {
  const [first, end] = [lines.firstSentence(line), lines.endSentence(line)];
  const sources: number[] = [];
  for (let i = first; i < end; i++) {
    const source = places.at(i) === NONE ? NONE : lines.lineOf.at(places.at(i));
    if (source !== NONE && !sources.includes(source)) sources.push(source);
  }
  if (sources.length === 0) return;
  for (let i = first; i < end; i++) {
    if (places.at(i) !== NONE || lines.weights.at(i) < NUMBER_TENTHS) continue;
    const place = sameIn(lines, sources, i, isKept);
    if (place === NONE) continue;
    places.data[i] = place;
    take(i, place);
  }
}

function sameIn(
  lines: EditLines,
  sources: readonly number[],
  sentence: number,
  isKept: (source: number) => boolean,
): number {
  for (const line of sources) {
    const end = lines.endSentence(line);
    for (let i = lines.firstSentence(line); i < end; i++)
      if (lines.isSame(i, sentence) && !isKept(i)) return i;
  }
  return NONE;
}
