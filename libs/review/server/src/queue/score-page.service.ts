import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { ReviewablePages, ReviewableRevisions } from '@wellspring/wiki-server';
import { ScoreHeld } from './score-held.service.js';
import { ScorePublished } from './score-published.service.js';
import { unlessPurged } from './unless-purged.js';

/** Revisions that are read and scored at a time: their texts are in memory together. */
const BATCH = 50;

/** Catches a page up: every published change becomes an item or goes on with one, what waits becomes one pending item. */
@Injectable()
export class ScorePage {
  constructor(
    private readonly database: Database,
    private readonly pages: ReviewablePages,
    private readonly revisions: ReviewableRevisions,
    private readonly published: ScorePublished,
    private readonly held: ScoreHeld,
  ) {}

  /** Idempotent; tolerates a page that is gone, or goes meanwhile. Cost: that of the revisions since the last time. */
  async run(pageId: string): Promise<void> {
    await unlessPurged(
      () => this.catchUp(pageId),
      async () => (await this.pages.of([pageId])).has(pageId),
    );
  }

  private async catchUp(pageId: string): Promise<void> {
    for (;;) {
      const page = (await this.pages.of([pageId])).get(pageId);
      if (!page) return;
      if (page.isDeleted) return this.held.close(pageId);
      const [row] = await this.database.query<{ scored: number }>(
        `SELECT scored_number AS scored FROM review_page WHERE page_id = $1`,
        [pageId],
      );
      const scored = row?.scored ?? 0;
      const batch = await this.revisions.after(pageId, scored, BATCH);
      if (batch.length > 0) await this.published.run(page, scored, batch);
      if (batch.length < BATCH) return this.held.run(page);
    }
  }
}
