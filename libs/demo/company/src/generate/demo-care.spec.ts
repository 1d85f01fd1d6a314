import { demoCareOf } from './demo-care.js';

describe('the care for the demo’s pages', () => {
  it('gives index pages an owner, topics their labels, and other pages nothing', () => {
    expect(demoCareOf('leave-index')).toMatchObject({ labels: ['hr', '請假'], hasOwner: true });
    expect(demoCareOf('leave-3')).toMatchObject({ hasOwner: false, verified: null });
    expect(demoCareOf('handbook-start')).toBeNull();
  });

  it('has one page whose verification has expired, and one that is due', () => {
    const ends = ['leave-index', 'expenses-1', 'expenses-index'].map(
      (key) => demoCareOf(key)?.verified?.untilDaysFromToday ?? 0,
    );
    expect(ends.map((days) => (days < 0 ? 'expired' : days <= 14 ? 'due' : 'holds'))).toEqual([
      'expired',
      'due',
      'holds',
    ]);
  });
});
