import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Round, type ThreadWork } from './attribute-histories.thread.js';

/** Threads that attribute invented pages, each its own. */
export interface AttributionThreads {
  /** Lets so many of the threads do their pages once, or arithmetic, at the same time. */
  round(threads: number, what?: Round): Promise<void>;
  close(): Promise<void>;
}

/** Starts threads and waits until all have their pages. */
export async function startAttributionThreads(count: number, work: ThreadWork): Promise<AttributionThreads> {
  const module = new URL('./attribute-histories.thread.js', import.meta.url);
  const threads = Array.from({ length: count }, (_, thread) => {
    const shape = { ...work.shape, seed: work.shape.seed + thread * work.pages };
    return new Worker(module, { workerData: { ...work, shape } satisfies ThreadWork });
  });
  await Promise.all(threads.map((thread) => once(thread, 'message')));
  return {
    round: async (wanted, what = 'pages') => {
      await Promise.all(
        threads.slice(0, wanted).map(async (thread) => {
          const done = once(thread, 'message');
          thread.postMessage(what);
          await done;
        }),
      );
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}
