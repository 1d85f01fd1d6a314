import { Database } from '@wellspring/platform-database';
import { EventBus, JobRegistry, JobRunner } from '@wellspring/platform-jobs';
import { type TestDatabase } from './test-database.js';

export interface TestJobs {
  readonly registry: JobRegistry;
  readonly events: EventBus;
  /** Runs everything that waits; rejects after 30 s. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

/** The real job queue on a test database. Register handlers before the first `drain`. */
export function testJobs(test: TestDatabase): TestJobs {
  const registry = new JobRegistry();
  const settings = { databaseUrl: test.url, concurrency: 2, log: () => undefined };
  const runner = new JobRunner(settings, registry, new Database(test.dataSource));
  let started = false;
  return {
    registry,
    events: new EventBus(registry),
    drain: async () => {
      if (!started) await runner.start();
      started = true;
      await runner.drain(30_000);
    },
    stop: () => runner.stop(),
  };
}
