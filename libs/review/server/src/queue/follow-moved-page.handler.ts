import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '@wellspring/platform-database';
import { JobRegistry } from '@wellspring/platform-jobs';
import { pageAccessChanged } from '@wellspring/wiki-server';
import { PageClasses } from '../levels/page-classes.read-model.js';
import { ServiceLevels } from '../levels/service-levels.service.js';
import { ReviewPageRepository } from './review-page.repository.js';
import { unlessPurged } from './unless-purged.js';

/** The handler's name. */
export const FOLLOW_MOVED_PAGE = 'review.follow-moved-page';

/** What waits goes with its page to another space: its reviewers decide, by its service level. What was decided stays. */
@Injectable()
export class FollowMovedPage implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly unitOfWork: UnitOfWork,
    private readonly pages: ReviewPageRepository,
    private readonly classes: PageClasses,
    private readonly levels: ServiceLevels,
  ) {}

  onModuleInit(): void {
    // A move tells of changed access for the page and each one below it.
    this.registry.on(pageAccessChanged, {
      handler: FOLLOW_MOVED_PAGE,
      keyOf: (event) => event.pageId,
      queueOf: (event) => `page:${event.pageId}`,
      run: ({ pageId }) =>
        unlessPurged(
          () => this.run(pageId),
          async () => (await this.classes.of([pageId])).has(pageId),
        ),
    });
  }

  /** Idempotent; nothing where the page is gone or stayed in its space. */
  async run(pageId: string): Promise<void> {
    const pageClass = (await this.classes.of([pageId])).get(pageId);
    if (pageClass === undefined) return;
    await this.unitOfWork.run(async (tx) => {
      await this.pages.lock(tx, pageId);
      const moved = await tx.query(
        `UPDATE review_item AS i SET space_id = p.space_id FROM page AS p
         WHERE p.id = $1 AND i.page_id = p.id AND i.space_id <> p.space_id AND i.state IN ('waiting', 'escalated')
         RETURNING i.id`,
        [pageId],
      );
      if (moved.length > 0) await this.levels.reclass(tx, pageClass, 'page', pageId);
    });
  }
}
