import { editScript, type Change } from './edit-script.js';
import { pairLines, refineLine, type DiffSpan } from './refine-line.js';

/** A line of one side. `lineNumber` counts from 1. The spans' texts joined are the line, without its line break. */
export interface DiffLine {
  readonly lineNumber: number;
  readonly spans: readonly DiffSpan[];
}

/** One row of a side-by-side view; null where the line has no counterpart. In context rows both sides have one span. */
export interface DiffRow {
  readonly before: DiffLine | null;
  readonly after: DiffLine | null;
}

/** Rows that belong together, or a stretch of equal lines that is left out. Line numbers count from 1. */
export type DiffHunk =
  | { readonly kind: 'context' | 'changed'; readonly rows: readonly DiffRow[] }
  | {
      readonly kind: 'skip';
      readonly beforeLine: number;
      readonly afterLine: number;
      readonly lineCount: number;
    };

/** Two texts compared for a history screen. */
export interface TextDiff {
  readonly hunks: readonly DiffHunk[];
  /** Characters (code points) and lines inside changed spans; line breaks are not counted. */
  readonly stats: {
    readonly addedChars: number;
    readonly removedChars: number;
    readonly addedLines: number;
    readonly removedLines: number;
  };
  /** The texts differ in CRLF against LF or in the final line break, which the rows do not show. */
  readonly lineEndingsDiffer: boolean;
  /** The texts have so little in common that a whole block is shown as replaced. */
  readonly isCoarse: boolean;
}

/** How texts are compared. */
export interface DiffOptions {
  /** Equal lines shown around a change; by default three, as in unified diffs. Infinity leaves nothing out. */
  readonly contextLines?: number;
  /** Default false. */
  readonly ignoreWhitespace?: boolean;
}

/** Equal lines shown around a change; three, as in unified diffs. */
const CONTEXT_LINES = 3;

/**
 * What changed from one text to the other: by line, and inside a changed line by word, Chinese and Japanese by
 * character. Bounded work for any input (see edit-script.ts): 3,000 shuffled lines take 0.1 to 0.2 s, the same lines
 * with one change 2 ms, a million characters of two-letter lines 1.6 s, most of it for the rows themselves. Equal texts
 * give no hunks. With `ignoreWhitespace` lines that differ in nothing but blanks are equal, and context rows show each
 * side as it is.
 */
export function diffTexts(before: string, after: string, options: DiffOptions = {}): TextDiff {
  const { contextLines = CONTEXT_LINES, ignoreWhitespace = false } = options;
  const [left, right] = [linesOf(before), linesOf(after)];
  const { changes, isCoarse } = ignoreWhitespace
    ? editScript(left.map(withoutBlanks), right.map(withoutBlanks))
    : editScript(left, right);
  const budget = { stepsLeft: REFINE_STEPS_MAX };
  const hunks: DiffHunk[] = [];
  const count = { addedChars: 0, removedChars: 0, addedLines: 0, removedLines: 0 };

  const equal = (from: number, to: number, shift: number, isFirst: boolean, isLast: boolean): void => {
    const headEnd = isFirst ? from : Math.min(to, from + contextLines);
    const tailStart = isLast ? to : Math.max(headEnd, to - contextLines);
    // A gap of one line takes no less room than the line itself.
    const isWhole = tailStart - headEnd <= 1;
    const rows = (a: number, b: number): DiffRow[] =>
      range(a, b).map((at) => ({ before: plain(left, at), after: plain(right, at + shift) }));
    const push = (shown: DiffRow[]): void =>
      void (shown.length > 0 && hunks.push({ kind: 'context', rows: shown }));
    if (isWhole) return push(rows(from, to));
    push(rows(from, headEnd));
    hunks.push({
      kind: 'skip',
      beforeLine: headEnd + 1,
      afterLine: headEnd + shift + 1,
      lineCount: tailStart - headEnd,
    });
    push(rows(tailStart, to));
  };

  let [bNext, aNext] = [0, 0];
  changes.forEach((change, index) => {
    equal(bNext, change.beforeStart, aNext - bNext, index === 0, false);
    const rows = changedRows(left, right, change, budget);
    hunks.push({ kind: 'changed', rows });
    count.removedLines += change.beforeEnd - change.beforeStart;
    count.addedLines += change.afterEnd - change.afterStart;
    for (const row of rows) {
      count.removedChars += changedChars(row.before);
      count.addedChars += changedChars(row.after);
    }
    [bNext, aNext] = [change.beforeEnd, change.afterEnd];
  });
  if (changes.length > 0) equal(bNext, left.length, aNext - bNext, false, true);

  const lineEndingsDiffer =
    changes.length === 0 && !ignoreWhitespace
      ? before !== after
      : before.includes('\r\n') !== after.includes('\r\n');
  return { hunks, stats: count, lineEndingsDiffer, isCoarse };
}

/** Steps that all refinements inside lines of one diff may take together; see EDIT_STEPS_MAX. */
const REFINE_STEPS_MAX = 1_000_000;

function changedRows(
  left: readonly string[],
  right: readonly string[],
  change: Change,
  budget: { stepsLeft: number },
): DiffRow[] {
  const removed = left.slice(change.beforeStart, change.beforeEnd);
  const added = right.slice(change.afterStart, change.afterEnd);
  return pairLines(removed, added).map(([b, a]) => {
    const [beforeText, afterText] = [
      b === null ? null : (removed[b] ?? ''),
      a === null ? null : (added[a] ?? ''),
    ];
    const refined =
      beforeText !== null && afterText !== null
        ? refineLine(beforeText, afterText, budget)
        : { before: wholly(beforeText), after: wholly(afterText) };
    return {
      before: b === null ? null : { lineNumber: change.beforeStart + b + 1, spans: refined.before },
      after: a === null ? null : { lineNumber: change.afterStart + a + 1, spans: refined.after },
    };
  });
}

const withoutBlanks = (line: string): string => line.replace(/\s+/g, '');

const wholly = (text: string | null): DiffSpan[] => (text === null ? [] : [{ text, changed: true }]);

const plain = (lines: readonly string[], at: number): DiffLine => ({
  lineNumber: at + 1,
  spans: [{ text: lines[at] ?? '', changed: false }],
});

const changedChars = (line: DiffLine | null): number =>
  (line?.spans ?? []).reduce((sum, span) => sum + (span.changed ? Array.from(span.text).length : 0), 0);

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** Lines without their line breaks. The empty text has no lines; a final line break opens no further line. */
function linesOf(text: string): string[] {
  if (text === '') return [];
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
