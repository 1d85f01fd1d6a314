import { Injectable } from '@nestjs/common';
import { systemClock } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { JobCancelled, type JobProgress } from '@wellspring/platform-jobs';
import { PageIndex } from '@wellspring/wiki-server';
import { IndexCare } from '../engine/index-care.service.js';
import { SearchIndex } from '../engine/search-index.js';
import { documentsOf } from './index-pages.service.js';
import { IndexTurns } from './index-turns.js';
import { type IndexedState, IndexedPageRepository } from './indexed-page.repository.js';
import { WantedPages } from './wanted-pages.service.js';

/** What somebody who watches is told, and whether they want it to end. */
export type RebuildProgress = Pick<JobProgress, 'report' | 'cancelled'>;

/** Pages that are read together and sent as one request. */
const BATCH_PAGES = 500;
/**
 * Requests that Meilisearch has not worked off yet. Ours: it joins those that wait, and one batch of 4,000 pages costs it a
 * fifth less than four of a thousand. More would tell of progress in fewer steps.
 */
const REQUESTS_IN_FLIGHT = 8;
/** Changed pages from which on they are put before the turn is taken, so that saves wait less for it. */
const CHANGED_BEFORE_TURN_PAGES = 50;

interface Filling {
  /** What stands in the new index, by page. */
  readonly standing: Map<string, IndexedState>;
  readonly progress: RebuildProgress;
  readonly totalPages: number;
}

/**
 * Makes the index anew beside the one that is searched and puts it in its place. Saves go on into the old one meanwhile,
 * and what they changed is put into the new one before it takes over.
 */
@Injectable()
export class RebuildIndex {
  constructor(
    private readonly index: SearchIndex,
    private readonly care: IndexCare,
    private readonly wanted: WantedPages,
    private readonly pages: PageIndex,
    private readonly repository: IndexedPageRepository,
    private readonly turns: IndexTurns,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Gives the number of pages in the new index. What an earlier run left is dropped first, and so is what this one made
   * when it fails or is cancelled (JobCancelled). UNAVAILABLE without Meilisearch. Memory: about 300 bytes a page.
   */
  async run(progress: RebuildProgress): Promise<number> {
    const record = this.turns.record();
    try {
      const filling = { progress, standing: new Map(), totalPages: await this.pages.count() };
      this.tell(filling);
      await this.care.startNext();
      await this.fill(filling);
      while (record.changed.size > CHANGED_BEFORE_TURN_PAGES) await this.putAgain(filling, record.changed);
      await this.turns.take(async () => {
        await this.putAgain(filling, record.changed);
        await this.takeOver([...filling.standing.values()]);
      });
      return filling.standing.size;
    } catch (error) {
      // What can't be dropped now is dropped before the next run.
      await this.care.dropNext().catch(() => undefined);
      throw error;
    } finally {
      record.end();
    }
  }

  private async fill(filling: Filling): Promise<void> {
    const inFlight: { taskUid: number; states: readonly IndexedState[] }[] = [];
    const land = async () => {
      const first = inFlight.shift();
      if (!first) return;
      await this.index.settle(first.taskUid);
      for (const state of first.states) filling.standing.set(state.pageId, state);
      this.tell(filling);
    };
    for (let after: string | null = null; ;) {
      const pageIds: string[] = await this.pages.pageIds(after, BATCH_PAGES);
      after = pageIds.at(-1) ?? null;
      for await (const part of this.wanted.documents(await this.wanted.of(pageIds), BATCH_PAGES)) {
        if (filling.progress.cancelled) throw new JobCancelled();
        if (inFlight.length >= REQUESTS_IN_FLIGHT) await land();
        const taskUid = await this.index.post(documentsOf(part), 'next');
        inFlight.push({ taskUid, states: part.map(stateOf) });
      }
      if (pageIds.length < BATCH_PAGES) break;
    }
    while (inFlight.length > 0) await land();
  }

  /** Brings pages that were changed meanwhile to the new index. */
  private async putAgain({ standing }: Filling, changed: Set<string>): Promise<void> {
    const pageIds = [...changed];
    changed.clear();
    const wanted = await this.wanted.of(pageIds);
    const published = new Set(wanted.map(({ state }) => state.pageId));
    const stale = wanted.filter(({ state, hash }) => !standing.get(state.pageId)?.documentHash.equals(hash));
    for await (const part of this.wanted.documents(stale)) {
      await this.index.put(documentsOf(part), 'next');
      for (const made of part) standing.set(made.pageId, stateOf(made));
    }
    const gone = pageIds.filter((id) => !published.has(id));
    await this.index.remove(gone, 'next');
    for (const id of gone) standing.delete(id);
  }

  private async takeOver(states: readonly IndexedState[]): Promise<void> {
    await this.care.swapNext();
    await this.unitOfWork.run((tx) =>
      this.repository.replaceAll(tx, this.index.name, states, systemClock.now()),
    );
    this.care.trust(true);
    await this.care.dropOtherVersions();
  }

  private tell({ progress, standing, totalPages }: Filling): void {
    progress.report({ done: standing.size, total: Math.max(totalPages, standing.size), unit: 'pages' });
  }
}

/** Without the document: that is big. */
const stateOf = ({ pageId, revisionNumber, documentHash }: IndexedState): IndexedState => ({
  ...{ pageId, revisionNumber, documentHash },
});
