import { businessClock, DAY_MS } from '@wellspring/kernel';
import { betweennessSources, type Tick } from './betweenness-budget.js';
import { buildTies, reciprocityThreshold, type Ties } from './build-ties.js';
import { contactGraph } from './contact-graph.js';
import type { Csr } from './csr.js';
import { logBetween, type MailLog } from './mail-log.js';
import { pairBlocks, type PairBlocks } from './pair-blocks.js';
import { pairEvents } from './pair-events.js';
import type { RankOptions } from './rank-options.js';
import { measureResponses, responseFactors } from './responses.js';
import { scoreTies } from './score-ties.js';
import { mailVolume, type Volume } from './volume.js';

/** One half of the period, looked at from its own end. */
export interface Half {
  readonly blocks: PairBlocks;
  readonly volume: Volume;
  readonly windowDays: number;
  /** Multiplies strengths; undefined when answers don't count. */
  readonly factors: Float64Array | undefined;
}

/** The period cut in its middle: what the first half says can be held against the second. */
export interface Halves {
  readonly middleMs: number;
  readonly first: Half;
  readonly second: Half;
  /** Contacts of the second half. */
  readonly contactsThen: Csr;
}

/** Halves of less than four weeks say nothing about each other. Ours. */
const MIN_HALF_DAYS = 28;

/** Both halves of a log up to `asOfMs`; null where a half has less than four weeks. O(recipients). */
export function cutInHalves(log: MailLog, asOfMs: number, options: RankOptions): Halves | null {
  const startMs = log.sentAtMs[0] ?? asOfMs;
  const middleMs = (startMs + asOfMs) / 2;
  if (middleMs - startMs < MIN_HALF_DAYS * DAY_MS) return null;
  const first = halfOf(logBetween(log, startMs, middleMs), middleMs, options);
  const second = halfOf(logBetween(log, middleMs, Infinity), asOfMs, options);
  return { middleMs, first, second, contactsThen: contactGraph(second.blocks) };
}

function halfOf(log: MailLog, asOfMs: number, options: RankOptions): Half {
  const events = pairEvents(log, options.maxRecipients);
  const blocks = pairBlocks(log, asOfMs, 7, options, events);
  const startMs = log.sentAtMs[0] ?? asOfMs;
  return {
    blocks,
    volume: mailVolume(log, options.maxRecipients),
    windowDays: (asOfMs - startMs) / DAY_MS,
    factors:
      options.responsivenessWeight === 0
        ? undefined
        : responseFactors(
            measureResponses(log, events, blocks.reversePair, businessClock(options, startMs, asOfMs)),
            blocks.reversePair,
            options.responsivenessWeight,
          ),
  };
}

/** Ties of a half where both people wrote at least so often a year. */
export const tiesOfHalf = (half: Half, perYear: number, halfLifeDays: number): Ties =>
  buildTies(
    half.blocks,
    reciprocityThreshold(perYear, half.windowDays, halfLifeDays),
    undefined,
    half.factors,
  );

/** Steps along ties that betweenness of one half may take, under a second of one core; beyond, an estimate. Ours. */
const HALF_STEPS = 1e8;

/** Scores of everybody in a half. */
export function scoresOfHalf(half: Half, perYear: number, options: RankOptions, tick?: Tick): Float64Array {
  const ties = tiesOfHalf(half, perYear, options.halfLifeDays);
  return scoreTies(ties, betweennessSources(ties, HALF_STEPS, options.seed), tick).score;
}
