import { Injectable } from '@nestjs/common';
import { systemClock } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { SearchIndex } from '../engine/search-index.js';
import { PrepareTexts } from '../texts/prepare-texts.service.js';
import { IndexTurns } from './index-turns.js';
import { IndexedPageRepository } from './indexed-page.repository.js';
import { type MadeDocument, type WantedPage, WantedPages } from './wanted-pages.service.js';

/** What of some pages is not in the index as it should be. */
export interface IndexDifference {
  readonly stale: readonly WantedPage[];
  /** Pages that are not to be found any more. */
  readonly gone: readonly string[];
}

/** Documents that were sent and may not stand yet. */
export interface SentPages {
  readonly taskUids: readonly number[];
  readonly made: readonly MadeDocument[];
  readonly gone: readonly string[];
}

/** Brings the index to what is published. To be called within a turn, see {@link IndexTurns}. */
@Injectable()
export class IndexPages {
  constructor(
    private readonly wanted: WantedPages,
    private readonly index: SearchIndex,
    private readonly repository: IndexedPageRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly prepare: PrepareTexts,
    private readonly turns: IndexTurns,
  ) {}

  /** Compares with what we noted, not with the index itself. Three queries, no texts. */
  async difference(pageIds: readonly string[]): Promise<IndexDifference> {
    const distinct = [...new Set(pageIds)];
    const [wanted, standing] = await Promise.all([
      this.wanted.of(distinct),
      this.repository.hashes(distinct, this.index.name),
    ]);
    const published = new Set(wanted.map(({ state }) => state.pageId));
    return {
      stale: wanted.filter(({ state, hash }) => !standing.get(state.pageId)?.equals(hash)),
      gone: distinct.filter((id) => !published.has(id) && standing.has(id)),
    };
  }

  /** Sends what differs, nothing where nothing does. Nobody may rely on it before {@link settle}. */
  async send(pageIds: readonly string[]): Promise<SentPages> {
    const { stale, gone } = await this.difference(pageIds);
    const taskUids: number[] = [];
    const made: MadeDocument[] = [];
    for await (const part of this.wanted.documents(stale)) {
      taskUids.push(await this.index.post(documentsOf(part), 'current'));
      made.push(...part);
    }
    // In the order of reading: a page that comes back is put after it was taken out.
    if (gone.length > 0) taskUids.push(await this.index.postRemoval(gone));
    await this.prepare.forget(gone);
    this.turns.tell([...made.map((one) => one.pageId), ...gone]);
    return { taskUids, made, gone };
  }

  /** Waits until what was sent can be found, and notes it. */
  async settle({ taskUids, made, gone }: SentPages): Promise<void> {
    for (const taskUid of taskUids) await this.index.settle(taskUid);
    if (made.length + gone.length === 0) return;
    await this.unitOfWork.run(async (tx) => {
      await this.repository.note(tx, this.index.name, made, systemClock.now());
      await this.repository.forget(tx, gone);
    });
  }

  /** Takes pages out whether or not we noted that they are in. */
  async erase(pageIds: readonly string[]): Promise<void> {
    this.turns.tell(pageIds);
    await this.index.remove(pageIds);
    await this.unitOfWork.run((tx) => this.repository.forget(tx, pageIds));
  }
}

export const documentsOf = (made: readonly MadeDocument[]) => made.map(({ document }) => document);
