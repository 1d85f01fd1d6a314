import { isSpaceKey, suggestSpaceKey } from './space-key.js';

describe('space keys', () => {
  it('are suggested from the name', () => {
    expect(suggestSpaceKey('Handbook')).toBe('HANDBOOK');
    expect(suggestSpaceKey('Human Resources 2026')).toBe('HR2');
    expect(suggestSpaceKey('知識庫')).toBe('');
  });

  it('have capital letters first', () => {
    for (const good of ['HR', 'R-D_2']) expect(isSpaceKey(good)).toBe(true);
    for (const bad of ['', 'A', '2A', 'hr', 'A B', `A${'B'.repeat(32)}`]) expect(isSpaceKey(bad)).toBe(false);
  });
});
