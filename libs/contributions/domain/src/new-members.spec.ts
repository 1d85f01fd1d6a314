import { DAY_MS } from '@wellspring/kernel';
import { newMembersByMonth, type NewMember } from './index.js';

const march = Date.UTC(2026, 2, 10);
const member = (first: number | null, second: number | null): NewMember => ({
  joinedMonth: '2026-03',
  joinedMs: march,
  firstEditMs: first === null ? null : march + first * DAY_MS,
  secondEditMs: second === null ? null : march + second * DAY_MS,
});
const later = march + 200 * DAY_MS;

describe('newMembersByMonth', () => {
  it('counts first edits, and second ones that came within 30 days of the first', () => {
    const members = [member(1, 31), member(1, 31.5), member(40, 41), member(2, null), member(null, null)];
    expect(newMembersByMonth(members, later)).toEqual([
      { month: '2026-03', joined: 5, firstEdit: 4, secondEdit: 2, isOpen: false },
    ]);
  });

  it('says nothing about fewer than five, and that a month is not over', () => {
    const [one] = newMembersByMonth([member(1, 2), member(1, 2)], march + 29 * DAY_MS);
    expect(one).toEqual({ month: '2026-03', joined: 2, firstEdit: null, secondEdit: null, isOpen: true });
  });

  it('puts the months in order', () => {
    const members = ['2026-02', '2025-12', '2026-02'].map((joinedMonth) => ({
      ...member(1, 2),
      joinedMonth,
    }));
    expect(newMembersByMonth(members, later).map(({ month, joined }) => [month, joined])).toEqual([
      ['2025-12', 1],
      ['2026-02', 2],
    ]);
  });
});
