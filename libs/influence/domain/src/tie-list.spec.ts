import { KARATE, tiesOf } from './testing/known-graphs.js';
import { tieList } from './tie-list.js';

const reversed = (count: number) => Uint32Array.from({ length: count }, (_, at) => count - 1 - at);

describe('tieList', () => {
  it('lists every tie once, by positions in the ranking', () => {
    const list = tieList(tiesOf(3, [[0, 1, 4], [1, 2, 5]]), reversed(3)); // prettier-ignore
    expect(list).toEqual({ count: 2, strongestPerPerson: null, rows: [[0, 1, 5], [1, 2, 4]] }); // prettier-ignore
  });

  it('keeps the strongest of each person where there are too many, and everybody on the map', () => {
    const star = Array.from({ length: 9 }, (_, at) => [0, at + 1, at + 1] as const);
    const list = tieList(tiesOf(12, [...star, [10, 11, 1], [9, 10, 0.5]]), Uint32Array.from({ length: 12 }, (_, at) => at), 10); // prettier-ignore
    expect(list.count).toBe(11);
    expect(list.strongestPerPerson).toBe(1);
    // Each spoke's only tie is its strongest; 9–10 is nobody's.
    expect(list.rows).toHaveLength(10);
    expect(list.rows).not.toContainEqual([9, 10, 0.5]);
  });

  it('keeps six ties a person of a large company before any is left out', () => {
    const people = 5000;
    const ring = (step: number) =>
      Array.from({ length: people }, (_, at) => [at, (at + step) % people, step] as const);
    const six = tiesOf(people, [1, 2, 3, 4, 5, 6].flatMap(ring));
    expect(tieList(six, reversed(people))).toMatchObject({ count: 30_000, strongestPerPerson: null });
    const seven = tieList(tiesOf(people, [1, 2, 3, 4, 5, 6, 7].flatMap(ring)), reversed(people));
    expect(seven.count).toBe(35_000);
    expect(seven.rows.length).toBeLessThanOrEqual(30_000);
  });

  it('says how many per person fit', () => {
    const list = tieList(tiesOf(34, KARATE), reversed(34), 70);
    expect(list.strongestPerPerson).toBeGreaterThan(1);
    expect(list.rows.length).toBeLessThanOrEqual(70);
    expect(new Set(list.rows.flatMap(([a, b]) => [a, b])).size).toBe(34);
  });
});
