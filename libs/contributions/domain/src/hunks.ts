import { align } from './align.js';

/** A stretch of a list of passages that was replaced. `at` counts in the old list; hunks are in order, apart. */
export interface Hunk {
  readonly at: number;
  readonly removed: readonly number[];
  readonly inserted: readonly number[];
}

/** What turns one list into the other, the first `offset` elements being left out on both sides. */
export function hunksBetween(before: readonly number[], after: readonly number[], offset: number): Hunk[] {
  const partners = align(before, after);
  const hunks: Hunk[] = [];
  let [from, start] = [0, 0];
  for (let j = 0; j <= after.length; j++) {
    const partner = j < after.length ? (partners[j] ?? -1) : before.length;
    if (partner < 0) continue;
    if (partner > from || j > start) {
      hunks.push({
        at: offset + from,
        removed: before.slice(from, partner),
        inserted: after.slice(start, j),
      });
    }
    from = partner + 1;
    start = j + 1;
  }
  return hunks;
}

/** The list after the change. */
export function applyHunks(list: readonly number[], hunks: readonly Hunk[]): number[] {
  const result: number[] = [];
  let from = 0;
  for (const { at, removed, inserted } of hunks) {
    for (let i = from; i < at; i++) result.push(list[i] ?? 0);
    for (const passage of inserted) result.push(passage);
    from = at + removed.length;
  }
  for (let i = from; i < list.length; i++) result.push(list[i] ?? 0);
  return result;
}

/** The list before the change. */
export function undoHunks(list: readonly number[], hunks: readonly Hunk[]): number[] {
  let shift = 0;
  const inverse = hunks.map(({ at, removed, inserted }) => {
    const back = { at: at + shift, removed: inserted, inserted: removed };
    shift += inserted.length - removed.length;
    return back;
  });
  return applyHunks(list, inverse);
}
