import { coverageOf } from './coverage.js';
import { departmentsOf } from './departments.js';
import { tiesOf, type TestEdge } from './testing/known-graphs.js';

/** Two stars: 0 with 1..9, 10 with 11..14; 15 has contacts but no tie, 16 has no mail. */
const STARS: TestEdge[] = [
  ...Array.from({ length: 9 }, (_, at): TestEdge => [0, at + 1]),
  ...Array.from({ length: 4 }, (_, at): TestEdge => [10, at + 11]),
];
const people = 17;
const inOrder = Uint32Array.from({ length: people }, (_, at) => at);

const coverage = (
  departments: readonly (string | null)[] = [],
  management: readonly number[] | null = null,
) =>
  coverageOf({
    ties: tiesOf(people, STARS),
    contacts: tiesOf(people, [...STARS, [0, 15]]),
    order: inOrder,
    management,
    departments: departmentsOf(
      Array.from({ length: people }, (_, at) => ({ department: departments[at] ?? null })),
    ),
    seed: 1,
  });

describe('coverageOf', () => {
  it('chooses the set that reaches most beside the ranking’s own first, chance and the loosest contact', () => {
    const found = coverage();
    expect(found).toMatchObject({
      of: 16,
      reachable: 15,
      people: [0, 10, 15],
      management: null,
      quota: null,
    });
    expect(found.greedy.slice(0, 3)).toEqual([10 / 16, 15 / 16, 1]);
    // The ranking's second is a spoke of its first.
    expect(found.ranking.slice(0, 2)).toEqual([10 / 16, 10 / 16]);
    expect(found.anyMessage.greedy[0]).toBe(11 / 16);
    expect(found.random[0]?.mean).toBeGreaterThan(1 / 16);
    expect(found.random[0]?.mean).toBeLessThan(10 / 16);
    expect(found.budget).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
  });

  it('stands beside the management', () => {
    expect(coverage([], [11, 1]).management?.slice(0, 3)).toEqual([2 / 16, 4 / 16, 4 / 16]);
  });

  it('gives each big department somebody of its own first', () => {
    const edges: TestEdge[] = Array.from({ length: 19 }, (_, at): TestEdge => [0, at + 1]);
    const graph = tiesOf(41, [...edges, [20, 21], [0, 40]]);
    const names = Array.from({ length: 41 }, (_, at) => ({
      department: at < 20 ? 'Big' : at < 40 ? 'Quiet' : 'Few',
    }));
    const contacts = tiesOf(41, [
      ...edges,
      [20, 21],
      [0, 40],
      ...Array.from({ length: 18 }, (_, at): TestEdge => [22 + at, 0]),
    ]);
    const found = coverageOf({
      ...{ ties: graph, contacts, order: Uint32Array.from({ length: 41 }, (_, at) => at), management: null },
      ...{ departments: departmentsOf(names), seed: 1 },
    });
    expect(found.quota?.departments).toEqual(['Big', 'Quiet']);
    expect(found.quota?.people.slice(0, 2)).toEqual([0, 20]);
    expect(found.quota?.curve[1]).toBe(23 / 41);
  });

  it('has nothing to choose from without mail', () => {
    const none = coverageOf({
      ...{ ties: tiesOf(2, []), contacts: tiesOf(2, []), order: Uint32Array.from([0, 1]), management: null },
      ...{ departments: departmentsOf([]), seed: 1 },
    });
    expect(none).toMatchObject({ of: 0, budget: [], greedy: [], people: [], random: [] });
  });
});
