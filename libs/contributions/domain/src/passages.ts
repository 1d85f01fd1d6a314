import { EditLines } from './edit-lines.js';
import { IntList } from './int-list.js';
import { SentenceIndex } from './sentence-index.js';

/**
 * Where each token of a line was born, three numbers a run: how many tokens, their origin, and their words in tenths
 * (see `tenthsOfToken`). An origin is a revision's number or, below zero, -1 - the number of a source elsewhere.
 */
export type OriginRuns = IntList;

/** Numbers that a run takes. */
export const RUN_STRIDE = 3;

/** No passage: none was found, or the page begins or ends there. */
export const NONE = -1;

/** A neighbour that is not known yet, which is not the same as the top or the end of the page. */
export const UNKNOWN = -2;

/** Candidates that are looked at where a line stood on the page many times; ours, it bounds the cost of a `}`. */
const MAX_CANDIDATES = 32;

/** Places of a passage's numbers in its row. */
const Column = {
  line: 0,
  /** The next older passage of the same line, or -1. */
  older: 1,
  /** Where its runs begin; they end where those of the next one begin. */
  runStart: 2,
  /** How often it stands on the page. */
  placements: 3,
  precededBy: 4,
  followedBy: 5,
  /** Where its newest follower stands among `followers`. */
  followers: 6,
} as const;
const COLUMNS = 7;
const OLDEST = 0;
const NEWEST = 1;
const LINE_COLUMNS = 2;

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
  /** Of each line its oldest and its newest passage. */
  private readonly ofLine = new IntList(2 * LINE_COLUMNS);
  /** Of each passage the numbers that `Column` names. */
  private readonly rows = new IntList(8 * COLUMNS);
  private readonly pool = new IntList(64);
  /** What stood behind a passage at some time: the other passage and the place of the next older one here, or -1. */
  private readonly followers = new IntList(32);
  private followersOfTop = NONE;
  private readonly gone: number[] = [];
  private readonly sentences = new SentenceIndex();

  get count(): number {
    return this.rows.length / COLUMNS;
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

  /** Adds a line unless it is known; the very string is kept, so that it must not be cut from a longer one. */
  addLine(text: string): number {
    const known = this.findLine(text);
    return known === NONE ? this.addNewLine(text) : known;
  }

  /** Adds a line that is known not to be there, as the very string. */
  addNewLine(text: string): number {
    this.ofLine.push(NONE);
    this.ofLine.push(NONE);
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
    let same = this.newestOf(line);
    for (let looks = 0; same !== NONE && looks < MAX_CANDIDATES; looks++) {
      if (this.hasRuns(same, runs)) return same;
      same = this.valueOf(same, Column.older);
    }
    const id = this.addNew(line, runs);
    if (lines && this.sentences.indexedPassages === id) this.sentences.addNext(lines, number);
    return id;
  }

  /** Makes a passage that is known not to be there. */
  addNew(line: number, runs: OriginRuns): number {
    const id = this.count;
    const row = this.rows.length;
    this.rows.extendTo(row + COLUMNS);
    const { data } = this.rows;
    data[row + Column.line] = line;
    data[row + Column.older] = this.newestOf(line);
    data[row + Column.runStart] = this.pool.length;
    data[row + Column.precededBy] = NONE;
    data[row + Column.followedBy] = NONE;
    data[row + Column.followers] = NONE;
    const ofLine = line * LINE_COLUMNS;
    this.ofLine.data[ofLine + NEWEST] = id;
    if (this.ofLine.at(ofLine + OLDEST) === NONE) this.ofLine.data[ofLine + OLDEST] = id;
    this.pool.splice(this.pool.length, 0, runs.data, 0, runs.length);
    return id;
  }

  lineOf(passage: number): number {
    return passage < 0 ? NONE : (this.rows.data[passage * COLUMNS] ?? NONE);
  }

  textOf(passage: number): string {
    return this.lineText(this.lineOf(passage));
  }

  runsOf(passage: number): Int32Array {
    return this.pool.data.subarray(this.runsFrom(passage), this.runsTo(passage));
  }

  /** Where the runs of a passage begin and end in `runPool`: for loops that must not make an array a passage. */
  runsFrom(passage: number): number {
    return this.valueOf(passage, Column.runStart);
  }

  runsTo(passage: number): number {
    return passage + 1 < this.count ? this.valueOf(passage + 1, Column.runStart) : this.pool.length;
  }

  get runPool(): Int32Array {
    return this.pool.data;
  }

  /** Passages of a line, oldest first, at most 32: the very first and the newest. */
  candidatesOf(line: number): readonly number[] {
    const found: number[] = [];
    if (line < 0) return found;
    let passage = this.newestOf(line);
    while (passage !== NONE && found.length < MAX_CANDIDATES - 1) {
      found.push(passage);
      passage = this.valueOf(passage, Column.older);
    }
    if (passage !== NONE) found.push(this.ofLine.at(line * LINE_COLUMNS + OLDEST));
    return found.reverse();
  }

  isOnPage(passage: number): boolean {
    return passage >= 0 && this.valueOf(passage, Column.placements) > 0;
  }

  /**
   * Whether the passage stood directly behind, or in front of, the other one when it was last placed. -1 stands for
   * the top, or the end, of the page.
   */
  stoodBehind(passage: number, other: number): boolean {
    return this.valueOf(passage, Column.precededBy) === other;
  }

  stoodInFront(passage: number, other: number): boolean {
    return this.valueOf(passage, Column.followedBy) === other;
  }

  /** What stood directly behind a passage, or (-1) at the top of the page, at some time, newest first. */
  followersOf(passage: number): readonly number[] {
    const found: number[] = [];
    let at = this.newestFollowerOf(passage);
    for (; at !== NONE && found.length < MAX_FOLLOWERS; at = this.followers.at(at + 1)) {
      found.push(this.followers.at(at));
    }
    return found;
  }

  place(passage: number): void {
    this.set(passage, Column.placements, this.valueOf(passage, Column.placements) + 1);
  }

  displace(passage: number): void {
    this.set(passage, Column.placements, this.valueOf(passage, Column.placements) - 1);
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
    if (left !== NONE) this.set(left, Column.followedBy, right);
    if (right === NONE) return;
    this.set(right, Column.precededBy, left);
    const newest = this.newestFollowerOf(left);
    for (let at = newest, looks = 0; at !== NONE && looks < MAX_FOLLOWERS; at = this.followers.at(at + 1)) {
      if (this.followers.at(at) === right) return;
      looks++;
    }
    if (left === NONE) this.followersOfTop = this.followers.length;
    else this.set(left, Column.followers, this.followers.length);
    this.followers.push(right);
    this.followers.push(newest);
  }

  private newestFollowerOf(passage: number): number {
    if (passage === NONE) return this.followersOfTop;
    return passage < 0 ? NONE : this.valueOf(passage, Column.followers);
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

  private newestOf(line: number): number {
    return this.ofLine.at(line * LINE_COLUMNS + NEWEST);
  }

  private valueOf(passage: number, column: number): number {
    return this.rows.data[passage * COLUMNS + column] ?? 0;
  }

  private set(passage: number, column: number, value: number): void {
    this.rows.data[passage * COLUMNS + column] = value;
  }

  private hasRuns(passage: number, runs: OriginRuns): boolean {
    const from = this.runsFrom(passage);
    if (this.runsTo(passage) - from !== runs.length) return false;
    for (let i = 0; i < runs.length; i++) if (this.pool.data[from + i] !== runs.data[i]) return false;
    return true;
  }
}

/** For lines that are looked at by themselves. */
const apart = new EditLines();

function strengthOf(text: string): number {
  apart.clear();
  apart.add(text);
  let sum = 0;
  for (let i = 0; i < apart.tokens.count; i++) sum += apart.tokens.strengths[i] ?? 0;
  return sum;
}

const runs = new IntList();

/** The origins of a line's tokens as runs; the same list each time. */
export function packRuns({ tokens, origins }: EditLines, from: number, end: number): OriginRuns {
  runs.length = 0;
  for (let at = from; at < end;) {
    const origin = origins[at] ?? 0;
    const start = at;
    let tenths = 0;
    for (; at < end && origins[at] === origin; at++) tenths += tokens.tenths[at] ?? 0;
    runs.push(at - start);
    runs.push(origin);
    runs.push(tenths);
  }
  return runs;
}
