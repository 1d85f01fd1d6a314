import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemClock } from '@wellspring/kernel';
import { JobRegistry } from '@wellspring/platform-jobs';
import { SweepFiles } from '../files/sweep-files.service.js';
import { pagePurged } from '../wiki.events.js';

/** Removes the contents of purged attachments from the disk at once instead of with the daily job. */
@Injectable()
export class SweepPurgedFiles implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly sweep: SweepFiles,
  ) {}

  onModuleInit(): void {
    this.registry.on(pagePurged, {
      handler: 'wiki.sweep-purged-files',
      // One sweep for all that was purged meanwhile.
      keyOf: () => 'all',
      queueOf: () => null,
      run: async () => {
        await this.sweep.run(systemClock.now());
      },
    });
  }
}
