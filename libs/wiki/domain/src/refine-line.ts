import { editScript } from './edit-script.js';

/** A piece of a line. */
export interface DiffSpan {
  readonly text: string;
  readonly changed: boolean;
}

// Scripts written without blanks go by character, everything else by word; blanks and other signs one at a time.
const TOKEN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]\p{M}*|[\p{L}\p{N}\p{M}_]+?(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]|[^\p{L}\p{N}\p{M}_]|$)|\s+|./gsu;

/** The words of a line, or its characters where the script has no blanks. Joined they are the line. */
export const wordsOf = (line: string): string[] => line.match(TOKEN) ?? [];

/** Below this share of equal characters a pair of lines reads better as replaced than as a patchwork. */
const EQUAL_SHARE_MIN = 0.3;

/** Most cells of the table in which lines are paired by likeness; bigger blocks are paired in order. */
const PAIRING_CELLS_MAX = 4_000;

/**
 * Marks what differs between two versions of a line. The spans of each side, joined, are that side. `budget` is shared
 * by all lines of a diff and counted down; once it is used up, lines count as replaced.
 */
export function refineLine(
  before: string,
  after: string,
  budget: { stepsLeft: number },
): { before: DiffSpan[]; after: DiffSpan[] } {
  const replaced = {
    before: [{ text: before, changed: true }],
    after: [{ text: after, changed: true }],
  };
  if (budget.stepsLeft <= 0) return replaced;
  const [left, right] = [wordsOf(before), wordsOf(after)];
  const { changes } = editScript(left, right, budget.stepsLeft);
  budget.stepsLeft -= changes.reduce(
    (sum, c) => sum + (c.beforeEnd - c.beforeStart + c.afterEnd - c.afterStart) ** 2,
    left.length + right.length,
  );
  const spans = {
    before: spansOf(
      left,
      changes.map((c) => [c.beforeStart, c.beforeEnd] as const),
    ),
    after: spansOf(
      right,
      changes.map((c) => [c.afterStart, c.afterEnd] as const),
    ),
  };
  const equal = (side: readonly DiffSpan[]): number =>
    side.reduce((sum, span) => sum + (span.changed ? 0 : span.text.trim().length), 0);
  const likeness = (2 * equal(spans.before)) / Math.max(1, before.trim().length + after.trim().length);
  if (likeness >= EQUAL_SHARE_MIN || before === '' || after === '') return spans;
  return replaced;
}

/**
 * Which removed line became which added one: indexes in order, null where a line has no counterpart. Small blocks are
 * aligned by likeness (shared words), so that an inserted line does not shift all others; big ones line by line.
 */
export function pairLines(
  removed: readonly string[],
  added: readonly string[],
): (readonly [number | null, number | null])[] {
  if (removed.length === added.length || removed.length * added.length > PAIRING_CELLS_MAX) {
    const rows = Math.max(removed.length, added.length);
    return Array.from({ length: rows }, (_, at) => [
      at < removed.length ? at : null,
      at < added.length ? at : null,
    ]);
  }
  const bags = { removed: removed.map(bagOf), added: added.map(bagOf) };
  const columns = added.length + 1;
  // best[i * columns + j]: highest sum of likenesses when removed[i…] and added[j…] are aligned.
  const best = new Float64Array((removed.length + 1) * columns);
  const score = (i: number, j: number): number => {
    const likeness = likenessOf(bags.removed[i], bags.added[j]);
    return likeness >= EQUAL_SHARE_MIN ? likeness + (best[(i + 1) * columns + j + 1] ?? 0) : -1;
  };
  for (let i = removed.length - 1; i >= 0; i--) {
    for (let j = added.length - 1; j >= 0; j--) {
      best[i * columns + j] = Math.max(
        score(i, j),
        best[(i + 1) * columns + j] ?? 0,
        best[i * columns + j + 1] ?? 0,
      );
    }
  }
  const rows: [number | null, number | null][] = [];
  let [i, j] = [0, 0];
  while (i < removed.length && j < added.length) {
    const here = best[i * columns + j] ?? 0;
    if (here > 0 && score(i, j) === here) rows.push([i++, j++]);
    else if ((best[(i + 1) * columns + j] ?? 0) >= (best[i * columns + j + 1] ?? 0)) rows.push([i++, null]);
    else rows.push([null, j++]);
  }
  while (i < removed.length) rows.push([i++, null]);
  while (j < added.length) rows.push([null, j++]);
  return rows;
}

interface Bag {
  readonly countOf: ReadonlyMap<string, number>;
  readonly size: number;
}

function bagOf(line: string): Bag {
  const countOf = new Map<string, number>();
  // The first 300 words tell two lines apart; a page in one line would make the table expensive.
  const words = wordsOf(line.slice(0, 2_000))
    .filter((word) => word.trim() !== '')
    .slice(0, 300);
  for (const word of words) countOf.set(word, (countOf.get(word) ?? 0) + 1);
  return { countOf, size: words.length };
}

/** Dice's coefficient of two bags of words, 0..1. */
function likenessOf(left: Bag | undefined, right: Bag | undefined): number {
  if (!left || !right || left.size + right.size === 0) return 0;
  let shared = 0;
  for (const [word, count] of left.countOf) shared += Math.min(count, right.countOf.get(word) ?? 0);
  return (2 * shared) / (left.size + right.size);
}

/** Words grouped into spans; blanks between two changed words count as changed, which reads as one change. */
function spansOf(words: readonly string[], changed: readonly (readonly [number, number])[]): DiffSpan[] {
  const isChanged = new Uint8Array(words.length);
  for (const [from, to] of changed) isChanged.fill(1, from, to);
  words.forEach((word, at) => {
    if (word.trim() === '' && isChanged[at - 1] === 1 && isChanged[at + 1] === 1) isChanged[at] = 1;
  });
  const spans: { text: string; changed: boolean }[] = [];
  words.forEach((word, at) => {
    const last = spans.at(-1);
    if (last && last.changed === (isChanged[at] === 1)) last.text += word;
    else spans.push({ text: word, changed: isChanged[at] === 1 });
  });
  return spans;
}
