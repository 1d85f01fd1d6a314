import { align, alignStretch } from './align.js';
import { NONE } from './passages.js';
import { TokenSequence } from './token-sequence.js';

/** Numbers of tokens that are paired already, far below those of landmarks. */
const PAIRED = -0x80000000;

/**
 * Pairs the words of two sides in their order. Lines and sentences that stayed, and words that are paired already,
 * hold the places: words are compared between them, never across. Fills `partners`. Cost: see `align`.
 */
export function alignBetweenLandmarks(old: TokenSequence, now: TokenSequence, partners: Int32Array): void {
  const oldIds = old.ids.data.slice(0, old.length);
  const nowIds = now.ids.data.slice(0, now.length);
  const oldMarks: number[] = [];
  const nowMarks: number[] = [];
  let hasPaired = false;
  for (let at = 0; at < nowIds.length; at++) {
    const partner = partners[at] ?? NONE;
    if (partner !== NONE) {
      oldIds[partner] = nowIds[at] = PAIRED + partner;
      hasPaired = true;
    }
  }
  const isMark = (id: number) => TokenSequence.isLandmark(id) || (hasPaired && id < PAIRED_END);
  for (let at = 0; at < oldIds.length; at++) if (isMark(oldIds[at] ?? 0)) oldMarks.push(at);
  for (let at = 0; at < nowIds.length; at++) if (isMark(nowIds[at] ?? 0)) nowMarks.push(at);
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
  alignStretch(oldIds, nowIds, partners, oldFrom, oldIds.length, nowFrom, nowIds.length);
}

/** Above the numbers of tokens that are paired, below all others. */
const PAIRED_END = -0x70000000;
