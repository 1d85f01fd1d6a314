import { type LineTokens, type Segment, takeLineApart } from './line-tokens.js';
import { type CreditedLine, type OpenLine } from './open-line.js';
import { expandRuns, type Passages } from './passages.js';
import { STRONG_WEIGHT } from './sentence-index.js';

/** Sentences that are on both sides of the edit, each known by one number on both. */
export interface KeptSentences {
  readonly old: Map<Segment, number>;
  readonly now: Map<Segment, number>;
}

/** What a cell weighs at least that is found again in its line: a number. */
const LEAST_CELL_WEIGHT = 0.5;

/** A sentence of an earlier text: the line and the index of its segment. */
interface Place {
  readonly line: CreditedLine;
  readonly index: number;
}

/**
 * Credits sentences of three words and more to the replaced lines or, where these do not have them, to the first
 * place on the page at any time. Shorter ones go with the sentence that they stand next to on both sides.
 */
export function matchSentences(
  store: Passages,
  open: ReadonlyMap<number, OpenLine>,
  replaced: ReadonlyMap<number, CreditedLine>,
): KeptSentences {
  const kept: KeptSentences = { old: new Map(), now: new Map() };
  const isReplaced = new Set(replaced.values());
  const waiting = strongSentences(replaced);
  const dead = new Map<number, CreditedLine>();
  const placeInHistory = (hash: number): Place | undefined => {
    const found = store.findSentence(hash);
    if (!found) return undefined;
    const line = dead.get(found.passage) ?? creditedLine(store, found.passage);
    dead.set(found.passage, line);
    return {
      line,
      index: line.apart.segments.findIndex(({ start }) => start === found.start),
    };
  };
  const take = (line: OpenLine, segment: Segment, place: Place): void => {
    const source = place.line.apart.segments[place.index];
    if (!source) return;
    credit(line, segment, place.line.origins, source.start);
    if (!isReplaced.has(place.line)) return;
    kept.now.set(segment, kept.old.size);
    kept.old.set(source, kept.old.size);
  };
  for (const line of open.values()) {
    const places = line.apart.segments.map((segment) => {
      if (segment.weight < STRONG_WEIGHT) return undefined;
      const place = waiting.get(segment.hash)?.pop() ?? placeInHistory(segment.hash);
      if (place) take(line, segment, place);
      return place;
    });
    takeNeighbours(line, places, kept, take);
  }
  return kept;
}

/** The strong sentences of the replaced lines; of equal ones the first is the last of its list, where taking it is cheap. */
function strongSentences(replaced: ReadonlyMap<number, CreditedLine>): Map<number, Place[]> {
  const waiting = new Map<number, Place[]>();
  for (const line of [...replaced.values()].reverse()) {
    for (let index = line.apart.segments.length - 1; index >= 0; index--) {
      const segment = line.apart.segments[index];
      if (!segment || segment.weight < STRONG_WEIGHT) continue;
      const same = waiting.get(segment.hash);
      if (same) same.push({ line, index });
      else waiting.set(segment.hash, [{ line, index }]);
    }
  }
  return waiting;
}

/** Short sentences behind, then in front of, those that have a place. Fills `places`. */
function takeNeighbours(
  line: OpenLine,
  places: (Place | undefined)[],
  kept: KeptSentences,
  take: (line: OpenLine, segment: Segment, place: Place) => void,
): void {
  const { segments } = line.apart;
  const tryTaking = (index: number, neighbour: Place | undefined, step: 1 | -1): void => {
    const segment = segments[index];
    if (!segment || !neighbour || places[index]) return;
    const place = { line: neighbour.line, index: neighbour.index + step };
    const source = place.line.apart.segments[place.index];
    if (source?.hash !== segment.hash || kept.old.has(source)) return;
    places[index] = place;
    take(line, segment, place);
  };
  for (let i = 1; i < segments.length; i++) tryTaking(i, places[i - 1], 1);
  for (let i = segments.length - 2; i >= 0; i--) tryTaking(i, places[i + 1], -1);
  takeOfSameLine(line, places, kept, take);
}

/** Short sentences and cells that changed their place in a line of which a long one stayed. */
function takeOfSameLine(
  line: OpenLine,
  places: (Place | undefined)[],
  kept: KeptSentences,
  take: (line: OpenLine, segment: Segment, place: Place) => void,
): void {
  const sources = new Set(places.flatMap((place) => (place ? [place.line] : [])));
  line.apart.segments.forEach((segment, i) => {
    if (places[i] || segment.weight < LEAST_CELL_WEIGHT) return;
    for (const source of sources) {
      const index = source.apart.segments.findIndex((old) => old.hash === segment.hash && !kept.old.has(old));
      if (index < 0) continue;
      const place = { line: source, index };
      places[i] = place;
      take(line, segment, place);
      return;
    }
  });
}

const creditedLine = (store: Passages, passage: number): CreditedLine => {
  const apart: LineTokens = takeLineApart(store.textOf(passage));
  return { apart, origins: expandRuns(store.runsOf(passage)) };
};

function credit(line: OpenLine, { start, end }: Segment, origins: Int32Array, from: number): void {
  for (let i = start; i < end; i++) {
    line.origins[i] = origins[from + i - start] ?? line.origins[i] ?? 0;
    line.found[i] = 1;
  }
}
