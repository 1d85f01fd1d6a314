import { beginsTemplate, strengthsOf } from './markup-names.js';
import { tokenBounds, tokenKey, tokenWeight } from './tokenize.js';

/** A stretch of a line that is compared as one: a sentence, a table cell, or the markup in front. */
export interface Segment {
  /** First token and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** Sum of the tokens' strengths, in words. */
  readonly weight: number;
  /** Of the compared form, so that case and blanks do not count; 53 bits, two different ones meet once in 10^15. */
  readonly hash: number;
}

/** A line of a page, taken apart for comparing. */
export interface LineTokens {
  readonly keys: readonly string[];
  /** What each token counts, in words. */
  readonly weights: readonly number[];
  /** What each token says when passages are compared: its weight, names of markup less. */
  readonly strengths: readonly number[];
  readonly segments: readonly Segment[];
}

const LATIN_END = new Set(['.', '!', '?', ';', ':']);
const WIDE_END = new Set(['。', '！', '？', '；', '…', '|', '｜']);
const LIST_NUMBER_END = new Set(['.', ')', '、']);
const WORD_WEIGHT = 0.5;

/**
 * Takes a line apart: a sentence ends after `. ! ? ; :` before a blank and after their wide forms anywhere, a table
 * cell at its bar, and what stands in front (bullets, number of the list item, heading marks) is one piece, so that a
 * renumbered or indented item still has the same sentences. Cost: the length of the line.
 */
export function takeLineApart(line: string): LineTokens {
  const bounds = tokenBounds(line);
  const count = bounds.length / 2;
  const keys: string[] = new Array<string>(count);
  const weights: number[] = new Array<number>(count);
  for (let i = 0; i < count; i++) {
    const token = line.slice(bounds[2 * i], bounds[2 * i + 1]);
    keys[i] = tokenKey(token);
    weights[i] = tokenWeight(token);
  }
  const strengths = strengthsOf(line, keys, weights);
  const followsBlank = (i: number) => i > 0 && i < count && bounds[2 * i] !== bounds[2 * i - 1];
  const hasTemplates = line.includes('{{') || line.includes('}}');
  const segments: Segment[] = [];
  let start = markupInFront(keys, weights, followsBlank);
  if (start > 0) segments.push(segmentOf(keys, strengths, 0, start));
  for (let i = start; i < count; i++) {
    const key = keys[i] ?? '';
    const ends =
      WIDE_END.has(key) ||
      (LATIN_END.has(key) && followsBlank(i + 1)) ||
      (hasTemplates && beginsTemplate(keys, i + 1));
    if (!ends && i + 1 < count) continue;
    segments.push(segmentOf(keys, strengths, start, i + 1));
    start = i + 1;
  }
  return { keys, weights, strengths, segments };
}

/** Number of tokens in front that only shape the line. Nothing, where the whole line is made of them. */
function markupInFront(
  keys: readonly string[],
  weights: readonly number[],
  followsBlank: (i: number) => boolean,
): number {
  let end = 0;
  while (end < keys.length && (weights[end] ?? 1) < WORD_WEIGHT) end++;
  const isNumber = weights[end] === WORD_WEIGHT && LIST_NUMBER_END.has(keys[end + 1] ?? '');
  if (isNumber && followsBlank(end + 2)) end += 2;
  return end < keys.length ? end : 0;
}

function segmentOf(
  keys: readonly string[],
  strengths: readonly number[],
  start: number,
  end: number,
): Segment {
  let high = 0x811c9dc5;
  let low = 0x1b873593;
  let weight = 0;
  for (let i = start; i < end; i++) {
    const key = keys[i] ?? '';
    for (let at = 0; at < key.length; at++) {
      const code = key.charCodeAt(at);
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ code, 0x5bd1e995) ^ (low >>> 15);
    }
    high = Math.imul(high ^ 0x20, 0x01000193);
    low = Math.imul(low ^ 0x20, 0x5bd1e995) ^ (low >>> 13);
    weight += strengths[i] ?? 0;
  }
  return { start, end, weight, hash: (high >>> 0) * 2 ** 21 + (low >>> 11) };
}
