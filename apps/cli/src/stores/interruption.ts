import { setTimeout as sleep } from 'node:timers/promises';
import { EXIT, Interrupted } from '../failure.js';

/** Whether the person who started the command wants it to stop. */
export interface Interruption {
  /** Throws {@link Interrupted} once somebody pressed Ctrl-C; called wherever stopping leaves nothing half done. */
  check(): void;
  /** Waits, and throws as soon as somebody presses Ctrl-C. */
  sleep(milliseconds: number): Promise<void>;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `work` so that Ctrl-C stops it in order: what it began is undone and the stores are closed. A second Ctrl-C
 * ends the process at once, which costs nothing but the order.
 */
export async function interruptible<T>(
  note: (line: string) => void,
  work: (interruption: Interruption) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    note('Stopping …');
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await work({
      check: () => {
        if (controller.signal.aborted) throw new Interrupted();
      },
      sleep: (milliseconds) =>
        sleep(milliseconds, undefined, { signal: controller.signal }).catch(() => {
          throw new Interrupted();
        }),
    });
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}
