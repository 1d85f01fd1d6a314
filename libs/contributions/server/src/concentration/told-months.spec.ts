import { lastToldMonth } from './told-months.read-model.js';

const people = (...numbers: number[]) => numbers.map(String);
const MANY = people(1, 2, 3, 4, 5);

describe('the months that are told', () => {
  it('end with the last whole month', () => {
    expect(lastToldMonth([{ month: '2026-08', people: MANY }], '2026-11')).toBe('2026-10');
    expect(lastToldMonth([{ month: '2026-11', people: MANY }], '2026-11')).toBe('2026-10');
    expect(lastToldMonth([], '2026-01')).toBe('2025-12');
  });

  it('wait while fewer than five people did anything since the one that was told', () => {
    const months = [
      { month: '2026-08', people: MANY },
      { month: '2026-09', people: people(1, 2) },
    ];
    expect(lastToldMonth(months, '2026-11')).toBe('2026-08');
    // The same two again are still two.
    expect(lastToldMonth([...months, { month: '2026-10', people: people(2, 1) }], '2026-11')).toBe('2026-08');
    expect(lastToldMonth([...months, { month: '2026-10', people: people(3, 4, 5) }], '2026-11')).toBe(
      '2026-10',
    );
  });

  it('are none before five people did anything', () => {
    expect(lastToldMonth([{ month: '2026-09', people: people(1) }], '2026-11')).toBeNull();
  });
});
