import { emptyPageAuthorship } from '@wellspring/contributions-domain';
import { DecodedStates } from './decoded-states.js';

describe('the states that a thread keeps', () => {
  const version = { revisionNumber: 3, stampMs: 1_000 };

  it('are given for the very version alone, and once', () => {
    const states = new DecodedStates();
    const state = emptyPageAuthorship();
    states.put('a', version, state, 10);
    expect(states.take('a', version)?.state).toBe(state);
    expect(states.take('a', version)).toBeUndefined();
    states.put('a', version, state, 10);
    expect(states.take('a', { ...version, stampMs: 1_001 })).toBeUndefined();
    expect(states.take('a', version)).toBeUndefined();
  });

  it('go when they are too many, those that were used longest ago first', () => {
    const states = new DecodedStates(25);
    for (const page of ['a', 'b', 'c']) states.put(page, version, emptyPageAuthorship(), 10);
    expect(['a', 'b', 'c'].map((page) => states.take(page, version) !== undefined)).toEqual([
      ...[false, true, true],
    ]);
    states.put('d', version, emptyPageAuthorship(), 26);
    expect(states.take('d', version)).toBeUndefined();
  });
});
