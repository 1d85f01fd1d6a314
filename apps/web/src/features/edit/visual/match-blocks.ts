import type { Node } from '@milkdown/kit/prose/model';
import type { BlockOrigin } from './open-document.js';

/** What a node of the edited document was in the text that was opened. */
export interface BlockMatch {
  /** Index of the block it is or was; null for one that is new. */
  readonly origin: number | null;
  /** Whether it is still exactly that block. */
  readonly isUntouched: boolean;
}

/**
 * Finds for each node the block it came from: the same node, or one equal to it (undo and moves make new ones), first in
 * the old order, then wherever it was. What is left between two untouched neighbours is taken for their changed blocks,
 * in order. Cost: linear in the number of blocks, and in the sizes of those that moved.
 */
export function matchBlocks(nodes: readonly Node[], origins: readonly BlockOrigin[]): BlockMatch[] {
  const found: (number | null)[] = nodes.map(() => null);
  const used = new Set<number>();
  const take = (at: number, origin: number) => {
    found[at] = origin;
    used.add(origin);
  };
  const same = (at: number, origin: number) => nodes[at]?.eq(origins[origin]?.node as Node) === true; // within range below

  let head = 0;
  while (head < nodes.length && head < origins.length && same(head, head)) take(head, head++);
  let tail = 0;
  const room = Math.min(nodes.length, origins.length) - head;
  while (tail < room && same(nodes.length - 1 - tail, origins.length - 1 - tail)) {
    take(nodes.length - 1 - tail, origins.length - 1 - tail);
    tail++;
  }
  const byKey = new Map<string, number[]>();
  for (let origin = head; origin < origins.length - tail; origin++) {
    const node = origins[origin]?.node;
    if (node) byKey.set(keyOf(node), [...(byKey.get(keyOf(node)) ?? []), origin]);
  }
  for (let at = head; at < nodes.length - tail; at++) {
    const candidates = byKey.get(keyOf(nodes[at] as Node)) ?? []; // at is within range
    const origin = candidates.find((candidate) => !used.has(candidate) && same(at, candidate));
    if (origin !== undefined) take(at, origin);
  }
  const untouched = found.map((origin) => origin !== null);

  for (let at = 0; at < nodes.length;) {
    if (found[at] !== null) {
      at++;
      continue;
    }
    let end = at;
    while (end < nodes.length && found[end] === null) end++;
    const first = at === 0 ? 0 : (found[at - 1] ?? -1) + 1;
    for (let origin = first; at < end; at++, origin++) {
      if (origin >= origins.length || used.has(origin)) break;
      take(at, origin);
    }
    at = end;
  }
  return found.map((origin, at) => ({ origin, isUntouched: untouched[at] ?? false }));
}

const keyOf = (node: Node): string => `${node.type.name} ${node.nodeSize} ${node.textContent.slice(0, 80)}`;
