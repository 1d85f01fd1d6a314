import { seededRandom } from '@wellspring/kernel';
import type { Csr } from './csr.js';

export type { Tick } from './betweenness.js';

/** Fewer people than this estimate too badly to order anybody. Ours. */
const MIN_SOURCES = 64;

/**
 * People from whom betweenness is estimated when the exact one would take more than `steps` steps along ties; undefined
 * when it fits. Drawn from people with ties, the same for the same seed; which applies depends on the data alone,
 * never on the speed of the machine. Ascending, at least 64.
 */
export function betweennessSources(ties: Csr, steps: number, seed: number): Uint32Array | undefined {
  const random = seededRandom(seed);
  const tied: number[] = [];
  for (let person = 0; person < ties.personCount; person++) {
    if ((ties.start[person + 1] ?? 0) > (ties.start[person] ?? 0)) tied.push(person);
  }
  // Each tie is stored twice and looked at on the way out and on the way back.
  const stepsPerSource = tied.length + 2 * ties.neighbour.length;
  const affordable = Math.floor(steps / Math.max(1, stepsPerSource));
  if (affordable >= tied.length) return undefined;
  const count = Math.min(tied.length, Math.max(MIN_SOURCES, affordable));
  // Fisher and Yates, stopped when enough are drawn.
  for (let at = 0; at < count; at++) {
    const other = at + Math.floor(random.next() * (tied.length - at));
    [tied[at], tied[other]] = [tied[other] ?? 0, tied[at] ?? 0];
  }
  return Uint32Array.from(tied.slice(0, count)).sort();
}
