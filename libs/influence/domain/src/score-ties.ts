import { betweenness, type Tick } from './betweenness.js';
import type { Ties } from './build-ties.js';
import { pageRank } from './pagerank.js';
import { countBelow, meanPercentile } from './percentiles.js';
import { structuralHoles } from './structural-holes.js';

/** The five measures whose mean percentile is the score, in this order everywhere. */
export const RANKED_MEASURES = ['reach', 'pageRank', 'strength', 'betweenness', 'openness'] as const;
export type RankedMeasure = (typeof RANKED_MEASURES)[number];

/** Measures of everybody on one tie graph; more is always more influence, NaN is the least. */
export interface TieScores {
  readonly measures: Readonly<Record<RankedMeasure, Float64Array>>;
  /** For each measure, how many people have less. */
  readonly below: Readonly<Record<RankedMeasure, Uint32Array>>;
  /** Mean percentile, 0..1. */
  readonly score: Float64Array;
  readonly effectiveSize: Float64Array;
}

/** Sum of the strengths of each person's ties. */
export function strengths(ties: Pick<Ties, 'personCount' | 'start' | 'strength'>): Float64Array {
  return Float64Array.from({ length: ties.personCount }, (_, person) => {
    let sum = 0;
    const end = ties.start[person + 1] ?? 0;
    for (let arc = ties.start[person] ?? 0; arc < end; arc++) sum += ties.strength[arc] ?? 0;
    return sum;
  });
}

/**
 * Scores everybody: reach (people who write to one), PageRank, harmonic strength, betweenness and openness (minus
 * Burt's constraint). `sources` makes betweenness an estimate from those people alone; `exactBetweenness` computes it
 * another way. Eigenvector centrality and HITS
 * are left out on purpose: on weighted mail they settle on one dense pair and jump between periods.
 */
export function scoreTies(
  ties: Ties,
  sources?: Uint32Array,
  tick?: Tick,
  exactBetweenness?: (ties: Ties) => Float64Array,
): TieScores {
  const holes = structuralHoles(ties);
  const measures = {
    reach: Float64Array.from(ties.reach),
    pageRank: pageRank(ties),
    strength: strengths(ties),
    betweenness: exactBetweenness?.(ties) ?? betweenness(ties, sources, tick),
    openness: holes.constraint.map((constraint) => -constraint),
  };
  const below = {
    reach: countBelow(measures.reach),
    pageRank: countBelow(measures.pageRank),
    strength: countBelow(measures.strength),
    betweenness: countBelow(measures.betweenness),
    openness: countBelow(measures.openness),
  };
  const score = meanPercentile(RANKED_MEASURES.map((measure) => below[measure]));
  return { measures, below, score, effectiveSize: holes.effectiveSize };
}
