import fc from 'fast-check';
import { structuralHoles } from './structural-holes.js';
import { BURT, KARATE, furthest, simple, tiesOf, type TestEdge } from './testing/known-graphs.js';

describe('structuralHoles', () => {
  it("gives the published figures of Burt's example, plain and weighted", () => {
    // Effective size 4.67 of G: Borgatti 1997; the others: networkx's tests, computed with UCINET and igraph.
    const plain = structuralHoles(tiesOf(7, BURT.map(([a, b]) => [a, b]))); // prettier-ignore
    expect(plain.effectiveSize[6]).toBeCloseTo(14 / 3, 12);
    expect(plain.effectiveSize[0]).toBeCloseTo(2.5, 12);
    expect(plain.constraint[6]).toBeCloseTo(0.4, 3);
    expect(plain.constraint[0]).toBeCloseTo(0.595, 3);
    const weighted = structuralHoles(tiesOf(7, BURT));
    expect(weighted.effectiveSize[6]).toBeCloseTo(5.47, 2);
    expect(weighted.effectiveSize[0]).toBeCloseTo(2.47, 2);
    expect(weighted.constraint[6]).toBeCloseTo(0.299, 3);
    expect(weighted.constraint[0]).toBeCloseTo(0.795, 3);
    expect([weighted.constraint[2], weighted.effectiveSize[2]]).toEqual([1, 1]);
  });

  it('gives the constraint of igraph and the effective size of networkx on the karate club', () => {
    const { constraint, effectiveSize } = structuralHoles(tiesOf(34, KARATE));
    expect(Math.abs((constraint[0] ?? 0) - 0.15542329764660498)).toBeLessThan(1e-8);
    expect(Math.abs((constraint[33] ?? 0) - 0.1564186851211073)).toBeLessThan(1e-8);
    expect(Math.abs((constraint[2] ?? 0) - 0.18517663966049386)).toBeLessThan(1e-8);
    expect(constraint[16]).toBeCloseTo(0.78125, 12);
    expect(constraint[11]).toBe(1);
    expect(effectiveSize[0]).toBeCloseTo(13.75, 12);
    expect(effectiveSize[33]).toBeCloseTo(15.235294, 6);
    expect(effectiveSize[11]).toBe(1);
  });

  it('weighs ties like networkx', () => {
    // The values of its definition-by-definition path (`nodes` given): networkx 3.6's matrix path for effective size
    // divides by another maximum and gives 14.527 for the first person.
    const weighted = KARATE.map(([a, b]) => [a, b, 1 + ((a * 7 + b * 3) % 5)] as const);
    const { constraint, effectiveSize } = structuralHoles(tiesOf(34, weighted));
    expect(constraint[0]).toBeCloseTo(0.158852, 6);
    expect(constraint[16]).toBeCloseTo(1.032053, 6);
    expect(effectiveSize[0]).toBeCloseTo(14.436275, 6);
    expect(effectiveSize[32]).toBeCloseTo(10.430476, 6);
  });

  it('knows that the centre of a star is free and a triangle is closed', () => {
    const star = structuralHoles(tiesOf(5, [[0, 1], [0, 2], [0, 3], [0, 4]])); // prettier-ignore
    expect(star.constraint[0]).toBeCloseTo(4 / 16, 12);
    expect(star.effectiveSize[0]).toBe(4);
    const triangle = structuralHoles(tiesOf(3, [[0, 1], [1, 2], [0, 2]])); // prettier-ignore
    expect(triangle.constraint[0]).toBeCloseTo(1.125, 12);
    expect(triangle.effectiveSize[0]).toBeCloseTo(1, 12);
  });

  it('reaches nearly 2 where one strong tie leads to somebody whose strength lies with a common contact', () => {
    const uneven = structuralHoles(tiesOf(3, [[0, 1, 1], [1, 2, 1e6], [0, 2, 1e-6]])); // prettier-ignore
    expect(uneven.constraint[0]).toBeGreaterThan(1.99);
    expect(uneven.constraint[0]).toBeLessThanOrEqual(2);
  });

  it('says nothing about a person without ties', () => {
    const { constraint, effectiveSize } = structuralHoles(tiesOf(3, [[0, 1]]));
    expect([constraint[2], effectiveSize[2]]).toEqual([NaN, NaN]);
  });

  it('is the definition on any small graph', () => {
    const graphs = fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.integer({ min: 1, max: 99 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(graphs, (edges) => {
        const found = structuralHoles(tiesOf(9, simple(edges)));
        const naive = naiveHoles(9, simple(edges));
        for (let person = 0; person < 9; person++) {
          expect([found.constraint[person], found.effectiveSize[person]].map(Number.isNaN)).toEqual(
            [naive.constraint[person], naive.effectiveSize[person]].map(Number.isNaN),
          );
        }
        const known = (values: ArrayLike<number>) =>
          Array.from(values, (value) => (Number.isNaN(value) ? 0 : value));
        expect(furthest(known(found.constraint), known(naive.constraint))).toBeLessThan(1e-10);
        expect(furthest(known(found.effectiveSize), known(naive.effectiveSize))).toBeLessThan(1e-10);
      }),
    );
  });
});

/** Burt's sums over everybody, with a full matrix. */
function naiveHoles(count: number, edges: readonly TestEdge[]) {
  const z = Array.from({ length: count }, () => new Array<number>(count).fill(0));
  for (const [a, b, weight = 1] of edges) for (const [i, j] of [[a, b], [b, a]] as const) (z[i] ?? [])[j] = weight; // prettier-ignore
  const people = z.map((_, i) => i);
  const tie = (i: number, j: number) => z[i]?.[j] ?? 0;
  const p = (i: number, j: number) => tie(i, j) / people.reduce((sum, k) => sum + tie(i, k), 0);
  const m = (j: number, q: number) => tie(j, q) / Math.max(...people.map((k) => tie(j, k)));
  const contacts = (i: number) => people.filter((j) => tie(i, j) > 0);
  const others = (i: number, j: number) =>
    people.filter((q) => q !== i && q !== j && tie(i, q) > 0 && tie(q, j) > 0);
  const sumOr = (i: number, term: (j: number) => number) =>
    contacts(i).length === 0 ? NaN : contacts(i).reduce((sum, j) => sum + term(j), 0);
  return {
    constraint: people.map((i) =>
      sumOr(i, (j) => (p(i, j) + others(i, j).reduce((sum, q) => sum + p(i, q) * p(q, j), 0)) ** 2),
    ),
    effectiveSize: people.map((i) =>
      sumOr(i, (j) => 1 - others(i, j).reduce((sum, q) => sum + p(i, q) * m(j, q), 0)),
    ),
  };
}
