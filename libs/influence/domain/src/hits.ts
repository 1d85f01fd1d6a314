import type { Ties } from './build-ties.js';
import { DEFAULT_MAX_ITERATIONS, type IterationOptions } from './eigenvector.js';
import { RESIDUAL, dominantVector } from './eigenvector-search.js';

/** Hubs and authorities, for information: nobody is ranked by them. */
export interface Hits {
  /** Writes to those who are written to by hubs; 0..1, sums to 1. */
  readonly hubs: Float64Array;
  /** Is written to by hubs; 0..1, sums to 1. */
  readonly authorities: Float64Array;
  /** How far `W·Wᵀ·h` is from a multiple of the hubs h, over that multiple; 0 is exact. */
  readonly residual: number;
  readonly converged: boolean;
  readonly iterations: number;
}

/**
 * HITS over tied people, along the mail (sender → recipient, by weight). Always gives the best that it found, with the
 * residual and whether that is good enough; never throws. Kleinberg 1999. Like eigenvector centrality it settles on one
 * dense pair on weighted mail. O(iterations × ties).
 */
export function hits(
  {
    personCount,
    start,
    neighbour,
    outWeight,
    inWeight,
  }: Pick<Ties, 'personCount' | 'start' | 'neighbour' | 'outWeight' | 'inWeight'>,
  { maxIterations = DEFAULT_MAX_ITERATIONS }: IterationOptions = {},
): Hits {
  const along = (weight: Float64Array, x: Float64Array, into: Float64Array) => {
    for (let person = 0; person < personCount; person++) {
      let sum = 0;
      const end = start[person + 1] ?? 0;
      for (let arc = start[person] ?? 0; arc < end; arc++)
        sum += (x[neighbour[arc] ?? 0] ?? 0) * (weight[arc] ?? 0);
      into[person] = sum;
    }
  };
  const between = new Float64Array(personCount);
  const found = dominantVector(
    personCount,
    (x, into) => {
      along(inWeight, x, between);
      along(outWeight, between, into);
    },
    maxIterations,
  );
  const authorities = new Float64Array(personCount);
  along(inWeight, found.vector, authorities);
  const { residual, iterations } = found;
  return {
    ...{ hubs: summedToOne(found.vector), authorities: summedToOne(authorities) },
    ...{ residual, converged: residual < RESIDUAL, iterations },
  };
}

/** Everybody's share; even shares where nobody has anything. */
function summedToOne(values: Float64Array): Float64Array {
  const sum = values.reduce((all, value) => all + value, 0);
  return values.map((value) => (sum > 0 ? value / sum : 1 / values.length));
}
