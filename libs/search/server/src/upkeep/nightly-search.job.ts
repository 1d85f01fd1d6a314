import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemClock } from '@wellspring/kernel';
import { JobRegistry } from '@wellspring/platform-jobs';
import { CheckDrift } from './check-drift.service.js';
import { CountPageUse } from './count-page-use.service.js';
import { MendPages } from './mend-pages.service.js';

/** Each night: counts the use of pages, sends those that it changed, and compares the index with the pages. */
@Injectable()
export class NightlySearch implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly countUse: CountPageUse,
    private readonly mend: MendPages,
    private readonly checkDrift: CheckDrift,
  ) {}

  onModuleInit(): void {
    this.registry.daily('search.nightly', () => this.run(systemClock.now()));
  }

  /** What is queued here is left out of the comparison. UNAVAILABLE without Meilisearch: the job is tried again later. */
  async run(now: Date): Promise<void> {
    await this.countUse.run(now);
    await this.mend.changed();
    await this.checkDrift.run();
  }
}
