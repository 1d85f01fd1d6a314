import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { type Actor, SYSTEM_ACTOR, systemClock } from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { JobBacklog, JobRegistry, JobRuns } from '@wellspring/platform-jobs';
import { CountReadings } from '../reading/count-readings.service.js';
import { ATTRIBUTE_PAGE } from './attribute-published-page.handler.js';
import { AttributeMany } from './attribute-many.service.js';
import { PageAuthorshipRepository } from './page-authorship.repository.js';

/** The kind of the long job. */
export const REBUILD_CONTRIBUTIONS_JOB = 'contributions.rebuild';

/** Computes all authorship anew as a long job, by the same road as every save; one at a time. */
@Injectable()
export class RebuildContributions implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly registry: JobRegistry,
    private readonly runs: JobRuns,
    private readonly backlog: JobBacklog,
    private readonly attributeMany: AttributeMany,
    private readonly countReadings: CountReadings,
    private readonly repository: PageAuthorshipRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.registry.define(REBUILD_CONTRIBUTIONS_JOB, async (_payload, progress) => {
      const done = await this.attributeMany.run(progress);
      const counted = await this.countReadings.run(systemClock.now(), { anew: true });
      return { ...done, ...counted };
    });
  }

  /** After an upgrade of the method, or when attribution was cut off: what nobody is about to attribute is, by itself. */
  async onApplicationBootstrap(): Promise<void> {
    const missing = await this.attributeMany.missing();
    if (missing.length === 0) return;
    const waiting = await this.backlog.unfinished<{ pageId: string }>([ATTRIBUTE_PAGE]);
    const expected = new Set(waiting.map((job) => job.pageId));
    if (missing.every((pageId) => expected.has(pageId))) return;
    await this.unitOfWork.run((tx) => this.startIn(tx, SYSTEM_ACTOR));
  }

  /**
   * Has everything computed anew, the oldest pages first; figures stay as they are until their page's turn. Gives the
   * job's id: that of the one that waits or works already, which then begins again with the pages it has done.
   */
  async start(actor: Actor): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const runId = await this.startIn(tx, actor);
      await this.repository.markOutdated(tx, null);
      return runId;
    });
  }

  private async startIn(tx: Tx, actor: Actor): Promise<string> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [REBUILD_CONTRIBUTIONS_JOB]);
    const running = await this.runs.unfinished(tx, REBUILD_CONTRIBUTIONS_JOB);
    if (running !== null) return running;
    return this.runs.start(tx, actor, {
      ...{ kind: REBUILD_CONTRIBUTIONS_JOB, label: 'Who wrote what' },
      ...{ payload: {}, queue: REBUILD_CONTRIBUTIONS_JOB },
    });
  }
}
