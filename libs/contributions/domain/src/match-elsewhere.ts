import { type EditLines } from './edit-lines.js';
import { LETTERS_TENTHS } from './word-weights.js';

/** Where a passage stood before it was brought here. */
export interface PassageElsewhere {
  /** Who wrote it there. */
  readonly authorId: string;
  /** The caller's key of the page and revision; opaque. */
  readonly source: string;
}

/** What the caller knows of a passage that is new on a page; undefined where it is known nowhere. */
export type LookElsewhere = (fingerprint: bigint) => PassageElsewhere | undefined;

/**
 * From how many words on a passage is known again on another page; reference (analytics B2) has 20. Shorter ones are
 * turns of phrase and templates that nobody owns.
 */
export const LEAST_COPIED_WORDS = 20;
const LEAST_COPIED_TENTHS = 10 * LEAST_COPIED_WORDS;

/** No line that is shorter (UTF-16 units) can have 20 words: those of letters need a blank between. */
const SHORTEST_PASSAGE_CHARS = 34;

/** A passage of a line that is known again on other pages. */
export interface LongPassage {
  /** First token and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** Of the compared form, so that case and blanks do not count; 64 bits, as a signed number. */
  readonly fingerprint: bigint;
}

/** Whether a line may have a passage of 20 words at all; spares taking it apart. */
export const mayHaveLongPassage = (line: string): boolean => line.length >= SHORTEST_PASSAGE_CHARS;

/**
 * The passages of a line that are known again elsewhere: the whole line but for bullets, numbers and heading marks in
 * front, then its sentences, each of 20 words and more. Cost: the tokens of the line.
 */
export function longPassagesOf(lines: EditLines, line: number): LongPassage[] {
  const passages: LongPassage[] = [];
  const lineEnd = lines.endToken(line);
  if (tenthsBetween(lines, lines.firstToken(line), lineEnd) < LEAST_COPIED_TENTHS) return passages;
  let lineStart = -1;
  for (let sentence = lines.firstSentence(line); sentence < lines.endSentence(line); sentence++) {
    const [start, end] = [lines.starts.at(sentence), lines.ends.at(sentence)];
    const tenths = tenthsBetween(lines, start, end);
    if (lineStart === -1 && tenths >= LETTERS_TENTHS) {
      if (tenthsBetween(lines, start, lineEnd) < LEAST_COPIED_TENTHS) return passages;
      lineStart = start;
      passages.push(passageOf(lines, start, lineEnd));
    }
    const isWhole = start === lineStart && end === lineEnd;
    if (!isWhole && tenths >= LEAST_COPIED_TENTHS) passages.push(passageOf(lines, start, end));
  }
  return passages;
}

/** Whether at least half of the words of a passage have the origin: it is that revision's passage then. */
export function isMostlyOf(
  { start, end }: LongPassage,
  { tokens, origins }: EditLines,
  origin: number,
): boolean {
  let [ofIt, whole] = [0, 0];
  for (let i = start; i < end; i++) {
    const tenths = tokens.tenths[i] ?? 0;
    whole += tenths;
    if (origins[i] === origin) ofIt += tenths;
  }
  return 2 * ofIt >= whole;
}

/**
 * Credits what is new in changed lines to where it stood before, when its passage is known elsewhere and is for the
 * most part new here. What the page itself had keeps its authors. Changes the origins in `lines`.
 * @param count so many lines, from the first on
 * @param originOf gives the origin (below zero) for a source
 */
export function creditElsewhere(
  lines: EditLines,
  count: number,
  newOrigin: number,
  elsewhere: LookElsewhere,
  originOf: (source: PassageElsewhere) => number,
): void {
  for (let line = 0; line < count; line++) {
    for (const passage of longPassagesOf(lines, line)) {
      if (!isMostlyOf(passage, lines, newOrigin)) continue;
      const source = elsewhere(passage.fingerprint);
      if (!source) continue;
      const origin = originOf(source);
      for (let i = passage.start; i < passage.end; i++) {
        if (lines.origins[i] === newOrigin) lines.origins[i] = origin;
      }
    }
  }
}

function tenthsBetween({ tokens }: EditLines, start: number, end: number): number {
  let tenths = 0;
  for (let i = start; i < end; i++) tenths += tokens.tenths[i] ?? 0;
  return tenths;
}

function passageOf({ tokens }: EditLines, start: number, end: number): LongPassage {
  let high = 0x811c9dc5 | 0;
  let low = 0x1b873593;
  for (let i = start; i < end; i++) {
    high = Math.imul(high ^ (tokens.high[i] ?? 0), 0x01000193);
    high ^= high >>> 15;
    low = Math.imul(low ^ (tokens.low[i] ?? 0), 0x5bd1e995);
    low ^= low >>> 13;
  }
  const fingerprint = BigInt.asIntN(64, (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0));
  return { start, end, fingerprint };
}
