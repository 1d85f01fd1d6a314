import { setTimeout } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, systemClock } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { JobBacklog, JobCancelled, type JobProgress, JobRegistry, JobRuns } from '@wellspring/platform-jobs';
import { ATTRIBUTE_PAGE } from '../attribution/attribute-published-page.handler.js';
import { type CountedReadings, CountReadings } from './count-readings.service.js';

/** The kind of the long job. */
export const COUNT_READINGS_JOB = 'contributions.count-readings';

const POLL_MS = 250;
/** Pages whose attribution fails are tried for days; the nightly count takes them. */
const LONGEST_WAIT_MS = 15 * 60_000;

/** Counts all readings anew as a job, once the pages that wait for it are attributed. */
@Injectable()
export class CountAllReadings implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly runs: JobRuns,
    private readonly backlog: JobBacklog,
    private readonly countReadings: CountReadings,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.registry.define(COUNT_READINGS_JOB, async (_payload, progress) => ({
      ...(await this.run(progress)),
    }));
  }

  /** Gives the job's id: that of the one that waits or works already. */
  async start(actor: Actor): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [COUNT_READINGS_JOB]);
      const running = await this.runs.unfinished(tx, COUNT_READINGS_JOB);
      if (running !== null) return running;
      return this.runs.start(tx, actor, {
        ...{ kind: COUNT_READINGS_JOB, label: 'Words read', payload: {}, queue: COUNT_READINGS_JOB },
      });
    });
  }

  private async run(progress: JobProgress): Promise<CountedReadings> {
    for (let waitedMs = 0; waitedMs < LONGEST_WAIT_MS; waitedMs += POLL_MS) {
      if (progress.cancelled) throw new JobCancelled();
      if ((await this.backlog.count(ATTRIBUTE_PAGE)) === 0) break;
      await setTimeout(POLL_MS);
    }
    return this.countReadings.run(systemClock.now(), {
      anew: true,
      onPages: (done) => progress.report({ done, total: null, unit: 'pages' }),
    });
  }
}
