import { numberLines } from './number-lines.js';

const line = (kind: 'SAME' | 'ADDED' | 'REMOVED') => ({ kind, spans: [] });

describe('numberLines', () => {
  it('counts each side by itself', () => {
    const { rows, nextBefore } = numberLines({
      beforeStart: 7,
      afterStart: 9,
      lines: [line('SAME'), line('REMOVED'), line('ADDED'), line('ADDED'), line('SAME')],
    });
    expect(rows.map((row) => [row.before, row.after])).toEqual([
      [7, 9],
      [8, null],
      [null, 10],
      [null, 11],
      [9, 12],
    ]);
    expect(nextBefore).toBe(10);
  });
});
