import { rateLimited, type Clock } from '@wellspring/kernel';

/** Keys kept before those whose time is over are swept out. */
const SWEEP_AT_KEYS = 10_000;

/**
 * Counts attempts in memory, a sliding window for each key. One process, forgotten at a restart: enough to slow down
 * guessing, since every attempt costs an argon2 hash besides.
 */
export class RateLimiter {
  private readonly attempts = new Map<string, { times: number[]; windowMs: number }>();

  constructor(private readonly clock: Clock) {}

  /**
   * Counts one attempt.
   *
   * @param key what is limited, `sign-in:<address>`; never logged.
   * @throws DomainError RATE_LIMITED with the seconds to wait when there were `limit` attempts in the window already.
   */
  take(key: string, limit: number, windowSeconds: number): void {
    const now = this.clock.now().getTime();
    const windowMs = windowSeconds * 1000;
    const times = (this.attempts.get(key)?.times ?? []).filter((time) => time > now - windowMs);
    const oldest = times[times.length - limit];
    if (oldest !== undefined) {
      const retryAfterSeconds = Math.max(1, Math.ceil((oldest + windowMs - now) / 1000));
      throw rateLimited(`Too many attempts. Try again in ${retryAfterSeconds} s.`, retryAfterSeconds);
    }
    times.push(now);
    this.attempts.set(key, { times, windowMs });
    if (this.attempts.size > SWEEP_AT_KEYS) this.sweep(now);
  }

  /** Forgets the attempts of a key, as after one that succeeded. */
  forget(key: string): void {
    this.attempts.delete(key);
  }

  private sweep(now: number): void {
    for (const [key, { times, windowMs }] of this.attempts) {
      if ((times.at(-1) ?? 0) <= now - windowMs) this.attempts.delete(key);
    }
  }
}
