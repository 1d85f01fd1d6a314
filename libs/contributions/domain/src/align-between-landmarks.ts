import { alignLists, alignStretch } from './align.js';
import { IntList } from './int-list.js';
import { NONE } from './no-passage.js';
import { TokenSequence } from './token-sequence.js';

/** Numbers of tokens that are paired already, far below those of landmarks. */
const PAIRED = -0x80000000;

// They serve all comparisons: a typed array costs more to make than to fill.
const oldCopy = new IntList(256);
const nowCopy = new IntList(256);
const oldMarks = { places: new IntList(), ids: new IntList() };
const nowMarks = { places: new IntList(), ids: new IntList() };
const markPartners = new IntList();

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
  let hasPaired = false;
  for (let at = 0; at < now.length; at++) {
    const partner = partners[at] ?? NONE;
    if (partner !== NONE) {
      oldIds[partner] = nowIds[at] = PAIRED + partner;
      hasPaired = true;
    }
  }
  collectMarks(oldIds, old.length, hasPaired, oldMarks);
  collectMarks(nowIds, now.length, hasPaired, nowMarks);
  let [oldFrom, nowFrom] = [0, 0];
  const [oldCount, count] = [oldMarks.ids.length, nowMarks.ids.length];
  if (oldCount > 0 && count > 0) {
    const marks = markPartners.refill(count, NONE);
    const [oldList, nowList] = [oldMarks.ids.data, nowMarks.ids.data];
    alignLists({ values: oldList, length: oldCount }, { values: nowList, length: count }, marks);
    for (let i = 0; i < count; i++) {
      const mark = marks[i] ?? NONE;
      if (mark === NONE) continue;
      const [oldAt, nowAt] = [oldMarks.places.at(mark), nowMarks.places.at(i)];
      alignStretch(oldIds, nowIds, partners, oldFrom, oldAt, nowFrom, nowAt);
      [oldFrom, nowFrom] = [oldAt + 1, nowAt + 1];
    }
  }
  alignStretch(oldIds, nowIds, partners, oldFrom, old.length, nowFrom, now.length);
}

/** Notes where the landmarks and the tokens that are paired already stand. */
function collectMarks(
  sequence: Int32Array,
  length: number,
  hasPaired: boolean,
  { places, ids }: { readonly places: IntList; readonly ids: IntList },
): void {
  places.length = ids.length = 0;
  for (let at = 0; at < length; at++) {
    const id = sequence[at] ?? 0;
    if (!TokenSequence.isLandmark(id) && !(hasPaired && id < PAIRED_END)) continue;
    places.push(at);
    ids.push(id);
  }
}

/** Above the numbers of tokens that are paired, below all others. */
const PAIRED_END = -0x70000000;
