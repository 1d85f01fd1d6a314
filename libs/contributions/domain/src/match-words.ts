import { align } from './align.js';
import { type LineTokens, type Segment, takeLineApart } from './line-tokens.js';
import { matchFragments } from './match-fragments.js';
import { expandRuns, NONE, type Passages, UNKNOWN } from './passages.js';
import { STRONG_WEIGHT } from './sentence-index.js';
import { TokenSequence } from './token-sequence.js';

/** The changed stretch of a page after its whole lines were matched. */
export interface WordTask {
  readonly before: readonly number[];
  readonly lines: readonly string[];
  /** For each line its passage, -1 where the line is new or changed. */
  readonly passages: Int32Array;
  /** For each line its index in `before`, -1 where it came from elsewhere. */
  readonly sources: Int32Array;
  /** The untouched passage in front of the stretch, or -1. */
  readonly left: number;
  /** Number of the revision that words without another origin were born in. */
  readonly newOrigin: number;
}

/** A line taken apart, with the revision that each of its tokens was born in. */
export interface CreditedLine {
  readonly apart: LineTokens;
  readonly origins: Int32Array;
}

/**
 * More than this share of a sentence, old or new, must still be there for its single words to count as the same
 * words. Ours: with less, a person says that the sentence was replaced and "the" is only the same three letters.
 */
const SAME_SENTENCE_RATIO = 0.5;

/**
 * Fewer words may stay if they stay together: words in a row times the share of their sentence that is there. Ours: two
 * words that are half of the sentence ("No grass …") are the same words, two single ones ("the … of …") are not.
 */
const SAME_PHRASE_WORDS = 1;

/** Dead lines that are compared with a changed line because they stood at its place; ours, bounds the cost. */
const MAX_NEIGHBOURS = 6;

/** A changed line while its words are being found. */
interface OpenLine extends CreditedLine {
  readonly index: number;
  /** 1 for each token whose origin is found. */
  readonly found: Uint8Array;
}

/**
 * The origins of the words of changed lines. In turn: sentences of three words and more that stood in the replaced
 * lines, or anywhere on the page at any time; words in their order against the replaced lines; phrases of three
 * words and more that were moved; words against deleted lines that stood at this place before.
 *
 * @returns the lines without a passage, by their index. Tokens of no other origin have `newOrigin`.
 * Cost: linear in the changed lines and the lines that they replace, see `align` for the rest.
 */
export function originsOfWords(store: Passages, task: WordTask): Map<number, CreditedLine> {
  const open = new Map<number, OpenLine>();
  task.lines.forEach((line, index) => {
    if ((task.passages[index] ?? NONE) !== NONE) return;
    const apart = takeLineApart(line);
    const origins = new Int32Array(apart.keys.length).fill(task.newOrigin);
    open.set(index, { index, apart, origins, found: new Uint8Array(apart.keys.length) });
  });
  if (open.size === 0 || store.count === 0) return open;
  const replaced = replacedLines(store, task);
  const kept = matchSentences(store, open, replaced);
  if (replaced.size > 0) matchInOrder(task, open, replaced, kept);
  matchNeighbours(store, task, open);
  return open;
}

/** Lines of `before` that no line of now is, by their index. */
function replacedLines(store: Passages, { before, sources }: WordTask): Map<number, CreditedLine> {
  const used = new Set(sources);
  const replaced = new Map<number, CreditedLine>();
  before.forEach((passage, index) => {
    if (used.has(index)) return;
    replaced.set(index, {
      apart: takeLineApart(store.textOf(passage)),
      origins: expandRuns(store.runsOf(passage)),
    });
  });
  return replaced;
}

/** Sentences that are on both sides of the edit, each known by one number on both. */
interface KeptSentences {
  readonly old: Map<Segment, number>;
  readonly now: Map<Segment, number>;
}

