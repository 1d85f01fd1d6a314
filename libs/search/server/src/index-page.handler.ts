import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EventHandler, JobBacklog, JobRegistry } from '@wellspring/platform-jobs';
import { pageAccessChanged, pageDeleted, pagePurged, revisionPublished } from '@wellspring/wiki-server';
import { IndexPages } from './index-pages.service.js';

/** Pages that one request to Meilisearch takes along. Ours: a batch of handbook pages is under a megabyte. */
const BATCH_PAGES = 100;

/**
 * Keeps the index in step with what is published. One queue for the whole index, so that an older revision can never
 * arrive after a newer one; each job takes along the pages that wait behind it, whose own jobs then find nothing to do.
 */
@Injectable()
export class IndexPageHandler implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly backlog: JobBacklog,
    private readonly indexPages: IndexPages,
  ) {}

  onModuleInit(): void {
    this.registry.on(revisionPublished, this.handler('search.index-page'));
    this.registry.on(pageAccessChanged, this.handler('search.index-page-access'));
    this.registry.on(pageDeleted, this.handler('search.remove-page'));
    this.registry.on(pagePurged, {
      handler: 'search.purge-page',
      keyOf: (event) => event.pageId,
      queueOf: () => 'search-index',
      // What we noted of the page went with its row, so the index is not asked whether it has it.
      run: (event) => this.indexPages.erase([event.pageId]),
    });
  }

  private handler(name: string): EventHandler<{ pageId: string }> {
    return {
      handler: name,
      keyOf: (event) => event.pageId,
      queueOf: () => 'search-index',
      run: async (event) => {
        if (await this.indexPages.stand([event.pageId])) return;
        const behind = await this.backlog.due<{ pageId: string }>(name, BATCH_PAGES);
        await this.indexPages.run([event.pageId, ...behind.map((payload) => payload.pageId)]);
      },
    };
  }
}
