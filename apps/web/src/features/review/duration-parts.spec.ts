import { durationParts } from './duration-parts.js';

const HOUR_MS = 3_600_000;

describe('How long something waits', () => {
  it.each([
    [0, '1 minute'],
    [59 * 60_000, '59 minute'],
    [HOUR_MS, '1 hour'],
    [47.9 * HOUR_MS, '47 hour'],
    [48 * HOUR_MS, '2 day'],
    [729 * 24 * HOUR_MS, '729 day'],
    [730 * 24 * HOUR_MS, '2 year'],
  ])('of %d ms is told as %s', (ms, told) => {
    const { value, unit } = durationParts(ms);
    expect(`${value} ${unit}`).toBe(told);
  });
});
