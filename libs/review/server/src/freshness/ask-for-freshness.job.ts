import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DAY_MS, SYSTEM_ACTOR, systemClock } from '@wellspring/kernel';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { UnitOfWork } from '@wellspring/platform-database';
import { JobRegistry } from '@wellspring/platform-jobs';
import { freshnessRiskOf, type PageClass } from '@wellspring/review-domain';
import { PageClasses } from '../levels/page-classes.read-model.js';
import { ReviewItems } from '../queue/review-items.service.js';
import { OPENED_MAX_A_NIGHT, type StalePage, StalePages } from './stale-pages.read-model.js';

/** What a night did. */
export interface FreshnessReport {
  readonly opened: number;
  readonly closed: number;
}

/** Every night: pages that should be read again come into the queue, and leave it when they were. */
@Injectable()
export class AskForFreshness implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly stale: StalePages,
    private readonly classes: PageClasses,
    private readonly items: ReviewItems,
    private readonly unitOfWork: UnitOfWork,
    @Inject(WELLSPRING_CONFIG) private readonly config: Pick<WellspringConfig, 'timeZone'>,
  ) {}

  onModuleInit(): void {
    this.registry.daily('review.ask-for-freshness', async () => {
      await this.run(systemClock.now());
    });
  }

  /** A second run on the same day finds nothing to do. One transaction an item: the queue locks pages one by one. */
  async run(now: Date): Promise<FreshnessReport> {
    const settled = await this.stale.settled(now, this.config.timeZone);
    for (const { itemId } of settled)
      await this.unitOfWork.run((tx) => this.items.close(tx, SYSTEM_ACTOR, [itemId], now, 'superseded'));
    const pages = await this.stale.find(now, this.config.timeZone, OPENED_MAX_A_NIGHT);
    const classes = await this.classes.of(pages.map((page) => page.pageId));
    for (const page of pages) await this.open(page, classes.get(page.pageId) ?? 'other', now);
    return { opened: pages.length, closed: settled.length };
  }

  private async open(page: StalePage, pageClass: PageClass, now: Date): Promise<void> {
    const daysSince = (instant: Date) => Math.max(0, (now.getTime() - instant.getTime()) / DAY_MS);
    await this.unitOfWork.run((tx) =>
      this.items.open(tx, {
        ...{ source: 'freshness', pageId: page.pageId, spaceId: page.spaceId, authorId: null },
        openedAt: page.since,
        risk: freshnessRiskOf({
          daysOverdue: page.verifiedUntil === null ? null : daysSince(page.since),
          daysSinceChange: daysSince(page.publishedAt),
          // Which links are broken depends on who reads.
          brokenLinks: 0,
          ...{ isOwnerGone: page.isOwnerGone, pageClass },
        }),
      }),
    );
  }
}
