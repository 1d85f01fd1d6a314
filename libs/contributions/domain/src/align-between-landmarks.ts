import { align, alignStretch } from './align.js';
import { IntList } from './int-list.js';
import { NONE } from './passages.js';
import { TokenSequence } from './token-sequence.js';

/** Numbers of tokens that are paired already, far below those of landmarks. */
const PAIRED = -0x80000000;

// They serve all comparisons: a typed array costs more to make than to fill.
const oldCopy = new IntList(256);
const nowCopy = new IntList(256);

function copyOf({ ids, length }: TokenSequence, copy: IntList): Int32Array {
  copy.length = 0;
  copy.splice(0, 0, ids.data, 0, length);
  return copy.data;
}

/**
 * Pairs the words of two sides in their order. Lines and sentences that stayed, and words that are paired already,
 * hold the places: words are compared between them, never across. Fills `partners`. Cost: see `align`.
 */
export function alignBetweenLandmarks(old: TokenSequence, now: TokenSequence, partners: Int32Array): void {
  const oldIds = copyOf(old, oldCopy);
  const nowIds = copyOf(now, nowCopy);
  const oldMarks: number[] = [];
  const nowMarks: number[] = [];
  let hasPaired = false;
  for (let at = 0; at < now.length; at++) {
    const partner = partners[at] ?? NONE;
    if (partner !== NONE) {
      oldIds[partner] = nowIds[at] = PAIRED + partner;
      hasPaired = true;
    }
  }
  const isMark = (id: number) => TokenSequence.isLandmark(id) || (hasPaired && id < PAIRED_END);
  for (let at = 0; at < old.length; at++) if (isMark(oldIds[at] ?? 0)) oldMarks.push(at);
  for (let at = 0; at < now.length; at++) if (isMark(nowIds[at] ?? 0)) nowMarks.push(at);
  let [oldFrom, nowFrom] = [0, 0];
  if (oldMarks.length > 0 && nowMarks.length > 0) {
    const marks = align(
      oldMarks.map((at) => oldIds[at] ?? 0),
      nowMarks.map((at) => nowIds[at] ?? 0),
    );
    for (let i = 0; i < marks.length; i++) {
      const mark = marks[i] ?? NONE;
      if (mark === NONE) continue;
      const [oldAt, nowAt] = [oldMarks[mark] ?? 0, nowMarks[i] ?? 0];
      alignStretch(oldIds, nowIds, partners, oldFrom, oldAt, nowFrom, nowAt);
      [oldFrom, nowFrom] = [oldAt + 1, nowAt + 1];
    }
  }
  alignStretch(oldIds, nowIds, partners, oldFrom, old.length, nowFrom, now.length);
}

/** Above the numbers of tokens that are paired, below all others. */
const PAIRED_END = -0x70000000;
