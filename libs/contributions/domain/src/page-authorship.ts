import { fingerprint } from './fingerprint.js';
import { type Hunk } from './hunks.js';
import { IntList } from './int-list.js';
import { type KnownText } from './known-text.js';
import { NONE } from './no-passage.js';
import { RUN_STRIDE } from './origin-runs.js';
import { Passages } from './passages.js';
import {
  HUNK_HEAD,
  type LoggedRevision,
  type RevisionCounts,
  RevisionLog,
  type StateSizes,
} from './revision-log.js';
import { RevisionsByLines } from './revisions-by-lines.js';
import { UndoneRevisions } from './undone-revisions.js';

/** Where text that was brought from elsewhere is from, and the revision that brought it. */
export interface CopiedSource {
  readonly author: number;
  readonly source: string;
  readonly revision: number;
}

/**
 * Who wrote what on one page: the passages that ever stood there, and for each revision what it replaced. Opaque to
 * callers, who ask the functions of `authorship-questions`. It only grows; revisions are appended in order by
 * `attributeRevision`, which advances this very object (a copy a save would cost the whole page).
 * Revisions, authors and sources are numbered in the order in which they came.
 */
export class PageAuthorship {
  readonly passages = new Passages();
  readonly revisions = new RevisionLog();
  readonly authorIds: string[] = [];
  /** The newest revision's text and where its lines lie, when it is known as it was written. */
  newestText: KnownText | undefined;
  private readonly authorNumbers = new Map<string, number>();
  private readonly numbers = new Map<string, number>();
  private readonly byLines = new RevisionsByLines();
  private readonly undone = new UndoneRevisions();
  private readonly copied: CopiedSource[] = [];
  private readonly surviving = { tokens: new IntList(), tenths: new IntList(), copiedTenths: new IntList() };
  /** By `slotOf` an origin: its words, in tenths, that stand; and what a revision changes there while it is counted. */
  private readonly survivingOfOrigin = new IntList();
  private readonly changeOfOrigin = new IntList();
  private readonly list = new IntList();

  /** The passages of the newest revision, in the order of the page; `currentCount` of them. Changes with the state. */
  get current(): Int32Array {
    return this.list.data;
  }

  get currentCount(): number {
    return this.list.length;
  }

  /** Where copied text is from, by number; origins below zero mean these. */
  get sources(): readonly CopiedSource[] {
    return this.copied;
  }

  survivingTokensOf(author: number): number {
    return this.surviving.tokens.at(author);
  }

  /** Words of an author in the newest revision, in tenths. */
  survivingTenthsOf(author: number): number {
    return this.surviving.tenths.at(author);
  }

  /** Of these, those that were brought from elsewhere. */
  copiedTenthsOf(author: number): number {
    return this.surviving.copiedTenths.at(author);
  }

  /** Words, in tenths, that a revision added and that stand in the newest one. */
  survivingTenthsFrom(revision: number): number {
    return this.survivingOfOrigin.at(slotOf(revision));
  }

  /** The first later revision that brought back a text from before this one, whoever's; -1 while none has. */
  undoneByOf(revision: number): number {
    return this.undone.undoneByOf(revision);
  }

  /** Fingerprint of the lines of a revision. */
  fingerprintOf(revision: number): number {
    return this.byLines.fingerprintOf(revision);
  }

  revisionNumber(revisionId: string): number | undefined {
    return this.numbers.get(revisionId);
  }

  authorNumber(authorId: string): number {
    const known = this.authorNumbers.get(authorId);
    if (known !== undefined) return known;
    const number = this.authorIds.length;
    this.authorIds.push(authorId);
    this.authorNumbers.set(authorId, number);
    for (const counts of Object.values(this.surviving)) counts.push(0);
    return number;
  }

  addSource(source: CopiedSource): number {
    return this.copied.push(source) - 1;
  }

  /** Number of the author of tokens of an origin. */
  authorOfOrigin(origin: number): number {
    return origin < 0 ? (this.copied[-origin - 1]?.author ?? 0) : this.revisions.authorOf(origin);
  }

  /** The newest revision whose lines have this fingerprint, or -1. */
  revisionWithLines(fingerprint: number): number {
    return this.byLines.newestWith(fingerprint);
  }

  /** The passages of any revision. Cost: the lines of the page, and what the revisions since then changed. */
  passagesAt(revision: number): Int32Array {
    const list = this.list.copy();
    for (let number = this.revisions.length - 1; number > revision; number--)
      this.revisions.undo(number, list);
    return list.data.subarray(0, list.length);
  }

  /**
   * Appends a revision. Everything that depends on its passages must have been added to `passages` before.
   * @param lines fingerprint of its lines, where that is known
   */
  append(revision: LoggedRevision, hunks: readonly Hunk[], lines?: number): void {
    this.begin(revision);
    for (const { at, removed, inserted } of hunks) this.addHunk(at, removed, inserted, inserted.length);
    this.finish(lines);
  }

  /** Begins a revision; its hunks follow (`addHunk`), in order, and `finish`. */
  begin(revision: LoggedRevision): void {
    this.numbers.set(revision.revisionId, this.revisions.begin(revision));
  }

