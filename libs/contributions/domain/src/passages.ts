import { EditLines } from './edit-lines.js';
import { IntList } from './int-list.js';
import { SentenceIndex } from './sentence-index.js';

/**
 * Where each token of a line was born, three numbers a run: how many tokens, their origin, and their words in tenths
 * (see `tenthsOfToken`). An origin is a revision's number or, below zero, -1 - the number of a source elsewhere.
 */
export type OriginRuns = ArrayLike<number>;

/** Numbers that a run takes. */
export const RUN_STRIDE = 3;

/** No passage: none was found, or the page begins or ends there. */
export const NONE = -1;

/** A neighbour that is not known yet, which is not the same as the top or the end of the page. */
export const UNKNOWN = -2;

/** Candidates that are looked at where a line stood on the page many times; ours, it bounds the cost of a `}`. */
const MAX_CANDIDATES = 32;

/** Lines that stood behind the same line and are remembered; ours, it bounds the memory of a much-edited place. */
const MAX_FOLLOWERS = 8;

/** Lines that left the page and are remembered as such, and how many UTF-16 units they have at least; ours. */
const MAX_GONE = 24;
const LEAST_GONE_LENGTH = 20;

/**
 * Everything that ever stood on a page. A passage is a line together with the origins of its tokens; it is never
 * changed or dropped, so that text which comes back is found with its first authors. Lines are trimmed and not blank.
 * Memory: the text of each line once, and about 50 bytes a passage.
 */
export class Passages {
  private readonly lineIds = new Map<string, number>();
  private readonly lineTexts: string[] = [];
  /** Lines that `lineIds` knows: those of a stored state are only entered when a line is looked for. */
  private knownLines = 0;
  private readonly lineWeights: (number | undefined)[] = [];
  private readonly oldestOfLine = new IntList();
  private readonly newestOfLine = new IntList();
  private readonly olderOfLine = new IntList();
  private readonly lines = new IntList();
  /** Where the runs of a passage begin; they end where those of the next one begin. */
  private readonly runStarts = new IntList();
  private readonly pool = new IntList();
  private readonly placements = new IntList();
  private readonly precededBy = new IntList();
  private readonly followedBy = new IntList();
  /** What first stood behind a passage; all of it, once that was more than one. */
  private readonly firstFollower = new IntList();
  private readonly followers = new Map<number, number[]>();
  private readonly gone: number[] = [];
  private readonly sentences = new SentenceIndex();

  get count(): number {
    return this.lines.length;
  }

  get lineCount(): number {
    return this.lineTexts.length;
  }

  /** Id of a line's text, or -1 when it never stood on the page. */
  findLine(text: string): number {
    for (; this.knownLines < this.lineTexts.length; this.knownLines++) {
      this.lineIds.set(this.lineText(this.knownLines), this.knownLines);
    }
    return this.lineIds.get(text) ?? NONE;
  }

  addLine(text: string): number {
    const known = this.findLine(text);
    return known === NONE ? this.addNewLine(ownCopy(text)) : known;
  }

  /** Adds a line that is known not to be there, as the very string. */
  addNewLine(text: string): number {
    this.oldestOfLine.push(NONE);
    this.newestOfLine.push(NONE);
    return this.lineTexts.push(text) - 1;
  }

  lineText(line: number): string {
    return this.lineTexts[line] ?? '';
  }

  /** Sum of what the line's tokens say, in tenths of a word. */
  lineTenths(line: number): number {
    return (this.lineWeights[line] ??= strengthOf(this.lineText(line)));
  }

  /**
   * The passage that has these origins; made unless there is one. The line taken apart, when it is at hand, saves doing
   * it again for the index of sentences.
   */
  add(line: number, runs: OriginRuns, lines?: EditLines, number = 0): number {
    let same = this.newestOfLine.at(line);
    for (let looks = 0; same !== NONE && looks < MAX_CANDIDATES; looks++) {
      if (this.hasRuns(same, runs)) return same;
      same = this.olderOfLine.at(same);
    }
    const id = this.addNew(line, runs);
    if (lines && this.sentences.indexedPassages === id) this.sentences.addNext(lines, number);
    return id;
  }

  /** Makes a passage that is known not to be there. */
  addNew(line: number, runs: OriginRuns): number {
    const id = this.lines.length;
    this.lines.push(line);
    this.olderOfLine.push(this.newestOfLine.at(line));
    this.newestOfLine.data[line] = id;
    if (this.oldestOfLine.at(line) === NONE) this.oldestOfLine.data[line] = id;
    this.runStarts.push(this.pool.length);
    for (let i = 0; i < runs.length; i++) this.pool.push(runs[i] ?? 0);
    this.placements.push(0);
    this.precededBy.push(NONE);
    this.followedBy.push(NONE);
    this.firstFollower.push(NONE);
    return id;
  }

  lineOf(passage: number): number {
    return passage < 0 ? NONE : (this.lines.data[passage] ?? NONE);
  }

  textOf(passage: number): string {
    return this.lineText(this.lineOf(passage));
  }

  runsOf(passage: number): Int32Array {
    return this.pool.data.subarray(this.runsFrom(passage), this.runsTo(passage));
  }

