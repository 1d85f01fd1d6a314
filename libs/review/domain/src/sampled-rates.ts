import { type Estimate, shareOf, weightedCount } from './intervals.js';

/** A change that a person has judged. */
export interface JudgedChange {
  /**
   * With which chance it came to be judged, above 0 to 1: 1 for what is judged whatever was drawn (flagged changes),
   * {@link SAMPLE_RATIO} for what only the random lane brings.
   */
  readonly chance: number;
  /** The queue would have found it by itself: by a rule, or by its risk. */
  readonly isFlagged: boolean;
  readonly isBad: boolean;
}

/** What the queue is worth, as far as people have judged; null: nothing to tell it from. */
export interface SampledRates {
  /** Of what is flagged, the share that is bad. */
  readonly precision: Estimate | null;
  /** Of what is bad, the share that is flagged. */
  readonly recall: Estimate | null;
  /** Of all changes, the share that is bad. */
  readonly baseRate: Estimate | null;
  /** Judged changes, those of them that are bad, and those that are bad and only the random lane found. */
  readonly judged: number;
  readonly bad: number;
  readonly badMissed: number;
}

/**
 * Precision, recall and base rate without the bias of looking only where the score points: every judged change stands
 * for 1 / chance changes. Recall's interval joins the ends of what was found and what was missed, and so covers at least
 * 95 %. With the random lane alone give every row the same chance. Source: Horvitz and Thompson, JASA 1952;
 * effective number of rows for precision: Kish 1965. Cost: the rows.
 */
export function sampledRates(changes: readonly JudgedChange[]): SampledRates {
  const weightsOf = (wanted: (change: JudgedChange) => boolean) =>
    changes.filter(wanted).map(({ chance }) => 1 / chance);
  const sum = (weights: readonly number[]) => weights.reduce((all, weight) => all + weight, 0);
  const flagged = weightsOf(({ isFlagged }) => isFlagged);
  const flaggedBad = sum(weightsOf(({ isFlagged, isBad }) => isFlagged && isBad));
  const effective = flagged.length > 0 ? sum(flagged) ** 2 / sum(flagged.map((weight) => weight ** 2)) : 0;
  const found = badCount(changes.filter(({ isFlagged }) => isFlagged));
  const missed = badCount(changes.filter(({ isFlagged }) => !isFlagged));
  const all = sum(weightsOf(() => true));
  const bad = found.value + missed.value;
  const ratio = (part: number, rest: number) => (part + rest > 0 ? part / (part + rest) : 0);
  return {
    precision: shareOf((flaggedBad / sum(flagged)) * effective, effective),
    recall:
      bad > 0
        ? {
            value: found.value / bad,
            low: ratio(found.low, missed.high),
            high: ratio(found.high, missed.low),
          }
        : null,
    baseRate:
      all > 0
        ? {
            value: bad / all,
            low: (found.low + missed.low) / all,
            high: Math.min(1, (found.high + missed.high) / all),
          }
        : null,
    judged: changes.length,
    bad: changes.filter(({ isBad }) => isBad).length,
    badMissed: changes.filter(({ isBad, isFlagged }) => isBad && !isFlagged).length,
  };
}

/** Bad changes behind these: those that were certain to be judged as they are, the others with their interval. */
function badCount(changes: readonly JudgedChange[]): Estimate {
  const certain = changes.filter(({ chance, isBad }) => chance === 1 && isBad).length;
  const drawn = changes.filter(({ chance }) => chance < 1);
  const weights = drawn.filter(({ isBad }) => isBad).map(({ chance }) => 1 / chance);
  const heaviest = drawn.reduce((most, { chance }) => Math.max(most, 1 / chance), 0);
  const { value, low, high } = weightedCount(weights, heaviest);
  return { value: certain + value, low: certain + low, high: certain + high };
}
