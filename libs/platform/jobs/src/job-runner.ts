import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import {
  Logger,
  parseCronItems,
  run,
  runMigrations,
  type CronItem,
  type TaskList,
  type Worker,
} from 'graphile-worker';
import pg from 'pg';
import { type EventPayload } from './events.js';
import { BellClient } from './job-bell.js';
import { JobRegistry } from './job-registry.js';
import { lookAgainWhenEmpty } from './look-again.js';
import { JobStopped } from './job-run.js';
import { runJob } from './run-job.js';

/** What the runner needs from the composition root. */
export interface JobRunnerSettings {
  readonly databaseUrl: string;
  /** Jobs that run at the same time. */
  readonly concurrency: number;
  /** Told of failed jobs (name and attempt, never payload contents) and of restarts of the runner. */
  readonly log: (event: string, fields: Record<string, string | number>, error?: unknown) => void;
}
export const JOB_RUNNER_SETTINGS = Symbol('JobRunnerSettings');

/** graphile-worker logs a line a job; ours logs failures alone. */
const quiet = new Logger(() => () => undefined);
const MAX_RESTART_DELAY_MS = 10_000;
/** Connections that nobody uses end at once. */
const POOL_END_TIMEOUT_MS = 2_000;
/** Marking a job as done takes 1 to 3 ms; after that the next job of its queue can be had. */
const NEXT_OF_QUEUE_AFTER_MS = 8;
/** A connection that graphile-worker would listen on and one for the clock, and those of the worker that some handlers have for themselves. */
const CONNECTIONS_BESIDE = 5;
/** Name of the runner's connections in `pg_stat_activity`. */
const RUNNER_APPLICATION_NAME = 'wellspring-jobs';

/** Workers that are at work; `promise` ends when they do. */
interface Running {
  readonly promise: Promise<void>;
  stop(): Promise<void>;
}

/** Creates or updates the queue's own schema (`graphile_worker`). Called under the migration lock. */
export async function migrateJobs(databaseUrl: string): Promise<void> {
  await runMigrations({ connectionString: databaseUrl, logger: quiet });
}

/** Runs the jobs of this process, and starts again when PostgreSQL went away and came back. */
@Injectable()
export class JobRunner implements OnApplicationShutdown {
  private runner: Running | null = null;
  /** The runner's connections: ours, so that one that breaks while the runner ends has somebody to tell. */
  private pool: pg.Pool | null = null;
  private stopped = true;
  /** Tells long jobs that this process ends. */
  private stopping = new AbortController();
  private supervision: Promise<void> = Promise.resolve();

  constructor(
    @Inject(JOB_RUNNER_SETTINGS) private readonly settings: JobRunnerSettings,
    private readonly registry: JobRegistry,
    private readonly database: Database,
  ) {}

  /** Starts working. Call once, after every module has registered its handlers. */
  async start(): Promise<void> {
    this.stopped = false;
    this.stopping = new AbortController();
    await this.releaseJobsOfTheDead();
    this.runner = await this.open();
    this.supervision = this.supervise();
  }

