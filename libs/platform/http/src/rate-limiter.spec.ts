import { fixedClock } from '@wellspring/kernel';
import { RateLimiter } from './rate-limiter.js';

describe('RateLimiter', () => {
  const clock = fixedClock(new Date('2026-03-02T08:00:00Z'));
  const limiter = new RateLimiter(clock);
  const attempt = (key = 'sign-in:a') => limiter.take(key, 3, 60);

  it('lets the limit through, then says how long to wait, and lets through again', () => {
    attempt();
    clock.advanceMs(10_000);
    attempt();
    attempt();
    expect(attempt).toThrow('Too many attempts. Try again in 50 s.');
    attempt('sign-in:b');
    clock.advanceMs(50_000);
    attempt();
    expect(attempt).toThrow('Try again in 10 s.');
  });

  it('doesn’t count what it refused', () => {
    clock.advanceMs(120_000);
    for (let i = 0; i < 3; i++) attempt();
    for (let i = 0; i < 5; i++) expect(attempt).toThrow('Too many');
    clock.advanceMs(60_000);
    attempt();
  });

  it('forgets a key on request', () => {
    clock.advanceMs(120_000);
    for (let i = 0; i < 3; i++) attempt();
    limiter.forget('sign-in:a');
    attempt();
  });
});
