import { type EditLines } from './edit-lines.js';
import { IntList } from './int-list.js';
import { Interner } from './interner.js';
import { NONE } from './no-passage.js';
import { type TokenSequence } from './token-sequence.js';

/** Tokens in a row that must be the same to be looked at; shorter runs are left to the comparison in order. */
const WINDOW_TOKENS = 8;
/** Tenths of a word of a run that is taken before everything else. Ours: what long phrase stayed is never a question. */
const LONG_TENTHS = 50;
const TWICE = -2;

/** Equal words from `at` on in `now` and from `place` on in `old`. */
interface Run {
  readonly at: number;
  readonly place: number;
  readonly length: number;
}

const windows = new Interner();
/** By window where it stands, -2 for one that stands there more than once. */
const oldPlaces = new IntList();
const nowPlaces = new IntList();
/** The windows of the newer side in the order in which they come. */
const order = new IntList();
const takenOfOld = new IntList();

/**
 * Pairs long phrases that stand once on each side, the longest first, before words are compared in order: the longest
 * common subsequence prefers many scattered words to one phrase that was kept, and then credits that to the editor.
 * Fills `partners`. Cost: linear, and the sorting of the phrases.
 */
export function pairLongRuns(
  lines: EditLines,
  old: TokenSequence,
  now: TokenSequence,
  partners: Int32Array,
): void {
  if (old.wordCount < WINDOW_TOKENS || now.wordCount < WINDOW_TOKENS) return;
  const runs = sharedRuns(old, now);
  if (runs.length === 0) return;
  const taken = takenOfOld.refill(old.length, 0);
  for (const { at, place, length } of runs) {
    let weight = 0;
    for (let from = 0, i = 0; i <= length; i++) {
      const isFree = i < length && partners[at + i] === NONE && taken[place + i] === 0;
      if (isFree) {
        weight += lines.tokens.strengths[now.tokens.at(at + i)] ?? 0;
        continue;
      }
      if (i - from >= WINDOW_TOKENS && weight >= LONG_TENTHS) {
        for (; from < i; from++) {
          partners[at + from] = place + from;
          taken[place + from] = 1;
        }
      }
      from = i + 1;
      weight = 0;
    }
  }
}

/** The longest runs around windows that both sides have once, longest first. */
function sharedRuns(old: TokenSequence, now: TokenSequence): Run[] {
  const runs: Run[] = [];
  windows.clear();
  noteWindows(old, oldPlaces);
  const oldCount = windows.count;
  if (oldCount === 0) return runs;
  noteWindows(now, nowPlaces);
  const isSame = (place: number, at: number) =>
    place >= 0 &&
    at >= 0 &&
    place < old.length &&
    at < now.length &&
    old.tokens.at(place) !== NONE &&
    old.ids.at(place) === now.ids.at(at) &&
    now.tokens.at(at) !== NONE;
  let [coveredTo, diagonal] = [0, 0];
  for (let i = 0; i < order.length; i++) {
    const number = order.at(i);
    if (number >= oldCount) continue;
    const [place, window] = [oldPlaces.at(number), nowPlaces.at(number)];
    if (window < 0 || place < 0) continue;
    if (window < coveredTo && place - window === diagonal) continue;
    let [from, to] = [0, 0];
    while (isSame(place + from - 1, window + from - 1)) from--;
    while (isSame(place + to, window + to)) to++;
    [coveredTo, diagonal] = [window + to, place - window];
    runs.push({ at: window + from, place: place + from, length: to - from });
  }
  return runs.sort((a, b) => b.length - a.length || a.at - b.at);
}

/** Notes where each window of words stands that occurs once. */
function noteWindows({ ids, tokens, length }: TokenSequence, places: IntList): void {
  order.length = 0;
  places.length = 0;
  places.extendTo(windows.count);
  places.data.fill(NONE, 0, places.length);
  let sinceMark = 0;
  for (let end = 0; end < length; end++) {
    sinceMark = tokens.data[end] === NONE ? 0 : sinceMark + 1;
    if (sinceMark < WINDOW_TOKENS) continue;
    const at = end - WINDOW_TOKENS + 1;
    let hash = 0;
    for (let i = at; i <= end; i++) hash = (Math.imul(hash, 0x01000193) ^ (ids.data[i] ?? 0)) | 0;
    const number = windows.numberOf(hash, 0);
    if (number === places.length) places.push(NONE);
    const isFirst = places.at(number) === NONE;
    if (isFirst) order.push(number);
    places.data[number] = isFirst ? at : TWICE;
  }
}
