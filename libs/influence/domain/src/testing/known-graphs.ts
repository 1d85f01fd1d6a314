import { UndirectedGraph } from 'graphology';
import type { Ties } from '../build-ties.js';

/** An undirected edge of a test graph: both ends and the weight of the mail in each direction. */
export type TestEdge = readonly [a: number, b: number, weight?: number];

/** Ties with the given strengths, the same weight in both directions. For tests. */
export function tiesOf(personCount: number, edges: readonly TestEdge[]): Ties {
  const rows = Array.from({ length: personCount }, (): [number, number][] => []);
  for (const [a, b, weight = 1] of edges) {
    rows[a]?.push([b, weight]);
    rows[b]?.push([a, weight]);
  }
  const arcs = rows.map((row) => row.sort(([a], [b]) => a - b));
  const start = Uint32Array.from({ length: personCount + 1 }, (_, i) =>
    arcs.slice(0, i).reduce((sum, row) => sum + row.length, 0),
  );
  const strength = Float64Array.from(arcs.flat(), ([, weight]) => weight);
  return {
    personCount,
    tieCount: edges.length,
    start,
    neighbour: Uint32Array.from(arcs.flat(), ([other]) => other),
    strength,
    outWeight: strength,
    inWeight: strength,
    agedCount: strength,
    reach: Uint32Array.from(rows, (row) => row.length),
  };
}

/** Zachary's karate club (1977), 34 members, 78 ties; numbered from 0. */
export const KARATE: readonly TestEdge[] = (
  '0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 1-13 1-17 1-19 1-21 1-30 ' +
  '2-3 2-7 2-8 2-9 2-13 2-27 2-28 2-32 3-7 3-12 3-13 4-6 4-10 5-6 5-10 5-16 6-16 8-30 8-32 8-33 9-33 13-33 14-32 ' +
  '14-33 15-32 15-33 18-32 18-33 19-33 20-32 20-33 22-32 22-33 23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31 ' +
  '25-31 26-29 26-33 27-33 28-31 28-33 29-32 29-33 30-32 30-33 31-32 31-33 32-33'
)
  .split(' ')
  .map((edge) => edge.split('-').map(Number) as [number, number]); // every item above is a pair

/** Marriages of Florentine families (Padgett and Ansell 1993), numbered in alphabetical order; 8 are the Medici. */
export const FLORENTINE: readonly TestEdge[] = [
  [0, 8], [8, 2], [8, 11], [8, 14], [8, 1], [8, 12], [4, 10], [4, 13], [4, 2], [10, 13], [10, 3], [13, 11], [13, 3],
  [11, 14], [14, 6], [1, 5], [1, 6], [12, 9], [3, 6], [6, 7],
]; // prettier-ignore

/** A random simple graph with weights 1..9, the same for the same seed. */
export function randomGraph(personCount: number, edgeCount: number, next: () => number): TestEdge[] {
  const edges = new Map<string, TestEdge>();
  for (let draw = 0; draw < edgeCount; draw++) {
    const [a, b] = [Math.floor(next() * personCount), Math.floor(next() * personCount)];
    if (a !== b)
      edges.set(`${Math.min(a, b)}-${Math.max(a, b)}`, [
        Math.min(a, b),
        Math.max(a, b),
        1 + Math.floor(next() * 9),
      ]);
  }
  return [...edges.values()];
}

/**
 * Burt's example as Borgatti draws it (Structural holes: unpacking Burt's redundancy measures, Connections 20, 1997),
 * A to G as 0 to 6, with the strengths that networkx's tests give to its ties.
 */
export const BURT: readonly TestEdge[] = [
  [0, 1, 2], [0, 5, 3], [0, 6, 5], [0, 4, 2], [4, 6, 8], [5, 6, 3], [1, 6, 4], [1, 3, 1], [3, 6, 3], [6, 2, 10],
]; // prettier-ignore

/** So many diamonds in a chain: 2^n shortest paths from end to end, over 3n + 1 people. */
export const diamonds = (count: number): TestEdge[] =>
  Array.from({ length: count }, (_, diamond) => 3 * diamond).flatMap((left): TestEdge[] => [
    [left, left + 1],
    [left, left + 2],
    [left + 1, left + 3],
    [left + 2, left + 3],
  ]);

/** A few people with very many ties and many with few, as in mail; the same for the same seed. */
export function crowdedGraph(personCount: number, edgeCount: number, next: () => number): TestEdge[] {
  const draw = () => Math.floor(personCount * next() ** 3);
  return simple(
    Array.from({ length: edgeCount }, () => [draw(), draw(), 1 + Math.floor(next() * 9)] as const),
  );
}

/** Without loops, and of several edges of a pair the last; lower number first. */
export const simple = (edges: readonly TestEdge[]): TestEdge[] => [
  ...new Map(
    edges
      .filter(([a, b]) => a !== b)
      .map(([a, b, weight = 1]): [string, TestEdge] => [
        `${Math.min(a, b)}-${Math.max(a, b)}`,
        [Math.min(a, b), Math.max(a, b), weight],
      ]),
  ).values(),
];

/** The same edges as an undirected graphology graph whose keys are the numbers. */
export function graphologyOf(
  personCount: number,
  edges: readonly TestEdge[],
): UndirectedGraph<object, { weight: number }> {
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (let person = 0; person < personCount; person++) graph.addNode(String(person));
  for (const [a, b, weight = 1] of edges) graph.addEdge(String(a), String(b), { weight });
  return graph;
}

/** The same ties with other mail in both directions: `weightOf(from, to)`. */
export function withMail(ties: Ties, weightOf: (from: number, to: number) => number): Ties {
  const outWeight = ties.outWeight.slice();
  const inWeight = ties.inWeight.slice();
  for (let person = 0; person < ties.personCount; person++) {
    const end = ties.start[person + 1] ?? 0;
    for (let arc = ties.start[person] ?? 0; arc < end; arc++) {
      const other = ties.neighbour[arc] ?? 0;
      outWeight[arc] = weightOf(person, other);
      inWeight[arc] = weightOf(other, person);
    }
  }
  return { ...ties, outWeight, inWeight };
}

/** How far two lists of numbers are from each other at most. */
export const furthest = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  one.length !== other.length
    ? Infinity
    : Array.from(one).reduce((most, value, at) => Math.max(most, Math.abs(value - (other[at] ?? NaN))), 0);
