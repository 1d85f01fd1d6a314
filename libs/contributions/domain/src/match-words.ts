import { alignBetweenLandmarks } from './align-between-landmarks.js';
import { dropChance } from './drop-chance.js';
import { takeLineApart } from './line-tokens.js';
import { matchFragments } from './match-fragments.js';
import { pairLongRuns } from './match-long-runs.js';
import { matchNeighbours } from './match-neighbours.js';
import { matchReordered } from './match-reordered.js';
import { type KeptSentences, matchSentences } from './match-sentences.js';
import { type CreditedLine, type OpenLine } from './open-line.js';
import { expandRuns, NONE, type Passages } from './passages.js';
import { TokenSequence } from './token-sequence.js';

/** The changed stretch of a page after its whole lines were matched. */
export interface WordTask {
  readonly before: Int32Array;
  readonly lines: readonly string[];
  /** For each line its passage, -1 where the line is new or changed. */
  readonly passages: Int32Array;
  /** For each line its index in `before`, -1 where it came from elsewhere. */
  readonly sources: Int32Array;
  /** The untouched passage in front of the stretch, or -1. */
  readonly left: number;
  /** Number of the revision that words without another origin were born in. */
  readonly newOrigin: number;
}

/**
 * The origins of the words of changed lines. In turn: sentences of three words and more that stood in the replaced
 * lines, or anywhere on the page at any time; words in their order against the replaced lines; phrases of three
 * words and more that were moved; words against deleted lines that stood at this place before.
 *
 * @returns the lines without a passage, by their index. Tokens of no other origin have `newOrigin`.
 * Cost: linear in the changed lines and the lines that they replace, see `align` for the rest.
 */
export function originsOfWords(store: Passages, task: WordTask): Map<number, CreditedLine> {
  const open = new Map<number, OpenLine>();
  task.lines.forEach((line, index) => {
    if ((task.passages[index] ?? NONE) !== NONE) return;
    const apart = takeLineApart(line);
    const origins = new Int32Array(apart.keys.length).fill(task.newOrigin);
    open.set(index, {
      index,
      apart,
      origins,
      found: new Uint8Array(apart.keys.length),
    });
  });
  if (open.size === 0 || store.count === 0) return open;
  const replaced = replacedLines(store, task);
  const kept = matchSentences(store, open, replaced);
  if (replaced.size > 0) matchInOrder(task, open, replaced, kept);
  const gone = [...replaced.keys()].map((index) => task.before[index] ?? NONE);
  matchNeighbours(store, { ...task, replaced: gone }, open);
  return open;
}

/** Lines of `before` that no line of now is, by their index. */
function replacedLines(store: Passages, { before, sources }: WordTask): Map<number, CreditedLine> {
  const used = new Set(sources);
  const replaced = new Map<number, CreditedLine>();
  before.forEach((passage, index) => {
    if (used.has(index)) return;
    replaced.set(index, {
      apart: takeLineApart(store.textOf(passage)),
      origins: expandRuns(store.runsOf(passage)),
    });
  });
  return replaced;
}

/** Compares the words that are left on both sides, in order; whole lines and sentences that stayed hold the places. */
function matchInOrder(
  { before, lines, sources }: WordTask,
  open: ReadonlyMap<number, OpenLine>,
  replaced: ReadonlyMap<number, CreditedLine>,
  kept: KeptSentences,
): void {
  const vocabulary = new Map<string, number>();
  const old = new TokenSequence(vocabulary);
  const now = new TokenSequence(vocabulary);
  before.forEach((_, index) => {
    const line = replaced.get(index);
    if (line) old.addLine(index, line.apart, (segment) => kept.old.get(segment));
    else old.addLandmark(index);
  });
  lines.forEach((_, index) => {
    const line = open.get(index);
    const source = sources[index] ?? NONE;
    if (line) now.addLine(index, line.apart, (segment) => kept.now.get(segment), line.found);
    else if (source !== NONE) now.addLandmark(source);
  });
  const partners = pairLongRuns(old, now);
  alignBetweenLandmarks(old, now, partners);
  dropChance(old, now, partners);
  matchFragments(old, now, partners);
  matchReordered(old, now, partners);
  partners.forEach((partner, at) => {
    const line = open.get(now.lines[at] ?? NONE);
    const source = replaced.get(old.lines[partner] ?? NONE);
    if (partner === NONE || !line || !source) return;
    const token = now.tokens[at] ?? 0;
    line.origins[token] = source.origins[old.tokens[partner] ?? 0] ?? line.origins[token] ?? 0;
    line.found[token] = 1;
  });
}
