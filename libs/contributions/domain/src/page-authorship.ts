import { applyHunks, type Hunk, undoHunks } from './hunks.js';
import { fingerprint } from './fingerprint.js';
import { NONE, Passages, RUN_STRIDE } from './passages.js';

/** One revision as the state remembers it. Revisions and authors are numbered in the order in which they came. */
export interface AttributedRevision {
  readonly revisionId: string;
  readonly author: number;
  readonly hunks: readonly Hunk[];
  /** Tokens that were born here, and their words in tenths. */
  readonly addedTokens: number;
  readonly addedTenths: number;
  /** Words, in tenths, that stood before and do not stand after it, by where they were born. */
  readonly removedTenths: number;
  /** The newest earlier revision with the same lines, when this one brought it back; else -1. */
  readonly revertOf: number;
  /** What the state had grown to after it. */
  readonly sizes: StateSizes;
}

/** How much a state has of what only grows: whoever knows these numbers knows what was added since. */
export interface StateSizes {
  readonly authors: number;
  readonly lines: number;
  readonly passages: number;
  readonly sources: number;
}

/** Where text that was brought from elsewhere is from, and the revision that brought it. */
export interface CopiedSource {
  readonly author: number;
  readonly source: string;
  readonly revision: number;
}

/** Nothing yet. */
export const NO_SIZES: StateSizes = { authors: 0, lines: 0, passages: 0, sources: 0 };

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
  private readonly copied: CopiedSource[] = [];
  /** First revision that went back behind each one, whoever's; -1 while none has. */
  private readonly undoneBy: number[] = [];
  /** From a revision that was undone straight to the next older one that was not, so that none is visited twice. */
  private readonly olderStanding: number[] = [];
  private readonly surviving = {
    tokens: [] as number[],
    tenths: [] as number[],
    copiedTenths: [] as number[],
  };
  private readonly survivingOfRevision: number[] = [];
  private list: readonly number[] = [];

  get revisions(): readonly AttributedRevision[] {
    return this.records;
  }

  /** Where copied text is from, by number; origins below zero mean these. */
  get sources(): readonly CopiedSource[] {
    return this.copied;
  }

  /** The passages of the newest revision, in the order of the page. */
  get current(): readonly number[] {
    return this.list;
  }

  /** Tokens of the newest revision by author number. */
  get survivingTokens(): readonly number[] {
    return this.surviving.tokens;
  }

  /** Words of the newest revision by author number, in tenths. */
  get survivingTenths(): readonly number[] {
    return this.surviving.tenths;
  }

  /** Of these, those that were brought from elsewhere. */
  get copiedTenths(): readonly number[] {
    return this.surviving.copiedTenths;
  }

  /** Words, in tenths, that a revision added and that stand in the newest one. */
  survivingTenthsOf(revision: number): number {
    return this.survivingOfRevision[revision] ?? 0;
  }

  /** The first later revision that brought back a text from before this one, whoever's; -1 while none has. */
  undoneByOf(revision: number): number {
    return this.undoneBy[revision] ?? NONE;
  }

  get sizes(): StateSizes {
    return {
      authors: this.authorIds.length,
      lines: this.passages.lineCount,
      passages: this.passages.count,
      sources: this.copied.length,
    };
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

  /** Number of the author of tokens of an origin; -1 for one that is not known. */
  authorOfOrigin(origin: number): number {
    return (origin < 0 ? this.copied[-origin - 1]?.author : this.records[origin]?.author) ?? NONE;
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
    this.list = after;
    this.records.push({
      ...{ revisionId, author, hunks, revertOf },
      ...this.count(hunks, number, author),
      sizes: this.sizes,
    });
    this.connect(hunks);
    this.noteUndone(number, revertOf);
    this.numbers.set(revisionId, number);
    this.newestWithLines.set(
      fingerprint(after.length, (i) => this.passages.lineOf(after[i] ?? NONE)),
      number,
    );
  }

  private connect(hunks: readonly Hunk[]): void {
    let shift = 0;
    for (const { at, removed, inserted } of hunks) {
      for (let i = at + shift; i <= at + shift + inserted.length; i++) {
        this.passages.connect(this.list[i - 1] ?? NONE, this.list[i] ?? NONE);
      }
      shift += inserted.length - removed.length;
    }
  }

  private noteUndone(number: number, revertOf: number): void {
    this.undoneBy.push(NONE);
    this.olderStanding.push(number);
    if (revertOf === NONE) return;
    for (let at = this.standingFrom(number - 1); at > revertOf; at = this.standingFrom(at - 1)) {
      this.undoneBy[at] = number;
      this.olderStanding[at] = at - 1;
    }
  }

  private standingFrom(number: number): number {
    let at = number;
    while (at >= 0 && (this.olderStanding[at] ?? NONE) !== at) at = this.olderStanding[at] ?? NONE;
    for (let i = number; i > at;) {
      const next = this.olderStanding[i] ?? NONE;
      this.olderStanding[i] = at;
      i = next;
    }
    return at;
  }

  /** Counts the passages of a revision in and out. */
  private count(hunks: readonly Hunk[], number: number, author: number) {
    let addedTokens = 0;
    const changes = new Map<number, number>();
    const countPassage = (passage: number, sign: 1 | -1) => {
      if (sign > 0) this.passages.place(passage);
      else this.passages.displace(passage);
      const runs = this.passages.runsOf(passage);
      for (let i = 0; i < runs.length; i += RUN_STRIDE) {
        const [tokens, origin, tenths] = [runs[i] ?? 0, runs[i + 1] ?? 0, sign * (runs[i + 2] ?? 0)];
        if (origin === number) addedTokens += tokens;
        const by = origin === number ? author : this.authorOfOrigin(origin);
        this.surviving.tokens[by] = (this.surviving.tokens[by] ?? 0) + sign * tokens;
        this.surviving.tenths[by] = (this.surviving.tenths[by] ?? 0) + tenths;
        if (origin < 0) this.surviving.copiedTenths[by] = (this.surviving.copiedTenths[by] ?? 0) + tenths;
        else this.survivingOfRevision[origin] = (this.survivingOfRevision[origin] ?? 0) + tenths;
        changes.set(origin, (changes.get(origin) ?? 0) + tenths);
      }
    };
    this.survivingOfRevision.push(0);
    for (const { removed, inserted } of hunks) {
      for (const passage of removed) countPassage(passage, -1);
      for (const passage of inserted) countPassage(passage, 1);
    }
    let removedTenths = 0;
    for (const change of changes.values()) if (change < 0) removedTenths -= change;
    return { addedTokens, addedTenths: changes.get(number) ?? 0, removedTenths };
  }
}
