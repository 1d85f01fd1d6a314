import { Injectable } from '@nestjs/common';
import { DomainError } from '@wellspring/kernel';
import { JobBacklog, type WaitingJob } from '@wellspring/platform-jobs';
import { IndexPages, type SentPages } from './index-pages.service.js';
import { IndexTurns } from './index-turns.js';

/** Handlers whose jobs say no more than "look at this page". */
export const LOOKING_HANDLERS = [
  'search.index-page',
  'search.index-page-access',
  'search.index-page-names',
  'search.remove-page',
  'search.mend-page',
];
/** Jobs that are done together. Ours: pages of which Meilisearch takes a second or two. */
const BATCH_JOBS = 500;
/** A job that has run this long leaves the rest to the next, so that a stop waits no longer. */
const RUN_MAX_MS = 20_000;

type PageJob = WaitingJob<{ pageId: string }>;

/** Work that was sent, and the jobs that end with it. */
interface Flight {
  readonly sent: readonly SentPages[];
  readonly jobs: readonly PageJob[];
}

/**
 * Does the work of all jobs that wait, in batches: while Meilisearch takes one, the next is read and sent. Jobs are read
 * before the pages, so that a job that is there tells of nothing newer than what was read.
 */
@Injectable()
export class CatchUp {
  constructor(
    private readonly backlog: JobBacklog,
    private readonly pages: IndexPages,
    private readonly turns: IndexTurns,
  ) {}

  /** Brings this page and all that wait to the index. Throws when this page could not be. */
  run(pageId: string): Promise<void> {
    return this.turns.take(() => this.catchUp(pageId));
  }

  private async catchUp(pageId: string): Promise<void> {
    const startedAt = performance.now();
    let inFlight: Flight | null = null;
    for (let own = [pageId]; ; own = []) {
      const isLate = performance.now() - startedAt > RUN_MAX_MS;
      const held: string[] = inFlight?.jobs.map((job) => job.id) ?? [];
      const jobs = isLate
        ? []
        : await this.backlog.due<{ pageId: string }>(LOOKING_HANDLERS, BATCH_JOBS, held);
      if (own.length + jobs.length === 0) break;
      // Both have ended before either's failure is told: nothing goes on outside the turn.
      const sending: Promise<Flight> = this.sendBatch(own, jobs);
      const landing: Promise<void> = inFlight ? this.land(inFlight) : Promise.resolve();
      const [sent, landed] = await Promise.allSettled([sending, landing]);
      if (landed.status === 'rejected') throw landed.reason;
      if (sent.status === 'rejected') throw sent.reason;
      inFlight = sent.value;
    }
    if (inFlight) await this.land(inFlight);
  }

  private async sendBatch(own: readonly string[], jobs: readonly PageJob[]): Promise<Flight> {
    const sent = await this.sendWhatCan([...own, ...jobs.map((job) => job.payload.pageId)], own);
    const failed = new Set(sent.failedIds);
    return { sent: sent.sent, jobs: jobs.filter((job) => !failed.has(job.payload.pageId)) };
  }

  /** A page that can't be read keeps no other from being found: the batch is halved until it stands alone. */
  private async sendWhatCan(
    pageIds: readonly string[],
    own: readonly string[],
  ): Promise<{ sent: SentPages[]; failedIds: string[] }> {
    try {
      return { sent: [await this.pages.send(pageIds)], failedIds: [] };
    } catch (error) {
      if (error instanceof DomainError && error.code === 'UNAVAILABLE') throw error;
      const ids = [...new Set(pageIds)];
      if (ids.length === 1 && own.includes(ids[0] ?? '')) throw error;
      // Its own job will come upon the error and tell of it.
      if (ids.length === 1) return { sent: [], failedIds: ids };
      const middle = Math.ceil(ids.length / 2);
      const first = await this.sendWhatCan(ids.slice(0, middle), own);
      const second = await this.sendWhatCan(ids.slice(middle), own);
      return { sent: [...first.sent, ...second.sent], failedIds: [...first.failedIds, ...second.failedIds] };
    }
  }

  private async land({ sent, jobs }: Flight): Promise<void> {
    for (const one of sent) await this.pages.settle(one);
    await this.backlog.complete(jobs);
  }
}
