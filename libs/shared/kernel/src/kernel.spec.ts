import { dayInZone, isUuid, newUrlId, seededRandom, uuidv7, weekStartUtc } from './index.js';

describe('ids', () => {
  it('makes UUIDs of version 7 that sort by time', () => {
    const random = seededRandom(1);
    const ids = [5, 1, 3].map((s) => uuidv7(new Date(1_700_000_000_000 + s * 1000), random));
    expect(ids.every(isUuid)).toBe(true);
    expect(ids[0]?.[14]).toBe('7');
    expect([...ids].sort()).toEqual([ids[1], ids[2], ids[0]]);
  });

  it('keeps the instant in the first 48 bits', () => {
    const id = uuidv7(new Date('2026-11-22T00:00:00Z'), seededRandom(2));
    expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-11-22T00:00:00Z'));
  });

  it('makes url ids of ten characters without look-alikes', () => {
    expect(newUrlId(seededRandom(3))).toMatch(/^[2-9a-km-np-z]{10}$/);
  });
});

describe('periods', () => {
  it('names the day of the zone, not of UTC', () => {
    expect(dayInZone(new Date('2026-01-01T23:30:00Z'), 'Asia/Taipei')).toBe('2026-01-02');
  });

  it('begins weeks on Monday', () => {
    expect(weekStartUtc(new Date('2026-11-22T12:00:00Z')).toISOString()).toBe('2026-11-16T00:00:00.000Z');
  });
});

describe('seededRandom', () => {
  it('repeats itself for the same seed and stays in [0, 1)', () => {
    const [a, b] = [seededRandom(42), seededRandom(42)];
    for (let i = 0; i < 1000; i++) {
      const x = a.next();
      expect(x).toBe(b.next());
      expect(x >= 0 && x < 1).toBe(true);
    }
  });
});
