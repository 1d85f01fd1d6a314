import { align } from './align.js';
import { NONE, type Passages, UNKNOWN } from './passages.js';
import { STRONG_TENTHS } from './sentence-index.js';

/** Lines that come and go in an ordinary edit; with so few the comparison is over before it is prepared. */
const FEW_EDITS = 24;

/** The stretch of a page that an edit touched, and what stands on both sides of it. */
export interface Stretch {
  /** Passages that stood there before. */
  readonly before: Int32Array;
  /** Numbers of the lines that stand there now; -1 for a line that never stood on the page. */
  readonly lines: Int32Array;
  /** The untouched passages next to it, -1 at an end of the page. */
  readonly left: number;
  readonly right: number;
}

/** What became of each line of a stretch. */
export interface MatchedLines {
  /** The passage that the line is, -1 where none was found. */
  readonly passages: Int32Array;
  /** Index in `before` of the passage that the line is or was moved from, -1 for lines from elsewhere. */
  readonly sources: Int32Array;
}

/**
 * Finds lines that stood on the page before, in this order: those that stayed (longest common subsequence), those
 * that were moved within the stretch, those that were deleted once and come back, and copies. Text that comes back or
 * is copied counts as the same writing only from three words on, or where it stands next to the line that it stood
 * next to before: nobody owns a closing brace.
 */
export function matchLines(store: Passages, { before, lines, left, right }: Stretch): MatchedLines {
  if (lines.every((line) => line === NONE)) {
    const none = lines.slice();
    return { passages: none, sources: none.slice() };
  }
  const beforeLines = before.map((passage) => store.lineOf(passage));
  // Unknown lines get numbers that nothing else has.
  const sources = align(
    beforeLines,
    lines.map((line, k) => (line === NONE ? -2 - k : line)),
    FEW_EDITS,
  );
  const passages = Int32Array.from(sources, (source) => (source < 0 ? NONE : (before[source] ?? NONE)));
  const result = { passages, sources };
  takeMoved(before, beforeLines, lines, result);
  for (let k = 0; k < lines.length; k++) {
    takeFromHistory(store, lines[k] ?? NONE, k, result, k - 1, (id) =>
      store.stoodBehind(id, k > 0 ? knownOr(passages[k - 1]) : left),
    );
  }
  for (let k = lines.length - 1; k >= 0; k--) {
    takeFromHistory(store, lines[k] ?? NONE, k, result, k + 1, (id) =>
      store.stoodInFront(id, k + 1 < lines.length ? knownOr(passages[k + 1]) : right),
    );
  }
  return result;
}

const knownOr = (passage: number | undefined): number =>
  passage === undefined || passage === NONE ? UNKNOWN : passage;

function takeMoved(
  before: Int32Array,
  beforeLines: Int32Array,
  lines: Int32Array,
  { passages, sources }: MatchedLines,
): void {
  const stayed = new Set(sources);
  const left = new Map<number, number[]>();
  for (let i = before.length - 1; i >= 0; i--) {
    if (stayed.has(i)) continue;
    const line = beforeLines[i] ?? NONE;
    const places = left.get(line);
    if (places) places.push(i);
    else left.set(line, [i]);
  }
  lines.forEach((line, k) => {
    if ((passages[k] ?? NONE) !== NONE) return;
    const source = left.get(line)?.pop();
    if (source === undefined) return;
    sources[k] = source;
    passages[k] = before[source] ?? NONE;
  });
}

function takeFromHistory(
  store: Passages,
  line: number,
  k: number,
  { passages, sources }: MatchedLines,
  neighbour: number,
  isInContext: (passage: number) => boolean,
): void {
  if (line === NONE || (passages[k] ?? NONE) !== NONE) return;
  const candidates = store.candidatesOf(line);
  if (store.lineTenths(line) >= STRONG_TENTHS)
    passages[k] = candidates.find(isInContext) ?? candidates[0] ?? NONE;
  else {
    const beside = passages[neighbour] ?? NONE;
    const isCopiedBeside =
      beside !== NONE &&
      sources[neighbour] === NONE &&
      store.lineTenths(store.lineOf(beside)) >= STRONG_TENTHS;
    passages[k] = candidates.find((id) => (isCopiedBeside || !store.isOnPage(id)) && isInContext(id)) ?? NONE;
  }
}
