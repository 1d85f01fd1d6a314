import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does the tasks, so many at a time, each worker the next that is left; gives the milliseconds of each, shortest first.
 * With `everyMs` a worker begins a task so long after it began the one before, or at once where that took longer; the
 * workers begin one after the other within the first of these times, as people do who don't know of each other.
 */
export async function latenciesOf(
  workers: number,
  tasks: readonly (() => Promise<unknown>)[],
  everyMs = 0,
): Promise<number[]> {
  const took: number[] = [];
  let next = 0;
  const work = async (_: unknown, worker: number) => {
    let dueMs = performance.now() + (everyMs * worker) / workers;
    for (let task = tasks[next++]; task; task = tasks[next++]) {
      const restMs = dueMs - performance.now();
      if (restMs > 0) await sleep(restMs);
      const startedMs = performance.now();
      dueMs = startedMs + everyMs;
      await task();
      took.push(performance.now() - startedMs);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return took.sort((one, other) => one - other);
}

/** The figure that `share` of the sorted figures don't exceed, by nearest rank. NaN for no figures. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
