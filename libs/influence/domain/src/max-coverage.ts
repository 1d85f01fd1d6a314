import type { Csr } from './csr.js';
import { Reached } from './reach.js';

/**
 * People in the order in which they add most to whom the set before them reaches, `budget` of them or fewer once
 * nobody adds anybody. Lazy greedy (CELF): a gain only shrinks as the set grows, so an old gain is an upper bound and most people
 * are looked at once. Every prefix reaches at least 1 - 1/e (63 %) of what the best set of its size does. Equal gains
 * go to the smaller number. `candidates` limits whom to choose from, `reached` continues a set that was begun.
 * Nemhauser, Wolsey and Fisher 1978; Leskovec et al., KDD 2007.
 */
export function maxCoverage(
  graph: Csr,
  counts: Uint8Array,
  budget: number,
  candidates: Iterable<number> = graph.start.keys(),
  reached = new Reached(graph, counts),
): number[] {
  const heap = new GainHeap();
  for (const person of candidates) {
    if (person < graph.personCount && counts[person] === 1) heap.push(reached.gainOf(person), person);
  }
  const chosen: number[] = [];
  while (chosen.length < budget) {
    const best = heap.pop();
    if (best === null) break;
    const gain = reached.gainOf(best.person);
    if (gain < best.gain) {
      if (gain > 0) heap.push(gain, best.person);
      continue;
    }
    if (gain === 0) break;
    reached.add(best.person);
    chosen.push(best.person);
  }
  return chosen;
}

/** Largest gain first, then the smallest person: a binary heap. */
class GainHeap {
  private readonly items: { readonly gain: number; readonly person: number }[] = [];

  push(gain: number, person: number): void {
    let at = this.items.push({ gain, person }) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isBefore(at, parent)) break;
      this.swap(at, parent);
      at = parent;
    }
  }

  pop(): { readonly gain: number; readonly person: number } | null {
    const [top] = this.items;
    const last = this.items.pop();
    if (top === undefined || last === undefined) return null;
    if (this.items.length === 0) return top;
    this.items[0] = last;
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let first = at;
      if (left < this.items.length && this.isBefore(left, first)) first = left;
      if (right < this.items.length && this.isBefore(right, first)) first = right;
      if (first === at) return top;
      this.swap(at, first);
      at = first;
    }
  }

  private isBefore(a: number, b: number): boolean {
    const [left, right] = [this.items[a], this.items[b]];
    if (!left || !right) return false;
    return left.gain > right.gain || (left.gain === right.gain && left.person < right.person);
  }

  private swap(a: number, b: number): void {
    const [left, right] = [this.items[a], this.items[b]];
    if (left && right) [this.items[a], this.items[b]] = [right, left];
  }
}
