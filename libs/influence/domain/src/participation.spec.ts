import fc from 'fast-check';
import { groupCounts, participation } from './participation.js';
import { simple, tiesOf } from './testing/known-graphs.js';

describe('participation', () => {
  it('is 0 inside one group, 1 - 1/g over g groups evenly, and leaves people without a group out', () => {
    const ties = tiesOf(7, [[0, 1], [0, 2], [0, 3], [4, 1], [4, 5], [0, 6]]); // prettier-ignore
    const result = participation(ties, Int32Array.from([0, 0, 1, 2, 1, 1, -1]));
    expect(result[0]).toBeCloseTo(1 - 3 / 9, 12);
    expect(result[4]).toBeCloseTo(0.5, 12);
    expect(result[5]).toBe(0);
    expect(participation(tiesOf(2, [[0, 1]]), Int32Array.from([-1, -1]))[0]).toBeNaN();
  });

  it('is the definition on any small graph and grouping', () => {
    const graphs = fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 30 });
    const groups = fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(graphs, groups, (edges, group) => {
        const [ties, groupOf] = [tiesOf(9, simple(edges)), Int32Array.from(group)];
        const result = participation(ties, groupOf);
        for (let person = 0; person < 9; person++) {
          const counts = [...groupCounts(ties, groupOf, person).values()];
          const all = counts.reduce((sum, count) => sum + count, 0);
          const naive = all === 0 ? NaN : 1 - counts.reduce((sum, count) => sum + (count / all) ** 2, 0);
          if (Number.isNaN(naive)) expect(result[person]).toBeNaN();
          else expect(result[person]).toBeCloseTo(naive, 12);
        }
      }),
    );
  });
});
