import {
  finishRanking,
  layoutTies,
  networkOfTies,
  type BootstrapPart,
  type CollectedMail,
  type LeaderAnalysis,
  type RankingPlan,
} from '@wellspring/influence-domain';

export interface FinishInput {
  readonly mail: CollectedMail;
  readonly plan: RankingPlan;
  readonly parts: readonly BootstrapPart[];
}

/** An analysis and where its people stand on the map, by position. */
export interface MappedAnalysis {
  readonly analysis: LeaderAnalysis;
  readonly layout: { readonly x: Float64Array; readonly y: Float64Array };
}

/** Of the time of this part, what the layout leaves. For the progress alone. */
const FINISHED_RATIO = 0.5;

/** Runs in a worker thread: the last part of a ranking, and the map. Reports the share done, 0..1. */
export function run({ mail, plan, parts }: FinishInput, report: (doneRatio: number) => void): MappedAnalysis {
  const analysis = finishRanking(mail, plan, parts, {
    onProgress: (done) => report(FINISHED_RATIO * done),
  });
  const network = networkOfTies(analysis.people.length, analysis.ties.rows);
  const groupOf = Int32Array.from(analysis.people, ({ community }) => community ?? -1);
  return { analysis, layout: layoutTies(network, { seed: plan.options.seed, groupOf }) };
}
