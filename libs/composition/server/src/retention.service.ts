import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CountReadings } from '@wellspring/contributions-server';
import { RetainInfluenceData } from '@wellspring/influence-server';
import { systemClock } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { JobRegistry } from '@wellspring/platform-jobs';
import { RetainReviewData } from '@wellspring/review-server';
import { RetainSearchPhrases } from '@wellspring/search-server';
import { RetainWikiData, SweepFiles } from '@wellspring/wiki-server';

/** Forgets every day what the table of retention in docs/operations.md says. */
@Injectable()
export class Retention implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly readings: CountReadings,
    private readonly wiki: RetainWikiData,
    private readonly files: SweepFiles,
    private readonly influence: RetainInfluenceData,
    private readonly searches: RetainSearchPhrases,
    private readonly reviews: RetainReviewData,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.registry.daily('composition.retain', () => this.run());
  }

  /**
   * Counts what was read while readers are known; where that fails, readers are forgotten all the same: they were promised
   * it, and each day was counted on thirty nights before.
   */
  async run(): Promise<void> {
    const counted = await this.readings.run(systemClock.now()).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    await this.forget();
    if (counted) throw counted.error;
  }

  /** Readers of views after 30 days, drafts, mail and searches after 90, snapshots after 24 months, finished jobs after 7 days. */
  private async forget(): Promise<void> {
    const now = systemClock.now();
    await this.wiki.run(now);
    await this.files.run(now);
    await this.influence.run(now);
    await this.searches.run(now);
    await this.reviews.run(now);
    await this.unitOfWork.run(async (tx) => {
      await tx.query(`DELETE FROM session WHERE expires_at < $1`, [now]);
      await tx.query(`DELETE FROM sign_in_link WHERE expires_at < $1`, [now]);
      await tx.query(`DELETE FROM job_run WHERE finished_at < $1::timestamptz - interval '7 days'`, [now]);
    });
  }
}
