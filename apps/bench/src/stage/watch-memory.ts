import { constants, PerformanceObserver } from 'node:perf_hooks';

/*
 * Loaded into a process before its main file (`node --import`). Tells its parent, when it ends, how much memory it held.
 */

/** What a process held. */
export interface MemoryPeak {
  /** Most memory that the system gave it, its threads included. */
  readonly rssBytes: number;
  /** Largest heap that a full collection left: what was really held, garbage and buffers left out. */
  readonly liveHeapBytes: number;
}

let liveHeapBytes = 0;

new PerformanceObserver((list) => {
  const entries = list.getEntries() as (PerformanceEntry & { detail?: { kind?: number } })[]; // as entries of this type are
  const isFull = entries.some(({ detail }) => detail?.kind === constants.NODE_PERFORMANCE_GC_MAJOR);
  if (isFull) liveHeapBytes = Math.max(liveHeapBytes, process.memoryUsage().heapUsed);
}).observe({ type: 'gc' });

process.once('exit', () => {
  const peak: MemoryPeak = { rssBytes: process.resourceUsage().maxRSS * 1024, liveHeapBytes };
  process.send?.(peak);
});

// The channel to the parent shall not keep this process alive.
process.channel?.unref();
