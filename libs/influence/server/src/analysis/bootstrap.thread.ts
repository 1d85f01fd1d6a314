import { bootstrapPart, type BootstrapPart, type BootstrapPlan } from '@wellspring/influence-domain';

export interface BootstrapInput {
  readonly plan: BootstrapPlan;
  /** Replicates `from .. to - 1`. */
  readonly from: number;
  readonly to: number;
}

/** Runs in a worker thread: some of the replicates. Reports the share done, 0..1. */
export function run({ plan, from, to }: BootstrapInput, report: (doneRatio: number) => void): BootstrapPart {
  return bootstrapPart(plan, from, to, report);
}
