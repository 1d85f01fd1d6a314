/** What the screen that is gone to says about what was done on the one before. */
export interface SaidState {
  readonly said: string;
}

/** Reads it from the history's state, in which anything may stand. */
export function readSaid(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('said' in state)) return '';
  return typeof state.said === 'string' ? state.said : '';
}