  /** Stops taking jobs, asks the long ones to stop and waits for those that run. */
  async stop(): Promise<void> {
    if (this.stopped) return;
    this.stopped = true;
    this.stopping.abort();
    await this.runner?.stop().catch(() => undefined);
    await this.supervision;
    await this.endPool();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  /** Waits until no job is left that could run now. For tests and the command line; throws after `timeoutMs`. */
  async drain(timeoutMs: number): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      if ((await this.waiting()) === 0) return;
      if (Date.now() > deadline)
        throw new Error('Jobs are still waiting; see graphile_worker.jobs for the last errors.');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Jobs that wait or run, those that will be tried again later included. */
  async waiting(): Promise<number> {
    const rows = await this.database.query<{ waiting: string }>(
      'SELECT count(*) AS waiting FROM graphile_worker.jobs WHERE attempts < max_attempts OR locked_at IS NOT NULL',
    );
    return Number(rows[0]?.waiting ?? 0);
  }

  /** Makes waiting retries whose handler's name starts with the prefix due now: their store is back. */
  async retryNow(handlerPrefix: string): Promise<void> {
    await this.database.query(
      `UPDATE graphile_worker._private_jobs AS job SET run_at = now(), attempts = 0
       FROM graphile_worker._private_tasks AS task
       WHERE task.id = job.task_id AND starts_with(task.identifier, $1) AND job.locked_at IS NULL AND job.attempts > 0`,
      [handlerPrefix],
    );
  }

  /** Ends the connections. One that a broken runner never gave back is not waited for. */
  private async endPool(): Promise<void> {
    const { pool } = this;
    this.pool = null;
    if (pool === null) return;
    const ended = pool.end().catch(() => undefined);
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, POOL_END_TIMEOUT_MS).unref())]);
  }

  private async open(): Promise<Running> {
    await this.endPool();
    this.pool = new pg.Pool({
      connectionString: withApplicationName(this.settings.databaseUrl, RUNNER_APPLICATION_NAME),
      max: this.settings.concurrency + CONNECTIONS_BESIDE,
      Client: BellClient,
    });
    const lost = (error: Error) => {
      if (!this.stopped) this.settings.log('job connection lost', {}, error);
    };
    // Idle connections tell the pool, those in use themselves; the listeners stay after the runner has ended.
    this.pool.on('error', lost).on('connect', (client) => client.on('error', lost));
    return this.runTogether(this.pool);
  }

  /** The many workers and the one that some handlers have for themselves: they start and end together. */
  private async runTogether(pool: pg.Pool): Promise<Running> {
    const { own, others } = this.taskLists();
    const lone = Object.keys(own).length > 0 ? [await this.runTasks(pool, own, 1, [])] : [];
    const runners = [...lone];
    const stop = async () => {
      await Promise.all(runners.map((runner) => runner.stop().catch(() => undefined)));
    };
    const many = this.runTasks(pool, others, this.settings.concurrency, this.cronItems());
    runners.push(await many.catch((error: unknown) => stop().then(() => Promise.reject(error as Error)))); // whatever it was
    const ended = Promise.race(runners.map((runner) => runner.promise.catch(() => undefined)));
    return { stop, promise: ended.then(stop) };
  }

  private async runTasks(pool: pg.Pool, taskList: TaskList, concurrency: number, cron: CronItem[]) {
    const runner = await run({
      pgPool: pool,
      concurrency,
      noHandleSignals: true,
      pollInterval: 1000,
      // Without batches graphile-worker 0.17 doesn't await these two statements: when PostgreSQL dies during one, the
      // rejection reaches nobody and ends the process. A failed batch ends the runner alone, and we start another.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      logger: quiet,
      taskList,
      parsedCronItems: parseCronItems(cron),
    });
    runner.events.on('job:error', ({ job, error }) => {
      if (error instanceof JobStopped) return;
      this.settings.log('job failed', { handler: job.task_identifier, attempt: job.attempts }, error);
    });
    // A worker asks for its next job while the one before is still being marked as done, so that the next of the same
    // queue is not free yet; without a nudge it would come with the next poll, four jobs a second.
    runner.events.on('job:complete', ({ job, worker }) => {
      if (job.job_queue_id !== null) setTimeout(() => nudge(worker), NEXT_OF_QUEUE_AFTER_MS);
    });
    lookAgainWhenEmpty(runner.events, nudge);
    return runner;
  }

  private async supervise(): Promise<void> {
    for (let failures = 0; ;) {
      const startedAtMs = Date.now();
      await this.runner?.promise.catch(() => undefined);
      if (this.stopped) return;
      failures = Date.now() - startedAtMs > 60_000 ? 1 : failures + 1;
      this.settings.log('job runner restarts', { failures });
      this.runner = null;
      while (!this.stopped && this.runner === null) {
        await new Promise((resolve) =>
          setTimeout(resolve, Math.min(MAX_RESTART_DELAY_MS, 100 * 2 ** failures)),
        );
        this.runner = await this.releaseJobsOfTheDead()
          .then(() => this.open())
          .catch(() => null);
        failures += 1;
      }
      if (this.stopped) await this.runner?.stop().catch(() => undefined);
    }
  }

  /**
   * A killed process leaves its jobs locked; graphile-worker would wait four hours. A worker is dead when no connection
   * to this database is as old as its lock. Every runner holds the connection on which it would listen for life, so a lock that is
   * older than the oldest runner connection belongs to nobody.
   */
  private async releaseJobsOfTheDead(): Promise<void> {
    const oldest = `(SELECT coalesce(min(backend_start), now()) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = '${RUNNER_APPLICATION_NAME}')`;
    await this.database.query(
      `UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL WHERE locked_at < ${oldest}`,
    );
    await this.database.query(
      `UPDATE graphile_worker._private_job_queues SET locked_at = NULL, locked_by = NULL WHERE locked_at < ${oldest}`,
    );
  }

  private cronItems(): CronItem[] {
    const backfillPeriod = 24 * 60 * 60 * 1000;
    const daily = [...this.registry.allDailies().keys()].map((task) => ({
      task,
      match: '0 3 * * *',
      options: { backfillPeriod },
    }));
    const regular = [...this.registry.allRegulars()].map(([task, { minutes }]) => ({
      task,
      match: `*/${minutes} * * * *`,
      // Short, and not worth much when it comes late.
      options: { priority: -1 },
    }));
    return [...daily, ...regular];
  }

  private taskLists(): { own: TaskList; others: TaskList } {
    const own: TaskList = {};
    const tasks: TaskList = {};
    for (const [name, handler] of this.registry.allHandlers()) {
      const list = handler.hasOwnWorker === true ? own : tasks;
      list[name] = (payload) => handler.run(payload as EventPayload); // written by EventBus.publish alone
    }
    for (const [kind, work] of this.registry.allWorks()) {
      tasks[kind] = (payload) => runJob(this.database, work, payload as EventPayload, this.stopping.signal); // written by JobRuns.start alone
    }
    for (const [name, work] of this.registry.allDailies()) tasks[name] = () => work();
    for (const [name, { work }] of this.registry.allRegulars()) tasks[name] = () => work();
    return { own, others: tasks };
  }
}

/** Makes a worker look for a job. One that has ended meanwhile throws at that, and its successors look by themselves. */
function nudge(worker: Worker): void {
  try {
    worker.nudge();
  } catch {
    // It has ended.
  }
}

function withApplicationName(databaseUrl: string, name: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('application_name', name);
  return url.toString();
}
