/** The middle of some figures and how far they lie apart. */
export interface Summary {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The middle figure, of an even number the mean of the middle two. Throws RangeError for no figures. */
export function median(figures: readonly number[]): number {
  if (figures.length === 0) throw new RangeError('There is no median of no figures.');
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Median, least and most. Throws RangeError for no figures. */
export function summaryOf(figures: readonly number[]): Summary {
  return { median: median(figures), least: Math.min(...figures), most: Math.max(...figures) };
}
