import { type LineTokens } from './line-tokens.js';
import { type CreditedLine } from './open-line.js';
import { tenthsBetween, tenthsOfToken } from './words.js';

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
export function longPassagesOf({ keys, segments }: LineTokens): LongPassage[] {
  const ranges: { readonly start: number; readonly end: number }[] = [];
  const first = segments.find(({ start, end }) => tenthsBetween(keys, start, end) >= 10);
  if (!first || tenthsBetween(keys, first.start, keys.length) < LEAST_COPIED_TENTHS) return [];
  ranges.push({ start: first.start, end: keys.length });
  for (const { start, end } of segments) {
    const isWhole = start === first.start && end === keys.length;
    if (!isWhole && tenthsBetween(keys, start, end) >= LEAST_COPIED_TENTHS) ranges.push({ start, end });
  }
  return ranges.map(({ start, end }) => ({ start, end, fingerprint: fingerprintOf(keys, start, end) }));
}

/** Whether at least half of the words of a passage have the origin: it is that revision's passage then. */
export function isMostlyOf(
  { start, end }: LongPassage,
  { keys }: LineTokens,
  origins: ArrayLike<number>,
  origin: number,
): boolean {
  let [ofIt, whole] = [0, 0];
  for (let i = start; i < end; i++) {
    const tenths = tenthsOfToken(keys[i] ?? '');
    whole += tenths;
    if (origins[i] === origin) ofIt += tenths;
  }
  return 2 * ofIt >= whole;
}

/**
 * Credits what is new in changed lines to where it stood before, when its passage is known elsewhere and is for the
 * most part new here. What the page itself had keeps its authors. Changes the origins in `lines`.
 * @param originOf gives the origin (below zero) for a source
 */
export function creditElsewhere(
  lines: Iterable<CreditedLine>,
  newOrigin: number,
  elsewhere: LookElsewhere,
  originOf: (source: PassageElsewhere) => number,
): void {
  for (const { apart, origins } of lines) {
    for (const passage of longPassagesOf(apart)) {
      if (!isMostlyOf(passage, apart, origins, newOrigin)) continue;
      const source = elsewhere(passage.fingerprint);
      if (!source) continue;
      const origin = originOf(source);
      for (let i = passage.start; i < passage.end; i++) if (origins[i] === newOrigin) origins[i] = origin;
    }
  }
}

function fingerprintOf(keys: readonly string[], start: number, end: number): bigint {
  let high = 0x811c9dc5;
  let low = 0x1b873593;
  const add = (code: number) => {
    high = Math.imul(high ^ code, 0x01000193);
    high ^= high >>> 15;
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= low >>> 13;
  };
  for (let i = start; i < end; i++) {
    const key = keys[i] ?? '';
    for (let at = 0; at < key.length; at++) add(key.charCodeAt(at));
    add(0x20);
  }
  return BigInt.asIntN(64, (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0));
}
