import type { HitPlace } from './hit-excerpts.js';

/** A stretch of a text that is marked or not. */
export interface MarkedRun {
  readonly text: string;
  readonly isMarked: boolean;
}

/**
 * Divides a text into stretches inside and outside the places; overlapping places become one, those outside the text are
 * left out. Joined, the runs are the text. Cost: sorting the places.
 */
export function markedRuns(text: string, places: readonly HitPlace[]): MarkedRun[] {
  const runs: MarkedRun[] = [];
  const push = (from: number, to: number, isMarked: boolean) => {
    if (to > from) runs.push({ text: text.slice(from, to), isMarked });
  };
  let at = 0;
  let open: HitPlace | null = null;
  const close = () => {
    if (!open) return;
    push(at, open.start, false);
    push(open.start, open.end, true);
    at = open.end;
  };
  const inText = places
    .filter(({ start, end }) => start >= 0 && end > start && end <= text.length)
    .sort((a, b) => a.start - b.start);
  for (const place of inText) {
    if (open && place.start <= open.end) open = { start: open.start, end: Math.max(open.end, place.end) };
    else {
      close();
      open = place;
    }
  }
  close();
  push(at, text.length, false);
  return runs;
}
