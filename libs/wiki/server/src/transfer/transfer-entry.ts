/** What came of one page or file of an import or export. */
export type TransferOutcome = 'added' | 'changed' | 'unchanged' | 'refused' | 'noted';

/** One line of a report. */
export interface TransferEntry {
  /** Path in the file that came or went. */
  readonly path: string;
  readonly outcome: TransferOutcome;
  /** Sentences: why it was refused, what was not taken over as it is. */
  readonly notes: readonly string[];
  /** The page, where there is one. */
  readonly pageId: string | null;
}

/** Told of what is done and still to do. May throw to stop the work at a place where nothing is half done. */
export interface TransferListener {
  progress(done: number, total: number | null): void;
  entries(entries: readonly TransferEntry[]): Promise<void> | void;
}
