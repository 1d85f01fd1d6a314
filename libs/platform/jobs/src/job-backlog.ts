import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { type EventPayload } from './events.js';

/** Looks at what waits in the queue, so that a handler whose store likes batches can take neighbours along. */
@Injectable()
export class JobBacklog {
  constructor(private readonly database: Database) {}

  /** Payloads of this handler's jobs that are due and not running, oldest first. They stay in the queue. */
  async due<Payload extends EventPayload>(handler: string, limit: number): Promise<Payload[]> {
    const rows = await this.database.query<{ payload: Payload }>(
      `SELECT job.payload FROM graphile_worker._private_jobs AS job
       JOIN graphile_worker._private_tasks AS task ON task.id = job.task_id
       WHERE task.identifier = $1 AND job.locked_at IS NULL AND job.run_at <= now()
       ORDER BY job.run_at, job.id LIMIT $2`,
      [handler, limit],
    );
    return rows.map((row) => row.payload);
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
