import { ASKS, DECISIONS, decisionOfKey, KEY_OF, yearFrom } from './decisions.js';
import { SHORTCUTS, type ShortcutKey } from './shortcuts.js';

describe('A decision by key', () => {
  it('is the one that the item may have', () => {
    expect(decisionOfKey('good', ['GOOD', 'THANKED', 'REVERTED'])).toBe('GOOD');
    expect(decisionOfKey('good', ['DISMISSED', 'MENDED'])).toBe('DISMISSED');
    expect(decisionOfKey('good', ['VERIFIED', 'MENDED'])).toBe('VERIFIED');
    expect(decisionOfKey('thanks', ['UPHELD', 'OVERTURNED'])).toBe('OVERTURNED');
  });

  it('is none where the item may not have it', () => {
    expect(decisionOfKey('hide', ['GOOD'])).toBeNull();
    expect(decisionOfKey('escalate', ['GOOD'])).toBeNull();
  });

  it('has the key that its button names', () => {
    for (const decision of DECISIONS) {
      const key = KEY_OF[decision] as ShortcutKey; // keys of buttons are keys of the queue, which is what is tested
      expect([decision, decisionOfKey(SHORTCUTS[key], [decision])]).toEqual([decision, decision]);
      expect(ASKS[decision]).toBeDefined();
    }
  });
});

describe('A page that is still right', () => {
  it('is so for a year if nobody says otherwise', () => {
    expect(yearFrom(new Date('2026-03-01T10:00:00Z'))).toBe('2027-03-01');
  });
});
