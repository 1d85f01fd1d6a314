import { type Worker, type WorkerEvents } from 'graphile-worker';

/**
 * Pauses before a worker looks again, milliseconds. Ours: the first is about what looking takes, all of them together less
 * than the pause between two looks that nobody asked for.
 */
const PAUSES_MS = [8, 16, 32, 64, 128, 256];

/**
 * Has a runner look again when it was told of jobs and found none.
 *
 * Whoever looks for a job locks all free queues for as long as that takes, and whoever looks at the same moment passes
 * over what waits in them. Every runner is told of a job at the same moment: the one that comes second finds nothing,
 * and since all sleep equally long after that, they may meet again a second later, and once more.
 *
 * @param nudge makes a worker look now; told of workers that may have ended
 */
export function lookAgainWhenEmpty(events: Pick<WorkerEvents, 'on'>, nudge: (worker: Worker) => void): void {
  let looks = PAUSES_MS.length;
  let timer: NodeJS.Timeout | null = null;
  events.on('pool:listen:notification', () => {
    looks = 0;
  });
  // One worker for all: whoever finds a job of a queue goes on with the queue.
  events.on('worker:getJob:empty', ({ worker }) => {
    const pauseMs = PAUSES_MS[looks];
    if (timer !== null || pauseMs === undefined) return;
    looks += 1;
    timer = setTimeout(() => {
      timer = null;
      nudge(worker);
    }, pauseMs);
    timer.unref();
  });
}
