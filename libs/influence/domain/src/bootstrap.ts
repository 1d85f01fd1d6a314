import { seededRandom, type Random } from '@wellspring/kernel';
import type { Tick } from './betweenness.js';
import { buildTies, type Ties } from './build-ties.js';
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

export interface BootstrapOptions {
  readonly replicates: number;
  readonly seed: number;
  /** How many people are "the top". */
  readonly topCount: number;
  /** Smallest aged count of a tie in each direction. */
  readonly threshold: number;
}

/**
 * Steps along ties that all replicates together may spend on betweenness, some ten seconds of one core. Ours. Under
 * it betweenness is exact; over it it is estimated from as many people as fit, at least {@link MIN_SOURCES}. Which
 * applies depends on the data alone, never on the speed of the machine.
 */
const BETWEENNESS_STEPS = 2e9;
const MIN_SOURCES = 64;

/**
 * Resamples time blocks with replacement and ranks everybody again, `replicates` times: who stays among the top when
 * other weeks had been recorded? Mail within a block stays together, since it hangs together. The same seed gives the
 * same result. Cost: replicates × (cells + ties × PageRank steps + betweenness); memory 4 bytes × people × replicates.
 */
export function bootstrapStability(
  blocks: PairBlocks,
  ties: Ties,
  options: BootstrapOptions,
  tick?: Tick,
): Stability {
  const { replicates, topCount, threshold } = options;
  const { personCount } = blocks;
  const random = seededRandom(options.seed);
  const sources = betweennessSources(ties, replicates, random);
  const included = new Uint32Array(personCount);
  const ranks = new Uint32Array(personCount * replicates);
  for (let replicate = 0; replicate < replicates; replicate++) {
    tick?.(replicate / replicates);
    const { score } = scoreTies(buildTies(blocks, threshold, drawBlocks(blocks.blockCount, random)), sources);
    for (const [position, person] of orderDescending(score).entries()) {
      ranks[person * replicates + replicate] = position + 1;
      if (position < topCount && (score[person] ?? 0) > 0) included[person] = (included[person] ?? 0) + 1;
    }
  }
  const interval = (quantile: number) =>
    Uint32Array.from({ length: personCount }, (_, person) => {
      const own = ranks.slice(person * replicates, (person + 1) * replicates).sort();
      return own[Math.round(quantile * (replicates - 1))] ?? 0;
    });
  return {
    inclusionRatio: Float64Array.from(included, (count) => count / replicates),
    rankLow: interval(0.05),
    rankHigh: interval(0.95),
    replicates,
    betweennessSources: sources?.length ?? null,
  };
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

/** The same sources for all replicates, drawn from people with ties; undefined when all fit into the budget. */
function betweennessSources(ties: Ties, replicates: number, random: Random): Uint32Array | undefined {
  const tied: number[] = [];
  for (let person = 0; person < ties.personCount; person++) {
    if ((ties.start[person + 1] ?? 0) > (ties.start[person] ?? 0)) tied.push(person);
  }
  const stepsPerSource = tied.length + 4 * ties.tieCount;
  const affordable = Math.floor(BETWEENNESS_STEPS / Math.max(1, replicates * stepsPerSource));
  if (affordable >= tied.length) return undefined;
  const count = Math.max(MIN_SOURCES, affordable);
  // Fisher and Yates, stopped when enough are drawn.
  for (let at = 0; at < Math.min(count, tied.length); at++) {
    const other = at + Math.floor(random.next() * (tied.length - at));
    [tied[at], tied[other]] = [tied[other] ?? 0, tied[at] ?? 0];
  }
  return Uint32Array.from(tied.slice(0, count)).sort();
}
