import { type Estimate, shareOf } from './intervals.js';

/** A change with its score and what people said about it. */
export interface ScoredVerdict {
  readonly score: number;
  readonly isBad: boolean;
  /** How many changes it stands for: 1 / the chance with which it came to be judged. */
  readonly weight: number;
}

/** Names of cuts through the score, and which promise each has to keep. As ORES names them. */
export const OPERATING_POINTS = {
  /** This score and less: so many of 1,000 are good. */
  'likely-good': { of: 'good', precision: 0.995 },
  /** This score and more has nine of ten bad ones. */
  'maybe-bad': { of: 'bad', recall: 0.9 },
  'likely-bad': { of: 'bad', precision: 0.6 },
  'very-likely-bad': { of: 'bad', precision: 0.9 },
} as const satisfies Readonly<
  Record<string, { of: 'good' | 'bad'; precision: number } | { of: 'bad'; recall: number }>
>;
export type OperatingPointName = keyof typeof OPERATING_POINTS;

/** A cut, or why there is none: too few verdicts to tell, or no cut that keeps the promise. */
export type OperatingPoint =
  | {
      readonly name: OperatingPointName;
      /** From here on (likely-good: up to here). */
      readonly score: number;
      readonly precision: Estimate;
      readonly recall: number;
      /** Judged changes on this side of the cut. */
      readonly count: number;
    }
  | { readonly name: OperatingPointName; readonly reason: 'too-few' | 'not-reached' };

/** Fewer bad changes than these say nothing; ours, as of the issue of review. Also for each side of a cut: ten. Ours. */
export const MIN_POSITIVES = 50;
const MIN_BESIDE_CUT = 10;

/**
 * What the score's words mean on this wiki's own verdicts: for each name the cut that keeps its promise and finds most.
 * Made anew from time to time; a promise is what was measured, with its interval, not what will be. Source: operating
 * points of ORES (Halfaker and Geiger, CSCW 2020). Cost: n log n.
 */
export function operatingPoints(verdicts: readonly ScoredVerdict[]): OperatingPoint[] {
  const names = Object.keys(OPERATING_POINTS) as OperatingPointName[]; // the keys of a constant, as it is written
  if (verdicts.filter(({ isBad }) => isBad).length < MIN_POSITIVES)
    return names.map((name) => ({ name, reason: 'too-few' }));
  const falling = cutsOf(verdicts, -1);
  const rising = cutsOf(
    verdicts.map(({ isBad, ...rest }) => ({ ...rest, isBad: !isBad })),
    1,
  );
  return names.map((name) => {
    const point = OPERATING_POINTS[name];
    const cuts = point.of === 'good' ? rising : falling;
    const kept = cuts.filter(({ count, precision, recall }) =>
      'recall' in point
        ? recall >= point.recall
        : count >= MIN_BESIDE_CUT && precision.value >= point.precision,
    );
    // A promise of recall is kept best by the smallest cut, one of precision by the largest.
    const best = 'recall' in point ? kept[0] : kept.at(-1);
    return best ? { name, ...best } : { name, reason: 'not-reached' };
  });
}

interface Cut {
  readonly score: number;
  readonly precision: Estimate;
  readonly recall: number;
  readonly count: number;
}

/** All cuts between different scores, what is on the chosen side growing; `isBad` is what is looked for there. */
function cutsOf(verdicts: readonly ScoredVerdict[], direction: 1 | -1): Cut[] {
  const sorted = [...verdicts].sort((a, b) => direction * (a.score - b.score));
  const wanted = sorted.reduce((sum, { isBad, weight }) => sum + (isBad ? weight : 0), 0);
  let [hits, weights, squares] = [0, 0, 0];
  return sorted.flatMap(({ score, isBad, weight }, at) => {
    hits += isBad ? weight : 0;
    weights += weight;
    squares += weight * weight;
    if (sorted[at + 1]?.score === score) return [];
    const effective = (weights * weights) / squares;
    const precision = shareOf((hits / weights) * effective, effective);
    return precision && wanted > 0 ? [{ score, precision, recall: hits / wanted, count: at + 1 }] : [];
  });
}
