import { align, tenthsOfToken, tokenBounds, tokenKey } from '@wellspring/contributions-domain/tokens';
import { hiddenMarkup } from './hidden-markup.js';

/** A stretch of text that is read in one go: no element begins or ends in it. */
export interface ShownPiece {
  /** Where it begins in all the text that is shown, UTF-16 units. */
  readonly start: number;
  readonly text: string;
}

/** The tokens that are shown, in order, and which token of the source each of them is. */
export interface ShownTokens {
  /** Start and end of each in the shown text: one pair after the other. */
  readonly bounds: Int32Array;
  /** Index of the source's token; -1 for what stands in no source, as the number of a footnote. */
  readonly sourceTokens: Int32Array;
}

const NONE = -1;
/** Of a stretch that stands elsewhere than in the source, at least so much must be found at its new place. Ours. */
const MOVED_RATIO_MIN = 0.6;

/** Lets others have the thread. The browser's own task queue; a spec gives none. */
export type Pause = () => Promise<void>;

interface Side {
  readonly bounds: ArrayLike<number>;
  readonly ids: Int32Array;
  readonly isWord: Uint8Array;
}

/**
 * Finds for each token on the screen the token of the source that it was made from. Rendering leaves markup out and
 * moves footnotes to the end; the rest is in the order of the source. So words are aligned first, those of the source
 * that are markup (`hiddenMarkup`) left out; what remains is looked for among the markup at its place, then, in
 * stretches, anywhere; signs follow their words.
 *
 * @param isVerbatim the source itself is shown: wikitext, texts too large to render
 * Right for 100.000, 99.999 and 100.000 % of the characters of words of three real handbooks (the specification's).
 * Cost: linear, and what `align` bounds. About 40 ms for 70 KB; `pause` is awaited between its steps.
 */
export async function alignShown(
  source: string,
  pieces: readonly ShownPiece[],
  isVerbatim: boolean,
  pause: Pause = async () => {},
): Promise<ShownTokens> {
  const vocabulary = new Map<string, number>();
  const sourceSide = sideOf(source, tokenBounds(source), vocabulary);
  await pause();
  const shownText = new ShownText(pieces);
  const shown = sideOf(shownText, shownText.bounds(), vocabulary);
  await pause();
  const hidden = isVerbatim ? null : hiddenMarkup(source);
  await pause();
  const partners = new Int32Array(shown.ids.length).fill(NONE);
  const isOpen = (at: number) => sourceSide.isWord[at] === 1 && !hidden?.[sourceSide.bounds[2 * at] ?? 0];
  pair(sourceSide, shown, partners, placesWhere(sourceSide, isOpen), wordsOf(shown));
  await pause();
  fillGaps(sourceSide, shown, partners);
  await pause();
  findMoved(sourceSide, shown, partners);
  await pause();
  placeSigns(sourceSide, shown, partners);
  return { bounds: Int32Array.from(shown.bounds), sourceTokens: partners };
}

/** All that is shown, cut where elements begin and end. */
class ShownText {
  constructor(private readonly pieces: readonly ShownPiece[]) {}

  bounds(): number[] {
    const bounds: number[] = [];
    for (const { start, text } of this.pieces) for (const at of tokenBounds(text)) bounds.push(start + at);
    return bounds;
  }

  /** Asked for in ascending order alone. */
  slice(start: number, end: number): string {
    while (start >= this.endOf(this.at)) this.at++;
    const piece = this.pieces[this.at];
    return piece ? piece.text.slice(start - piece.start, end - piece.start) : '';
  }

  private at = 0;
  private endOf(index: number): number {
    const piece = this.pieces[index];
    return piece ? piece.start + piece.text.length : Infinity;
  }
}

function sideOf(
  text: { slice(start: number, end: number): string },
  bounds: ArrayLike<number>,
  vocabulary: Map<string, number>,
): Side {
  const ids = new Int32Array(bounds.length / 2);
  const isWord = new Uint8Array(ids.length);
  for (let i = 0; i < ids.length; i++) {
    const token = text.slice(bounds[2 * i] ?? 0, bounds[2 * i + 1] ?? 0);
    const key = tokenKey(token);
    let id = vocabulary.get(key);
    if (id === undefined) vocabulary.set(key, (id = vocabulary.size));
    ids[i] = id;
    isWord[i] = tenthsOfToken(token) > 0 ? 1 : 0;
  }
  return { bounds, ids, isWord };
}

