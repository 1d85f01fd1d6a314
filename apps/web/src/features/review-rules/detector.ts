import { type Detector, DETECTOR_KINDS } from '@wellspring/review-domain';

/** A detector from the server's JSON; null for a kind that this build does not know yet. */
export function parseDetector(json: string): Detector | null {
  const value = JSON.parse(json) as Detector; // the server checks detectors before it keeps them
  return DETECTOR_KINDS.includes(value.kind) ? value : null;
}
