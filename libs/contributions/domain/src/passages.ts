import { EditLines } from './edit-lines.js';
import { IntList } from './int-list.js';
import { KnownLines } from './known-lines.js';
import { Neighbours } from './neighbours.js';
import { NONE } from './no-passage.js';
import { type OriginRuns, RUN_STRIDE } from './origin-runs.js';
import { SentenceIndex } from './sentence-index.js';

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
} as const;
const COLUMNS = 4;
const OLDEST = 0;
const NEWEST = 1;
const LINE_COLUMNS = 2;

/** Lines that left the page and are remembered as such, and how many UTF-16 units they have at least; ours. */
const MAX_GONE = 24;
const LEAST_GONE_LENGTH = 20;

/**
 * Everything that ever stood on a page. A passage is a line together with the origins of its tokens; it is never
 * changed or dropped, so that text which comes back is found with its first authors.
 * Memory: the text of each line once, and about 50 bytes a passage.
 */
export class Passages {
  readonly lines = new KnownLines();
  readonly neighbours = new Neighbours();
  /** Of each line its oldest and its newest passage. */
  private readonly ofLine = new IntList(2 * LINE_COLUMNS);
  /** Of each passage the numbers that `Column` names. */
  private readonly rows = new IntList(8 * COLUMNS);
  private readonly pool = new IntList(64);
  private readonly gone: number[] = [];
  private readonly sentences = new SentenceIndex();

  get count(): number {
    return this.rows.length / COLUMNS;
  }

  /** Makes room for so many passages more. */
  reserve(count: number): void {
    this.rows.reserve(count * COLUMNS);
    this.pool.reserve(count * RUN_STRIDE);
    this.neighbours.reserve(count);
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
    if (lines && this.sentences.indexedPassages === id) this.indexNext(lines, number);
    return id;
  }

  /** Makes a passage that is known not to be there. */
  addNew(line: number, runs: OriginRuns): number {
    const id = this.count;
    const older = this.newestOf(line);
    const row = this.rows.length;
    this.rows.extendTo(row + COLUMNS);
    const { data } = this.rows;
    data[row + Column.line] = line;
    data[row + Column.older] = older;
    data[row + Column.runStart] = this.pool.length;
    this.neighbours.add();
    const ofLine = line * LINE_COLUMNS;
    this.ofLine.extendTo(ofLine + LINE_COLUMNS);
    this.ofLine.data[ofLine + NEWEST] = id + 1;
    if (older === NONE) this.ofLine.data[ofLine + OLDEST] = id + 1;
    this.pool.splice(this.pool.length, 0, runs.data, 0, runs.length);
    return id;
  }

  lineOf(passage: number): number {
    return passage < 0 ? NONE : (this.rows.data[passage * COLUMNS] ?? NONE);
  }

  textOf(passage: number): string {
    return this.lines.textOf(this.lineOf(passage));
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
    if (passage !== NONE) found.push(this.ofLine.at(line * LINE_COLUMNS + OLDEST) - 1);
    return found.reverse();
  }

  isOnPage(passage: number): boolean {
    return passage >= 0 && this.valueOf(passage, Column.placements) > 0;
  }

  /** Counts a passage in (1) or out (-1) of the page. */
  place(passage: number, sign: 1 | -1): void {
    const at = passage * COLUMNS + Column.placements;
    this.rows.data[at] = (this.rows.data[at] ?? 0) + sign;
    if (sign > 0 || this.textOf(passage).length < LEAST_GONE_LENGTH) return;
    this.gone.push(passage);
    if (this.gone.length > MAX_GONE) this.gone.shift();
  }

  /** Longer lines that left the page lately, newest first; some may be back. */
  get recentlyGone(): readonly number[] {
    return this.gone.toReversed();
  }

  /** The passage where a sentence, by its hash, first stood on the page; -1 where it never did. */
  findSentence(high: number, low: number): number {
    while (this.sentences.indexedPassages < this.count) this.indexNext();
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

  /** Takes up the sentences of the next passage; those of a line stood first in the line's first passage. */
  private indexNext(lines = apart, number = 0): void {
    const passage = this.sentences.indexedPassages;
    if (this.valueOf(passage, Column.older) !== NONE) {
      this.sentences.skipNext();
      return;
    }
    if (lines === apart) {
      apart.clear();
      apart.add(this.textOf(passage));
    }
    this.sentences.addNext(lines, number);
  }

  /** The newest passage of a line, or -1. */
  private newestOf(line: number): number {
    return this.ofLine.at(line * LINE_COLUMNS + NEWEST) - 1;
  }

  private valueOf(passage: number, column: number): number {
    return this.rows.data[passage * COLUMNS + column] ?? 0;
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
