import { businessClock, DEFAULT_WORKING_TIME } from '@wellspring/kernel';
import { dueInstant } from './due-instant.js';

const taipei = { ...DEFAULT_WORKING_TIME, zone: 'Asia/Taipei' };
const due = (from: string, hours: number, working = taipei) =>
  dueInstant(working, new Date(from), hours).toISOString().slice(0, 16);

describe('when something is due', () => {
  it('counts hours of a working day of the company', () => {
    expect(due('2026-03-02T10:00+08:00', 4)).toBe('2026-03-02T06:00');
  });

  it('goes on the next morning, and over the weekend on Monday', () => {
    expect(due('2026-03-02T16:00+08:00', 4)).toBe('2026-03-03T03:00');
    expect(due('2026-03-06T16:00+08:00', 4)).toBe('2026-03-09T03:00');
  });

  it('begins when work begins for what came at night or on a Sunday', () => {
    expect(due('2026-03-08T03:00+08:00', 1)).toBe('2026-03-09T02:00');
    expect(due('2026-03-03T23:30+08:00', 9)).toBe('2026-03-04T10:00');
  });

  it('is just as far by the clock that measures what passed, over changes of clocks and for years', () => {
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland'])
      for (const hours of [0.5, 4, 9, 27, 400, 4_000]) {
        const from = new Date('2026-03-20T13:37:00Z');
        const working = { ...DEFAULT_WORKING_TIME, zone };
        const at = dueInstant(working, from, hours).getTime();
        const passed = businessClock(working, from.getTime(), at + 1);
        expect(passed(at) - passed(from.getTime())).toBeCloseTo(hours, 4);
      }
  });
});
