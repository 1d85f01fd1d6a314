import { businessClock, DAY_MS } from '@wellspring/kernel';
import { betweennessSources } from './betweenness-budget.js';
import { EXACT_BETWEENNESS_PEOPLE, betweennessFromPivots } from './betweenness-pivots.js';
import type { BootstrapPlan } from './bootstrap.js';
import { buildTies, reciprocityThreshold, type Ties } from './build-ties.js';
import type { CollectedMail } from './collect-mail.js';
import type { StabilityReport, ThresholdSweep } from './company-findings.js';
import { cutInHalves } from './halves.js';
import { peopleWithMail } from './mail-log.js';
import { countBlocks, pairBlocks } from './pair-blocks.js';
import { pairEvents } from './pair-events.js';
import { stepper, type ProgressHooks } from './progress-hooks.js';
import { rankOptions, type RankOptions } from './rank-options.js';
import { measureResponses, responseFactors, type Responses } from './responses.js';
import { scoreTies, type TieScores } from './score-ties.js';
import { splitHalfReport } from './split-half.js';
import { sweepThreshold } from './threshold-sweep.js';
import { topCount } from './tiers.js';

/** A ranking before its bootstrap: plain data and typed arrays, can be posted to worker threads. */
export interface RankingPlan {
  /** With the threshold that was chosen. */
  readonly options: RankOptions;
  /** `replicates` is 0 where there is too little mail to resample. */
  readonly bootstrap: BootstrapPlan;
  readonly windowDays: number;
  readonly ties: Ties;
  readonly scores: TieScores;
  /** People from whom betweenness was estimated, above 40,000 people; null when it is exact. */
  readonly betweennessPivots: number | null;
  readonly responses: Responses;
  readonly sweep: ThresholdSweep;
  readonly splitHalf: StabilityReport['splitHalf'];
}

/** Fewer weeks (then days) than this can't be resampled: the same few would come again and again. Ours. */
const MIN_BLOCKS = 8;
/**
 * Steps along ties that all replicates together may spend on betweenness, some ten seconds of one core. Ours. Under it
 * betweenness is exact; over it it is estimated from as many people as fit.
 */
const REPLICATE_STEPS = 2e9;
/** People from whom betweenness of a very large graph is estimated: of 36,000 they find three quarters of the top 3 %. */
const PIVOTS = 1024;

/**
 * The first part of a ranking: ties, their threshold, everybody's score, and what the bootstrap needs. The replicates
 * (bootstrapPart) may then be computed in any threads, and finishRanking puts the result together.
 * Throws BAD_INPUT for an option out of range.
 */
export function planRanking(
  mail: CollectedMail,
  given: Partial<RankOptions> = {},
  hooks: ProgressHooks = {},
): RankingPlan {
  const wanted = rankOptions(given);
  const step = stepper(hooks);
  step(0);
  const { log, asOfMs } = mail;
  const blockDays = countBlocks(log, 7) >= MIN_BLOCKS ? 7 : 1;
  const events = pairEvents(log, wanted.maxRecipients);
  const blocks = pairBlocks(log, asOfMs, blockDays, wanted, events);
  const startMs = log.sentAtMs[0] ?? asOfMs;
  const responses = measureResponses(log, events, blocks.reversePair, businessClock(wanted, startMs, asOfMs));
  step(0.1);
  const top = topCount(mail.people.length, wanted.topShareRatio, peopleWithMail(log));
  const halves = cutInHalves(log, asOfMs, wanted);
  const { sweep, halfScores } = sweepThreshold(halves, wanted, top, (done) => step(0.1 + 0.5 * done));
  const options = { ...wanted, reciprocatedPerYear: sweep.chosenPerYear };
  const windowDays = log.messageCount === 0 ? 0 : (asOfMs - startMs) / DAY_MS;
  const threshold = reciprocityThreshold(sweep.chosenPerYear, windowDays, options.halfLifeDays);
  const { responsivenessWeight } = options;
  const factors =
    responsivenessWeight === 0 ? null : responseFactors(responses, blocks.reversePair, responsivenessWeight);
  const ties = buildTies(blocks, threshold, undefined, factors ?? undefined);
  const betweennessPivots = mail.people.length > EXACT_BETWEENNESS_PEOPLE ? PIVOTS : null;
  const estimate = (graph: Ties) =>
    betweennessFromPivots(graph, { pivots: PIVOTS, seed: options.seed }).values;
  const scores = scoreTies(
    ties,
    undefined,
    (done) => step(0.6 + 0.4 * done),
    betweennessPivots === null ? hooks.betweenness : estimate,
  );
  const replicates = blocks.blockCount >= MIN_BLOCKS ? options.replicates : 0;
  const sources = betweennessSources(ties, REPLICATE_STEPS / Math.max(1, replicates), options.seed);
  const splitHalf = halves && halfScores && splitHalfReport(halves, halfScores, top, options.seed);
  step(1);
  return {
    options,
    bootstrap: {
      ...{ blocks, threshold, factors, replicates },
      ...{ seed: options.seed, topCount: top, sources: sources ?? null },
    },
    ...{ windowDays, ties, scores, betweennessPivots, responses, sweep, splitHalf },
  };
}