function matchSentences(
  store: Passages,
  open: ReadonlyMap<number, OpenLine>,
  replaced: ReadonlyMap<number, CreditedLine>,
): KeptSentences {
  const waiting = new Map<number, { readonly line: CreditedLine; readonly segment: Segment }[]>();
  for (const line of replaced.values()) {
    for (const segment of line.apart.segments) {
      if (segment.weight < STRONG_WEIGHT) continue;
      const same = waiting.get(segment.hash);
      if (same) same.push({ line, segment });
      else waiting.set(segment.hash, [{ line, segment }]);
    }
  }
  const kept: KeptSentences = { old: new Map(), now: new Map() };
  for (const line of open.values()) {
    for (const segment of line.apart.segments) {
      if (segment.weight < STRONG_WEIGHT) continue;
      const source = waiting.get(segment.hash)?.shift();
      if (source) {
        credit(line, segment, source.line.origins, source.segment.start);
        kept.old.set(source.segment, kept.old.size);
        kept.now.set(segment, kept.now.size);
        continue;
      }
      const place = store.findSentence(segment.hash);
      if (place) credit(line, segment, expandRuns(store.runsOf(place.passage)), place.start);
    }
  }
  return kept;
}

function credit(line: OpenLine, { start, end }: Segment, origins: Int32Array, from: number): void {
  for (let i = start; i < end; i++) {
    line.origins[i] = origins[from + i - start] ?? line.origins[i] ?? 0;
    line.found[i] = 1;
  }
}

/** Compares the words that are left on both sides, in order; whole lines and sentences that stayed hold the places. */
function matchInOrder(
  { before, lines, sources }: WordTask,
  open: ReadonlyMap<number, OpenLine>,
  replaced: ReadonlyMap<number, CreditedLine>,
  kept: KeptSentences,
): void {
  const vocabulary = new Map<string, number>();
  const old = new TokenSequence(vocabulary);
  const now = new TokenSequence(vocabulary);
  before.forEach((_, index) => {
    const line = replaced.get(index);
    if (line) old.addLine(index, line.apart, (segment) => kept.old.get(segment));
    else old.addLandmark(index);
  });
  lines.forEach((_, index) => {
    const line = open.get(index);
    const source = sources[index] ?? NONE;
    if (line) now.addLine(index, line.apart, (segment) => kept.now.get(segment), line.found);
    else if (source !== NONE) now.addLandmark(source);
  });
  const partners = alignBetweenLandmarks(old, now);
  dropChance(old, now, partners);
  matchFragments(old, now, partners);
  partners.forEach((partner, at) => {
    const line = open.get(now.lines[at] ?? NONE);
    const source = replaced.get(old.lines[partner] ?? NONE);
    if (partner === NONE || !line || !source) return;
    const token = now.tokens[at] ?? 0;
    line.origins[token] = source.origins[old.tokens[partner] ?? 0] ?? line.origins[token] ?? 0;
    line.found[token] = 1;
  });
}

/** Lines and sentences that stayed hold the places; words are compared between them, never across. */
function alignBetweenLandmarks(old: TokenSequence, now: TokenSequence): Int32Array {
  const oldMarks = old.landmarks();
  const nowMarks = now.landmarks();
  const partners = new Int32Array(now.ids.length).fill(NONE);
  const compare = (oldFrom: number, oldTo: number, nowFrom: number, nowTo: number) => {
    align(old.ids.slice(oldFrom, oldTo), now.ids.slice(nowFrom, nowTo)).forEach((partner, i) => {
      if (partner !== NONE) partners[nowFrom + i] = oldFrom + partner;
    });
  };
  let [oldFrom, nowFrom] = [0, 0];
  const marks = align(
    oldMarks.map((at) => old.ids[at] ?? 0),
    nowMarks.map((at) => now.ids[at] ?? 0),
  );
  marks.forEach((mark, i) => {
    if (mark === NONE) return;
    const [oldAt, nowAt] = [oldMarks[mark] ?? 0, nowMarks[i] ?? 0];
    compare(oldFrom, oldAt, nowFrom, nowAt);
    [oldFrom, nowFrom] = [oldAt + 1, nowAt + 1];
  });
  compare(oldFrom, old.ids.length, nowFrom, now.ids.length);
  return partners;
}

