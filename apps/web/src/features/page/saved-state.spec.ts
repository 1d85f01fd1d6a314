import { readSavedState, savedState } from './saved-state.js';

describe('saved state', () => {
  it('tells the three ends of a save apart', () => {
    expect(readSavedState(savedState({ merged: false, unchanged: false }))).toBe('saved');
    expect(readSavedState(savedState({ merged: true, unchanged: false }))).toBe('merged');
    expect(readSavedState(savedState({ merged: false, unchanged: true }))).toBe('unchanged');
  });

  it('ignores other history states', () => {
    for (const state of [null, undefined, 'saved', { saved: 'x' }, {}])
      expect(readSavedState(state)).toBeNull();
  });
});
