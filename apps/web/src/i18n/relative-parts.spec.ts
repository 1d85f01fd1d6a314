import { relativeParts } from './relative-parts.js';

const now = new Date('2026-11-22T12:00:00Z');
const at = (iso: string) => relativeParts(new Date(iso), now);

describe('relativeParts', () => {
  it('takes the largest unit that fits', () => {
    expect(at('2026-11-22T11:59:40Z')).toEqual({ value: 0, unit: 'minute' });
    expect(at('2026-11-22T11:01:00Z')).toEqual({ value: -59, unit: 'minute' });
    expect(at('2026-11-22T10:30:00Z')).toEqual({ value: -1, unit: 'hour' });
    expect(at('2026-11-20T10:00:00Z')).toEqual({ value: -2, unit: 'day' });
    expect(at('2026-11-23T12:00:00Z')).toEqual({ value: 1, unit: 'day' });
  });

  it('gives up beyond four weeks', () => {
    expect(at('2026-10-01T00:00:00Z')).toBeNull();
  });
});
