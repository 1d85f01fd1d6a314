/** How often a second `work` was done when so many did it at the same time, one after the other each. */
export async function timesPerSecond(
  workers: number,
  seconds: number,
  work: (worker: number) => Promise<void>,
): Promise<number> {
  const startedMs = performance.now();
  const endMs = startedMs + seconds * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      for (; performance.now() < endMs; done++) await work(worker);
    }),
  );
  return done / ((performance.now() - startedMs) / 1000);
}
