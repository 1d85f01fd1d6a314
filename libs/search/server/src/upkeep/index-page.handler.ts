import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineEvent, type EventDefinition, type EventHandler, JobRegistry } from '@wellspring/platform-jobs';
import {
  pageAccessChanged,
  pageDeleted,
  pageNamesChanged,
  pagePurged,
  revisionPublished,
} from '@wellspring/wiki-server';
import { CatchUp } from './catch-up.service.js';
import { IndexPages } from './index-pages.service.js';
import { IndexTurns } from './index-turns.js';

type PageEvent = { pageId: string };

/** The page stands in the index otherwise than it should; told by upkeep itself. */
export const pageDiffers = defineEvent<PageEvent>('search.page-differs');

/**
 * Keeps the index in step with what is published. One queue for the whole index, so that an older revision can never
 * arrive after a newer one; each job does the work of those that wait behind it, too.
 */
@Injectable()
export class IndexPageHandler implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly catchUp: CatchUp,
    private readonly indexPages: IndexPages,
    private readonly turns: IndexTurns,
  ) {}

  onModuleInit(): void {
    const look = ({ pageId }: PageEvent) => this.catchUp.run(pageId);
    this.on(revisionPublished, 'search.index-page', look);
    this.on(pageAccessChanged, 'search.index-page-access', look);
    this.on(pageNamesChanged, 'search.index-page-names', look);
    this.on(pageDeleted, 'search.remove-page', look);
    this.on(pageDiffers, 'search.mend-page', look);
    // What we noted of the page went with its row, so the index is not asked whether it has it.
    this.on(pagePurged, 'search.purge-page', ({ pageId }) =>
      this.turns.take(() => this.indexPages.erase([pageId])),
    );
  }

  private on<Payload extends PageEvent>(
    event: EventDefinition<Payload>,
    name: string,
    run: EventHandler<Payload>['run'],
  ): void {
    this.registry.on(event, {
      ...{ handler: name, keyOf: ({ pageId }) => pageId, queueOf: () => 'search-index' },
      ...{ hasOwnWorker: true, run },
    });
  }
}
