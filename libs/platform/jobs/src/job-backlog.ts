import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { type EventPayload } from './events.js';

/** A job that waits. */
export interface WaitingJob<Payload extends EventPayload = EventPayload> {
  readonly id: string;
  /** Grows whenever the job is put anew. */
  readonly revision: number;
  readonly payload: Payload;
}

/** Looks at what waits in the queue, so that a handler whose store likes batches can take neighbours along. */
@Injectable()
export class JobBacklog {
  constructor(private readonly database: Database) {}

  /** Jobs of these handlers that are due and not running, oldest first. They stay in the queue; see {@link complete}. */
  async due<Payload extends EventPayload>(
    handlers: readonly string[],
    limit: number,
    exceptIds: readonly string[] = [],
  ): Promise<WaitingJob<Payload>[]> {
    return this.database.query<WaitingJob<Payload>>(
      `SELECT job.id, job.revision, job.payload FROM graphile_worker._private_jobs AS job
       WHERE job.task_id IN (SELECT id FROM graphile_worker._private_tasks WHERE identifier = ANY($1::text[]))
         AND job.is_available AND job.run_at <= now() AND job.id <> ALL($3::bigint[])
       ORDER BY job.run_at, job.id LIMIT $2`,
      [handlers, limit, exceptIds],
    );
  }

  /**
   * Ends jobs whose work was done by another job. Those that began to run or were put anew since they were read stay:
   * what they tell of may be newer than what was done. One statement.
   */
  async complete(jobs: readonly WaitingJob[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.database.query(
      `DELETE FROM graphile_worker._private_jobs WHERE id IN (
         SELECT job.id FROM graphile_worker._private_jobs AS job
         JOIN unnest($1::bigint[], $2::integer[]) AS done(id, revision) USING (id, revision)
         WHERE job.locked_at IS NULL FOR UPDATE OF job SKIP LOCKED)`,
      [jobs.map((job) => job.id), jobs.map((job) => job.revision)],
    );
  }

  /**
   * Payloads of all jobs of these handlers that have not ended well: waiting, running, to be tried again, given up. What
   * they are to change must not be believed yet. Looks at the whole queue: 5 ms for 20,000 waiting jobs.
   */
  async unfinished<Payload extends EventPayload>(handlers: readonly string[]): Promise<Payload[]> {
    const rows = await this.database.query<{ payload: Payload }>(
      `SELECT job.payload FROM graphile_worker._private_jobs AS job
       WHERE job.task_id IN (SELECT id FROM graphile_worker._private_tasks WHERE identifier = ANY($1::text[]))`,
      [handlers],
    );
    return rows.map((row) => row.payload);
  }

  /** How many jobs of handlers with this prefix wait or run. */
  async count(handlerPrefix: string): Promise<number> {
    const rows = await this.database.query<{ waiting: string }>(
      `SELECT count(*) AS waiting FROM graphile_worker._private_jobs AS job
       JOIN graphile_worker._private_tasks AS task ON task.id = job.task_id
       WHERE starts_with(task.identifier, $1) AND (job.attempts < job.max_attempts OR job.locked_at IS NOT NULL)`,
      [handlerPrefix],
    );
    return Number(rows[0]?.waiting ?? 0);
  }
}
