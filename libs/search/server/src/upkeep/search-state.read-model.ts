import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, forbidden, hasRole } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { JobBacklog, type JobRunRow, JobRuns } from '@wellspring/platform-jobs';
import { PageIndex } from '@wellspring/wiki-server';
import { IndexCare } from '../engine/index-care.service.js';
import { LOOKING_HANDLERS } from './catch-up.service.js';
import { DriftChecks, type DriftCheck } from './drift-checks.repository.js';
import { REBUILD_JOB } from './reindex.service.js';

/** How search is doing. */
export interface SearchStateView {
  /** Null while Meilisearch does not answer. */
  readonly indexedPages: number | null;
  readonly publishedPages: number;
  /** Pages whose changes are not in the index yet. */
  readonly waitingPages: number;
  /** The newest rebuild, running or ended; null when there was none for a week. */
  readonly rebuild: JobRunRow | null;
  readonly lastDriftCheck: DriftCheck | null;
  /** Queries are answered by PostgreSQL now. */
  readonly isLimited: boolean;
}

/** Tells administrators how search is doing. */
@Injectable()
export class SearchState {
  constructor(
    private readonly pages: PageIndex,
    private readonly care: IndexCare,
    private readonly backlog: JobBacklog,
    private readonly runs: JobRuns,
    private readonly checks: DriftChecks,
    private readonly database: Database,
  ) {}

  /** FORBIDDEN for others than administrators. Six queries and a request. */
  async current(actor: Actor): Promise<SearchStateView> {
    if (!hasRole(actor, 'admin')) throw forbidden('How search is doing is for administrators.');
    const [indexedPages, publishedPages, waiting, rebuild, lastDriftCheck] = await Promise.all([
      this.indexedPages(),
      this.pages.count(),
      this.backlog.unfinished<{ pageId: string }>(LOOKING_HANDLERS),
      this.rebuild(actor),
      this.checks.newest(),
    ]);
    const waitingPages = new Set(waiting.map((job) => job.pageId)).size;
    const isLimited = indexedPages === null || !this.care.isTrusted;
    return { indexedPages, publishedPages, waitingPages, rebuild, lastDriftCheck, isLimited };
  }

  private async indexedPages(): Promise<number | null> {
    try {
      return (await this.care.inspect()).documents;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'UNAVAILABLE') return null;
      throw error;
    }
  }

  private async rebuild(actor: Actor): Promise<JobRunRow | null> {
    const [newest] = await this.database.query<{ id: string }>(
      `SELECT id FROM job_run WHERE kind = $1 ORDER BY created_at DESC, id DESC LIMIT 1`,
      [REBUILD_JOB],
    );
    return newest ? this.runs.get(actor, newest.id) : null;
  }
}
