/** One SQL statement as it went to the driver, and when. */
export interface CapturedCall {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Of a prepared statement; null where it was planned anew. */
  readonly name: string | null;
  /** Number of the connection within the request, from 0. */
  readonly connection: number;
  /** Places in the request's order of beginnings and ends of statements: two that overlap ran side by side. */
  readonly began: number;
  readonly ended: number;
  /** Rows given or touched. */
  readonly rowCount: number;
}

/** One question to Meilisearch as it went over the line. */
export interface CapturedSearch {
  /** `/indexes/…/search` or `/multi-search`. */
  readonly path: string;
  readonly body: string;
  /** As of {@link CapturedCall}. */
  readonly began: number;
  readonly ended: number;
}

/** All statements of one request, and all it asked of Meilisearch. */
export interface CapturedRequest {
  readonly name: string;
  readonly calls: readonly CapturedCall[];
  readonly searches: readonly CapturedSearch[];
}

/** Header whose value names a request that shall be captured. */
export const CAPTURE_HEADER = 'x-bench-capture';

/**
 * The calls in steps: those of a step began before any of them ended, so they may run side by side, and each step
 * needs the one before.
 */
export function stepsOf<Call extends Pick<CapturedCall, 'began' | 'ended'>>(
  calls: readonly Call[],
): Call[][] {
  const steps: Call[][] = [];
  let firstEnd = -1;
  for (const call of [...calls].sort((a, b) => a.began - b.began)) {
    const step = steps.at(-1);
    if (step && call.began < firstEnd) {
      step.push(call);
      firstEnd = Math.min(firstEnd, call.ended);
    } else {
      steps.push([call]);
      firstEnd = call.ended;
    }
  }
  return steps;
}
