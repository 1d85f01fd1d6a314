import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of memory that what `make` gives keeps, typed arrays included. */
export function memoryOf<T>(make: () => T): { readonly made: T; readonly bytes: number } {
  const collect = collector();
  const before = usedAfter(collect);
  const made = make();
  return { made, bytes: usedAfter(collect) - before };
}

function usedAfter(collect: () => void): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('gc');
  if (typeof found !== 'function') throw new Error('This Node offers no garbage collector to call.');
  return () => void found();
}
