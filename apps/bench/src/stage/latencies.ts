/** Does the tasks, so many at a time, each worker the next that is left; gives the milliseconds of each, shortest first. */
export async function latenciesOf(
  workers: number,
  tasks: readonly (() => Promise<unknown>)[],
): Promise<number[]> {
  const took: number[] = [];
  let next = 0;
  const work = async () => {
    for (let task = tasks[next++]; task; task = tasks[next++]) {
      const startedMs = performance.now();
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
