import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { betweennessOf, shareBetweenness, type Csr } from '@wellspring/influence-domain';

/** Threads that do a betweenness together. */
export interface BetweennessThreads {
  run(network: Csr): Promise<Float64Array>;
  close(): Promise<void>;
}

/** Starts so many threads and waits until they are there. */
export async function startBetweennessThreads(count: number): Promise<BetweennessThreads> {
  const module = new URL('./betweenness.thread.js', import.meta.url);
  const threads = Array.from({ length: count }, () => new Worker(module));
  await Promise.all(threads.map((thread) => once(thread, 'message')));
  return {
    run: async (network) => {
      const shared = shareBetweenness(network);
      await Promise.all(
        threads.map(async (thread) => {
          const done = once(thread, 'message');
          thread.postMessage(shared);
          await done;
        }),
      );
      return betweennessOf(shared);
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}
