import { DomainError } from '@wellspring/kernel';
import { type Database } from '@wellspring/platform-database';
import { type EventPayload } from './events.js';
import { JobCancelled, type JobProgress, JobStopped } from './job-run.js';
import { type JobWork } from './job-registry.js';

/** How often progress is written and cancellation is asked for. Ours: often enough for a bar, cheap for the database. */
const PROGRESS_INTERVAL_MS = 400;

const START = `UPDATE job_run SET state = 'running', started_at = coalesce(started_at, now()), error = NULL
  WHERE id = $1 AND state IN ('queued', 'running') RETURNING cancel_requested`;
const REPORT = `UPDATE job_run SET done = $2, total = $3, unit = $4, message = $5 WHERE id = $1 RETURNING cancel_requested`;
const FINISH = `UPDATE job_run SET state = $2, result = $3, error = $4, finished_at = now() WHERE id = $1`;

/**
 * Runs a long job and keeps its row true: running, progress, and in the end done, failed or cancelled. A failure is
 * final (its message is shown); only a crash or an end of the process (`stopping`) makes the queue run it again.
 */
export async function runJob(
  database: Database,
  work: JobWork,
  payload: EventPayload,
  stopping: AbortSignal,
): Promise<void> {
  const runId = String(payload.jobRunId);
  const started = await database.query<{ cancel_requested: boolean }>(START, [runId]);
  if (started.length === 0) return;
  const reporter = new Reporter(database, runId, stopping);
  try {
    const result = await work(payload, reporter);
    await reporter.flush();
    await database.query(FINISH, [runId, 'done', JSON.stringify(result ?? null), null]);
  } catch (error) {
    // Its row goes on saying that it runs, as after a crash.
    if (error instanceof JobStopped) throw error;
    const cancelled = error instanceof JobCancelled;
    const message =
      error instanceof DomainError || cancelled ? error.message : 'An internal error stopped the job.';
    await reporter.flush().catch(() => undefined);
    await database.query(FINISH, [
      runId,
      cancelled ? 'cancelled' : 'failed',
      null,
      cancelled ? null : message,
    ]);
    if (!(error instanceof DomainError) && !cancelled) throw error;
  }
}

class Reporter implements JobProgress {
  cancelled = false;
  private latest: Parameters<JobProgress['report']>[0] | null = null;
  private writtenAtMs = 0;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    readonly runId: string,
    private readonly stop: AbortSignal,
  ) {}

  get stopping(): boolean {
    return this.stop.aborted;
  }

  report(progress: Parameters<JobProgress['report']>[0]): void {
    this.latest = progress;
    if (Date.now() - this.writtenAtMs < PROGRESS_INTERVAL_MS) return;
    this.writtenAtMs = Date.now();
    // A lost progress write is no reason to stop the work; the next one follows soon.
    this.writing = this.writing.then(() => this.write()).catch(() => undefined);
  }

  async flush(): Promise<void> {
    await this.writing;
    await this.write();
  }

  private async write(): Promise<void> {
    if (!this.latest) return;
    const { done, total, unit, message } = this.latest;
    const rows = await this.database.query<{ cancel_requested: boolean }>(REPORT, [
      this.runId,
      done,
      total,
      unit,
      message ?? '',
    ]);
    this.cancelled = rows[0]?.cancel_requested ?? false;
  }
}
