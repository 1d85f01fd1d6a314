import { participation } from './participation.js';
import { tiesOf } from './testing/known-graphs.js';

describe('participation', () => {
  it('is 0 inside one group, 1 - 1/g over g groups evenly, and leaves people without a group out', () => {
    const ties = tiesOf(7, [[0, 1], [0, 2], [0, 3], [4, 1], [4, 5], [0, 6]]); // prettier-ignore
    const result = participation(ties, Int32Array.from([0, 0, 1, 2, 1, 1, -1]));
    expect(result[0]).toBeCloseTo(1 - 3 / 9, 12);
    expect(result[4]).toBeCloseTo(0.5, 12);
    expect(result[5]).toBe(0);
    expect(participation(tiesOf(2, [[0, 1]]), Int32Array.from([-1, -1]))[0]).toBeNaN();
  });
});
