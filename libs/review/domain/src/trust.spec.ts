import { trustOf } from './trust.js';

const LASTING = { ratio: 0.91, edits: 50 };

describe('trust', () => {
  it('is earned by words that last over fifty edits, and lost as it was earned', () => {
    expect(trustOf({ survival: LASTING, kind: null })).toEqual({ isTrusted: true, change: 'earn' });
    expect(trustOf({ survival: LASTING, kind: 'earned' })).toEqual({ isTrusted: true, change: null });
    expect(trustOf({ survival: { ratio: 0.9, edits: 500 }, kind: 'earned' })).toEqual({
      isTrusted: false,
      change: 'lose',
    });
    expect(trustOf({ survival: { ratio: 1, edits: 49 }, kind: null })).toEqual({
      isTrusted: false,
      change: null,
    });
    expect(trustOf({ survival: null, kind: null })).toEqual({ isTrusted: false, change: null });
  });
  it('is what a person said, whatever lasts', () => {
    expect(trustOf({ survival: null, kind: 'granted' })).toEqual({ isTrusted: true, change: null });
    expect(trustOf({ survival: LASTING, kind: 'withdrawn' })).toEqual({ isTrusted: false, change: null });
  });
});
