import { unitsOf } from './change-units.js';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 9, minute));
const edit = (number: number, authorId: string, minute: number) => ({
  number,
  authorId,
  savedAt: at(minute),
});
const numbers = (units: readonly { revisions: readonly { number: number }[] }[]) =>
  units.map((unit) => unit.revisions.map((revision) => revision.number));

describe('units of change', () => {
  it('join consecutive edits of one author', () => {
    const { units } = unitsOf([edit(1, 'a', 0), edit(2, 'a', 30), edit(3, 'b', 31), edit(4, 'a', 32)], null);
    expect(numbers(units)).toEqual([[1, 2], [3], [4]]);
  });

  it('end an hour after their first edit, however often somebody saves', () => {
    const edits = [0, 30, 60, 61, 90].map((minute, index) => edit(index + 1, 'a', minute));
    expect(numbers(unitsOf(edits, null).units)).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  it('go on with the one that is open, by the time of that one', () => {
    const open = { authorId: 'a', startedAt: at(0) };
    expect(unitsOf([edit(5, 'a', 20), edit(6, 'a', 70)], open)).toMatchObject({
      isContinued: true,
      units: [{ revisions: [{ number: 5 }], startedAt: at(0) }, { revisions: [{ number: 6 }] }],
    });
    expect(unitsOf([edit(5, 'b', 20)], open).isContinued).toBe(false);
  });
});
