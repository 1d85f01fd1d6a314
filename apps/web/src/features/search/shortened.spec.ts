import { shortened } from './shortened.js';

it('shortens long queries between characters', () => {
  expect(shortened('差旅')).toBe('差旅');
  expect(shortened('🦘'.repeat(80))).toBe('🦘'.repeat(80));
  expect(shortened('🦘'.repeat(81))).toBe(`${'🦘'.repeat(80)}…`);
});