/** Parts again what only chance has paired: short runs in sentences of which little is left. */
function dropChance(old: TokenSequence, now: TokenSequence, partners: Int32Array): void {
  const oldShares = new Float64Array(old.segmentWeights.length);
  const nowShares = new Float64Array(now.segmentWeights.length);
  partners.forEach((partner, at) => {
    const [o, n] = [old.segments[partner] ?? NONE, now.segments[at] ?? NONE];
    if (partner === NONE || n === NONE || o === NONE) return;
    oldShares[o] = (oldShares[o] ?? 0) + (now.weights[at] ?? 0) / (old.segmentWeights[o] ?? 1);
    nowShares[n] = (nowShares[n] ?? 0) + (now.weights[at] ?? 0) / (now.segmentWeights[n] ?? 1);
  });
  for (let at = 0; at < partners.length;) {
    const start = at;
    let weight = 0;
    do weight += now.weights[at++] ?? 0;
    while (at < partners.length && now.continuesAt(at) && isNextOf(old, partners, at));
    if (partners[start] === NONE || weight >= STRONG_WEIGHT) continue;
    for (let i = start; i < at; i++) {
      const share = Math.max(
        nowShares[now.segments[i] ?? NONE] ?? 1,
        oldShares[old.segments[partners[i] ?? NONE] ?? NONE] ?? 1,
      );
      // Rounding: halves that are made of tenths must count as halves.
      if (share <= SAME_SENTENCE_RATIO + 1e-9 && weight * share < SAME_PHRASE_WORDS - 1e-9)
        partners[i] = NONE;
    }
  }
}

const isNextOf = (old: TokenSequence, partners: Int32Array, at: number): boolean => {
  const partner = partners[at] ?? NONE;
  return partner > 0 && partner === (partners[at - 1] ?? NONE) + 1 && old.continuesAt(partner);
};

/** Looks at lines that stood behind the same line at some time and are gone: text that comes back with a change. */
function matchNeighbours(
  store: Passages,
  { passages, left }: WordTask,
  open: ReadonlyMap<number, OpenLine>,
): void {
  let likelyNext: readonly number[] = [];
  let previous = -1;
  for (const line of open.values()) {
    const nearest = passages[line.index - 1] ?? NONE;
    const inFront = line.index === 0 ? left : nearest === NONE ? UNKNOWN : nearest;
    const followsOpen = previous === line.index - 1;
    previous = line.index;
    const candidates = [...(followsOpen ? likelyNext : []), ...store.followersOf(inFront)];
    likelyNext = [];
    if (!isMostlyNew(line)) continue;
    const gone = candidates.filter((passage) => !store.isOnPage(passage)).slice(0, MAX_NEIGHBOURS);
    const best = bestNeighbour(store, line, gone);
    if (best === undefined) continue;
    likelyNext = store.followersOf(best);
  }
}

/** Whether at least half of the line's words have no origin yet. */
function isMostlyNew({ apart, found }: OpenLine): boolean {
  let missing = 0;
  let whole = 0;
  apart.weights.forEach((weight, i) => {
    whole += weight;
    if (!found[i]) missing += weight;
  });
  return missing >= 1 && missing >= whole / 2;
}

/** Credits the words of the candidate that is most alike, if half of one of the two is the same; gives it. */
function bestNeighbour(store: Passages, line: OpenLine, candidates: readonly number[]): number | undefined {
  let best: { readonly passage: number; readonly partners: Int32Array; readonly weight: number } | undefined;
  for (const passage of candidates) {
    const vocabulary = new Map<string, number>();
    const [old, now] = [new TokenSequence(vocabulary), new TokenSequence(vocabulary)];
    old.addLine(0, takeLineApart(store.textOf(passage)), () => undefined);
    now.addLine(0, line.apart, () => undefined);
    const partners = align(old.ids, now.ids);
    dropChance(old, now, partners);
    const weight = partners.reduce(
      (sum, partner, i) => sum + (partner === NONE ? 0 : (now.weights[i] ?? 0)),
      0,
    );
    const whole = Math.min(sumOf(old.weights), sumOf(now.weights));
    if (weight >= whole * SAME_SENTENCE_RATIO && weight > (best?.weight ?? 0))
      best = { passage, partners, weight };
  }
  if (!best) return undefined;
  const origins = expandRuns(store.runsOf(best.passage));
  best.partners.forEach((partner, token) => {
    if (partner === NONE || line.found[token]) return;
    line.origins[token] = origins[partner] ?? line.origins[token] ?? 0;
    line.found[token] = 1;
  });
  return best.passage;
}

const sumOf = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);
