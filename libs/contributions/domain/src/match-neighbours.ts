import { alignStretch } from './align.js';
import { dropChance, SAME_SENTENCE_RATIO } from './drop-chance.js';
import { type EditLines } from './edit-lines.js';
import { IntList } from './int-list.js';
import { NONE, UNKNOWN } from './no-passage.js';
import { type Passages } from './passages.js';
import { TokenSequence } from './token-sequence.js';
import { LETTERS_TENTHS, NUMBER_TENTHS } from './word-weights.js';

/** Dead lines that are compared with a changed line because they stood at its place; ours, bounds the cost. */
const MAX_NEIGHBOURS = 6;
/** The same for a whole revision: an edit that changes more lines than that is no repair of single ones. */
const MAX_NEIGHBOURS_IN_ALL = 200;
/** Replaced lines that are looked at for a line that was moved and changed; ours, bounds the cost. */
const MAX_REPLACED = 24;
/** What a line says at least, in tenths of a word, that is compared with lines from other places; ours. */
const LONG_LINE_TENTHS = 40;

/** The changed stretch of a page, as far as it is needed here. */
export interface NeighbourTask {
  /** For each line of the stretch its passage, -1 where the line is new or changed. */
  readonly passages: Int32Array;
  /** The untouched passage in front of the stretch, or -1. */
  readonly left: number;
  /** Passages that this edit replaced. */
  readonly replaced: readonly number[];
  /** The new or changed lines by their index in the stretch; their place in the list is their number in `lines`. */
  readonly open: readonly number[];
  readonly lines: EditLines;
}

const old = new TokenSequence();
const now = new TokenSequence();
/** By number of a word the last stamp that it was seen with. */
const stamps = new IntList();
let stamp = 0;

/**
 * Credits the words of changed lines to lines that stood behind the same line at some time and are gone: text that
 * comes back with a change. Longer ones also to lines that this edit or one of the last replaced anywhere: text that
 * was moved and changed. Cost: at most 200 comparisons of two lines, and 48 looks at whether two are alike a line.
 */
export function matchNeighbours(store: Passages, task: NeighbourTask): void {
  const { passages, left, open, lines } = task;
  const numbers = new Map<number, number>();
  let likelyNext: readonly number[] = [];
  let looks = MAX_NEIGHBOURS_IN_ALL;
  for (let line = 0; line < open.length; line++) {
    const index = open[line] ?? 0;
    const likely = line > 0 && open[line - 1] === index - 1 ? likelyNext : [];
    likelyNext = [];
    if (!isMostlyNew(lines, line)) continue;
    const nearest = index === 0 ? left : (passages[index - 1] ?? NONE);
    const inFront = index > 0 && nearest === NONE ? UNKNOWN : nearest;
    const gone = [...likely, ...store.neighbours.followersOf(inFront)]
      .filter((passage) => !store.isOnPage(passage))
      .slice(0, Math.min(MAX_NEIGHBOURS, looks));
    looks -= gone.length;
    let best = creditBest({ store, lines, numbers }, line, gone, Math.min);
    if (best === NONE) {
      const alike = alikeElsewhere({ store, lines, numbers }, line, task.replaced);
      best = creditBest({ store, lines, numbers }, line, alike, Math.max);
    }
    if (best !== NONE) likelyNext = store.neighbours.followersOf(best);
  }
}

/** Lines of the page's past, each added to `lines` once, under its number there. */
interface Past {
  readonly store: Passages;
  readonly lines: EditLines;
  readonly numbers: Map<number, number>;
}

function lineOf({ store, lines, numbers }: Past, passage: number): number {
  let line = numbers.get(passage);
  if (line === undefined) {
    line = lines.add(store.textOf(passage));
    store.copyOrigins(passage, lines.origins, lines.firstToken(line));
    numbers.set(passage, line);
  }
  return line;
}