function placesWhere({ ids }: Side, wanted: (at: number) => boolean): number[] {
  const places: number[] = [];
  for (let at = 0; at < ids.length; at++) if (wanted(at)) places.push(at);
  return places;
}

const wordsOf = (side: Side): number[] => placesWhere(side, (at) => side.isWord[at] === 1);

/** Pairs the tokens at some places of both sides, in order. */
function pair(
  source: Side,
  shown: Side,
  partners: Int32Array,
  sourcePlaces: readonly number[],
  shownPlaces: readonly number[],
): void {
  const idsAt = (side: Side, places: readonly number[]) => Int32Array.from(places, (at) => side.ids[at] ?? 0);
  const found = align(idsAt(source, sourcePlaces), idsAt(shown, shownPlaces));
  found.forEach((partner, index) => {
    if (partner >= 0) partners[shownPlaces[index] ?? 0] = sourcePlaces[partner] ?? NONE;
  });
}

/** Runs of shown words without a partner, each with the partners of the words around it. */
function* openRuns(
  shown: Side,
  partners: Int32Array,
  sourceLength: number,
): Generator<{ readonly run: readonly number[]; readonly after: number; readonly before: number }> {
  let after = NONE;
  let run: number[] = [];
  for (const at of wordsOf(shown)) {
    const partner = partners[at] ?? NONE;
    if (partner === NONE) {
      run.push(at);
      continue;
    }
    if (run.length > 0) yield { run, after, before: partner };
    run = [];
    after = partner;
  }
  if (run.length > 0) yield { run, after, before: sourceLength };
}

/** What was taken for markup and is shown all the same: found between its neighbours. */
function fillGaps(source: Side, shown: Side, partners: Int32Array): void {
  for (const { run, after, before } of [...openRuns(shown, partners, source.ids.length)]) {
    const places: number[] = [];
    for (let at = after + 1; at < before; at++) if (source.isWord[at] === 1) places.push(at);
    if (places.length > 0) pair(source, shown, partners, places, run);
  }
}

/** Stretches that are shown elsewhere than where they stand in the source: footnotes. */
function findMoved(source: Side, shown: Side, partners: Int32Array): void {
  const runs = [...openRuns(shown, partners, source.ids.length)];
  if (runs.length === 0) return;
  const taken = new Uint8Array(source.ids.length);
  for (const partner of partners) if (partner >= 0) taken[partner] = 1;
  const free = placesWhere(source, (at) => source.isWord[at] === 1 && taken[at] === 0);
  if (free.length === 0) return;
  pair(
    source,
    shown,
    partners,
    free,
    runs.flatMap(({ run }) => run),
  );
  for (const { run } of runs) {
    const found = run.filter((at) => partners[at] !== NONE).length;
    if (found < run.length * MOVED_RATIO_MIN) for (const at of run) partners[at] = NONE;
  }
}

/**
 * Signs, and words that the source writes otherwise (a mention shows today's name): between two words, what stands
 * between their partners; of several equal signs the first. What finds nothing goes with the word in front of it.
 */
function placeSigns(source: Side, shown: Side, partners: Int32Array): void {
  const count = shown.ids.length;
  for (let from = 0; from < count;) {
    if (partners[from] !== NONE) {
      from++;
      continue;
    }
    let to = from;
    while (to < count && partners[to] === NONE) to++;
    const after = partners[from - 1] ?? NONE;
    const before = to < count ? (partners[to] ?? NONE) : source.ids.length;
    let next = after + 1;
    for (let at = from; at < to; at++) {
      const found = before > after ? indexIn(source.ids, shown.ids[at] ?? 0, next, before) : NONE;
      if (found !== NONE) next = found + 1;
      partners[at] = found;
    }
    const words = before > after ? firstWordIn(source, after + 1, before) : NONE;
    for (let at = from; at < to; at++) {
      if (partners[at] !== NONE) continue;
      // A word that the source has not is one of those between its neighbours, if there are any.
      partners[at] = shown.isWord[at] === 1 ? words : (partners[at - 1] ?? NONE);
    }
    from = to;
  }
}

const LOOK_AHEAD_MAX = 2000;

function indexIn(ids: Int32Array, id: number, from: number, to: number): number {
  for (let at = from; at < Math.min(to, from + LOOK_AHEAD_MAX); at++) if (ids[at] === id) return at;
  return NONE;
}

function firstWordIn({ isWord }: Side, from: number, to: number): number {
  for (let at = from; at < to; at++) if (isWord[at] === 1) return at;
  return NONE;
}
