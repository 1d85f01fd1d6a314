import { layoutTies } from './layout.js';
import { tiesOf, type TestEdge } from './testing/known-graphs.js';

/** Two circles of 12 who all know each other, one tie between them, and one person alone. */
const CIRCLES: TestEdge[] = [0, 12].flatMap((first) =>
  Array.from({ length: 12 }, (_, i) => i).flatMap((i) =>
    Array.from({ length: i }, (_, j): TestEdge => [first + j, first + i]),
  ),
);
const TIES = tiesOf(25, [...CIRCLES, [0, 12]]);

describe('layoutTies', () => {
  const layout = layoutTies(TIES, { seed: 1 });
  const distance = (a: number, b: number) =>
    Math.hypot((layout.x[a] ?? 0) - (layout.x[b] ?? 0), (layout.y[a] ?? 0) - (layout.y[b] ?? 0));

  it('puts people who are tied near each other and groups apart', () => {
    const within = Math.max(distance(1, 2), distance(13, 14), distance(3, 11));
    expect(distance(1, 13)).toBeGreaterThan(2 * within);
  });

  it('keeps to its frame, with people without ties on the rim', () => {
    expect([layout.x[24], layout.y[24]]).toEqual([1000, 0]);
    const radius = (person: number) => Math.hypot(layout.x[person] ?? 0, layout.y[person] ?? 0);
    const tied = Array.from({ length: 24 }, (_, person) => radius(person));
    expect(Math.max(...tied)).toBeCloseTo(900, 1);
  });

  it('gives the same map for the same ties, and another for another seed', () => {
    expect(layoutTies(TIES, { seed: 1 })).toEqual(layout);
    expect(layoutTies(TIES, { seed: 2 })).not.toEqual(layout);
    const groupOf = Int32Array.from({ length: 25 }, (_, person) => (person < 12 ? 0 : 1));
    expect(layoutTies(TIES, { seed: 1, groupOf }).x.every(Number.isFinite)).toBe(true);
  });

  it('has a place for two people and for none', () => {
    const { x, y } = layoutTies(tiesOf(2, [[0, 1]]), { seed: 1 });
    expect([...x, ...y].every(Number.isFinite)).toBe(true);
    expect(layoutTies(tiesOf(0, []), { seed: 1 }).x).toHaveLength(0);
    expect([...layoutTies(tiesOf(2, []), { seed: 1 }).x]).toEqual([1000, -1000]);
  });
});
