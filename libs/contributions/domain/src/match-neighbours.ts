import { align } from './align.js';
import { dropChance, SAME_SENTENCE_RATIO } from './drop-chance.js';
import { takeLineApart } from './line-tokens.js';
import { type OpenLine } from './open-line.js';
import { expandRuns, NONE, type Passages, UNKNOWN } from './passages.js';
import { TokenSequence } from './token-sequence.js';

/** Dead lines that are compared with a changed line because they stood at its place; ours, bounds the cost. */
const MAX_NEIGHBOURS = 6;
/** The same for a whole revision: an edit that changes more lines than that is no repair of single ones. */
const MAX_NEIGHBOURS_IN_ALL = 200;

/** Replaced lines that are looked at for a line that was moved and changed; ours, bounds the cost. */
const MAX_REPLACED = 24;
/** A number is the least that lines share. */
const LEAST_WORD = 0.5;
/** What a line weighs at least, in words, that is compared with lines from other places; ours. */
const LONG_LINE_WEIGHT = 4;

/** The stretch of a page whose lines are compared. */
interface Neighbourhood {
  readonly passages: Int32Array;
  readonly left: number;
  /** Passages that this edit replaced. */
  readonly replaced: readonly number[];
}

/**
 * Credits the words of changed lines to lines that stood behind the same line at some time and are gone: text that
 * comes back with a change. Longer ones also to lines that this edit or one of the last replaced anywhere: text that
 * was moved and changed. Fills `open`. Cost: at most 200 comparisons of two lines.
 */
export function matchNeighbours(
  store: Passages,
  { passages, left, replaced }: Neighbourhood,
  open: ReadonlyMap<number, OpenLine>,
): void {
  const vocabularies = new Map<number, ReadonlySet<string>>();
  let likelyNext: readonly number[] = [];
  let looks = MAX_NEIGHBOURS_IN_ALL;
  let previous = -1;
  for (const line of open.values()) {
    const nearest = passages[line.index - 1] ?? NONE;
    const inFront = line.index === 0 ? left : nearest === NONE ? UNKNOWN : nearest;
    const followsOpen = previous === line.index - 1;
    previous = line.index;
    const candidates = [...(followsOpen ? likelyNext : []), ...store.followersOf(inFront)];
    likelyNext = [];
    if (!isMostlyNew(line)) continue;
    const gone = candidates
      .filter((passage) => !store.isOnPage(passage))
      .slice(0, Math.min(MAX_NEIGHBOURS, looks));
    looks -= gone.length;
    const best =
      bestNeighbour(store, line, gone, Math.min) ?? bestFromElsewhere(store, line, replaced, vocabularies);
    if (best === undefined) continue;
    likelyNext = store.followersOf(best);
  }
}

/** Whether at least half of the line's words have no origin yet. */
function isMostlyNew({ apart, found }: OpenLine): boolean {
  let missing = 0;
  let whole = 0;
  apart.strengths.forEach((weight, i) => {
    whole += weight;
    if (!found[i]) missing += weight;
  });
  return missing >= 1 && missing >= whole / 2;
}

/** Looks among the lines that left the page, in this edit or lately, for one that has half of the line's words. */
function bestFromElsewhere(
  store: Passages,
  line: OpenLine,
  replaced: readonly number[],
  vocabularies: Map<number, ReadonlySet<string>>,
): number | undefined {
  if (sumOf(line.apart.strengths) < LONG_LINE_WEIGHT) return undefined;
  const words = new Set(line.apart.keys.filter((_, i) => (line.apart.strengths[i] ?? 0) >= LEAST_WORD));
  const gone = store.recentlyGone.filter((passage) => !store.isOnPage(passage));
  const alike = [...replaced.slice(0, MAX_REPLACED), ...gone].filter((passage) => {
    const known = vocabularies.get(passage) ?? new Set(takeLineApart(store.textOf(passage)).keys);
    vocabularies.set(passage, known);
    let shared = 0;
    for (const word of words) if (known.has(word)) shared++;
    return shared >= words.size / 2;
  });
  return bestNeighbour(store, line, alike.slice(0, MAX_NEIGHBOURS), Math.max);
}

/** Credits the words of the candidate that is most alike, if half of one of the two (min), or of both, is the same. */
function bestNeighbour(
  store: Passages,
  line: OpenLine,
  candidates: readonly number[],
  ofBoth: (a: number, b: number) => number,
): number | undefined {
  let best:
    | {
        readonly passage: number;
        readonly partners: Int32Array;
        readonly weight: number;
      }
    | undefined;
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
    const whole = ofBoth(sumOf(old.weights), sumOf(now.weights));
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
