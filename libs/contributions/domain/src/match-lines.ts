import { alignLists } from './align.js';
import { IntList } from './int-list.js';
import { NONE, UNKNOWN } from './no-passage.js';
import { type Passages } from './passages.js';
import { STRONG_TENTHS } from './sentence-index.js';

/** Lines that come and go in an ordinary edit; with so few the comparison is over before it is prepared. */
const FEW_EDITS = 24;

// They serve all edits: a typed array costs more to make than to fill.
const scratch = {
  sources: new IntList(),
  passages: new IntList(),
  before: new IntList(),
  lines: new IntList(),
};

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

/** What became of each line of a stretch, which may be shorter than the arrays; valid until the next edit. */
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
  const count = lines.length;
  const sources = scratch.sources.refill(count, NONE);
  const passages = scratch.passages.refill(count, NONE);
  const result = { passages, sources };
  if (!hasKnownOf(lines, passages)) return result;
  const beforeLines = scratch.before.refill(before.length, NONE);
  for (let i = 0; i < before.length; i++) beforeLines[i] = store.lineOf(before[i] ?? NONE);
  // Unknown lines get numbers that nothing else has.
  const nowLines = scratch.lines.refill(count, NONE);
  for (let k = 0; k < count; k++) nowLines[k] = lines[k] === NONE ? -2 - k : (lines[k] ?? NONE);
  alignLists(
    { values: beforeLines, length: before.length },
    { values: nowLines, length: count },
    sources,
    FEW_EDITS,
  );
  for (let k = 0; k < count; k++) {
    const source = sources[k] ?? NONE;
    if (source !== NONE) passages[k] = before[source] ?? NONE;
  }
  if (!hasKnownOf(lines, passages)) return result;
  takeMoved(before, beforeLines, lines, result);
  for (let k = 0; k < count; k++) {
    takeFromHistory(store, lines[k] ?? NONE, k, result, k - 1, (id) =>
      store.neighbours.stoodBehind(id, k > 0 ? knownOr(passages[k - 1]) : left),
    );
  }
  for (let k = count - 1; k >= 0; k--) {
    const next = k + 1 < count ? k + 1 : NONE;
    takeFromHistory(store, lines[k] ?? NONE, k, result, next, (id) =>
      store.neighbours.stoodInFront(id, next === NONE ? right : knownOr(passages[next])),
    );
  }
  return result;
}

/** Whether a line that stood on the page at some time has no passage yet. */
function hasKnownOf(lines: Int32Array, passages: Int32Array): boolean {
  for (let k = 0; k < lines.length; k++) if (lines[k] !== NONE && passages[k] === NONE) return true;
  return false;
}

const knownOr = (passage: number | undefined): number =>
  passage === undefined || passage === NONE ? UNKNOWN : passage;

function takeMoved(
  before: Int32Array,
  beforeLines: Int32Array,
  lines: Int32Array,
  { passages, sources }: MatchedLines,
): void {
  const stayed = new Uint8Array(before.length);
  for (let k = 0; k < lines.length; k++) if (sources[k] !== NONE) stayed[sources[k] ?? 0] = 1;
  const left = new Map<number, number[]>();
  for (let i = before.length - 1; i >= 0; i--) {
    if (stayed[i] === 1) continue;
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
  if (store.lines.tenthsOf(line) >= STRONG_TENTHS)
    passages[k] = candidates.find(isInContext) ?? candidates[0] ?? NONE;
  else {
    const beside = passages[neighbour] ?? NONE;
    const isCopiedBeside =
      beside !== NONE &&
      sources[neighbour] === NONE &&
      store.lines.tenthsOf(store.lineOf(beside)) >= STRONG_TENTHS;
    passages[k] = candidates.find((id) => (isCopiedBeside || !store.isOnPage(id)) && isInContext(id)) ?? NONE;
  }
}