/** Whether at least half of the line's words have no origin yet. */
function isMostlyNew(lines: EditLines, line: number): boolean {
  let missing = 0;
  let whole = 0;
  const end = lines.endToken(line);
  for (let i = lines.firstToken(line); i < end; i++) {
    const strength = lines.tokens.strengths[i] ?? 0;
    whole += strength;
    if (lines.found[i] === 0) missing += strength;
  }
  return missing >= LETTERS_TENTHS && 2 * missing >= whole;
}

/** Among the lines that left the page, in this edit or lately, those that have half of the line's different words. */
function alikeElsewhere(past: Past, line: number, replaced: readonly number[]): readonly number[] {
  const { store, lines } = past;
  if (strengthOf(lines, line) < LONG_LINE_TENTHS) return [];
  const words: number[] = [];
  stamp++;
  const end = lines.endToken(line);
  for (let i = lines.firstToken(line); i < end; i++) {
    if ((lines.tokens.strengths[i] ?? 0) >= NUMBER_TENTHS && isFirstOfStamp(lines.idOf(i)))
      words.push(lines.idOf(i));
  }
  const candidates = [
    ...replaced.slice(0, MAX_REPLACED),
    ...store.recentlyGone.filter((passage) => !store.isOnPage(passage)),
  ];
  const alike: number[] = [];
  for (const passage of candidates) {
    if (alike.length === MAX_NEIGHBOURS) break;
    const other = lineOf(past, passage);
    stamp++;
    for (let i = lines.firstToken(other); i < lines.endToken(other); i++) isFirstOfStamp(lines.idOf(i));
    let shared = 0;
    for (const id of words) if (stamps.at(id) === stamp) shared++;
    if (2 * shared >= words.length) alike.push(passage);
  }
  return alike;
}

/** Notes a word; whether it was not noted with this stamp before. */
function isFirstOfStamp(id: number): boolean {
  stamps.extendTo(id + 1);
  if (stamps.data[id] === stamp) return false;
  stamps.data[id] = stamp;
  return true;
}

/** Credits the words of the candidate that is most alike, if half of one of the two (min), or of both, is the same. */
function creditBest(
  past: Past,
  line: number,
  candidates: readonly number[],
  ofBoth: (a: number, b: number) => number,
): number {
  const { lines } = past;
  let best: { readonly passage: number; readonly dead: number; readonly partners: Int32Array } | undefined;
  let bestWeight = 0;
  for (const passage of candidates) {
    const dead = lineOf(past, passage);
    old.clear();
    now.clear();
    old.addLine(lines, dead);
    now.addLine(lines, line);
    const partners = new Int32Array(now.length).fill(NONE);
    alignStretch(old.ids.data, now.ids.data, partners, 0, old.length, 0, now.length);
    dropChance(lines, old, now, partners);
    let weight = 0;
    for (let i = 0; i < now.wordCount; i++) {
      if (partners[i] !== NONE) weight += lines.tokens.strengths[now.tokens.at(i)] ?? 0;
    }
    const whole = ofBoth(strengthOf(lines, dead), strengthOf(lines, line));
    if (weight < whole * SAME_SENTENCE_RATIO || weight <= bestWeight) continue;
    best = { passage, dead, partners };
    bestWeight = weight;
  }
  if (!best) return NONE;
  creditFrom(lines, line, best.dead, best.partners);
  return best.passage;
}

/** Credits the words without an origin that have a partner in the dead line. */
function creditFrom(lines: EditLines, line: number, dead: number, partners: Int32Array): void {
  const [first, firstOld] = [lines.firstToken(line), lines.firstToken(dead)];
  for (let i = 0; first + i < lines.endToken(line); i++) {
    const partner = partners[i] ?? NONE;
    if (partner === NONE || lines.found[first + i] === 1) continue;
    lines.origins[first + i] = lines.origins[firstOld + partner] ?? 0;
    lines.found[first + i] = 1;
  }
}

function strengthOf(lines: EditLines, line: number): number {
  let sum = 0;
  for (let i = lines.firstToken(line); i < lines.endToken(line); i++) sum += lines.tokens.strengths[i] ?? 0;
  return sum;
}
