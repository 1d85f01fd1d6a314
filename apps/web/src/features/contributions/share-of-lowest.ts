/** A point of a Lorenz curve; both ratios in 0..1. */
interface Point {
  readonly peopleRatio: number;
  readonly shareRatio: number;
}

/**
 * The share of everything that the lowest `ratio` of the people has, read off a Lorenz curve (sorted by people, from
 * (0, 0) to (1, 1)) with straight lines between its points.
 */
export function shareOfLowest(lorenz: readonly Point[], ratio: number): number {
  const at = lorenz.findIndex((point) => point.peopleRatio >= ratio);
  const right = lorenz[at];
  if (!right) return 1;
  const left = lorenz[at - 1];
  if (!left || right.peopleRatio === left.peopleRatio) return right.shareRatio;
  const part = (ratio - left.peopleRatio) / (right.peopleRatio - left.peopleRatio);
  return left.shareRatio + part * (right.shareRatio - left.shareRatio);
}