  /** Adds a hunk to the revision that was begun; `at` counts in the list before it. */
  addHunk(at: number, removed: number, inserted: ArrayLike<number>, insertedCount: number): void {
    this.revisions.addHunk(at, this.list.data, removed, inserted, insertedCount);
  }

  /** Ends the revision that was begun. */
  finish(lines?: number): void {
    const number = this.revisions.length - 1;
    this.revisions.apply(number, this.list);
    this.revisions.finish(this.count(number), this.sizes());
    this.connect(number);
    this.undone.add(number, this.revisions.revertOf(number));
    this.byLines.add(lines ?? this.fingerprintOfList());
  }

  private sizes(): StateSizes {
    return {
      authors: this.authorIds.length,
      lines: this.passages.lines.count,
      passages: this.passages.count,
      sources: this.copied.length,
    };
  }

  private fingerprintOfList(): number {
    const { data, length } = this.list;
    return fingerprint(length, (i) => this.passages.lineOf(data[i] ?? NONE));
  }

  /** Notes who stands next to whom where a revision changed something. */
  private connect(revision: number): void {
    const { data, length } = this.list;
    const { neighbours } = this.passages;
    const { hunkPool } = this.revisions;
    const end = this.revisions.hunksFrom(revision + 1);
    let shift = 0;
    for (let hunk = this.revisions.hunksFrom(revision); hunk < end;) {
      const [at, removed, inserted] = [hunkPool[hunk] ?? 0, hunkPool[hunk + 1] ?? 0, hunkPool[hunk + 2] ?? 0];
      for (let i = at + shift; i <= at + shift + inserted; i++) {
        neighbours.connect(i > 0 ? (data[i - 1] ?? NONE) : NONE, i < length ? (data[i] ?? NONE) : NONE);
      }
      shift += inserted - removed;
      hunk += HUNK_HEAD + removed + inserted;
    }
  }

  /** Counts the passages of a revision in and out. */
  private count(number: number): RevisionCounts {
    const { survivingOfOrigin, changeOfOrigin } = this;
    survivingOfOrigin.extendTo(slotOf(number) + 1);
    survivingOfOrigin.extendTo(slotOf(-this.copied.length) + 1);
    changeOfOrigin.extendTo(survivingOfOrigin.length);
    touched.length = 0;
    let addedTokens = 0;
    const { hunkPool } = this.revisions;
    const end = this.revisions.hunksFrom(number + 1);
    for (let at = this.revisions.hunksFrom(number); at < end;) {
      const removedFrom = at + HUNK_HEAD;
      const insertedFrom = removedFrom + (hunkPool[at + 1] ?? 0);
      at = insertedFrom + (hunkPool[at + 2] ?? 0);
      for (let i = removedFrom; i < insertedFrom; i++) this.countPassage(hunkPool[i] ?? 0, -1, number);
      for (let i = insertedFrom; i < at; i++) addedTokens += this.countPassage(hunkPool[i] ?? 0, 1, number);
    }
    const addedTenths = changeOfOrigin.at(slotOf(number));
    let removedTenths = 0;
    for (let i = 0; i < touched.length; i++) {
      const slot = touched.at(i);
      const change = changeOfOrigin.data[slot] ?? 0;
      changeOfOrigin.data[slot] = 0;
      survivingOfOrigin.data[slot] = (survivingOfOrigin.data[slot] ?? 0) + change;
      if (change < 0) removedTenths -= change;
    }
    return { addedTokens, addedTenths, removedTenths };
  }

  /** Counts a passage in (1) or out (-1); gives its tokens that were born in the revision. */
  private countPassage(passage: number, sign: 1 | -1, revision: number): number {
    const { passages, changeOfOrigin } = this;
    passages.place(passage, sign);
    const { runPool } = passages;
    const end = passages.runsTo(passage);
    let born = 0;
    for (let i = passages.runsFrom(passage); i < end; i += RUN_STRIDE) {
      const [tokens, origin, tenths] = [runPool[i] ?? 0, runPool[i + 1] ?? 0, sign * (runPool[i + 2] ?? 0)];
      if (origin === revision) born += tokens;
      this.countAuthor(origin, sign * tokens, tenths);
      const slot = slotOf(origin);
      changeOfOrigin.data[slot] = (changeOfOrigin.data[slot] ?? 0) + tenths;
      touched.push(slot);
    }
    return born;
  }

  private countAuthor(origin: number, tokens: number, tenths: number): void {
    const by = this.authorOfOrigin(origin);
    const { surviving } = this;
    surviving.tokens.data[by] = (surviving.tokens.data[by] ?? 0) + tokens;
    surviving.tenths.data[by] = (surviving.tenths.data[by] ?? 0) + tenths;
    if (origin < 0) surviving.copiedTenths.data[by] = (surviving.copiedTenths.data[by] ?? 0) + tenths;
  }
}

/** Slots that a revision changed, while it is counted. */
const touched = new IntList();

/** Revisions and sources in one row of numbers from 0: revisions even, sources odd. */
const slotOf = (origin: number): number => (origin >= 0 ? 2 * origin : -2 * origin - 1);
