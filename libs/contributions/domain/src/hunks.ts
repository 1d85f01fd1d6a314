import { alignLists } from './align.js';
import { IntList } from './int-list.js';

/** A stretch of a list of passages that is replaced. `at` counts in the old list; hunks are in order, apart. */
export interface Hunk {
  readonly at: number;
  /** How many passages are removed. */
  readonly removed: number;
  readonly inserted: ArrayLike<number>;
}

const scratch = new IntList();

/** What turns one list into the other. `before` is a stretch of a longer list, from `offset` on. */
export function hunksBetween(before: Int32Array, after: Int32Array, offset: number): Hunk[] {
  let low = 0;
  let [oldEnd, newEnd] = [before.length, after.length];
  while (low < oldEnd && low < newEnd && before[low] === after[low]) low++;
  while (oldEnd > low && newEnd > low && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  if (low === oldEnd && low === newEnd) return [];
  const [old, now] = [before.subarray(low, oldEnd), after.subarray(low, newEnd)];
  if (old.length <= 1 && now.length <= 1) return [{ at: offset + low, removed: old.length, inserted: now }];
  const partners = scratch.refill(now.length, -1);
  alignLists({ values: old, length: old.length }, { values: now, length: now.length }, partners);
  const hunks: Hunk[] = [];
  let [from, start] = [0, 0];
  for (let j = 0; j <= now.length; j++) {
    const partner = j < now.length ? (partners[j] ?? -1) : old.length;
    if (partner < 0) continue;
    if (partner > from || j > start) {
      hunks.push({ at: offset + low + from, removed: partner - from, inserted: now.subarray(start, j) });
    }
    from = partner + 1;
    start = j + 1;
  }
  return hunks;
}
