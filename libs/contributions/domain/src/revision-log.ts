import { IntList } from './int-list.js';

/** What a revision is known by. */
export interface LoggedRevision {
  readonly revisionId: string;
  readonly author: number;
  /** The newest earlier revision with the same lines, when this one brought it back; else -1. */
  readonly revertOf: number;
}

/** What a revision came to, counted. */
export interface RevisionCounts {
  /** Tokens that were born in it, and their words in tenths. */
  readonly addedTokens: number;
  readonly addedTenths: number;
  /** Words, in tenths, that stood before and do not stand after it, by where they were born. */
  readonly removedTenths: number;
}

/** How much a state has of what only grows: whoever knows these numbers knows what was added since. */
export interface StateSizes {
  readonly authors: number;
  readonly lines: number;
  readonly passages: number;
  readonly sources: number;
}

/** Nothing yet. */
export const NO_SIZES: StateSizes = { authors: 0, lines: 0, passages: 0, sources: 0 };

/** Places of a revision's numbers in its row. */
const Column = {
  author: 0,
  revertOf: 1,
  hunkStart: 2,
  addedTokens: 3,
  addedTenths: 4,
  removedTenths: 5,
  authors: 6,
  lines: 7,
  passages: 8,
  sources: 9,
} as const;
const COLUMNS = 10;

/** Numbers in front of a hunk's passages: where it lies, how many it removes and how many it inserts. */
export const HUNK_HEAD = 3;

/**
 * The revisions of a page and what each replaced in its list of passages; grows only. Columns instead of objects: a
 * page with 10,000 revisions takes about 50 bytes a revision besides their ids and passages.
 */
export class RevisionLog {
  private readonly ids: string[] = [];
  /** Of each revision the numbers that `Column` names. */
  private readonly rows = new IntList(2 * COLUMNS);
  /** Of each hunk its head, what it removed and what it inserted. */
  private readonly pool = new IntList();

  get length(): number {
    return this.ids.length;
  }

  idOf(revision: number): string {
    return this.ids[revision] ?? '';
  }

  authorOf(revision: number): number {
    return this.valueOf(revision, Column.author);
  }

  revertOf(revision: number): number {
    return this.valueOf(revision, Column.revertOf);
  }

  /** Tokens, and words in tenths, that were born in a revision: for loops that must not make an object a revision. */
  addedTokensOf(revision: number): number {
    return this.valueOf(revision, Column.addedTokens);
  }

  addedTenthsOf(revision: number): number {
    return this.valueOf(revision, Column.addedTenths);
  }

  countsOf(revision: number): RevisionCounts {
    return {
      addedTokens: this.valueOf(revision, Column.addedTokens),
      addedTenths: this.valueOf(revision, Column.addedTenths),
      removedTenths: this.valueOf(revision, Column.removedTenths),
    };
  }

  /** What the state had grown to after a revision; nothing before the first. */
  sizesAfter(revision: number): StateSizes {
    if (revision < 0) return NO_SIZES;
    return {
      authors: this.valueOf(revision, Column.authors),
      lines: this.valueOf(revision, Column.lines),
      passages: this.valueOf(revision, Column.passages),
      sources: this.valueOf(revision, Column.sources),
    };
  }

  /** Where the hunks of a revision begin in `hunkPool`; those of the next one begin at the end. */
  hunksFrom(revision: number): number {
    return revision < this.length ? this.valueOf(revision, Column.hunkStart) : this.pool.length;
  }

  /** Of each hunk: place, removed count, inserted count, removed passages, inserted passages. */
  get hunkPool(): Int32Array {
    return this.pool.data;
  }

  /** Visits the passages that a revision removed (sign -1) and inserted (1), hunk by hunk, in order. */
  forEachChange(revision: number, visit: (passage: number, sign: 1 | -1) => void): void {
    const { data } = this.pool;
    const end = this.hunksFrom(revision + 1);
    for (let at = this.hunksFrom(revision); at < end;) {
      const removedFrom = at + HUNK_HEAD;
      const insertedFrom = removedFrom + (data[at + 1] ?? 0);
      at = insertedFrom + (data[at + 2] ?? 0);
      for (let i = removedFrom; i < insertedFrom; i++) visit(data[i] ?? 0, -1);
      for (let i = insertedFrom; i < at; i++) visit(data[i] ?? 0, 1);
    }
  }

  /** Begins a revision; `addHunk` and `finish` follow. Gives its number. */
  begin({ revisionId, author, revertOf }: LoggedRevision): number {
    const row = this.rows.length;
    this.rows.extendTo(row + COLUMNS);
    this.rows.data[row + Column.author] = author;
    this.rows.data[row + Column.revertOf] = revertOf;
    this.rows.data[row + Column.hunkStart] = this.pool.length;
    return this.ids.push(revisionId) - 1;
  }

  /** Adds a hunk to the revision that was begun: a stretch of `list`, and what takes its place. */
  addHunk(
    at: number,
    list: Int32Array,
    removed: number,
    inserted: ArrayLike<number>,
    insertedCount: number,
  ): void {
    const { pool } = this;
    pool.push(at);
    pool.push(removed);
    pool.push(insertedCount);
    for (let i = at; i < at + removed; i++) pool.push(list[i] ?? 0);
    for (let i = 0; i < insertedCount; i++) pool.push(inserted[i] ?? 0);
  }

  /** Makes room for so many revisions more. */
  reserve(count: number): void {
    this.rows.reserve(count * COLUMNS);
  }

  finish(counts: RevisionCounts, sizes: StateSizes): void {
    const { data, length } = this.rows;
    const row = length - COLUMNS;
    data[row + Column.addedTokens] = counts.addedTokens;
    data[row + Column.addedTenths] = counts.addedTenths;
    data[row + Column.removedTenths] = counts.removedTenths;
    data[row + Column.authors] = sizes.authors;
    data[row + Column.lines] = sizes.lines;
    data[row + Column.passages] = sizes.passages;
    data[row + Column.sources] = sizes.sources;
  }

  /** Takes the changes of a revision back in a list of the passages after it. */
  undo(revision: number, list: IntList): void {
    const { data } = this.pool;
    const end = this.hunksFrom(revision + 1);
    // From front to back, what was taken back already stands where it stood before.
    for (let at = this.hunksFrom(revision); at < end;) {
      const [place, removed, inserted] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
      list.splice(place, inserted, data, at + HUNK_HEAD, removed);
      at += HUNK_HEAD + removed + inserted;
    }
  }

  /** Makes the changes of a revision in a list of the passages before it. */
  apply(revision: number, list: IntList): void {
    const { data } = this.pool;
    const end = this.hunksFrom(revision + 1);
    let shift = 0;
    for (let at = this.hunksFrom(revision); at < end;) {
      const [place, removed, inserted] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
      list.splice(place + shift, removed, data, at + HUNK_HEAD + removed, inserted);
      shift += inserted - removed;
      at += HUNK_HEAD + removed + inserted;
    }
  }

  private valueOf(revision: number, column: number): number {
    return this.rows.at(revision * COLUMNS + column);
  }
}
