import { type EditLines } from './edit-lines.js';
import { IntList } from './int-list.js';

/**
 * Where each token of a line was born, three numbers a run: how many tokens, their origin, and their words in tenths
 * (see `tenthsOfToken`). An origin is a revision's number or, below zero, -1 - the number of a source elsewhere.
 */
export type OriginRuns = IntList;

/** Numbers that a run takes. */
export const RUN_STRIDE = 3;

const runs = new IntList();

/** The origins of a line's tokens as runs; the same list each time. */
export function packRuns({ tokens, origins }: EditLines, from: number, end: number): OriginRuns {
  runs.length = 0;
  for (let at = from; at < end;) {
    const origin = origins[at] ?? 0;
    const start = at;
    let tenths = 0;
    for (; at < end && origins[at] === origin; at++) tenths += tokens.tenths[at] ?? 0;
    runs.push(at - start);
    runs.push(origin);
    runs.push(tenths);
  }
  return runs;
}
