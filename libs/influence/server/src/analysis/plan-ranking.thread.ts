import {
  awaitBetweenness,
  betweennessOf,
  planRanking,
  shareBetweenness,
  workOnBetweenness,
  type CollectedMail,
  type RankingPlan,
  type RankOptions,
  type SharedBetweenness,
  type Ties,
} from '@wellspring/influence-domain';

export interface PlanInput {
  readonly mail: CollectedMail;
  readonly options: Partial<RankOptions>;
}
/** The share done, 0..1, or a betweenness that other threads may help with. */
export type PlanReport = number | { readonly betweenness: SharedBetweenness };

/** Runs in a worker thread: the first part of a ranking. */
export function run({ mail, options }: PlanInput, report: (message: PlanReport) => void): RankingPlan {
  return planRanking(mail, options, {
    onProgress: report,
    betweenness: (ties) => betweennessTogether(ties, report),
  });
}

/** Whoever else has a thread free takes blocks of it; nobody has to, and the result is the same digit for digit. */
function betweennessTogether(ties: Ties, report: (message: PlanReport) => void): Float64Array {
  const shared = shareBetweenness(ties);
  report({ betweenness: shared });
  workOnBetweenness(shared);
  awaitBetweenness(shared);
  return betweennessOf(shared);
}
