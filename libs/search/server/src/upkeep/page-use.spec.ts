import { roundedViews, useOf } from './page-use.js';

const NOTHING = { views90: 0, linksIn: 0 };
const OLD_DAYS = 5_000;

describe('the use of a page', () => {
  it('grows with views, links in, freshness and verification, each alone', () => {
    const none = useOf(NOTHING, OLD_DAYS, 'none').use;
    expect(none).toBe(0);
    expect(useOf({ views90: 100, linksIn: 0 }, OLD_DAYS, 'none').use).toBe(4.5);
    expect(useOf({ views90: 0, linksIn: 20 }, OLD_DAYS, 'none').use).toBe(1.5);
    expect(useOf(NOTHING, 0, 'none').use).toBe(1);
    expect(useOf(NOTHING, 180, 'none').use).toBe(0.5);
  });

  it('puts verified before never verified before expired', () => {
    const [verified, none, expired] = (['verified', 'none', 'expired'] as const).map(
      (care) => useOf({ views90: 7, linksIn: 1 }, 30, care).use,
    );
    expect(verified).toBeGreaterThan(none ?? Infinity);
    expect(none).toBeGreaterThan(expired ?? Infinity);
  });

  it('stays the same over small changes', () => {
    const before = useOf({ views90: 1_234, linksIn: 40 }, 90, 'none');
    expect(useOf({ views90: 1_240, linksIn: 40 }, 91, 'none')).toEqual(before);
    expect([0, 9, 42, 123, 1_987].map(roundedViews)).toEqual([0, 9, 42, 120, 2_000]);
  });

  it('takes a date to come, from an import, as today', () => {
    expect(useOf(NOTHING, -400, 'none')).toEqual(useOf(NOTHING, 0, 'none'));
  });
});
