/**
 * `starting` first launch under way · `ready` answers · `down` not now, being started again or polled ·
 * `absent` there is none on this machine and none will come · `stopped` ended on purpose.
 */
export type StoreState = 'starting' | 'ready' | 'down' | 'absent' | 'stopped';

/** How one store is doing. Plain data, safe to show to administrators and in `/health/ready`. */
export interface StoreStatus {
  readonly state: StoreState;
  /** True for a child process of this Wellspring, false for one that somebody else runs. */
  readonly supervised: boolean;
  /** Why it isn't ready, one line without secrets; null while ready. */
  readonly reason: string | null;
  /** Process id of the supervised child while it runs. */
  readonly pid: number | null;
  /** How often the child was started again since this Wellspring started. */
  readonly restarts: number;
  /** Since when it is in this state. */
  readonly since: Date;
}

/** Status of a store that has just entered a state. */
export const storeStatus = (
  state: StoreState,
  facts: Partial<Omit<StoreStatus, 'state' | 'since'>> = {},
): StoreStatus => ({
  state,
  supervised: facts.supervised ?? true,
  reason: facts.reason ?? null,
  pid: facts.pid ?? null,
  restarts: facts.restarts ?? 0,
  since: new Date(),
});
