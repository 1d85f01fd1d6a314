/** States of a long job that a screen shows. */
export type JobRunState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** What a long job uses to report and to ask whether it should stop. */
export interface JobProgress {
  readonly runId: string;
  /** Absolute progress: `done` of `total` units (`total` null while unknown) and a short text without contents. */
  report(progress: { done: number; total: number | null; unit: string; message?: string }): void;
  /** True once somebody cancelled the run; checked about every second. Stop soon and throw {@link JobCancelled}. */
  readonly cancelled: boolean;
}

/** Thrown by work that stopped because it was cancelled. */
export class JobCancelled extends Error {
  constructor() {
    super('The job was cancelled.');
    this.name = 'JobCancelled';
  }
}
