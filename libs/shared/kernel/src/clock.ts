/** Where time comes from. Domain functions take a `Date`; services take a Clock. */
export interface Clock {
  now(): Date;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock for tests and the demo that stands until it is moved. */
export function fixedClock(start: Date): Clock & { set(to: Date): void; advanceMs(ms: number): void } {
  let current = start.getTime();
  return {
    now: () => new Date(current),
    set: (to) => {
      current = to.getTime();
    },
    advanceMs: (ms) => {
      current += ms;
    },
  };
}
