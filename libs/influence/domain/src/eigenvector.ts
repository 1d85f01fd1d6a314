import type { WeightedCsr } from './csr.js';
import { RESIDUAL, dominantVector } from './eigenvector-search.js';

/** Eigenvector centrality, for information: nobody is ranked by it. */
export interface Eigenvector {
  /** 0..1, squares sum to 1; 0 outside of the densest part of the graph. All equal when nobody has a tie. */
  readonly values: Float64Array;
  /** How far `A·x` is from a multiple of x, over that multiple; 0 is exact. */
  readonly residual: number;
  readonly converged: boolean;
  readonly iterations: number;
}

/** How a computation is bounded. */
export interface IterationOptions {
  /** Multiplications by the graph; 300 by default, our choice: ten times what most graphs need. */
  readonly maxIterations?: number;
}

export const DEFAULT_MAX_ITERATIONS = 300;

/**
 * Eigenvector centrality by tie strength: tied to people who are tied to people. Always gives the best that it found,
 * with the residual and whether that is good enough; never throws. Bonacich 1972. On weighted mail it settles on one
 * dense pair or clique and jumps between periods, so it is information only. O(iterations × ties).
 */
export function eigenvector(
  {
    personCount,
    start,
    neighbour,
    strength,
  }: Pick<WeightedCsr, 'personCount' | 'start' | 'neighbour' | 'strength'>,
  { maxIterations = DEFAULT_MAX_ITERATIONS }: IterationOptions = {},
): Eigenvector {
  const found = dominantVector(
    personCount,
    (x, into) => {
      for (let person = 0; person < personCount; person++) {
        let sum = 0;
        const end = start[person + 1] ?? 0;
        for (let arc = start[person] ?? 0; arc < end; arc++)
          sum += (x[neighbour[arc] ?? 0] ?? 0) * (strength[arc] ?? 0);
        into[person] = sum;
      }
    },
    maxIterations,
  );
  const { vector, residual, iterations } = found;
  return { values: vector, residual, converged: residual < RESIDUAL, iterations };
}