  /** Where the runs of a passage begin and end in `runPool`: for loops that must not make an array a passage. */
  runsFrom(passage: number): number {
    return this.runStarts.at(passage);
  }

  runsTo(passage: number): number {
    return passage + 1 < this.runStarts.length ? this.runStarts.at(passage + 1) : this.pool.length;
  }

  get runPool(): Int32Array {
    return this.pool.data;
  }

  /** Passages of a line, oldest first, at most 32: the very first and the newest. */
  candidatesOf(line: number): readonly number[] {
    const found: number[] = [];
    if (line < 0) return found;
    let passage = this.newestOfLine.at(line);
    for (; passage !== NONE && found.length < MAX_CANDIDATES - 1; passage = this.olderOfLine.at(passage)) {
      found.push(passage);
    }
    if (passage !== NONE) found.push(this.oldestOfLine.at(line));
    return found.reverse();
  }

  isOnPage(passage: number): boolean {
    return this.placements.at(passage) > 0;
  }

  /**
   * Whether the passage stood directly behind, or in front of, the other one when it was last placed. -1 stands for
   * the top, or the end, of the page.
   */
  stoodBehind(passage: number, other: number): boolean {
    return this.precededBy.at(passage) === other;
  }

  stoodInFront(passage: number, other: number): boolean {
    return this.followedBy.at(passage) === other;
  }

  /** What stood directly behind a passage, or (-1) at the top of the page, at some time, newest first. */
  followersOf(passage: number): readonly number[] {
    const several = this.followers.get(passage);
    if (several) return several.toReversed();
    const first = passage < 0 ? NONE : this.firstFollower.at(passage);
    return first === NONE ? [] : [first];
  }

  place(passage: number): void {
    this.placements.data[passage] = this.placements.at(passage) + 1;
  }

  displace(passage: number): void {
    this.placements.data[passage] = this.placements.at(passage) - 1;
    if (this.textOf(passage).length < LEAST_GONE_LENGTH) return;
    this.gone.push(passage);
    if (this.gone.length > MAX_GONE) this.gone.shift();
  }

  /** Longer lines that left the page lately, newest first; some may be back. */
  get recentlyGone(): readonly number[] {
    return this.gone.toReversed();
  }

  /** Notes that two passages stand next to each other now; -1 is the top or the end of the page. */
  connect(left: number, right: number): void {
    if (left !== NONE) this.followedBy.data[left] = right;
    if (right === NONE) return;
    this.precededBy.data[right] = left;
    const first = left === NONE ? NONE : this.firstFollower.at(left);
    if (first === NONE && left !== NONE) this.firstFollower.data[left] = right;
    else if (first !== right || this.followers.size > 0) this.addFollower(left, first, right);
  }

  private addFollower(left: number, first: number, right: number): void {
    const known = this.followers.get(left);
    if (!known) {
      if (first !== right) this.followers.set(left, first === NONE ? [right] : [first, right]);
    } else if (!known.includes(right)) {
      known.push(right);
      if (known.length > MAX_FOLLOWERS) known.shift();
    }
  }

  /** The passage where a sentence, by its hash, first stood on the page; -1 where it never did. */
  findSentence(high: number, low: number): number {
    while (this.sentences.indexedPassages < this.count) {
      apart.clear();
      this.sentences.addNext(apart, apart.add(this.textOf(this.sentences.indexedPassages)));
    }
    return this.sentences.find(high, low);
  }

  /** Writes the origins of a passage's tokens into `origins`, from `at` on. */
  copyOrigins(passage: number, origins: Int32Array, at: number): void {
    const { data } = this.pool;
    const end = this.runsTo(passage);
    let from = at;
    for (let i = this.runsFrom(passage); i < end; i += RUN_STRIDE) {
      const to = from + (data[i] ?? 0);
      origins.fill(data[i + 1] ?? 0, from, to);
      from = to;
    }
  }

  private hasRuns(passage: number, runs: OriginRuns): boolean {
    const from = this.runsFrom(passage);
    if (this.runsTo(passage) - from !== runs.length) return false;
    for (let i = 0; i < runs.length; i++) if (this.pool.data[from + i] !== runs[i]) return false;
    return true;
  }
}

/**
 * The text in memory of its own. A piece cut from a long string keeps the whole of it alive in V8, here every revision
 * that ever brought a new line. Through UTF-8 it would be shorter to write, but lone surrogates would be lost.
 */
const ownCopy = (text: string): string => ` ${text}`.slice(1);

/** For lines that are looked at by themselves. */
const apart = new EditLines();

function strengthOf(text: string): number {
  apart.clear();
  apart.add(text);
  let sum = 0;
  for (let i = 0; i < apart.tokens.count; i++) sum += apart.tokens.strengths[i] ?? 0;
  return sum;
}

const runs: number[] = [];

/** The origins of a line's tokens as runs; the same array each time. */
export function packRuns({ tokens, origins }: EditLines, from: number, end: number): readonly number[] {
  runs.length = 0;
  for (let at = from; at < end;) {
    const origin = origins[at] ?? 0;
    const start = at;
    let tenths = 0;
    for (; at < end && origins[at] === origin; at++) tenths += tokens.tenths[at] ?? 0;
    runs.push(at - start, origin, tenths);
  }
  return runs;
}
