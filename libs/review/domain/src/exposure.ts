import { BAD_VERDICTS } from './item.js';
import { type Verdict } from './sources.js';

/** Page views between the save of a change and the decision about it; null where they are not known. */
export interface ExposedChange {
  readonly verdict: Verdict | null;
  readonly views: number | null;
}

/** Views of texts that nobody had looked at yet. */
export interface Exposure {
  readonly views: number;
  /** Of texts that turned out to be bad: the number that matters. */
  readonly badViews: number;
  /** Of texts that still wait. */
  readonly openViews: number;
  readonly viewsByVerdict: ReadonlyMap<Verdict, number>;
  /** Changes whose views are not known, and which are in no sum. */
  readonly unknown: number;
}

/** Adds up views before decisions, split by verdict. Cost: the changes. */
export function exposureOf(changes: readonly ExposedChange[]): Exposure {
  const viewsByVerdict = new Map<Verdict, number>();
  let [views, badViews, openViews, unknown] = [0, 0, 0, 0];
  const isBad = (verdict: Verdict) => BAD_VERDICTS.some((bad) => bad === verdict);
  for (const { verdict, views: seen } of changes) {
    if (seen === null) unknown++;
    else {
      views += seen;
      if (verdict === null) openViews += seen;
      else viewsByVerdict.set(verdict, (viewsByVerdict.get(verdict) ?? 0) + seen);
      if (verdict !== null && isBad(verdict)) badViews += seen;
    }
  }
  return { views, badViews, openViews, viewsByVerdict, unknown };
}
