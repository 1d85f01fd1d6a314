import { align } from './align.js';
import { NONE } from './passages.js';
import { type TokenSequence } from './token-sequence.js';

/** Numbers of tokens that are paired already, far below those of landmarks. */
const PAIRED = -0x80000000;

/**
 * Pairs the words of two sides in their order. Lines and sentences that stayed, and words that are paired already,
 * hold the places: words are compared between them, never across. Fills `partners`. Cost: see `align`.
 */
export function alignBetweenLandmarks(old: TokenSequence, now: TokenSequence, partners: Int32Array): void {
  const oldIds = [...old.ids];
  const nowIds = [...now.ids];
  const isOldMark = new Uint8Array(oldIds.length);
  const isNowMark = new Uint8Array(nowIds.length);
  for (const at of old.landmarks()) isOldMark[at] = 1;
  for (const at of now.landmarks()) isNowMark[at] = 1;
  partners.forEach((partner, at) => {
    if (partner === NONE) return;
    oldIds[partner] = nowIds[at] = PAIRED - partner;
    isOldMark[partner] = isNowMark[at] = 1;
  });
  const oldMarks = placesOf(isOldMark);
  const nowMarks = placesOf(isNowMark);
  const compare = (oldFrom: number, oldTo: number, nowFrom: number, nowTo: number) => {
    if (oldFrom === oldTo || nowFrom === nowTo) return;
    align(oldIds.slice(oldFrom, oldTo), nowIds.slice(nowFrom, nowTo)).forEach((partner, i) => {
      if (partner !== NONE) partners[nowFrom + i] = oldFrom + partner;
    });
  };
  let [oldFrom, nowFrom] = [0, 0];
  const marks = align(
    oldMarks.map((at) => oldIds[at] ?? 0),
    nowMarks.map((at) => nowIds[at] ?? 0),
  );
  marks.forEach((mark, i) => {
    if (mark === NONE) return;
    const [oldAt, nowAt] = [oldMarks[mark] ?? 0, nowMarks[i] ?? 0];
    compare(oldFrom, oldAt, nowFrom, nowAt);
    [oldFrom, nowFrom] = [oldAt + 1, nowAt + 1];
  });
  compare(oldFrom, oldIds.length, nowFrom, nowIds.length);
}

function placesOf(isMark: Uint8Array): number[] {
  const places: number[] = [];
  for (let at = 0; at < isMark.length; at++) if (isMark[at] === 1) places.push(at);
  return places;
}
