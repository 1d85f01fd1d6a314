import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { JobRegistry, JobRuns } from '@wellspring/platform-jobs';
import { IndexCare } from '../engine/index-care.service.js';
import { RebuildIndex } from './rebuild-index.service.js';

/** The kind of the long job. */
export const REBUILD_JOB = 'search.rebuild-index';

/** Has the index made anew as a long job; one at a time. */
@Injectable()
export class Reindex implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly runs: JobRuns,
    private readonly rebuild: RebuildIndex,
    private readonly care: IndexCare,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.registry.define(REBUILD_JOB, async (_payload, progress) => ({
      pages: await this.rebuild.run(progress),
    }));
  }

  /** Starts it, or gives the one that waits or works already: the job's id. UNAVAILABLE without Meilisearch. */
  async start(actor: Actor): Promise<string> {
    await this.care.inspect();
    return this.unitOfWork.run(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [REBUILD_JOB]);
      const running = await this.runs.unfinished(tx, REBUILD_JOB);
      if (running !== null) return running;
      return this.runs.start(tx, actor, {
        ...{ kind: REBUILD_JOB, label: 'Search index', payload: {}, queue: REBUILD_JOB },
      });
    });
  }
}
