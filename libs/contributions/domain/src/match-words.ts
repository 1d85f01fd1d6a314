import { alignBetweenLandmarks } from './align-between-landmarks.js';
import { dropChance } from './drop-chance.js';
import { EditLines } from './edit-lines.js';
import { IntList } from './int-list.js';
import { matchFragments } from './match-fragments.js';
import { pairLongRuns } from './match-long-runs.js';
import { matchNeighbours } from './match-neighbours.js';
import { matchReordered } from './match-reordered.js';
import { matchSentences } from './match-sentences.js';
import { NONE } from './no-passage.js';
import { type Passages } from './passages.js';
import { TokenSequence } from './token-sequence.js';

/** The changed stretch of a page after its whole lines were matched. */
export interface WordTask {
  readonly before: Int32Array;
  readonly lines: readonly string[];
  /** For each line its passage, -1 where the line is new or changed. This and `sources` may go on behind. */
  readonly passages: Int32Array;
  /** For each line its index in `before`, -1 where it came from elsewhere. */
  readonly sources: Int32Array;
  /** The untouched passage in front of the stretch, or -1. */
  readonly left: number;
  /** Number of the revision that words without another origin were born in. */
  readonly newOrigin: number;
}

/** The new and changed lines of an edit with the origins of their tokens; valid until the next edit. */
export interface CreditedLines {
  /** By their index in the stretch; their place in the list is their number in `lines`. */
  readonly open: readonly number[];
  readonly lines: EditLines;
}

// One of each serves all edits: nothing is kept between them, and none begins before another one has ended.
const lines = new EditLines();
const old = new TokenSequence();
const now = new TokenSequence();
const used = new IntList();
const partnersOfNow = new IntList();

/**
 * The origins of the words of changed lines. In turn: sentences of three words and more that stood in the replaced
 * lines, or anywhere on the page at any time; words in their order against the replaced lines; phrases of four
 * words and more that were moved; words against deleted lines that stood at this place before.
 *
 * @returns the lines without a passage. Tokens of no other origin have `newOrigin`.
 * Cost: linear in the changed lines and the lines that they replace, see `align` for the rest.
 */
export function originsOfWords(store: Passages, task: WordTask): CreditedLines {
  const open: number[] = [];
  lines.clear();
  for (let index = 0; index < task.lines.length; index++) {
    if (task.passages[index] !== NONE) continue;
    lines.fillOrigins(lines.add(task.lines[index] ?? ''), task.newOrigin);
    open.push(index);
  }
  if (open.length === 0 || store.count === 0) return { open, lines };
  const replaced = addReplacedLines(store, task);
  const kept = matchSentences(store, { lines, openCount: open.length, replacedCount: replaced.length });
  if (replaced.length > 0) matchInOrder(task, open, replaced, kept);
  const gone = replaced.map((index) => task.before[index] ?? NONE);
  matchNeighbours(store, { passages: task.passages, left: task.left, replaced: gone, open, lines });
  return { open, lines };
}

/** Adds the lines of `before` that no line of now is; gives their indices there. */
function addReplacedLines(store: Passages, { before, lines: now, sources }: WordTask): number[] {
  const isUsed = used.refill(before.length, 0);
  for (let k = 0; k < now.length; k++) if (sources[k] !== NONE) isUsed[sources[k] ?? 0] = 1;
  const replaced: number[] = [];
  for (let index = 0; index < before.length; index++) {
    if (isUsed[index] === 1) continue;
    const passage = before[index] ?? NONE;
    const line = lines.add(store.textOf(passage));
    store.copyOrigins(passage, lines.origins, lines.firstToken(line));
    replaced.push(index);
  }
  return replaced;
}

/** Compares the words that are left on both sides, in order; whole lines and sentences that stayed hold the places. */
function matchInOrder(
  { before, lines: { length }, sources }: WordTask,
  open: readonly number[],
  replaced: readonly number[],
  kept: Int32Array,
): void {
  old.clear();
  for (let index = 0, at = 0; index < before.length; index++) {
    if (replaced[at] === index) old.addLine(lines, open.length + at++, kept);
    else old.addLandmark(index);
  }
  if (old.wordCount === 0) return;
  now.clear();
  for (let index = 0, line = 0; index < length; index++) {
    if (open[line] === index) now.addLine(lines, line++, kept);
    else if (sources[index] !== NONE) now.addLandmark(sources[index] ?? 0);
  }
  if (now.wordCount === 0) return;
  const partners = partnersOfNow.refill(now.length, NONE);
  pairLongRuns(lines, old, now, partners);
  alignBetweenLandmarks(old, now, partners);
  dropChance(lines, old, now, partners);
  matchFragments(lines, old, now, partners);
  matchReordered(lines, old, now, partners);
  for (let at = 0; at < now.length; at++) {
    const partner = partners[at] ?? NONE;
    const token = now.tokens.at(at);
    const source = partner === NONE ? NONE : old.tokens.at(partner);
    if (token === NONE || source === NONE) continue;
    lines.origins[token] = lines.origins[source] ?? 0;
    lines.found[token] = 1;
  }
}
