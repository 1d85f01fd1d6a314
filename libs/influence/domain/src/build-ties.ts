import type { PairBlocks, WeightOptions } from './pair-blocks.js';

/** How ties are made of mail. */
export interface TieOptions extends WeightOptions {
  /**
   * How often a year (as a rate, aged by the half-life) both people must have written for a tie; 0: once each.
   */
  readonly reciprocatedPerYear: number;
}

/**
 * Half-life, mass-mail limit, cap and role weights are our decision. One mail each way makes a tie, since on public
 * data every stricter rule made the ranking less stable and its reach into the next period smaller; how much a tie
 * counts is left to its strength. What moves when they move: docs/methods/opinion-leaders.md.
 */
export const DEFAULT_TIE_OPTIONS: TieOptions = {
  halfLifeDays: 90,
  maxRecipients: 10,
  ccWeight: 0.5,
  dailyCap: 3,
  reciprocatedPerYear: 0,
};

/**
 * Ties with at least that many mails a year each way are called steady: where De Choudhury, Mason, Hofman and Watts
 * (WWW 2010) found ties to predict best (5 to 10).
 */
export const STEADY_PER_YEAR = 5;

/**
 * Mail that weighs less is no mail: hundreds of half-lives old, or in Cc where Cc weighs nothing. Products of two such
 * weights are zero, and a tie of strength zero is none.
 */
const LEAST_WEIGHT = 1e-100;

/**
 * The tie graph: who writes with whom in both directions. Compressed rows, each tie stored at both ends; row i is
 * `start[i] .. start[i + 1] - 1`, its neighbours ascending. Weights are positive.
 */
export interface Ties {
  readonly personCount: number;
  readonly tieCount: number;
  readonly start: Uint32Array;
  readonly neighbour: Uint32Array;
  /** Harmonic mean of both directions, `2·out·in / (out + in)`: punishes one-sidedness. Symmetric. */
  readonly strength: Float64Array;
  /** Weight of the mail of the row's person to the neighbour. */
  readonly outWeight: Float64Array;
  /** Weight of the mail of the neighbour to the row's person. */
  readonly inWeight: Float64Array;
  /** Mails of the weaker direction, each aged by the half-life. */
  readonly agedCount: Float64Array;
  /** For each person: how many different people write to them, tie or not; mass mail doesn't count. */
  readonly reach: Uint32Array;
}

/**
 * The aged count that a steady `perYear` messages have reached after `windowDays`, which is what a tie needs in each
 * direction. For windows much longer than the half-life it is perYear · halfLife / (365 · ln 2), 1.78 for 5 a year
 * at 90 days; for short windows perYear · windowDays / 365.
 */
export function reciprocityThreshold(perYear: number, windowDays: number, halfLifeDays: number): number {
  return ((perYear * halfLifeDays) / (365 * Math.LN2)) * (1 - 2 ** (-windowDays / halfLifeDays));
}

/**
 * Ties from pair blocks. A pair is tied when both directions exist and the weaker one's aged count reaches
 * `threshold`. `timesTaken[b]` says how often block b counts (a bootstrap resample); without it each counts once.
 * `factors`, one a pair and the same in both directions, multiply the strength. O(cells + pairs).
 */
export function buildTies(
  blocks: PairBlocks,
  threshold: number,
  timesTaken?: Uint8Array,
  factors?: Float64Array,
): Ties {
  const weight = new Float64Array(blocks.pairCount);
  const agedCount = new Float64Array(blocks.pairCount);
  for (let cell = 0; cell < blocks.cellPair.length; cell++) {
    const times = timesTaken === undefined ? 1 : (timesTaken[blocks.cellBlock[cell] ?? 0] ?? 0);
    if (times === 0) continue;
    const pair = blocks.cellPair[cell] ?? 0;
    weight[pair] = (weight[pair] ?? 0) + times * (blocks.cellWeight[cell] ?? 0);
    agedCount[pair] = (agedCount[pair] ?? 0) + times * (blocks.cellAgedCount[cell] ?? 0);
  }
  // Sums of the same numbers in another order may differ in the last digits; a tie must not hang on them.
  const enough = threshold * (1 - 1e-9);
  const isTied = (pair: number) => {
    const reverse = blocks.reversePair[pair] ?? -1;
    if (reverse < 0) return false;
    if (Math.min(weight[pair] ?? 0, weight[reverse] ?? 0) < LEAST_WEIGHT) return false;
    return Math.min(agedCount[pair] ?? 0, agedCount[reverse] ?? 0) >= enough;
  };
  return assemble(blocks, { weight, agedCount, factors }, isTied);
}

interface PairSums {
  readonly weight: Float64Array;
  readonly agedCount: Float64Array;
  readonly factors: Float64Array | undefined;
}

function assemble(
  blocks: PairBlocks,
  { weight, agedCount, factors }: PairSums,
  isTied: (pair: number) => boolean,
): Ties {
  const { personCount, pairCount, pairSender, pairRecipient, reversePair } = blocks;
  const start = new Uint32Array(personCount + 1);
  const neighbour = new Uint32Array(pairCount);
  const strength = new Float64Array(pairCount);
  const outWeight = new Float64Array(pairCount);
  const inWeight = new Float64Array(pairCount);
  const weaker = new Float64Array(pairCount);
  const reach = new Uint32Array(personCount);
  let arcs = 0;
  let row = 0;
  for (let pair = 0; pair < pairCount; pair++) {
    const recipient = pairRecipient[pair] ?? 0;
    const out = weight[pair] ?? 0;
    if (out > 0) reach[recipient] = (reach[recipient] ?? 0) + 1;
    if (!isTied(pair)) continue;
    const reverse = reversePair[pair] ?? 0;
    const back = weight[reverse] ?? 0;
    while (row < (pairSender[pair] ?? 0)) start[++row] = arcs;
    neighbour[arcs] = recipient;
    outWeight[arcs] = out;
    inWeight[arcs] = back;
    weaker[arcs] = Math.min(agedCount[pair] ?? 0, agedCount[reverse] ?? 0);
    strength[arcs++] = ((2 * out * back) / (out + back)) * (factors?.[pair] ?? 1);
  }
  while (row < personCount) start[++row] = arcs;
  return {
    personCount,
    tieCount: arcs / 2,
    start,
    neighbour: neighbour.slice(0, arcs),
    strength: strength.slice(0, arcs),
    outWeight: outWeight.slice(0, arcs),
    inWeight: inWeight.slice(0, arcs),
    agedCount: weaker.slice(0, arcs),
    reach,
  };
}
