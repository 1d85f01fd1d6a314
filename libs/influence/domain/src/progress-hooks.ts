import type { Ties } from './build-ties.js';

/** What a long computation tells and asks its caller. */
export interface ProgressHooks {
  /** Share of the work done, 0..1, never falling. */
  readonly onProgress?: ((doneRatio: number) => void) | undefined;
  /** Asked every few milliseconds; true ends the computation with {@link AnalysisCancelled}. */
  readonly shouldCancel?: (() => boolean) | undefined;
  /** Computes the exact betweenness of the whole graph another way, as on several threads; must give the same values. */
  readonly betweenness?: ((ties: Ties) => Float64Array) | undefined;
}

/** Thrown when `shouldCancel` said so. Nothing is half done: the computation keeps no state. */
export class AnalysisCancelled extends Error {
  constructor() {
    super('The analysis was cancelled.');
    this.name = 'AnalysisCancelled';
  }
}

/** A step of the work: asks whether to go on, then tells how far it is. */
export function stepper({ onProgress, shouldCancel }: ProgressHooks): (doneRatio: number) => void {
  return (doneRatio) => {
    if (shouldCancel?.() === true) throw new AnalysisCancelled();
    onProgress?.(doneRatio);
  };
}

/** The same hooks for a part of the work that goes from one share to another. */
export const within = (hooks: ProgressHooks, from: number, to: number): ProgressHooks => ({
  ...hooks,
  onProgress: hooks.onProgress && ((done) => hooks.onProgress?.(from + (to - from) * done)),
});
