import { seededRandom, type Random } from '@wellspring/kernel';
import type { Tick } from './betweenness.js';
import { buildTies } from './build-ties.js';
import type { PairBlocks } from './pair-blocks.js';
import { sharedRanks } from './percentiles.js';
import { scoreTies } from './score-ties.js';

/** How sure the ranking is. */
export interface Stability {
  /**
   * For each person: share of replicates in which they are among the top people. 0..1. Where equal people straddle the
   * border each of them counts by the share of them that fits: nobody is surer for standing earlier in the alphabet.
   */
  readonly inclusionRatio: Float64Array;
  /** 90 % interval of the rank, from 1 (best); equal people share the better rank, as in the ranking itself. */
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
  /** Rank of each person in each of them, equal ones sharing the better: `ranks[(replicate - from) * people + person]`. */
  readonly ranks: Uint32Array;
  /** How many people had any score, one a replicate: whoever has none is never among the top. */
  readonly scored: Uint32Array;
}

/**
 * Resamples time blocks with replacement and ranks everybody again: who stays among the top when other weeks had been
 * recorded? Mail within a block stays together, since it hangs together. Replicate r is the same in whatever part it is
 * computed. Cost: replicates × (cells + ties × PageRank steps + betweenness); memory 4 bytes × people × replicates.
 */
export function bootstrapPart(plan: BootstrapPlan, from: number, to: number, tick?: Tick): BootstrapPart {
  const { blocks, threshold, factors, sources } = plan;
  const { personCount, blockCount } = blocks;
  const random = seededRandom(plan.seed);
  // One sequence for all replicates: those of other parts are drawn and passed over.
  for (let draw = 0; draw < from * blockCount; draw++) random.next();
  const ranks = new Uint32Array(personCount * (to - from));
  const scored = new Uint32Array(to - from);
  for (let replicate = from; replicate < to; replicate++) {
    tick?.((replicate - from) / (to - from));
    const ties = buildTies(blocks, threshold, drawBlocks(blockCount, random), factors ?? undefined);
    const { score } = scoreTies(ties, sources ?? undefined);
    ranks.set(sharedRanks(score), (replicate - from) * personCount);
    scored[replicate - from] = score.reduce((count, own) => count + (own > 0 ? 1 : 0), 0);
  }
  return { from, to, ranks, scored };
}

/** Puts parts together, in whatever order they come. Throws when they are not all replicates once each: a programming error. */
export function stabilityOf(plan: BootstrapPlan, parts: readonly BootstrapPart[]): Stability {
  const { replicates, blocks, sources, topCount } = plan;
  const { personCount } = blocks;
  const ordered = [...parts].sort((a, b) => a.from - b.from);
  let next = 0;
  for (const { from, to } of ordered) {
    if (from !== next) throw new RangeError(`Replicate ${next} is missing or there twice.`);
    next = to;
  }
  if (next !== replicates) throw new RangeError(`${next} of ${replicates} replicates are there.`);
  const included = new Float64Array(personCount);
  for (const { from, to, ranks, scored } of ordered) {
    for (let replicate = 0; replicate < to - from; replicate++) {
      const own = ranks.subarray(replicate * personCount, (replicate + 1) * personCount);
      addIncluded(own, Math.min(topCount, scored[replicate] ?? 0), included);
    }
  }
  const inclusionRatio = included.map((count) => count / replicates);
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

/** Counts who has one of so many places; equal people on the border share those that are left. O(people). */
function addIncluded(ranks: Uint32Array, places: number, into: Float64Array): void {
  let last = 0;
  for (const rank of ranks) if (rank <= places && rank > last) last = rank;
  const equal = ranks.reduce((count, rank) => count + (rank === last ? 1 : 0), 0);
  const share = Math.min(1, (places - last + 1) / equal);
  for (let person = 0; person < ranks.length; person++) {
    const rank = ranks[person] ?? 0;
    if (rank > last) continue;
    into[person] = (into[person] ?? 0) + (rank < last ? 1 : share);
  }
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
