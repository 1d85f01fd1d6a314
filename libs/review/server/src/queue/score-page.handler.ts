import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '@wellspring/platform-jobs';
import { pageDeleted, revisionSaved } from '@wellspring/wiki-server';
import { ScorePage } from './score-page.service.js';

/** The handlers' names. */
export const SCORE_PAGE = 'review.score-page';
export const CLOSE_PAGE = 'review.close-page';

/** Scores a page whenever something was saved, and closes what waits when it is deleted. Purged pages take all along. */
@Injectable()
export class ScoreSavedPage implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly scorePage: ScorePage,
  ) {}

  onModuleInit(): void {
    this.registry.on(revisionSaved, {
      handler: SCORE_PAGE,
      keyOf: (event) => event.pageId,
      queueOf: (event) => `page:${event.pageId}`,
      run: (event) => this.scorePage.run(event.pageId),
    });
    // The page may have come back since: then it is caught up and nothing closed.
    this.registry.on(pageDeleted, {
      handler: CLOSE_PAGE,
      keyOf: (event) => event.pageId,
      queueOf: (event) => `page:${event.pageId}`,
      run: (event) => this.scorePage.run(event.pageId),
    });
  }
}
