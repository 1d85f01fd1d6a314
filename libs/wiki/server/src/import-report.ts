/** A place of the file that was not taken over as it is. */
export interface ImportProblem {
  /** Line in the file, from 1. */
  readonly line: number;
  readonly message: string;
}

/** What an import found and did. */
export interface ImportReport {
  /** Pages, revisions and different contributors in the file. */
  readonly pages: number;
  readonly revisions: number;
  readonly authors: number;
  /** Pages and revisions that are new in the wiki. */
  readonly addedPages: number;
  readonly added: number;
  /** Revisions that were there already, or that a problem kept out. */
  readonly skipped: number;
  readonly markup: 'markdown' | 'wikitext';
  /** At most {@link MAX_PROBLEMS}; `problemCount` counts all. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
}

/** Problems that a report lists one by one. */
export const MAX_PROBLEMS = 100;

/** Counts while an import runs. */
export class ImportTally {
  pages = 0;
  revisions = 0;
  added = 0;
  skipped = 0;
  private problemCount = 0;
  private readonly problems: ImportProblem[] = [];

  note(line: number, message: string): void {
    this.problemCount += 1;
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ line, message });
  }

  report(authors: number, addedPages: number, markup: ImportReport['markup']): ImportReport {
    const { pages, revisions, added, skipped, problems, problemCount } = this;
    return { pages, revisions, authors, addedPages, added, skipped, markup, problems, problemCount };
  }
}
