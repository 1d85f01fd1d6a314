import { setTimeout as pause } from 'node:timers/promises';

/** Between two looks. Short against everything that is waited for here. */
const POLL_MS = 25;

/**
 * Looks again and again until `look` gives something, and gives that.
 *
 * @param what names what is waited for in the error; a function may say how far it got.
 * @throws Error when `limitMs` have passed, with the last error of `look` where it threw.
 */
export async function eventually<T>(
  what: string | (() => string),
  look: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  limitMs: number,
): Promise<T> {
  let last: unknown;
  for (const deadline = performance.now() + limitMs; performance.now() < deadline; await pause(POLL_MS)) {
    try {
      const seen = await look();
      if (seen !== undefined && seen !== null && seen !== false) return seen;
      last = undefined;
    } catch (error) {
      last = error;
    }
  }
  const name = typeof what === 'string' ? what : what();
  const reason = last === undefined ? '' : `: ${last instanceof Error ? last.message : String(last)}`;
  throw new Error(`Not within ${limitMs / 1000} s: ${name}${reason}`);
}
