import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of memory that what `make` gives keeps, typed arrays included. */
export function memoryOf<T>(make: () => T): { readonly made: T; readonly bytes: number } {
  const before = usedAfterCollecting();
  const made = make();
  return { made, bytes: usedAfterCollecting() - before };
}

function usedAfterCollecting(): number {
  collectGarbage();
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Collects all garbage now, in this thread, so that what is measured next does not stop for it. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('gc');
  if (typeof found !== 'function') throw new Error('This Node offers no garbage collector to call.');
  found();
}
