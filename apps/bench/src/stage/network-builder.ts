import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type BuildWork } from './build-network.thread.js';

/** A thread that builds a graph from stored ties. */
export interface NetworkBuilder {
  /** Builds it once more; in seconds. */
  build(): Promise<number>;
  close(): Promise<void>;
}

/** Starts the thread and waits until it has the stored ties. */
export async function startNetworkBuilder(work: BuildWork): Promise<NetworkBuilder> {
  const thread = new Worker(new URL('./build-network.thread.js', import.meta.url), { workerData: work });
  await once(thread, 'message');
  return {
    build: async () => {
      const built = once(thread, 'message');
      thread.postMessage('build');
      const [seconds] = (await built) as [number]; // nothing else is sent
      return seconds;
    },
    close: async () => {
      await thread.terminate();
    },
  };
}
