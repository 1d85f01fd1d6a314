import {
  rankLeaders,
  type CollectedMail,
  type LeaderAnalysis,
  type RankOptions,
} from '@wellspring/influence-domain';

export interface RankInput {
  readonly mail: CollectedMail;
  readonly options: Partial<RankOptions>;
}

/** Runs in a worker thread: seconds of CPU. Reports the share done, 0..1. */
export function run(input: RankInput, report: (doneRatio: number) => void): LeaderAnalysis {
  return rankLeaders(input.mail, input.options, { onProgress: report });
}
