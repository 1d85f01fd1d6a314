import { fingerprint } from './fingerprint.js';
import { type Hunk } from './hunks.js';
import { IntList } from './int-list.js';
import { type KnownText } from './known-text.js';
import { NONE, Passages, RUN_STRIDE } from './passages.js';
import { type LoggedRevision, RevisionLog, type StateSizes } from './revision-log.js';

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
  private readonly newestWithLines = new Map<number, number>();
  private readonly fingerprints: number[] = [];
  private readonly copied: CopiedSource[] = [];
  /** First revision that went back behind each one, whoever's; -1 while none has. */
  private readonly undoneBy = new IntList();
  /** From a revision that was undone straight to the next older one that was not, so that none is visited twice. */
  private readonly olderStanding = new IntList();
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
    return this.undoneBy.at(revision);
  }

  /** Fingerprint of the lines of a revision. */
  fingerprintOf(revision: number): number {
    return this.fingerprints[revision] ?? 0;
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
    return this.newestWithLines.get(fingerprint) ?? NONE;
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
    const number = this.revisions.begin(revision);
    for (const { at, removed, inserted } of hunks) {
      this.revisions.addHunk(at, this.list.data, removed, inserted);
    }
    this.revisions.apply(number, this.list);
    this.revisions.finish(this.count(number), this.sizes());
    this.connect(hunks);
    this.noteUndone(number, revision.revertOf);
    this.numbers.set(revision.revisionId, number);
    const print = lines ?? this.fingerprintOfList();
    this.fingerprints.push(print);
    this.newestWithLines.set(print, number);
  }

  private sizes(): StateSizes {
    return {
      authors: this.authorIds.length,
      lines: this.passages.lineCount,
      passages: this.passages.count,
      sources: this.copied.length,
    };
  }

  private fingerprintOfList(): number {
    const { data, length } = this.list;
    return fingerprint(length, (i) => this.passages.lineOf(data[i] ?? NONE));
  }

  private connect(hunks: readonly Hunk[]): void {
    const { data, length } = this.list;
    let shift = 0;
    for (const { at, removed, inserted } of hunks) {
      for (let i = at + shift; i <= at + shift + inserted.length; i++) {
        this.passages.connect(i > 0 ? (data[i - 1] ?? NONE) : NONE, i < length ? (data[i] ?? NONE) : NONE);
      }
      shift += inserted.length - removed;
    }
  }

  private noteUndone(number: number, revertOf: number): void {
    this.undoneBy.push(NONE);
    this.olderStanding.push(number);
    if (revertOf === NONE) return;
    for (let at = this.standingFrom(number - 1); at > revertOf; at = this.standingFrom(at - 1)) {
      this.undoneBy.data[at] = number;
      this.olderStanding.data[at] = at - 1;
    }
  }

  private standingFrom(number: number): number {
    let at = number;
    while (at >= 0 && this.olderStanding.at(at) !== at) at = this.olderStanding.at(at);
    for (let i = number; i > at;) {
      const next = this.olderStanding.at(i);
      this.olderStanding.data[i] = at;
      i = next;
    }
    return at;
  }

  /** Counts the passages of a revision in and out. */
  private count(number: number) {
    let addedTokens = 0;
    this.survivingOfOrigin.extendTo(slotOf(number) + 1);
    this.survivingOfOrigin.extendTo(slotOf(-this.copied.length) + 1);
    this.changeOfOrigin.extendTo(this.survivingOfOrigin.length);
    const touched: number[] = [];
    const { passages, changeOfOrigin } = this;
    this.revisions.forEachChange(number, (passage, sign) => {
      if (sign > 0) passages.place(passage);
      else passages.displace(passage);
      const { runPool } = passages;
      const end = passages.runsTo(passage);
      for (let i = passages.runsFrom(passage); i < end; i += RUN_STRIDE) {
        const [tokens, origin, tenths] = [runPool[i] ?? 0, runPool[i + 1] ?? 0, sign * (runPool[i + 2] ?? 0)];
        if (origin === number) addedTokens += tokens;
        this.countAuthor(origin, sign * tokens, tenths);
        const slot = slotOf(origin);
        changeOfOrigin.data[slot] = (changeOfOrigin.data[slot] ?? 0) + tenths;
        touched.push(slot);
      }
    });
    const addedTenths = changeOfOrigin.at(slotOf(number));
    let removedTenths = 0;
    for (const slot of touched) {
      const change = changeOfOrigin.data[slot] ?? 0;
      changeOfOrigin.data[slot] = 0;
      this.survivingOfOrigin.data[slot] = (this.survivingOfOrigin.data[slot] ?? 0) + change;
      if (change < 0) removedTenths -= change;
    }
    return { addedTokens, addedTenths, removedTenths };
  }

  private countAuthor(origin: number, tokens: number, tenths: number): void {
    const by = this.authorOfOrigin(origin);
    const { surviving } = this;
    surviving.tokens.data[by] = (surviving.tokens.data[by] ?? 0) + tokens;
    surviving.tenths.data[by] = (surviving.tenths.data[by] ?? 0) + tenths;
    if (origin < 0) surviving.copiedTenths.data[by] = (surviving.copiedTenths.data[by] ?? 0) + tenths;
  }
}

/** Revisions and sources in one row of numbers from 0: revisions even, sources odd. */
const slotOf = (origin: number): number => (origin >= 0 ? 2 * origin : -2 * origin - 1);
