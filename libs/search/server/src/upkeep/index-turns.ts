import { Injectable } from '@nestjs/common';

/**
 * Whoever changes the index that is searched takes turns: the queue keeps the jobs apart, and this keeps a job that
 * outlived its connection to the queue from putting what it read before behind what a later one puts.
 */
@Injectable()
export class IndexTurns {
  private last: Promise<unknown> = Promise.resolve();
  private readonly records = new Set<Set<string>>();

  /** Runs `work` when all before it have ended, however they did. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work, work);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Notes in a set of its own which pages were changed from now on, until `end`. */
  record(): { readonly changed: Set<string>; end(): void } {
    const changed = new Set<string>();
    this.records.add(changed);
    return { changed, end: () => this.records.delete(changed) };
  }

  /** Tells that these pages were put or taken out. */
  tell(pageIds: readonly string[]): void {
    for (const record of this.records) for (const pageId of pageIds) record.add(pageId);
  }
}
