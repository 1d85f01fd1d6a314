import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DAY_MS, systemClock } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { JobRegistry } from '@wellspring/platform-jobs';
import { AttributeMany } from './attribute-many.service.js';
import { AttributePage } from './attribute-page.service.js';
import { PageHeads } from './page-heads.read-model.js';

/** After so many days it is decided what lasts of a revision that nobody else followed; that of `lastingWords`. */
const LASTING_DAYS = 7;

/** A night looks back so far for copies: one that failed is made up for. */
const CORRECTED_DAYS = 3;
const SUNDAY = 0;

/** Every night: decides what lasts of revisions whose days are over, and credits copies to where they are from. */
@Injectable()
export class LookAfterAttribution implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly heads: PageHeads,
    private readonly attributePage: AttributePage,
    private readonly attributeMany: AttributeMany,
  ) {}

  onModuleInit(): void {
    this.registry.daily('contributions.look-after-attribution', () => this.run(systemClock.now()));
  }

  /** A second run on the same day finds nothing to do. */
  async run(now: Date): Promise<void> {
    const due = await this.database.query<{ pageId: string }>(
      `SELECT DISTINCT page_id AS "pageId" FROM revision_credit WHERE lasting_words IS NULL AND saved_at <= $1`,
      [new Date(now.getTime() - LASTING_DAYS * DAY_MS)],
    );
    for (const { pageId } of due) await this.attributePage.decideLasting(await this.heads.of(pageId), now);
    // A purge leaves copies without their source, though no page was attributed: once a week all passages are read.
    const isWeekly = now.getUTCDay() === SUNDAY;
    await this.attributeMany.correct(isWeekly ? null : new Date(now.getTime() - CORRECTED_DAYS * DAY_MS));
  }
}
