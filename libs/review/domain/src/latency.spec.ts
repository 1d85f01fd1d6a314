import { DEFAULT_WORKING_TIME } from '@wellspring/kernel';
import { latencyOf, percentileOf } from './latency.js';

const at = (text: string) => Date.parse(`${text}Z`);
const wait = (from: string, to: string) => ({ fromMs: at(from), toMs: at(to) });

describe('how long decisions take', () => {
  it('counts business hours: a weekend is nothing', () => {
    // Friday 17:00 to Monday 10:00 is two hours; the others are 1 and 9.
    const latency = latencyOf(
      [
        wait('2026-03-06T17:00', '2026-03-09T10:00'),
        wait('2026-03-09T09:00', '2026-03-09T10:00'),
        wait('2026-03-09T09:00', '2026-03-10T09:00'),
      ],
      DEFAULT_WORKING_TIME,
    );
    expect(latency).toEqual({ count: 3, medianHours: 2, p90Hours: expect.closeTo(7.6, 10) });
  });
  it('has no value without decisions', () => {
    expect(latencyOf([], DEFAULT_WORKING_TIME)).toBeNull();
  });
  it('has percentiles as percentile_cont has', () => {
    expect([0, 0.25, 0.5, 0.9, 1].map((ratio) => percentileOf([1, 2, 3, 10], ratio))).toEqual([
      ...[1, 1.75, 2.5],
      expect.closeTo(7.9, 10),
      10,
    ]);
  });
});
