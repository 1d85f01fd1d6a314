export { EventBus } from './event-bus.js';
export * from './events.js';
export { JobRegistry, type JobWork } from './job-registry.js';
export { JobCancelled, type JobProgress, type JobRunState } from './job-run.js';
export { JobRunRow } from './job-run.entity.js';
export { JobRunner, migrateJobs, type JobRunnerSettings } from './job-runner.js';
export { JobRuns, type JobRunRequest } from './job-runs.service.js';
export * from './jobs.module.js';
export { WorkerPool, type ThreadTask } from './worker-pool.js';
