import { type DynamicModule, Global, Module } from '@nestjs/common';
import { JobBacklog } from './job-backlog.js';
import { EventBus } from './event-bus.js';
import { JobRegistry } from './job-registry.js';
import { JOB_RUNNER_SETTINGS, JobRunner, type JobRunnerSettings } from './job-runner.js';
import { JobRunsResolver } from './graphql/job-runs.resolver.js';
import { JobRuns } from './job-runs.service.js';
import { WorkerPool } from './worker-pool.js';

/** Events, jobs and the worker-thread pool for every module. */
@Global()
@Module({})
export class JobsModule {
  /** `workerThreads`: size of the pool for work over 50 ms of CPU. */
  static forRoot(settings: JobRunnerSettings, workerThreads: number): DynamicModule {
    return {
      module: JobsModule,
      providers: [
        { provide: JOB_RUNNER_SETTINGS, useValue: settings },
        { provide: WorkerPool, useFactory: () => new WorkerPool(workerThreads) },
        JobRegistry,
        EventBus,
        JobBacklog,
        JobRuns,
        JobRunsResolver,
        JobRunner,
      ],
      exports: [JobRegistry, EventBus, JobBacklog, JobRuns, JobRunner, WorkerPool],
    };
  }
}
