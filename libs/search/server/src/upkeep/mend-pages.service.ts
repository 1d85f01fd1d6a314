import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { PageIndex } from '@wellspring/wiki-server';
import { pageDiffers } from './index-page.handler.js';
import { IndexPages } from './index-pages.service.js';
import { IndexedPageRepository } from './indexed-page.repository.js';

/** Pages that are compared together. */
const PAGES_AT_ONCE = 1_000;

/** Has pages put into the index again by the same road as a save. */
@Injectable()
export class MendPages {
  constructor(
    private readonly pages: PageIndex,
    private readonly indexPages: IndexPages,
    private readonly repository: IndexedPageRepository,
    private readonly events: EventBus,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Queues the pages whose documents would be others today: use and verification change without anybody saving. Gives
   * how many. Compares with what we noted: 20,000 pages take a few seconds and no texts.
   */
  async changed(): Promise<number> {
    let queued = 0;
    for (let after: string | null = null; ;) {
      const pageIds: string[] = await this.pages.pageIds(after, PAGES_AT_ONCE);
      const { stale } = await this.indexPages.difference(pageIds);
      await this.queue(stale.map(({ state }) => state.pageId));
      queued += stale.length;
      if (pageIds.length < PAGES_AT_ONCE) return queued;
      after = pageIds.at(-1) ?? null;
    }
  }

  /** Queues pages that stand otherwise than we noted: what we noted of them is forgotten. */
  async distrusted(pageIds: readonly string[]): Promise<void> {
    await this.unitOfWork.run((tx) => this.repository.forget(tx, pageIds));
    await this.queue(pageIds);
  }

  private async queue(pageIds: readonly string[]): Promise<void> {
    if (pageIds.length === 0) return;
    const payloads = pageIds.map((pageId) => ({ pageId }));
    await this.unitOfWork.run((tx) => this.events.publish(tx, pageDiffers, payloads));
  }
}
