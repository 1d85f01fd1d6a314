import { applyHunks, type Hunk, undoHunks } from './hunks.js';
import { fingerprint } from './fingerprint.js';
import { NONE, Passages } from './passages.js';

/** One revision as the state remembers it. Revisions and authors are numbered in the order in which they came. */
export interface AttributedRevision {
  readonly revisionId: string;
  readonly author: number;
  readonly hunks: readonly Hunk[];
  /** Tokens that were born here. */
  readonly addedTokens: number;
  /** Tokens that stand after it. */
  readonly tokenCount: number;
  /** The newest earlier revision with the same lines, when this one brought it back; else -1. */
  readonly revertOf: number;
}

/**
 * Who wrote what on one page: the passages that ever stood there, and for each revision what it replaced. Opaque to
 * callers, who ask the functions of `authorship-questions`. It only grows; revisions are appended in order by
 * `attributeRevision`, which advances this very object (a copy a save would cost the whole page).
 */
export class PageAuthorship {
  readonly passages = new Passages();
  readonly authorIds: string[] = [];
  private readonly authorNumbers = new Map<string, number>();
  private readonly records: AttributedRevision[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly newestWithLines = new Map<number, number>();
  private readonly surviving: number[] = [];
  private list: readonly number[] = [];
  private tokenCount = 0;

  get revisions(): readonly AttributedRevision[] {
    return this.records;
  }

  /** The passages of the newest revision, in the order of the page. */
  get current(): readonly number[] {
    return this.list;
  }

  /** Tokens of the newest revision by author number. */
  get survivingTokens(): readonly number[] {
    return this.surviving;
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
    this.surviving.push(0);
    return number;
  }

  /** The newest revision whose lines have this fingerprint, or -1. */
  revisionWithLines(fingerprint: number): number {
    return this.newestWithLines.get(fingerprint) ?? NONE;
  }

  /** The passages of any revision. Cost: the revisions since then times the lines of the page. */
  passagesAt(revision: number): readonly number[] {
    let list = this.list;
    for (let number = this.records.length - 1; number > revision; number--) {
      const { hunks } = this.records[number] ?? { hunks: [] };
      if (hunks.length > 0) list = undoHunks(list, hunks);
    }
    return list;
  }

  /** Appends a revision. Everything that depends on its passages must have been added to `passages` before. */
  append(revisionId: string, author: number, hunks: readonly Hunk[], revertOf: number): void {
    const number = this.records.length;
    const before = this.list;
    const after = hunks.length > 0 ? applyHunks(before, hunks) : before;
    let addedTokens = 0;
    let shift = 0;
    for (const { at, removed, inserted } of hunks) {
      for (const passage of removed) this.count(passage, -1, number, author);
      for (const passage of inserted) addedTokens += this.count(passage, 1, number, author);
      for (let i = at + shift; i <= at + shift + inserted.length; i++) {
        this.passages.connect(after[i - 1] ?? NONE, after[i] ?? NONE);
      }
      shift += inserted.length - removed.length;
    }
    this.list = after;
    this.records.push({ revisionId, author, hunks, addedTokens, tokenCount: this.tokenCount, revertOf });
    this.numbers.set(revisionId, number);
    this.newestWithLines.set(
      fingerprint(after.length, (i) => this.passages.lineOf(after[i] ?? NONE)),
      number,
    );
  }

  /** Counts a passage in or out; gives how many of its tokens were born in the revision. */
  private count(passage: number, sign: 1 | -1, revision: number, newAuthor: number): number {
    if (sign > 0) this.passages.place(passage);
    else this.passages.displace(passage);
    const runs = this.passages.runsOf(passage);
    let born = 0;
    for (let i = 0; i < runs.length; i += 2) {
      const tokens = runs[i] ?? 0;
      const origin = runs[i + 1] ?? 0;
      this.tokenCount += sign * tokens;
      if (origin === revision) born += tokens;
      const author = origin === revision ? newAuthor : (this.records[origin]?.author ?? 0);
      this.surviving[author] = (this.surviving[author] ?? 0) + sign * tokens;
    }
    return born;
  }
}
