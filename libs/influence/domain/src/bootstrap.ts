import { seededRandom, type Random } from '@wellspring/kernel';
import type { Tick } from './betweenness.js';
import { buildTies } from './build-ties.js';
import type { PairBlocks } from './pair-blocks.js';
import { orderDescending } from './percentiles.js';
import { scoreTies } from './score-ties.js';

/** How sure the ranking is. */
export interface Stability {
  /** For each person: share of replicates in which they are among the top people. 0..1. */
  readonly inclusionRatio: Float64Array;
  /** 90 % interval of the rank, from 1 (best). */
  readonly rankLow: Uint32Array;
  readonly rankHigh: Uint32Array;
  readonly replicates: number;
  /** People from whom betweenness was estimated in each replicate; null when it was exact. */
  readonly betweennessSources: number | null;
}

/** All that a replicate needs: plain data, can be posted to any number of worker threads. */
export interface BootstrapPlan {
  readonly blocks: PairBlocks;
  /** Smallest aged count of a tie in each direction. */
  readonly threshold: number;
  /** Multiplies strengths, one a pair; null when answers don't count. */
  readonly factors: Float64Array | null;
  readonly replicates: number;
  readonly seed: number;
  /** How many people are "the top". */
  readonly topCount: number;
  /** Betweenness is estimated from them in each replicate; null: exact. */
  readonly sources: Uint32Array | null;
}

/** What some of the replicates found. */
export interface BootstrapPart {
  /** Replicates `from .. to - 1`. */
  readonly from: number;
  readonly to: number;
  /** Rank of each person in each of them: `ranks[(replicate - from) * people + person]`. */
  readonly ranks: Uint32Array;
  /** For each person, in how many of them among the top. */
  readonly included: Uint32Array;
}

/**
 * Resamples time blocks with replacement and ranks everybody again: who stays among the top when other weeks had been
 * recorded? Mail within a block stays together, since it hangs together. Replicate r is the same in whatever part it is
 * computed. Cost: replicates × (cells + ties × PageRank steps + betweenness); memory 4 bytes × people × replicates.
 */
export function bootstrapPart(plan: BootstrapPlan, from: number, to: number, tick?: Tick): BootstrapPart {
  const { blocks, threshold, factors, topCount, sources } = plan;
  const { personCount, blockCount } = blocks;
  const random = seededRandom(plan.seed);
  // One sequence for all replicates: those of other parts are drawn and passed over.
  for (let draw = 0; draw < from * blockCount; draw++) random.next();
  const included = new Uint32Array(personCount);
  const ranks = new Uint32Array(personCount * (to - from));
  for (let replicate = from; replicate < to; replicate++) {
    tick?.((replicate - from) / (to - from));
    const ties = buildTies(blocks, threshold, drawBlocks(blockCount, random), factors ?? undefined);
    const { score } = scoreTies(ties, sources ?? undefined);
    for (const [position, person] of orderDescending(score).entries()) {
      ranks[(replicate - from) * personCount + person] = position + 1;
      if (position < topCount && (score[person] ?? 0) > 0) included[person] = (included[person] ?? 0) + 1;
    }
  }
  return { from, to, ranks, included };
}

/** Puts parts together, in whatever order they come. Throws when they are not all replicates once each: a programming error. */
export function stabilityOf(plan: BootstrapPlan, parts: readonly BootstrapPart[]): Stability {
  const { replicates, blocks, sources } = plan;
  const { personCount } = blocks;
  const ordered = [...parts].sort((a, b) => a.from - b.from);
  let next = 0;
  for (const { from, to } of ordered) {
    if (from !== next) throw new RangeError(`Replicate ${next} is missing or there twice.`);
    next = to;
  }
  if (next !== replicates) throw new RangeError(`${next} of ${replicates} replicates are there.`);
  const inclusionRatio = Float64Array.from({ length: personCount }, (_, person) => {
    const count = ordered.reduce((sum, { included }) => sum + (included[person] ?? 0), 0);
    return count / replicates;
  });
  const [rankLow, rankHigh] = [new Uint32Array(personCount), new Uint32Array(personCount)];
  const own = new Uint32Array(replicates);
  for (let person = 0; person < personCount; person++) {
    for (const { from, to, ranks } of ordered) {
      for (let replicate = from; replicate < to; replicate++)
        own[replicate] = ranks[(replicate - from) * personCount + person] ?? 0;
    }
    own.sort();
    rankLow[person] = own[Math.round(0.05 * (replicates - 1))] ?? 0;
    rankHigh[person] = own[Math.round(0.95 * (replicates - 1))] ?? 0;
  }
  return { inclusionRatio, rankLow, rankHigh, replicates, betweennessSources: sources?.length ?? null };
}

/** How often each block is taken when as many are drawn as there are. */
function drawBlocks(blockCount: number, random: Random): Uint8Array {
  const times = new Uint8Array(blockCount);
  for (let draw = 0; draw < blockCount; draw++) {
    const block = Math.floor(random.next() * blockCount);
    times[block] = (times[block] ?? 0) + 1;
  }
  return times;
}
