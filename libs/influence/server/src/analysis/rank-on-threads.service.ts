import { Injectable } from '@nestjs/common';
import {
  type BootstrapPart,
  type CollectedMail,
  type RankingPlan,
  type RankOptions,
} from '@wellspring/influence-domain';
import { WorkerPool } from '@wellspring/platform-jobs';
import { type BootstrapInput } from './bootstrap.thread.js';
import { type FinishInput, type MappedAnalysis } from './finish-ranking.thread.js';
import { type PlanInput, type PlanReport } from './plan-ranking.thread.js';

/** Replicates of one task: of 200, four, so that a few threads end at about the same time. */
const REPLICATES_PER_TASK = 50;
/** Threads beside the first that may help with betweenness; a pool with fewer lets them wait, which harms nobody. */
const HELPERS = 3;
/** Shares of the work, for the progress alone. */
const [PLANNED_RATIO, BOOTSTRAPPED_RATIO] = [0.2, 0.9];

/** Ranks on the pool's threads: the same digits as `rankLeaders` gives on one. */
@Injectable()
export class RankOnThreads {
  constructor(private readonly pool: WorkerPool) {}

  /** Aborting ends the threads and rejects with the signal's reason. `onProgress` gets the share done, 0..1. */
  async run(
    mail: CollectedMail,
    options: Partial<RankOptions>,
    signal: AbortSignal,
    onProgress: (doneRatio: number) => void,
  ): Promise<MappedAnalysis> {
    const plan = await this.plan({ mail, options }, signal, (done) => onProgress(PLANNED_RATIO * done));
    const parts = await this.bootstrap(plan, signal, (done) =>
      onProgress(PLANNED_RATIO + (BOOTSTRAPPED_RATIO - PLANNED_RATIO) * done),
    );
    return this.pool.run<FinishInput, MappedAnalysis>({
      module: new URL('./finish-ranking.thread.js', import.meta.url),
      input: { mail, plan, parts },
      signal,
      onReport: (done) => onProgress(BOOTSTRAPPED_RATIO + (1 - BOOTSTRAPPED_RATIO) * Number(done)),
    });
  }

  private async plan(
    input: PlanInput,
    signal: AbortSignal,
    onProgress: (doneRatio: number) => void,
  ): Promise<RankingPlan> {
    // A helper that dies may have taken a block with it: the first thread would wait for it for ever.
    const helperFailed = new AbortController();
    const stop = AbortSignal.any([signal, helperFailed.signal]);
    const help = (betweenness: object) => {
      for (let helper = 0; helper < HELPERS; helper++)
        this.pool
          .run<object, void>({
            module: new URL('./help-betweenness.thread.js', import.meta.url),
            ...{ input: betweenness, signal, isBackground: true },
          })
          .catch((error: unknown) => helperFailed.abort(error));
    };
    return this.pool.run<PlanInput, RankingPlan>({
      module: new URL('./plan-ranking.thread.js', import.meta.url),
      ...{ input, signal: stop },
      onReport: (message) => {
        const report = message as PlanReport; // what that thread reports
        if (typeof report === 'number') onProgress(report);
        else help(report.betweenness);
      },
    });
  }

  private async bootstrap(
    { bootstrap: plan }: RankingPlan,
    signal: AbortSignal,
    onProgress: (doneRatio: number) => void,
  ): Promise<BootstrapPart[]> {
    const { replicates } = plan;
    const done = new Float64Array(Math.ceil(replicates / REPLICATES_PER_TASK));
    const tasks = Array.from(done, (_, task) => {
      const from = task * REPLICATES_PER_TASK;
      const to = Math.min(replicates, from + REPLICATES_PER_TASK);
      return this.pool.run<BootstrapInput, BootstrapPart>({
        module: new URL('./bootstrap.thread.js', import.meta.url),
        ...{ input: { plan, from, to }, signal },
        onReport: (ratio) => {
          done[task] = (Number(ratio) * (to - from)) / replicates;
          onProgress(done.reduce((sum, part) => sum + part, 0));
        },
      });
    });
    const settled = await Promise.allSettled(tasks);
    const failed = settled.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
    return settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  }
}
