import fc from 'fast-check';
import { DEFAULT_WORKING_TIME, businessClock } from './business-hours.js';

const ms = (iso: string) => Date.parse(iso);
const hoursBetween = (zone: string, from: string, to: string) => {
  const clock = businessClock({ ...DEFAULT_WORKING_TIME, zone }, ms(from), ms(to));
  return clock(ms(to)) - clock(ms(from));
};

describe('businessClock', () => {
  it('counts Monday to Friday from nine to six, local time', () => {
    expect(hoursBetween('UTC', '2024-01-05T17:00:00Z', '2024-01-08T10:00:00Z')).toBe(2);
    expect(hoursBetween('UTC', '2024-01-06T10:00:00Z', '2024-01-07T10:00:00Z')).toBe(0);
    expect(hoursBetween('Asia/Taipei', '2024-01-08T01:00:00Z', '2024-01-08T10:00:00Z')).toBe(9);
    expect(hoursBetween('America/New_York', '2024-01-08T01:00:00Z', '2024-01-08T15:00:00Z')).toBe(1);
  });

  it('has nine hours on the days around a change of the clock', () => {
    // Europe changes in the night to Sunday, 31 March 2024; Friday and Monday are nine hours each.
    expect(hoursBetween('Europe/Berlin', '2024-03-29T00:00:00Z', '2024-04-01T22:00:00Z')).toBe(18);
    expect(hoursBetween('Europe/Berlin', '2024-04-01T07:00:00Z', '2024-04-01T08:00:00Z')).toBe(1);
    expect(hoursBetween('Europe/Berlin', '2024-04-01T06:00:00Z', '2024-04-01T07:00:00Z')).toBe(0);
  });

  it('adds up: from a to b and from b to c is from a to c, and never falls', () => {
    const [from, to] = [ms('2024-03-01T00:00:00Z'), ms('2024-11-30T00:00:00Z')];
    const clock = businessClock({ zone: 'America/Santiago', fromHour: 8, toHour: 17 }, from, to);
    const instant = fc.integer({ min: from, max: to });
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)];
        const between = clock(late) - clock(early);
        expect(between).toBeGreaterThanOrEqual(0);
        expect(between * 3_600_000).toBeLessThanOrEqual(late - early + 1);
      }),
    );
    expect(clock(to) - clock(from)).toBe(9 * 196);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => businessClock({ ...DEFAULT_WORKING_TIME, zone: 'Mars/Olympus' }, 0, 1)).toThrow(RangeError);
  });
});
