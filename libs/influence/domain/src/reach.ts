import type { Csr } from './csr.js';

/** Marks whom a growing set of people reaches: its members and everybody next to one of them. */
export class Reached {
  private readonly mark: Uint8Array;
  count = 0;

  /** `counts[i]` is 0 for people who don't count, as those without mail. */
  constructor(
    private readonly graph: Csr,
    private readonly counts: Uint8Array,
  ) {
    this.mark = new Uint8Array(graph.personCount);
  }

  /** How many more would be reached with this person. O(degree). */
  gainOf(person: number): number {
    const { start, neighbour } = this.graph;
    let gain = this.isNew(person);
    for (let at = start[person] ?? 0; at < (start[person + 1] ?? 0); at++)
      gain += this.isNew(neighbour[at] ?? 0);
    return gain;
  }

  /** Takes the person into the set. O(degree). */
  add(person: number): void {
    const { start, neighbour } = this.graph;
    this.reach(person);
    for (let at = start[person] ?? 0; at < (start[person + 1] ?? 0); at++) this.reach(neighbour[at] ?? 0);
  }

  private isNew(person: number): number {
    return this.mark[person] === 0 ? (this.counts[person] ?? 0) : 0;
  }

  private reach(person: number): void {
    this.count += this.isNew(person);
    this.mark[person] = 1;
  }
}

/** Share (0..1) of the people who count that the first 1, 2, … `budget` of an order reach; a shorter order stays flat. */
export function reachCurve(
  graph: Csr,
  counts: Uint8Array,
  order: Iterable<number>,
  budget: number,
): number[] {
  const all = Math.max(
    1,
    counts.reduce((sum, one) => sum + one, 0),
  );
  const reached = new Reached(graph, counts);
  const curve: number[] = [];
  for (const person of order) {
    if (curve.length >= budget) break;
    reached.add(person);
    curve.push(reached.count / all);
  }
  while (curve.length < budget) curve.push(reached.count / all);
  return curve;
}
