/** States of a long job that a screen shows. */
export type JobRunState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** What a long job uses to report and to ask whether it should stop. */
export interface JobProgress {
  readonly runId: string;
  /** Absolute progress: `done` of `total` units (`total` null while unknown) and a short text without contents. */
  report(progress: { done: number; total: number | null; unit: string; message?: string }): void;
  /** True once somebody cancelled the run; checked about every second. Stop soon and throw {@link JobCancelled}. */
  readonly cancelled: boolean;
  /** True once this process is about to end. Stop soon and throw {@link JobStopped}: the next process begins again. */
  readonly stopping: boolean;
}

/** Thrown by work that stopped because it was cancelled. */
export class JobCancelled extends Error {
  constructor() {
    super('The job was cancelled.');
    this.name = 'JobCancelled';
  }
}

/** Thrown by work that stopped because its process ends; the run goes on with the next process. */
export class JobStopped extends Error {
  constructor() {
    super('The job waits for the next start.');
    this.name = 'JobStopped';
  }
}
