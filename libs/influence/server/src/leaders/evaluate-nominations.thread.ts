import {
  evaluateNominations,
  type NominatedRanking,
  type Nomination,
  type NominationReport,
} from '@wellspring/influence-domain';

export interface EvaluationInput {
  readonly ranked: readonly NominatedRanking[];
  readonly nominations: readonly Nomination[];
  /** How many of the ranking are compared. */
  readonly k: number;
}

/** Runs in a worker thread: a thousand resamples over everybody. */
export function run({ ranked, nominations, k }: EvaluationInput): NominationReport {
  return evaluateNominations(ranked, nominations, k);
}
